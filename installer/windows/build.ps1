# Builds the set-up on Windows 10 or later: powershell -ExecutionPolicy Bypass -File installer\windows\build.ps1
# NOT RUN YET: written from the documentation. Needs Python 3.11 from python.org, git, and NSIS (makensis) on the PATH.
$ErrorActionPreference = 'Stop'
$root = Resolve-Path (Join-Path $PSScriptRoot '..\..')
Set-Location $root
$venv = Join-Path $root '.venv-build'
$python = Join-Path $venv 'Scripts\python.exe'
$env:PYTHONHASHSEED = '0'
$env:PYINSTALLER_ZLIB_COMPRESSION_LEVEL = '0'
$env:SOURCE_DATE_EPOCH = (git log -1 --format=%ct)
$env:QT_QPA_PLATFORM = 'offscreen'

function Run { & $args[0] $args[1..($args.Length - 1)]; if ($LASTEXITCODE -ne 0) { throw "failed: $args" } }

if (-not (Test-Path $python)) {
    Run py -3.11 -m venv $venv
    Run $python -m pip install --disable-pip-version-check --require-hashes -r installer\requirements.lock
    Run $python -m pip uninstall -y opencv-python
    Run $python -m pip install --disable-pip-version-check --require-hashes --no-deps -r installer\requirements-build.lock
    Run $python -m pip install --disable-pip-version-check --no-deps --no-build-isolation -e .
}
Get-ChildItem resources\translations\*.ts | ForEach-Object {
    Run (Join-Path $venv 'Scripts\pyside6-lrelease.exe') -silent $_.FullName -qm ($_.FullName -replace '\.ts$', '.qm')
}
$work = Join-Path $root 'build\package'
if (Test-Path $work) { Remove-Item -Recurse -Force $work }
Run $python installer\packaging\icons.py resources\system\canteen-desk.svg "$work\icons"
Run (Join-Path $venv 'Scripts\pyinstaller.exe') --noconfirm --clean --distpath "$work\bundle" --workpath "$work\work" installer\packaging\canteen-desk.spec
Run $python installer\packaging\licences.py "$work\work\canteen-desk" "$work\bundle\canteen-desk" "$work\bundle\canteen-desk\_internal\documents"
$version = & $python -c 'from desktop import __version__; print(__version__)'
New-Item -ItemType Directory -Force dist | Out-Null
Run makensis "-DVERSION=$version" "-DBUNDLE=$work\bundle\canteen-desk" "-DICON=$work\icons\canteen-desk.ico" "-DOUT=$root\dist\canteen-desk-$version.exe" installer\windows\canteen-desk.nsi

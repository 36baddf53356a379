# Sets everything up on Windows 10 or later with Python 3.11 or newer from python.org, and starts the demonstration.
# NOT RUN: written from the documentation, never tried on a Windows machine.
#   powershell -ExecutionPolicy Bypass -File installer\run.ps1 [--setup-only] [arguments of `canteen-desk demo`]
$ErrorActionPreference = "Stop"
$root = Split-Path -Parent $PSScriptRoot
$venv = Join-Path $root ".venv"
$python = Join-Path $venv "Scripts\python.exe"
if (-not (Test-Path $python)) {
    if (-not (Get-Command py -ErrorAction SilentlyContinue)) {
        Write-Error "canteen-desk: Python 3.11 or newer is needed. Install it from python.org, then start again."
    }
    py -3 -m venv $venv
}
& $python -m pip install --quiet --require-hashes -r (Join-Path $PSScriptRoot "requirements.lock")
if ($LASTEXITCODE) { Write-Error "canteen-desk: could not install the packages. Check the network, then start again." }
& $python -m pip install --quiet --no-deps --no-build-isolation -e $root
Get-ChildItem (Join-Path $root "resources\translations\*.ts") | ForEach-Object {
    & (Join-Path $venv "Scripts\pyside6-lrelease.exe") -silent $_.FullName -qm ($_.FullName -replace "\.ts$", ".qm")
}
$desk = Join-Path $venv "Scripts\canteen-desk.exe"
if ($args -contains "--setup-only") { Write-Output "canteen-desk: ready: $desk"; exit 0 }
& $desk demo @args
exit $LASTEXITCODE

"""Which of the system's libraries the packaged program needs: the dependencies of the `.deb`, and the proof of them.

    python libraries.py FOLDER     prints the `Depends` of a bundle; exit 1 with a line a library that nobody provides

A library that a file of the bundle needs must lie in the bundle or stand in `PACKAGES`; glibc is asked for by the
highest version of its symbols that anything in the bundle uses. Reads the files by `objdump` (binutils).
Source: Debian Policy 8.6; the packages' lists of Debian 12 and 13 (13 provides the old names of what it renamed).
"""

import re
import subprocess
import sys
from pathlib import Path

#: soname: the Debian package that has it.
PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libICE.so.6": "libice6",
    "libOpenGL.so.0": "libopengl0",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbz2.so.1.0": "libbz2-1.0",
    "libc.so.6": "libc6",
    "libcrypto.so.3": "libssl3",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": "libc6",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "liblzma.so.5": "liblzma5",
    "libm.so.6": "libc6",
    "libmvec.so.1": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libsqlite3.so.0": "libsqlite3-0",
    "libssl.so.3": "libssl3",
    "libstdc++.so.6": "libstdc++6",
    "libutil.so.1": "libc6",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinput.so.0": "libxcb-xinput0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
#: Opened by name while the program runs, so that no file says so: pyusb's, and the sound's.
OPENED_BY_NAME = ("libusb-1.0-0", "libasound2")


def needed(path: Path) -> tuple[set[str], set[tuple[int, ...]]]:
    """Return the sonames that a file needs, and the versions of glibc's symbols that it uses."""
    told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
    versions = {tuple(map(int, found.split("."))) for found in re.findall(r"\bGLIBC_([0-9.]+)", told)}
    return set(re.findall(r"^ +NEEDED +(\S+)", told, re.MULTILINE)), versions


def elf_files(folder: Path) -> list[Path]:
    """Return the programs and libraries of a folder, in a fixed order; links are not followed."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def depends(folder: Path) -> tuple[list[str], list[str]]:
    """Return the packages that a bundle depends on, and a line for each library that nobody provides."""
    files = elf_files(folder)
    own = {path.name for path in folder.rglob("*")}
    packages, faults, glibc = set(OPENED_BY_NAME), [], (2, 0)
    for path in files:
        names, versions = needed(path)
        glibc = max([glibc, *versions])
        for name in sorted(names - own):
            if name in PACKAGES:
                packages.add(PACKAGES[name])
            else:
                faults.append(f"{path.relative_to(folder)} needs {name}, which no listed package has")
    dangling = [path for path in sorted(folder.rglob("*")) if path.is_symlink() and not path.exists()]
    faults += [f"{path.relative_to(folder)} leads nowhere" for path in dangling]
    packages.discard("libc6")
    return [f"libc6 (>= {'.'.join(map(str, glibc))})", *sorted(packages)], faults


def main() -> None:
    """Print the dependencies of the bundle that is named."""
    packages, faults = depends(Path(sys.argv[1]))
    for fault in faults:
        sys.stderr.write(fault + "\n")
    sys.stdout.write(", ".join(packages) + "\n")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

"""Whether the native parts of the program can be loaded here. Any thread; loads them, which a running desk has done.

A part that is missing, of another processor, or built against a newer system fails here with a name instead of in the
middle of a lunch. OpenCV is loaded by our own package, which undoes what it does to Qt.
"""

import ctypes
import importlib
import sys
from collections.abc import Callable, Sequence

#: What is loaded: by the name of the module, and that of the package that brings it.
NATIVE = (
    ("sqlcipher3.dbapi2", "sqlcipher3"),
    ("cryptography.hazmat.bindings._rust", "cryptography"),
    ("argon2", "argon2-cffi"),
    ("cbor2", "cbor2"),
    ("pyrage", "pyrage"),
    ("minisign", "py-minisign"),
    ("pyarrow", "pyarrow"),
    ("numpy", "numpy"),
    ("desktop.adapters.camera", "opencv-python"),
    ("miniaudio", "miniaudio"),
)
#: What Qt needs of the system to draw on an X screen. Source: architecture.md, Known traps (Debian 12).
X_LIBRARIES = ("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxkbcommon-x11.so.0")


def unloadable(
    native: Sequence[tuple[str, str]] = NATIVE, load: Callable[[str], object] = importlib.import_module
) -> list[tuple[str, str]]:
    """Return the packages that cannot be loaded, each with the kind of the failure."""
    failed = []
    for module, package in native:
        try:
            load(module)
        except (ImportError, OSError, AttributeError, RuntimeError, SystemError) as error:
            failed.append((package, type(error).__name__))
    return failed


def missing_for_x(names: Sequence[str] = X_LIBRARIES) -> list[str]:
    """Return the system's libraries that Qt would miss on an X screen; none elsewhere than on Linux."""
    if sys.platform != "linux":
        return []
    missing = []
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def cipher_version() -> str:
    """Return the versions of SQLite and of what encrypts its files."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:")
    try:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()
        return f"{dbapi2.sqlite_version} / {cipher[0] if cipher else '-'}"
    finally:
        connection.close()

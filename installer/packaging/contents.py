"""What the packaged program holds beyond what PyInstaller finds by reading imports, and what it leaves out.

Read by `canteen-desk.spec`; `tests/unit/installer/test_contents.py` holds these lists to what `desktop/` imports by
name. Standard library only.

    python contents.py stripped BUNDLE      the files to strip, a line each
    python contents.py named ROOT           the modules that are imported by name in this state of the program
"""

import os
import re
import sys
from pathlib import Path

#: Imported by a name in a text (`fleet_module`, `server_module`), or by a package that looks for it at run time.
IMPORTED_BY_NAME = (
    "botocore.exceptions",
    "fsspec",
    "fsspec.implementations.local",
    "fsspec.implementations.sftp",
    "httpx",
    "paramiko",
    "pyarrow",
    "pyarrow.compute",
    "pyarrow.parquet",
    "s3fs",
    "webdav4",
    "webdav4.client",
    "webdav4.fsspec",
)

#: Of the extra `lanes`: psycopg chooses its own compiled half at run time. Only where the program uses it.
LANES = ("psycopg", "psycopg_binary", "psycopg_binary.pq", "psycopg_binary._psycopg")

#: The provider's side. A desk has no lake; `fleet` and `settle --engine duckdb` say which package they miss.
PROVIDER_ONLY = ("deltalake", "duckdb", "pyarrow.dataset", "pyspark", "pyspark.sql")

#: Packages whose version, or whose entry points, are asked for while the program runs.
METADATA = ("canteen-desk", "keyring", "s3fs", "fsspec", "webdav4", "python-escpos")

#: Never imported on a desk. Some are reached only from functions that nobody calls.
EXCLUDED = (
    *PROVIDER_ONLY,
    "IPython",
    "PIL",
    "_pytest",
    "curses",
    "docutils",
    "idlelib",
    "lib2to3",
    "matplotlib",
    "numpy.f2py",
    "numpy.testing",
    "pandas",
    "pip",
    *(
        f"pyarrow._{name}"
        for name in (
            "acero",
            "azurefs",
            "csv",
            "cuda",
            "dataset",
            "dataset_orc",
            "dataset_parquet",
            "dataset_parquet_encryption",
            "feather",
            "flight",
            "gcsfs",
            "hdfs",
            "json",
            "orc",
            "parquet_encryption",
            "s3fs",
            "substrait",
        )
    ),
    "pyarrow.tests",
    "pygments",
    "pytest",
    "readline",
    "rich",
    "setuptools",
    "tkinter",
    "uvloop",
)

#: Folders and endings of `resources/` that no program reads: sources of translations, decisions for developers.
NOT_SHIPPED = ("docs/decisions/",)

#: In the bundle under these names only: services of botocore that a desk speaks to.
BOTOCORE_SERVICES = ("s3", "sts", "sso", "sso-oidc", "signin")

#: Of pyarrow: its compiled modules, and the libraries that these are linked to.
ARROW_MODULES = ("_compute", "_fs", "_parquet", "lib")
ARROW_LIBRARIES = (
    "libarrow", "libarrow_acero", "libarrow_compute", "libarrow_dataset", "libarrow_python", "libarrow_substrait",
    "libparquet", "arrow", "arrow_acero",
    "arrow_compute", "arrow_dataset", "arrow_python", "arrow_substrait", "parquet",
)  # fmt: skip

#: Files whose symbols nobody needs; the others come stripped, or were rewritten in a way that `strip` spoils.
STRIPPED = (
    "_internal/aiohttp/*.so", "_internal/cryptography/hazmat/bindings/_rust.abi3.so", "_internal/nacl/_sodium.abi3.so",
    "_internal/pyarrow/*.so*", "_internal/sqlcipher3/*.so", "_internal/yaml/*.so", "_internal/frozenlist/*.so",
    "_internal/multidict/*.so", "_internal/propcache/*.so", "_internal/yarl/*.so", "_internal/cbor2/*.so",
)  # fmt: skip

#: Plugins of Qt that a desk loads: the screen, its input methods, pictures, styles, accessibility.
QT_PLUGINS = {
    "platforms": ("libqxcb.so", "libqoffscreen.so", "libqwayland.so", "qwindows.dll", "qoffscreen.dll"),
    "platforminputcontexts": None,
    "platformthemes": ("libqxdgdesktopportal.so",),
    "wayland-shell-integration": ("libxdg-shell.so",),
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": ("libqt-plugin-wayland-egl.so",),
    "xcbglintegrations": None,
    "imageformats": ("libqjpeg.so", "libqsvg.so", "qjpeg.dll", "qsvg.dll"),
    "iconengines": None,
    "styles": None,
    "printsupport": None,
}

#: Libraries of Qt that a plugin brought and no desk uses, and what leads to them at the bundle's top.
QT_LIBRARIES_LEFT_OUT = (
    "Qt6EglFS", "Qt6EglFs", "Qt6Network", "Qt6OpenGLWidgets", "Qt6Pdf", "Qt6Qml", "Qt6Quick", "Qt6VirtualKeyboard",
    "QtDBus.", "QtNetwork.",
)  # fmt: skip


def named(root: Path) -> tuple[str, ...]:
    """Return what is imported by name: with the lanes' packages where the program has lanes."""
    has_lanes = (root / "desktop" / "adapters" / "lanes").is_dir()
    return (*IMPORTED_BY_NAME, *(LANES if has_lanes else ()))


def stripped(bundle: Path) -> list[Path]:
    """Return the files of a bundle to strip, in a fixed order."""
    return sorted({path for pattern in STRIPPED for path in bundle.glob(pattern) if not path.is_symlink()})


def shipped_resources(resources: Path) -> list[tuple[str, str]]:
    """Return (file, folder in the bundle) of every resource that is shipped, in a fixed order."""
    pairs = []
    for path in sorted(resources.rglob("*")):
        name = path.relative_to(resources).as_posix()
        if path.is_file() and not name.startswith(NOT_SHIPPED):
            pairs.append((str(path), f"resources/{name}".rpartition("/")[0]))
    return pairs


def is_wanted(name: str) -> bool:
    """Tell whether a file that PyInstaller collected, by its name in the bundle, belongs to a desk."""
    name = name.replace(os.sep, "/")
    file = name.rpartition("/")[2]
    if "/Qt/plugins/" in name or "PySide6/plugins/" in name:
        kind = name.split("/plugins/", 1)[1].split("/", 1)[0]
        allowed = QT_PLUGINS.get(kind, ())
        return allowed is None or file in allowed
    if (name.startswith("PySide6/") or file == name) and any(part in file for part in QT_LIBRARIES_LEFT_OUT):
        return False
    if "/translations/" in name and name.startswith("PySide6/"):
        return file in ("qtbase_zh_CN.qm", "qtbase_en.qm")
    if name.startswith("botocore/data/"):
        service = name.removeprefix("botocore/data/").split("/", 1)
        return len(service) == 1 or service[0] in BOTOCORE_SERVICES
    if name.startswith("pyarrow/") or (file == name and file.startswith("libarrow")):
        return _is_wanted_of_arrow(name, file)
    return True


def _is_wanted_of_arrow(name: str, file: str) -> bool:
    """Tables and Parquet; no headers, no servers, and of each library the one name that the loader asks for."""
    if file.startswith("lib") and not file.startswith("lib."):
        module = file.split(".so", 1)[0].split(".dll", 1)[0]
        numbered = re.search(r"\.so\.\d+$", file) is not None or not file.startswith(
            ("libarrow_python.so", "libarrow_python_")
        )
        return module in ARROW_LIBRARIES and numbered
    if ".cpython-" in file or file.endswith(".pyd"):
        return file.split(".", 1)[0] in ARROW_MODULES
    return name.endswith((".py", ".dll"))


if __name__ == "__main__":
    told = {"stripped": stripped, "named": named}[sys.argv[1]](Path(sys.argv[2]))
    sys.stdout.write("".join(f"{each}\n" for each in told))

"""The licences of everything in the packaged program, and its list of parts (SBOM, CycloneDX 1.6, JSON).

    python licences.py WORK BUNDLE TARGET      WORK: PyInstaller's work folder; TARGET gets licences/ and sbom.cdx.json

A package is in the bundle when PyInstaller took a file of it; the libraries that a wheel brought stand under it with
their digests. The same bundle gives the same bytes: no time of day, no number by chance, all in order.
Refuses a package without a licence text. Source: CycloneDX 1.6 JSON reference; PEP 639; purl specification.
"""

import ast
import hashlib
import json
import os
import re
import sys
import sysconfig
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).resolve().parent / "licences"
#: Packages whose wheels bring no text: which of ours are theirs. Qt's are those of PySide6.
TEXTS_OF = {
    "pyserial": ("BSD-3-Clause.txt",),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "paramiko": ("LGPL-2.1.txt",),
    "psycopg": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "psycopg-binary": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
#: Copyright lines where the package says them in its sources only.
COPYRIGHT_OF = {"pyserial": "Copyright (c) 2001-2020 Chris Liechti. All rights reserved.\n\n"}
#: What classifiers and old metadata call a licence: its SPDX name.
SPDX = {
    "Apache 2.0": "Apache-2.0", "Apache License, Version 2.0": "Apache-2.0", "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause", "BSD License": "BSD-3-Clause", "MIT License": "MIT", "PSFL": "PSF-2.0",
    "LGPL-2.1": "LGPL-2.1-only", "Dual License": "Apache-2.0 OR BSD-3-Clause",
    "Python Software Foundation License": "PSF-2.0",
}  # fmt: skip
_NAMES = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def canonical(name: str) -> str:
    """Return a package's name as the index writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def sources(work: Path) -> set[str]:
    """Return every file that PyInstaller took, from its tables of contents."""
    found: set[str] = set()
    for table in ("Analysis-00.toc", "PYZ-00.toc", "COLLECT-00.toc"):
        _strings(ast.literal_eval((work / table).read_text(encoding="utf-8")), found)
    return found


def _strings(value: Any, found: set[str]) -> None:
    if isinstance(value, str):
        if value.startswith(os.sep) or Path(value).is_absolute():
            found.add(os.path.realpath(value))
    elif isinstance(value, (list, tuple)):
        for each in value:
            _strings(each, found)


def packages(taken: set[str]) -> list[Distribution]:
    """Return the installed packages of which a file was taken, by name."""
    inside = {}
    for each in distributions():
        files = [file for file in each.files or () if ".dist-info" not in file.parts]
        if any(os.path.realpath(str(each.locate_file(file))) in taken for file in files):
            inside[canonical(each.name)] = each
    inside["canteen-desk"] = distribution("canteen-desk")
    return [inside[name] for name in sorted(inside)]


def spdx(each: Distribution) -> str:
    """Return what a package says of its licence, in SPDX's words where they are known."""
    told = each.metadata
    if told.get("License-Expression"):
        expression = str(told["License-Expression"])
        return SPDX.get(expression, expression)
    classified = [
        line.rpartition(" :: ")[2] for line in told.get_all("Classifier", []) if line.startswith("License ::")
    ]
    short = str(told.get("License") or "").strip()
    words = [short] if short and "\n" not in short and len(short) < 80 else classified
    return " OR ".join(SPDX.get(word, word) for word in words) or "NOASSERTION"


def texts(each: Distribution) -> dict[str, bytes]:
    """Return the licence texts of a package by file name. Raises: SystemExit where there is none."""
    name, found = canonical(each.name), {}
    for file in each.files or ():
        if ".dist-info" in str(file.parts[0]) and _NAMES.search(file.name):
            found["-".join(part for part in file.parts[1:] if part != "licenses")] = file.locate().read_bytes()
    for text in TEXTS_OF.get(name, ()):
        found[text] = COPYRIGHT_OF.get(name, "").encode() + (TEXTS / text).read_bytes()
    if not found:
        sys.exit(f"licences: {name} brings no licence text; see TEXTS_OF")
    return found


def libraries(each: Distribution, bundle: Path) -> list[dict[str, Any]]:
    """Return the shared libraries in the bundle that a package's wheel brought, with digests."""
    found = []
    for file in sorted(each.files or (), key=str):
        inside = bundle / "_internal" / str(file)
        if re.search(r"\.so(\.|$)|\.dll$", file.name) and inside.is_file() and not inside.is_symlink():
            digest = hashlib.sha256(inside.read_bytes()).hexdigest()
            found.append({"type": "file", "name": str(file), "hashes": [{"alg": "SHA-256", "content": digest}]})
    return found


def component(each: Distribution, bundle: Path) -> dict[str, Any]:
    """Return a package as a component of the list."""
    name = canonical(each.name)
    told: dict[str, Any] = {
        "type": "library", "bom-ref": f"pkg:pypi/{name}@{each.version}", "name": name, "version": each.version,
        "licenses": [{"license": {"name": spdx(each)}}], "purl": f"pkg:pypi/{name}@{each.version}",
    }  # fmt: skip
    if inner := libraries(each, bundle):
        told["components"] = inner
    return told


def main() -> None:
    """Write the licences and the list."""
    work, bundle, target = (Path(argument) for argument in sys.argv[1:4])
    found = packages(sources(work))
    for each in found:
        folder = target / "licences" / f"{canonical(each.name)}-{each.version}"
        folder.mkdir(parents=True)
        for name, text in sorted(texts(each).items()):
            (folder / name).write_bytes(text)
    version = ".".join(map(str, sys.version_info[:3]))
    python = target / "licences" / f"python-{version}"
    python.mkdir()
    (python / "LICENSE.txt").write_bytes((Path(sysconfig.get_path("stdlib")) / "LICENSE.txt").read_bytes())
    models = bundle / "_internal" / "resources" / "models"
    (target / "licences" / "face-models").mkdir()
    for path in sorted(models.iterdir()):
        if path.suffix in (".txt", ".md"):
            (target / "licences" / "face-models" / path.name).write_bytes(path.read_bytes())
    (target / "licences" / "README").write_text(QT_NOTE, encoding="utf-8")
    desk = next(each for each in found if canonical(each.name) == "canteen-desk")
    parts = [component(each, bundle) for each in found if each is not desk]
    parts.append(
        {"type": "library", "bom-ref": f"pkg:generic/python@{version}", "name": "python", "version": version,
         "licenses": [{"license": {"name": "PSF-2.0"}}], "purl": f"pkg:generic/python@{version}"}
    )  # fmt: skip
    for path in sorted(models.glob("*.onnx")):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        model = {"type": "machine-learning-model", "name": path.name, "hashes": [{"alg": "SHA-256", "content": digest}]}
        parts.append({**model, "licenses": [{"license": {"name": "see licences/face-models"}}]})
    document = {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": {**component(desk, bundle), "type": "application"}},
        "components": parts,
    }  # fmt: skip
    text = json.dumps(document, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    (target / "sbom.cdx.json").write_text(text, encoding="utf-8")


QT_NOTE = """canteen-desk is under the Apache License 2.0. What it brings is under the licences in these folders.

Qt and PySide6 (LGPL-3.0) are linked dynamically: their libraries lie as files of their own in
/usr/lib/canteen-desk/_internal/PySide6 and may be exchanged for others of the same interface. The same goes for FFmpeg
(LGPL-2.1, opencv_python_headless.libs), and for paramiko (LGPL-2.1) and psycopg (LGPL-3.0, where it is here), which lie
there as source files. The sources are at https://code.qt.io, https://ffmpeg.org and on the package index under the
versions that sbom.cdx.json names. Nothing keeps you from running the program with a part that you changed.

canteen-desk 以 Apache-2.0 许可发布；Qt、PySide6 等以 LGPL 许可动态链接，库文件单独存放，可以自行替换。
"""

if __name__ == "__main__":
    main()

"""What the packaged program holds is what `desktop/` asks for: also what it imports by a name in a text."""

import ast
import importlib.util
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]
PACKAGING = ROOT / "installer" / "packaging"
BY_NAME = {"import_module", "fleet_module", "server_module"}
#: Calls whose name is not a plain text: the function that passes it on, or a table that is looked into below.
PASSED_ON = {
    "desktop/adapters/settlement/fleet.py",
    "desktop/adapters/sync/places/server.py",
    "desktop/adapters/sync/places/opening.py",  # _PACKAGES
    "desktop/cli/__init__.py",  # desktop.cli.*, which the spec collects whole
    "desktop/cli/fleet.py",
    "desktop/app/proving.py",  # every module that the bundle holds
}


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"installer_{name}", PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


contents = _load("contents")
DECIDED = {*contents.IMPORTED_BY_NAME, *contents.PROVIDER_ONLY, *contents.LANES}


@cache
def _sources() -> dict[str, str]:
    paths = sorted((ROOT / "desktop").rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def _imported_by_name() -> Iterator[tuple[str, ast.expr]]:
    for path, text in _sources().items():
        if not any(name in text for name in BY_NAME):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and node.args:
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in BY_NAME:
                    yield path, node.args[0]


def test_every_module_that_is_imported_by_name_is_in_the_bundle_or_left_out_on_purpose() -> None:
    asked = {(path, name.value) for path, name in _imported_by_name() if isinstance(name, ast.Constant)}

    assert asked
    assert {(path, name) for path, name in asked if name not in DECIDED} == set()


def test_nobody_imports_by_a_name_that_this_test_cannot_read() -> None:
    assert {path for path, name in _imported_by_name() if not isinstance(name, ast.Constant)} <= PASSED_ON


def test_the_servers_packages_of_the_table_are_in_the_bundle() -> None:
    from desktop.adapters.sync.places.opening import _PACKAGES

    assert set(_PACKAGES.values()) <= set(contents.IMPORTED_BY_NAME)


def _imported_plainly() -> set[str]:
    found: set[str] = set()
    for text in _sources().values():
        for module, names in re.findall(r"^ *from ([\w.]+) import ([\w, ]+)$", text, re.MULTILINE):
            found |= {module, *(f"{module}.{name.split()[0]}" for name in names.split(", "))}
        found |= set(re.findall(r"^ *(?:from|import) ([\w.]+)", text, re.MULTILINE))
    return found


def test_nothing_that_the_desk_imports_is_excluded() -> None:
    wanted = _imported_plainly() | set(contents.IMPORTED_BY_NAME)
    cut = {name for name in wanted for out in contents.EXCLUDED if name == out or name.startswith(f"{out}.")}

    assert cut == set()


def test_every_command_is_a_module_that_the_spec_collects() -> None:
    from desktop.cli import _COMMANDS

    assert 'collect_submodules("desktop")' in (PACKAGING / "canteen-desk.spec").read_text(encoding="utf-8")
    assert all((ROOT / "desktop" / "cli" / f"{module}.py").exists() for module in _COMMANDS.values())


def test_the_resources_are_shipped_without_what_only_developers_read(tmp_path: Path) -> None:
    for name in ("icons/a.svg", "translations/x.qm", "translations/x.ts", "docs/decisions/1.md", "docs/help/a.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")

    shipped = {
        (Path(source).relative_to(tmp_path).as_posix(), to) for source, to in contents.shipped_resources(tmp_path)
    }

    assert shipped == {
        ("icons/a.svg", "resources/icons"),
        ("translations/x.qm", "resources/translations"),
        ("translations/x.ts", "resources/translations"),  # what sentences are read from, without Qt
        ("docs/help/a.md", "resources/docs/help"),
    }


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("libQt6Quick.so.6", False),
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("botocore/data/s3/2006-03-01/service-2.json.gz", True),
        ("botocore/data/ec2/2016-11-15/service-2.json.gz", False),
        ("botocore/data/endpoints.json", True),
        ("pyarrow/libarrow.so.2600", True),
        ("libarrow.so.2600", True),
        ("pyarrow/libarrow_python.so.2600", True),
        ("pyarrow/libarrow_python.so", False),
        ("pyarrow/libarrow_flight.so.2600", False),
        ("pyarrow/libarrow_s3.so.2600", False),
        ("pyarrow/lib.cpython-311-x86_64-linux-gnu.so", True),
        ("pyarrow/_flight.cpython-311-x86_64-linux-gnu.so", False),
        ("pyarrow/include/arrow/api.h", False),
        ("resources/models/face_recognition_sface_2021dec_int8bq.onnx", True),
    ],
)
def test_what_is_kept_of_what_was_collected(name: str, wanted: bool) -> None:
    assert contents.is_wanted(name) is wanted


def _locked(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in (ROOT / "installer" / name).read_text(encoding="utf-8").splitlines():
        if told := re.match(r"([A-Za-z0-9_.-]+)==(\S+)", line):
            found.setdefault(told[1], set()).add(told[2])
    return found


def test_the_bundle_has_the_versions_that_were_tested() -> None:
    tested, built = _locked("requirements-dev.lock"), _locked("requirements-build.lock")

    assert built["opencv-python-headless"] == tested["opencv-python"]
    assert {name: built[name] for name in built if name in tested} == {
        name: tested[name] for name in built if name in tested
    }


def test_the_bundle_has_what_the_servers_need() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = (PACKAGING / "requirements-build.in").read_text(encoding="utf-8").splitlines()

    assert set(project["optional-dependencies"]["server"]) <= set(asked)


@pytest.mark.skipif(sys.platform != "linux", reason="reads programs of Linux")
def test_a_program_tells_which_packages_it_needs_and_who_provides_nothing(tmp_path: Path) -> None:
    libraries = _load("libraries")
    told = {
        tmp_path / "b" / "a.so": ({"libX11.so.6", "libmine.so", "libnobody.so.9"}, {(2, 34), (2, 4)}),
        tmp_path / "b" / "libmine.so": ({"libc.so.6"}, {(2, 14)}),
    }
    (tmp_path / "b").mkdir()
    for path in told:
        path.write_bytes(b"\x7fELF")
    (tmp_path / "b" / "gone.so").symlink_to("nowhere.so")
    libraries.needed = told.__getitem__

    packages, faults = libraries.depends(tmp_path / "b")

    assert packages[0] == "libc6 (>= 2.34)"
    assert "libx11-6" in packages
    assert faults == ["a.so needs libnobody.so.9, which no listed package has", "gone.so leads nowhere"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": "/own"}, {}),
        ({"LD_LIBRARY_PATH": "/own", "LD_LIBRARY_PATH_ORIG": "/theirs"}, {"LD_LIBRARY_PATH": "/theirs"}),
        ({}, {}),
    ],
)
def test_what_the_packaged_program_starts_does_not_find_its_libraries(
    before: dict[str, str], after: dict[str, str]
) -> None:
    _load("start").give_back(before)

    assert before == after

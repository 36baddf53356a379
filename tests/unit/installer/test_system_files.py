"""What the package puts into the system: entries that validate, rules that parse, scripts that keep the data."""

import os
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from desktop import __version__

ROOT = Path(__file__).resolve().parents[3]
SYSTEM = ROOT / "resources" / "system"
DEBIAN = ROOT / "installer" / "debian"
RULES = ROOT / "installer" / "udev" / "70-canteen-desk.rules"
SCRIPTS = [
    *(DEBIAN / name for name in ("postinst", "prerm", "postrm", "canteen-desk-autostart")),
    ROOT / "installer" / "kiosk" / "kiosk-session",
]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="of Debian")


def _run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )


def _entry(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    return dict(line.split("=", 1) for line in lines[1:])


@pytest.mark.parametrize("path", [SYSTEM / "canteen-desk.desktop", ROOT / "installer/kiosk/canteen-desk-kiosk.desktop"])
def test_a_desktop_entry_names_the_program_in_both_languages(path: Path) -> None:
    entry = _entry(path)

    assert entry["Type"] == "Application"
    assert entry["Name"].isascii()
    assert not entry["Name[zh_CN]"].isascii()
    assert entry["TryExec"] == entry["Exec"]
    if shutil.which("desktop-file-validate"):
        told = _run("desktop-file-validate", path)
        assert (told.returncode, told.stdout) == (0, "")


def test_the_metainfo_belongs_to_the_entry_and_validates() -> None:
    path = SYSTEM / "canteen-desk.metainfo.xml"
    component = ElementTree.parse(path).getroot()

    assert component.findtext("launchable") == "canteen-desk.desktop"
    assert component.findtext("project_license") == "Apache-2.0"
    if shutil.which("appstreamcli"):
        told = _run("appstreamcli", "validate", "--no-net", "--no-color", path).stdout
        found = set(re.findall(r"^[EW]: \S+ ([\w-]+)", told, re.MULTILINE))
        assert found <= {"cid-desktopapp-is-not-rdns"}  # the project has no domain that it could name


def test_the_pictures_that_are_named_are_there() -> None:
    assert (SYSTEM / f"{_entry(SYSTEM / 'canteen-desk.desktop')['Icon']}.svg").exists()


_KEY = re.compile(
    r'^(?:(ACTION|SUBSYSTEM|KERNEL|ATTRS?\{\w+\}|ENV\{\w+\})(==|!=)"[^"]+"'
    r'|(ENV\{\w+\})(=)"[^"]*"|(GROUP|MODE|LABEL|GOTO)(=)"[^"]+"|(TAG)(\+=)"[^"]+")$'
)


def _rules() -> list[list[str]]:
    lines = RULES.read_text(encoding="utf-8").splitlines()
    return [re.split(r",\s*", line) for line in lines if line and not line.startswith("#")]


def test_every_rule_of_udev_is_made_of_keys_that_udev_knows() -> None:
    assert [key for rule in _rules() for key in rule if not _KEY.match(key)] == []


def test_the_jumps_of_the_rules_land() -> None:
    keys = [key for rule in _rules() for key in rule]

    assert {key.partition("=")[2] for key in keys if key.startswith("GOTO")} == {
        key.partition("=")[2] for key in keys if key.startswith("LABEL")
    }


def test_no_rule_opens_anything_to_everybody_and_all_come_before_the_seats() -> None:
    keys = [key for rule in _rules() for key in rule]

    assert {key for key in keys if key.startswith("MODE")} == {'MODE="0660"'}
    assert {key for key in keys if key.startswith("GROUP")} == {'GROUP="dialout"', 'GROUP="lp"', 'GROUP="video"'}
    assert RULES.name < "73-seat-late.rules"


def test_the_rules_know_serial_lines_orbbec_and_keep_the_modem_manager_away() -> None:
    text = RULES.read_text(encoding="utf-8")

    assert 'ENV{ID_MM_PORT_IGNORE}="1"' in text
    assert 'ENV{ID_MM_DEVICE_IGNORE}="1"' in text
    assert "2bc5" in text
    assert "1a86" in text


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_for_the_plain_shell_and_in_order(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    assert os.access(path, os.X_OK) or path.parent == DEBIAN
    assert _run("sh", "-n", path).returncode == 0


@pytest.mark.parametrize("path", [ROOT / "installer/build", ROOT / "installer/try-deb", ROOT / "installer/lock"])
def test_a_command_of_the_installer_is_in_order(path: Path) -> None:
    assert os.access(path, os.X_OK)
    assert _run("bash", "-n", path).returncode == 0


def test_removing_keeps_the_data_and_says_where_it_is(tmp_path: Path) -> None:
    home = tmp_path / "cashier" / ".local" / "share" / "canteen-desk"
    home.mkdir(parents=True)
    (home / "desk.db").write_bytes(b"sales")
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, lines in {"getent": f"echo cashier:x:1000:1000::{tmp_path}/cashier:/bin/sh", "udevadm": "exit 1"}.items():
        (tools / name).write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        (tools / name).chmod(0o755)
    script = (DEBIAN / "postrm").read_text(encoding="utf-8").replace("/etc/xdg", f"{tmp_path}/etc/xdg")
    (tmp_path / "postrm").write_text(script, encoding="utf-8")

    path = f"{tools}:{os.environ['PATH']}"
    told, purged = (_run("sh", tmp_path / "postrm", way, PATH=path) for way in ("remove", "purge"))

    assert (told.returncode, purged.returncode, purged.stdout) == (0, 0, "")
    assert str(home) in told.stdout
    assert "尚未确认" in told.stdout
    assert "not acknowledged" in told.stdout
    assert (home / "desk.db").read_bytes() == b"sales"


def test_no_script_deletes_anything_but_the_entry_that_opens_the_desk_at_sign_in() -> None:
    deleting = [
        line.strip() for path in SCRIPTS for line in path.read_text().splitlines() if re.search(r"\brm\b", line)
    ]

    assert all("canteen-desk.desktop" in line or '"$target"' in line for line in deleting)
    assert not any(
        word in path.read_text() for path in SCRIPTS for word in ("systemctl", "adduser", "useradd", "chmod")
    )


def test_opening_at_sign_in_is_off_until_it_is_chosen(tmp_path: Path) -> None:
    entry = SYSTEM / "canteen-desk.desktop"
    text = (DEBIAN / "canteen-desk-autostart").read_text(encoding="utf-8")
    script = tmp_path / "autostart"
    script.write_text(text.replace("/usr/share/applications/canteen-desk.desktop", str(entry)), encoding="utf-8")
    config = str(tmp_path / "config")

    def asked(*words: str) -> tuple[int, str]:
        told = _run("sh", script, *words, XDG_CONFIG_HOME=config)
        return told.returncode, told.stdout.strip()

    assert asked("status") == (0, "off")
    assert asked("on") == (0, f"{config}/autostart/canteen-desk.desktop")
    assert asked("status") == (0, "on")
    assert asked("off") == (0, "")
    assert asked("status") == (0, "off")
    assert asked("off", "--every")[0] == 2
    assert asked()[0] == 2


def test_the_version_is_said_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["version"] == __version__


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not installed")
def test_the_set_up_for_windows_compiles_against_a_dummy_bundle(tmp_path: Path) -> None:
    (tmp_path / "bundle" / "_internal").mkdir(parents=True)
    for name in ("canteen-desk.exe", "_internal/python311.dll"):
        (tmp_path / "bundle" / name).write_bytes(b"dummy")
    icon = Path("/usr/share/nsis/Contrib/Graphics/Icons/modern-install.ico")
    script = ROOT / "installer" / "windows" / "canteen-desk.nsi"

    told = _run(
        "makensis", "-WX", "-V2", "-DVERSION=0", f"-DBUNDLE={tmp_path}/bundle", f"-DICON={icon}",
        f"-DOUT={tmp_path}/out.exe", script,
    )  # fmt: skip

    assert told.returncode == 0, told.stdout
    assert (tmp_path / "out.exe").stat().st_size > 10_000

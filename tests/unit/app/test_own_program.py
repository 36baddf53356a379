"""The program starts itself by the interpreter from source, by itself when it is packaged."""

import sys

import pytest

from desktop.app.own_program import own_command


def test_from_source_it_is_the_interpreter_with_the_package() -> None:
    assert own_command("terminal-sim", "--speed", "1") == [
        sys.executable, "-m", "desktop", "terminal-sim", "--speed", "1",
    ]  # fmt: skip


def test_packaged_it_is_the_command_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/canteen-desk/canteen-desk")

    assert own_command("terminal-sim") == ["/usr/lib/canteen-desk/canteen-desk", "terminal-sim"]

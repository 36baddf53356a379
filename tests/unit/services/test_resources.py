"""Where resources lie: beside the package from source, in the contents of the packaged program."""

import sys
from pathlib import Path

import pytest

from desktop.services.resources import RESOURCES, contents_folder


def test_from_source_they_lie_beside_the_package() -> None:
    assert contents_folder() == Path(__file__).resolve().parents[3]
    assert (RESOURCES / "tokens.toml").exists()


def test_in_the_packaged_program_they_lie_in_its_contents(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert contents_folder() == tmp_path

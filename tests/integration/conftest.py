"""A connected desk on a real encrypted file, which most tests here begin with."""

from pathlib import Path

import pytest

from tests.helpers.desks import DeskOnFile, pupil


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    desk = DeskOnFile(tmp_path)
    desk.know(pupil())
    desk.connect()
    return desk

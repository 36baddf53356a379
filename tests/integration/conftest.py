"""A connected desk on a real encrypted file, which most tests here begin with; and the one Spark session."""

from pathlib import Path

import pytest

from tests.helpers.desks import DeskOnFile, pupil
from tests.helpers.spark import spark

__all__ = ["desk", "spark"]


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    desk = DeskOnFile(tmp_path)
    desk.know(pupil())
    desk.connect()
    return desk

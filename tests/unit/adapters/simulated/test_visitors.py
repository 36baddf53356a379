from pathlib import Path

import pytest

from desktop.adapters.simulated.visitors import FaceVisitors
from desktop.domain.errors import OperatorError


def test_pictures_come_by_path_and_again_or_once(tmp_path: Path) -> None:
    for name in ("2b/1.pgm", "2a/9.JPG", "1.png", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    wanted = [tmp_path / name for name in ("1.png", "2a/9.JPG", "2b/1.pgm")]
    line = FaceVisitors(tmp_path)
    assert [line.step_up() for _ in range(4)] == [*wanted, wanted[0]]
    once = FaceVisitors(tmp_path, once=True)
    assert [once.step_up() for _ in range(5)] == [*wanted, None, None]


def test_a_folder_without_pictures_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as caught:
        FaceVisitors(tmp_path)
    assert (caught.value.code, caught.value.facts["path"]) == ("terminal_sim.faces", str(tmp_path))

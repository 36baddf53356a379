import shutil
from pathlib import Path

import pytest

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.models import DETECTION, EMBEDDING, MODELS, Model, model_path
from desktop.domain.errors import OperatorError


@pytest.mark.parametrize("model", [DETECTION, EMBEDDING])
def test_the_models_that_come_with_the_program_are_the_ones(model: Model) -> None:
    assert model_path(model) == MODELS / model.name
    assert len(bytes.fromhex(model.model_id)) == 8
    assert model.sha256 in (MODELS / "ORIGIN.md").read_text("utf-8")


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as caught:
        FaceEngine(tmp_path).check()
    assert (caught.value.code, caught.value.facts["name"]) == ("face.model_missing", DETECTION.name)


def test_one_other_bit_in_a_model_is_found(tmp_path: Path) -> None:
    for model in (DETECTION, EMBEDDING):
        shutil.copy(MODELS / model.name, tmp_path)
    FaceEngine(tmp_path).check()
    changed = bytearray((tmp_path / EMBEDDING.name).read_bytes())
    changed[-9] ^= 1
    (tmp_path / EMBEDDING.name).write_bytes(changed)
    with pytest.raises(OperatorError) as caught:
        FaceEngine(tmp_path).check()
    assert (caught.value.code, caught.value.facts["name"]) == ("face.model_changed", EMBEDDING.name)

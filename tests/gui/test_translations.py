"""The translation files hold every text of the code, finished, in both languages."""

import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
from defusedxml.ElementTree import parse
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import OperatorError
from desktop.services.settings import LANGUAGES
from desktop.services.views import Phase
from desktop.ui import translations
from desktop.ui.resources import RESOURCES, TRANSLATIONS
from desktop.ui.wording import age, lasted, phase_word


def messages(path: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """Return translation and its type ('' when finished) by context and text."""
    found = {}
    for context in parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (context.findtext("name"), message.findtext("source"))
            found[key] = (translation.text or "", translation.get("type") or "")
    return found


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], tuple[str, str]]:
    """Return what `UPDATE` finds in the code now, into a file of its own."""
    folder = tmp_path_factory.mktemp("ts")
    program, *arguments = translations.UPDATE.split()
    arguments = [*arguments[: arguments.index("-ts") + 1], str(folder / "new_en.ts")]
    tool = Path(sysconfig.get_path("scripts")) / program
    subprocess.run([tool, *arguments], cwd=RESOURCES.parent, check=True)
    return messages(folder / "new_en.ts")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_up_to_date(language: str, extracted: dict) -> None:
    kept = messages(TRANSLATIONS / f"canteen_{language}.ts")
    assert sorted(extracted.keys() - kept.keys()) == [], "run translations.UPDATE"
    assert sorted(kept.keys() - extracted.keys()) == [], "run translations.UPDATE"
    assert len(kept) > 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    kept = messages(TRANSLATIONS / f"canteen_{language}.ts")
    assert sorted(key for key, (words, kind) in kept.items() if not words or kind) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_has_the_same_facts(language: str) -> None:
    kept = messages(TRANSLATIONS / f"canteen_{language}.ts")
    for (context, english), (words, _) in kept.items():
        if english != "{name} (staff)":
            assert set(re.findall(r"\{\w*\}", english)) == set(re.findall(r"\{\w*\}", words)), (context, english)


def test_the_language_can_be_changed_and_is_known(qapp: QApplication) -> None:
    translations.install(qapp, "zh_CN")
    assert (phase_word(Phase.REFUSED), translations.language()) == ("拒绝", "zh_CN")
    translations.install(qapp, "en")
    assert (phase_word(Phase.REFUSED), translations.language()) == ("REFUSED", "en")


def test_missing_files_are_said(qapp: QApplication) -> None:
    with pytest.raises(OperatorError) as caught:
        translations.install(qapp, "xx")
    assert caught.value.code == "translation.missing"


def test_times_are_said_as_people_say_them(qapp: QApplication) -> None:
    translations.install(qapp, "zh_CN")
    assert [age(seconds) for seconds in (5, 125, 3_700, 200_000)] == ["刚刚", "2 分钟前", "1 小时前", "2 天前"]
    assert [lasted(seconds) for seconds in (3, 72, 1_080, 8_000)] == ["3 秒", "1 分 12 秒", "18 分钟", "2 小时"]


def test_the_release_command_compiles_both(tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    for path in TRANSLATIONS.glob("*.ts"):
        shutil.copy(path, folder)
    program, *arguments = translations.RELEASE.split()
    subprocess.run([Path(sysconfig.get_path("scripts")) / program, *arguments], cwd=tmp_path, check=True)
    assert sorted(path.name for path in folder.glob("*.qm")) == ["canteen_en.qm", "canteen_zh_CN.qm"]

"""A voice is found where its program has the language, and never speaks another; words never meet a shell."""

import os
import sys
from pathlib import Path

import pytest

from desktop.adapters.sound.voice import CommandVoice, find_voice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs of other systems")

SPD = """#!/bin/sh
case "$1" in -L) printf 'NAME LANGUAGE VARIANT\\n{voice} {language} none\\n' ;; *) printf '%s\\n' "$@" >> {log} ;; esac
"""
ESPEAK = """#!/bin/sh
case "$1" in
--voices=*) printf 'Pty Language Age/Gender VoiceName File Other\\n{line}' ;;
*) printf '%s\\n' "$@" >> {log} ;;
esac
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return folder


def put(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(script, encoding="utf-8")
    path.chmod(0o755)


def say(voice: CommandVoice, words: str) -> None:
    voice.say(words)
    for program in voice._running:
        program.wait(10)


def test_no_program_is_no_voice(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(programs))
    assert find_voice("zh_CN") is None
    assert find_voice("zh_CN", "win32") is None


@pytest.mark.parametrize(("language", "spoken"), [("zh_CN", "cmn"), ("zh_CN", "zh-CN"), ("en", "en-GB")])
def test_speech_dispatcher_speaks_where_it_has_the_language(programs: Path, language: str, spoken: str) -> None:
    log = programs / "log"
    put(
        programs,
        "spd-say",
        SPD.format(voice="Mandarin" if language == "zh_CN" else "English", language=spoken, log=log),
    )
    voice = find_voice(language)
    assert isinstance(voice, CommandVoice) and voice.name == "speech-dispatcher"
    say(voice, "-C; rm $(x) 十二元")
    voice.close()
    lines = log.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "-C", "what was being said gives way first"
    assert lines[-4:] == ["-l", "zh" if language == "zh_CN" else "en", "--", "-C; rm $(x) 十二元"]


def test_a_voice_of_another_language_is_not_taken(programs: Path) -> None:
    put(programs, "spd-say", SPD.format(voice="English", language="en-GB", log=programs / "log"))
    assert find_voice("zh_CN") is None
    line = " 5  cmn  --/M  Chinese_(Mandarin)  sit/cmn\\n"
    put(programs, "espeak-ng", ESPEAK.format(line=line, log=programs / "log"))
    voice = find_voice("zh_CN")
    assert voice is not None and voice.name == "espeak-ng"
    voice.close()


def test_a_listing_without_voices_is_no_voice(programs: Path) -> None:
    put(programs, "espeak-ng", ESPEAK.format(line="", log=programs / "log"))
    assert find_voice("zh_CN") is None
    put(programs, "espeak-ng", "#!/bin/sh\nexit 3\n")
    assert find_voice("zh_CN") is None


def test_what_is_said_now_takes_the_place_of_what_is_being_said(programs: Path) -> None:
    put(programs, "slow", "#!/bin/sh\nexec sleep 600\n")
    voice = CommandVoice("slow", [], [str(programs / "slow")])
    voice.say("一")
    (first,) = voice._running
    voice.say("二")
    assert first.poll() is not None
    (second,) = voice._running
    voice.close()
    assert second.poll() is not None


def test_a_program_that_went_away_is_silence(tmp_path: Path) -> None:
    voice = CommandVoice("gone", [], [str(tmp_path / "nothing")])
    voice.say("一")
    voice.close()

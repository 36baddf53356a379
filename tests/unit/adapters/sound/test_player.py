"""The loudspeaker: played through miniaudio's null device, since a test machine has no other."""

from pathlib import Path

import miniaudio
import pytest

from desktop.adapters.sound.player import Loudspeaker, backends
from desktop.domain.errors import OperatorError
from desktop.domain.tones import Cue, samples


def test_no_loudspeaker_is_said() -> None:
    with pytest.raises(OperatorError) as caught:
        Loudspeaker([miniaudio.Backend.OPENSL]).play(samples(Cue.PAID))
    assert caught.value.code == "sound.none"


def test_it_plays_rests_and_plays_again() -> None:
    speaker = Loudspeaker([miniaudio.Backend.NULL])
    for _ in range(2):
        assert speaker.play(samples(Cue.PAID)) == "Null"
        assert speaker.play(samples(Cue.REFUSED)) == "Null"
        speaker.rest()
    speaker.rest()


def test_the_stream_gives_what_is_asked_for_and_then_silence() -> None:
    speaker = Loudspeaker()
    stream = speaker._stream()
    next(stream)
    speaker._left = b"\1\0\2\0\3\0"
    assert [stream.send(2), stream.send(2), stream.send(2)] == [b"\1\0\2\0", b"\3\0\0\0", b"\0\0\0\0"]
    speaker._left = b"\4\0"
    assert stream.send(1) == b"\4\0", "the next tone"


def test_alsa_is_asked_only_where_there_is_a_card(tmp_path: Path) -> None:
    cards, kind = tmp_path / "pcm", miniaudio.Backend
    assert backends("linux", cards) == [kind.PULSEAUDIO]
    cards.write_text("")
    assert backends("linux", cards) == [kind.PULSEAUDIO]
    cards.write_text("00-00: ALC236 Analog : ALC236 Analog : playback 1\n")
    assert backends("linux", cards) == [kind.PULSEAUDIO, kind.ALSA]
    assert backends("win32", cards)[0] is kind.WASAPI
    assert kind.NULL not in backends("win32", cards)

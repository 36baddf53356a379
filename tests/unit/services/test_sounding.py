"""Which tone is heard when, and that silence is never a fault."""

from dataclasses import replace

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.events import Stage
from desktop.domain.payment import Way
from desktop.domain.tones import Cue, samples
from desktop.services.commands import Mode
from desktop.services.peripheral_views import SoundView
from desktop.services.reason import Reason
from desktop.services.settings import Sounds
from desktop.services.sounding import LOOK_AGAIN_S, REST_AFTER_S, Mute, PlayCue, Sounding, UseSounds, cue_for
from desktop.services.views import CheckoutView, Phase
from tests.helpers.fakes import Collector, FakeClock

PAGE = CheckoutView(
    phase=Phase.READY, mode=Mode.FIXED, continuous=True, amount_fen=1_200, meal_name="午餐", single_limit_fen=5_000,
    order_no="C1-20260618-0001-AAAA", armed=True,
)  # fmt: skip


def heard(*pages: CheckoutView) -> list[Cue]:
    """Return the tones of a run of pages."""
    cues, before = [], None
    for page in pages:
        if (cue := cue_for(before, page)) is not None:
            cues.append(cue)
        before = page
    return cues


def at(phase: Phase, number: int = 1, **changes: object) -> CheckoutView:
    return replace(PAGE, phase=phase, order_no=f"C1-20260618-{number:04d}-AAAA", armed=False, **changes)


def test_a_line_of_paid_sales_is_one_tone_each() -> None:
    pages = []
    for number in range(1, 4):
        pages += [at(Phase.READY, number), at(Phase.WORKING, number), at(Phase.PAID, number), at(Phase.PAID, number)]
    assert heard(*pages) == [Cue.PAID] * 3


def test_two_results_of_one_kind_after_one_another_are_both_heard() -> None:
    assert heard(at(Phase.PAID, 1), at(Phase.PAID, 2)) == [Cue.PAID, Cue.PAID]
    assert heard(at(Phase.REFUSED, 1), at(Phase.REFUSED, 2)) == [Cue.REFUSED, Cue.REFUSED]


def test_ready_is_heard_after_what_was_not_paid() -> None:
    for phase, cue in ((Phase.REFUSED, Cue.REFUSED), (Phase.IN_DOUBT, Cue.IN_DOUBT)):
        assert heard(at(Phase.WORKING), at(phase), at(Phase.READY, 2)) == [cue, Cue.READY]
    stopped = at(Phase.STOPPED, reason=Reason(code="link.pulled"))
    assert heard(at(Phase.READY), stopped, replace(stopped, order_no=""), at(Phase.READY, 2)) == [
        Cue.STOPPED,
        Cue.READY,
    ]


def test_a_start_is_quiet_until_it_sells() -> None:
    connecting = at(Phase.STOPPED, reason=Reason(code="link.connecting"))
    assert heard(connecting, connecting, at(Phase.READY)) == [Cue.READY]


def test_whoever_cancelled_needs_no_alarm() -> None:
    by_staff, at_terminal = (at(Phase.REFUSED, reason=Reason(code=f"sale.cancelled{who}")) for who in ("_by_staff", ""))
    assert heard(at(Phase.READY), by_staff) == []
    assert heard(at(Phase.READY), at_terminal) == [Cue.REFUSED]


def test_a_code_that_was_read_ticks_once() -> None:
    stages = (Stage.SHOWN, Stage.MATCHED, Stage.AUTHORISING)
    pages = [at(Phase.WORKING, way=Way.CODE, stage=stage) for stage in stages]
    assert heard(*pages, at(Phase.PAID)) == [Cue.READ, Cue.PAID]
    assert heard(*(replace(page, way=Way.FACE) for page in pages)) == []


class Speaker:
    """services.sounding.TonePlayer that writes down what it plays."""

    def __init__(self) -> None:
        self.played: list[bytes] = []
        self.rested = 0
        self.there = True

    def play(self, octets: bytes) -> str:
        if not self.there:
            raise OperatorError("sound.none")
        self.played.append(octets)
        return "PulseAudio"

    def rest(self) -> None:
        self.rested += 1


class Talker:
    name = "espeak-ng"

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, words: str) -> None:
        self.said.append(words)

    def close(self) -> None:
        self.said.append("(closed)")


class Room:
    def __init__(self, sounds: Sounds, talker: Talker | None = None) -> None:
        self.clock, self.seen, self.speaker, self.talker = FakeClock(), Collector(), Speaker(), talker
        self.sought = 0
        self.sounding = Sounding(self.speaker, self._find, self.clock, self.seen)
        self.sounding.handle(UseSounds(settings=sounds))

    def _find(self) -> Talker | None:
        self.sought += 1
        return self.talker

    @property
    def view(self) -> SoundView:
        return next(view for view in reversed(self.seen.views) if isinstance(view, SoundView))


def test_the_tone_and_then_the_words() -> None:
    room = Room(Sounds(spoken=True, volume_percent=40), Talker())
    room.sounding.handle(PlayCue(cue=Cue.PAID, words="十二元"))
    assert room.speaker.played == [samples(Cue.PAID, 40)]
    assert room.talker is not None and room.talker.said == ["十二元"]
    assert room.view == SoundView(device="PulseAudio", voice="espeak-ng", looked=True)


def test_words_are_not_said_unless_wanted() -> None:
    room = Room(Sounds(spoken=False), Talker())
    room.sounding.handle(PlayCue(cue=Cue.PAID, words="十二元"))
    assert room.sought == 0 and room.view.looked is False


def test_muted_is_silent_but_for_a_try_from_the_settings() -> None:
    room = Room(Sounds(spoken=True), Talker())
    room.sounding.handle(Mute(on=True))
    room.sounding.handle(PlayCue(cue=Cue.REFUSED, words="拒绝"))
    assert room.speaker.played == [] and room.talker is not None and room.talker.said == []
    room.sounding.handle(PlayCue(cue=Cue.REFUSED, trying=Sounds(volume_percent=100)))
    assert room.speaker.played == [samples(Cue.REFUSED, 100)]
    room.sounding.handle(Mute(on=False))
    room.sounding.handle(PlayCue(cue=Cue.PAID))
    assert len(room.speaker.played) == 2


def test_switched_off_in_the_settings_is_muted() -> None:
    room = Room(Sounds(enabled=False))
    room.sounding.handle(PlayCue(cue=Cue.PAID))
    assert room.speaker.played == []


def test_no_device_is_told_once_and_tried_again_later() -> None:
    room = Room(Sounds())
    room.speaker.there = False
    for _ in range(5):
        room.sounding.handle(PlayCue(cue=Cue.PAID))
    assert room.view.failed is not None and room.view.failed.code == "sound.none"
    assert len(room.seen.views) == 1
    room.speaker.there = True
    room.sounding.handle(PlayCue(cue=Cue.PAID))
    assert room.speaker.played == []
    room.clock.pass_s(LOOK_AGAIN_S)
    room.sounding.handle(PlayCue(cue=Cue.PAID))
    assert len(room.speaker.played) == 1 and room.view.failed is None


def test_no_voice_is_told_and_sought_once() -> None:
    room = Room(Sounds(spoken=True), None)
    for _ in range(3):
        room.sounding.handle(PlayCue(cue=Cue.PAID, words="十二元"))
    assert room.sought == 1 and len(room.speaker.played) == 3
    assert (room.view.voice, room.view.looked) == ("", True)


def test_the_device_rests_when_nothing_is_to_be_heard() -> None:
    room = Room(Sounds())
    assert room.sounding.wait_s() is None
    room.sounding.handle(PlayCue(cue=Cue.PAID))
    assert room.sounding.wait_s() == pytest.approx(REST_AFTER_S)
    room.clock.pass_s(REST_AFTER_S)
    room.sounding.tick()
    assert room.speaker.rested == 1 and room.sounding.wait_s() is None


@pytest.mark.expects_log("could not be made")
def test_a_defect_is_silence() -> None:
    room = Room(Sounds())
    room.sounding.failed(RuntimeError("fire"))
    room.sounding.handle(PlayCue(cue=Cue.PAID))
    assert room.speaker.played == []

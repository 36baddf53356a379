"""Which tone a change at the till makes, and what the thread `sound` does with it.

`cue_for` decides, from the view before and the view now; it is called wherever views are published and returns at once.
Promises: every result is heard once; READY is not heard after a paid sale, whose tone says so already; no device and no
voice mean silence, told once as a `SoundView`, never an error on the line. Source: issue 6, Sounds.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, assert_never

from desktop.domain.errors import OperatorError
from desktop.domain.events import Stage
from desktop.domain.payment import Way
from desktop.domain.tones import Cue, samples
from desktop.services.peripheral_views import SoundView
from desktop.services.ports import Clock, Publisher
from desktop.services.reason import Reason
from desktop.services.settings import Sounds
from desktop.services.views import CheckoutView, Phase

REST_AFTER_S = 3.0  # without a tone the device is stopped: a running one takes the processor for nothing
LOOK_AGAIN_S = 30.0  # for a device that was not there
_CONNECTING = "link.connecting"  # a start is no stop
_BY_STAFF = "sale.cancelled_by_staff"
_READ_STAGES = (Stage.MATCHED, Stage.AUTHORISING)
_log = logging.getLogger(__name__)


def cue_for(before: CheckoutView | None, view: CheckoutView) -> Cue | None:
    """Return the tone for what changed on the selling page, or None."""
    if before is not None and (before.phase, before.order_no) == (view.phase, view.order_no):
        was_read = before.stage in _READ_STAGES
        code_read = view.phase is Phase.WORKING and view.way is Way.CODE and view.stage in _READ_STAGES
        return Cue.READ if code_read and not was_read else None
    match view.phase:
        case Phase.PAID | Phase.FREE:
            return Cue.PAID
        case Phase.REFUSED:
            by_staff = view.reason is not None and view.reason.code == _BY_STAFF
            return None if by_staff else Cue.REFUSED  # whoever cancelled it knows
        case Phase.IN_DOUBT:
            return Cue.IN_DOUBT
        case Phase.STOPPED:
            quiet = before is not None and before.phase is Phase.STOPPED
            starting = view.reason is not None and view.reason.code == _CONNECTING
            return None if quiet or starting else Cue.STOPPED
        case Phase.READY:
            after = before.phase if before is not None else None
            return Cue.READY if after in (Phase.STOPPED, Phase.REFUSED, Phase.IN_DOUBT) else None
        case Phase.WORKING:
            return None
        case _:
            assert_never(view.phase)


class TonePlayer(Protocol):
    """A loudspeaker."""

    def play(self, octets: bytes) -> str:
        """Begin to play samples, in place of what plays; return the device's name.

        Raises: OperatorError `sound.none`.
        """
        ...

    def rest(self) -> None:
        """Stop the device; never fails. The next tone starts it again."""
        ...


class Voice(Protocol):
    """Somebody who speaks a language."""

    @property
    def name(self) -> str: ...

    def say(self, words: str) -> None:
        """Begin to say something, in place of what is being said; never waits, never fails."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayCue:
    """Play a tone, then say the words, if any. `trying` from the settings page: also while muted, at this volume."""

    cue: Cue | None = None
    words: str = ""
    trying: Sounds | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UseSounds:
    """Go by these settings from now on. They also end a mute, or begin one."""

    settings: Sounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Mute:
    on: bool


SoundMessage = PlayCue | UseSounds | Mute


class Sounding:
    """The handler of `sound`. `find_voice` may take a second: it is called when somebody first wants to hear it."""

    def __init__(
        self, player: TonePlayer, find_voice: Callable[[], Voice | None], clock: Clock, publisher: Publisher
    ) -> None:
        self._player, self._find_voice, self._clock, self._publisher = player, find_voice, clock, publisher
        self._settings, self._muted = Sounds(), False
        self._voice: Voice | None = None
        self._voice_sought = False
        self._rest_at_s: float | None = None
        self._silent_until_s = 0.0
        self._view = SoundView()

    def handle(self, message: SoundMessage) -> None:
        """Take one message."""
        match message:
            case UseSounds(settings=settings):
                self._settings, self._muted = settings, not settings.enabled
                if settings.spoken and not self._muted:
                    self._seek_voice()
            case Mute(on=on):
                self._muted = on
                if on:
                    self._rest()
            case PlayCue():
                self._play(message)
            case _:
                assert_never(message)

    def tick(self) -> None:
        """Let the device rest."""
        if self._rest_at_s is not None and self._clock.monotonic_s() >= self._rest_at_s:
            self._rest()

    def wait_s(self) -> float | None:
        """Return the seconds until `tick` is needed."""
        return None if self._rest_at_s is None else max(0.0, self._rest_at_s - self._clock.monotonic_s())

    def failed(self, failure: Exception) -> None:
        """Something broke that nobody foresaw: silence, and the log says why."""
        _log.error("a sound could not be made", exc_info=failure)
        self._silent_until_s = self._clock.monotonic_s() + LOOK_AGAIN_S

    def close(self) -> None:
        """Be silent."""
        self._rest()
        if self._voice is not None:
            self._voice.close()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _play(self, message: PlayCue) -> None:
        wanted = message.trying or self._settings
        if message.trying is None and self._muted:
            return
        if message.cue is not None:
            self._sound(message.cue, wanted, trying=message.trying is not None)
        if message.words and wanted.spoken:
            self._seek_voice()
            if self._voice is not None:
                self._voice.say(message.words)

    def _sound(self, cue: Cue, wanted: Sounds, *, trying: bool) -> None:
        now_s = self._clock.monotonic_s()
        if now_s < self._silent_until_s and not trying:
            return
        try:
            device = self._player.play(samples(cue, wanted.volume_percent))
        except OperatorError as fault:
            self._silent_until_s = now_s + LOOK_AGAIN_S
            self._show(device="", failed=Reason(code=fault.code, facts=fault.facts))
            return
        self._rest_at_s = now_s + REST_AFTER_S
        self._show(device=device, failed=None)

    def _seek_voice(self) -> None:
        if self._voice_sought:
            return
        self._voice_sought = True
        self._voice = self._find_voice()
        self._show(device=self._view.device, failed=self._view.failed)

    def _rest(self) -> None:
        self._rest_at_s = None
        self._player.rest()

    def _show(self, *, device: str, failed: Reason | None) -> None:
        voice = self._voice.name if self._voice is not None else ""
        view = SoundView(device=device, voice=voice, looked=self._voice_sought, failed=failed)
        if view != self._view:
            self._view = view
            self._publisher.publish(view)

"""The sounds of a running desk: follows the selling page, and plays on the thread `sound`. Composition root.

Promises: publishing never waits for a loudspeaker; what cannot be played at once is dropped. Source: issue 6, Sounds;
architecture.md, Threads.
"""

from functools import partial

from desktop.adapters.sound.player import Loudspeaker
from desktop.adapters.sound.voice import find_voice
from desktop.domain.tones import Cue
from desktop.runtime.worker import Worker
from desktop.services.ports import Clock, Publisher
from desktop.services.settings import Settings, Sounds
from desktop.services.sounding import Mute, PlayCue, Sounding, SoundMessage, TonePlayer, UseSounds, cue_for
from desktop.services.views import CheckoutView, SettingsInForce, View
from desktop.ui.spoken_words import spoken

INBOX = 20
STOP_LIMIT_S = 6.0  # a voice may be sought for some seconds


class SoundWork:
    """The thread `sound`."""

    def __init__(
        self, settings: Settings, clock: Clock, publisher: Publisher, player: TonePlayer | None = None
    ) -> None:
        self._language = settings.language
        self._sounds = settings.sounds
        self._before: CheckoutView | None = None  # written by whoever publishes the selling page: one thread
        self._sounding = Sounding(player or Loudspeaker(), partial(find_voice, settings.language), clock, publisher)
        self._worker: Worker[SoundMessage] = Worker(
            "sound", self._sounding.handle, capacity=INBOX, on_failure=self._sounding.failed, tick=self._sounding.tick,
            wait_s=self._sounding.wait_s, closed=self._sounding.close,
        )  # fmt: skip

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()
        self._worker.offer(UseSounds(settings=self._sounds))

    def stop(self) -> bool:
        """Be silent; tell whether the thread ended in time."""
        return self._worker.stop(STOP_LIMIT_S)

    def follow(self, view: View) -> None:
        """Hear what is published; from the threads that publish, at once."""
        if isinstance(view, CheckoutView):
            cue, self._before = cue_for(self._before, view), view
            if cue is not None:
                amount_fen = view.result.amount_fen if view.result is not None else view.amount_fen
                self._worker.offer(PlayCue(cue=cue, words=spoken(cue, amount_fen, self._language)))
        elif isinstance(view, SettingsInForce) and view.settings.sounds != self._sounds:
            self._sounds = view.settings.sounds
            self._worker.offer(UseSounds(settings=self._sounds))

    def mute(self, on: bool) -> None:
        """Be silent until told otherwise, or sound again."""
        self._worker.offer(Mute(on=on))

    def play(self, cue: Cue, sounds: Sounds) -> None:
        """Let a tone be heard, by settings that need not be saved."""
        self._worker.offer(PlayCue(cue=cue, trying=sounds))

    def speak(self, amount_fen: int, sounds: Sounds) -> None:
        """Let an amount be heard."""
        words = spoken(Cue.PAID, amount_fen, self._language)
        self._worker.offer(PlayCue(words=words, trying=sounds))

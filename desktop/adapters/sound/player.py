"""Plays samples by miniaudio (MIT, wheels for Windows and Linux). Implements `services.sounding.TonePlayer`.

Thread `sound`; the device's own thread takes the samples. The library is loaded with the first tone: no start waits for
it. The null device is never taken: no loudspeaker is said, not feigned. ALSA is asked only where the kernel has a card,
since its library writes to standard error where there is none. Source: miniaudio 1.71, PlaybackDevice.
"""

import sys
import threading
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import OperatorError
from desktop.domain.tones import SAMPLE_RATE

if TYPE_CHECKING:
    import miniaudio

PERIOD_MS = 40
_WIDTH = 2  # bytes of a sample
_CARDS = Path("/proc/asound/pcm")


def backends(platform: str = sys.platform, cards: Path = _CARDS) -> "list[miniaudio.Backend]":
    """Return the systems of sound to ask, best first."""
    import miniaudio

    kind = miniaudio.Backend
    if platform == "win32":
        return [kind.WASAPI, kind.DSOUND, kind.WINMM]
    if platform == "darwin":
        return [kind.COREAUDIO]
    has_card = False
    with suppress(OSError):
        has_card = bool(cards.read_text(encoding="ascii", errors="replace").strip())
    return [kind.PULSEAUDIO, kind.ALSA] if has_card else [kind.PULSEAUDIO]


class Loudspeaker:
    """The system's usual device, opened with the first tone."""

    def __init__(self, asked: "list[miniaudio.Backend] | None" = None) -> None:
        self._asked = asked
        self._device: miniaudio.PlaybackDevice | None = None
        self._lock = threading.Lock()
        self._left = b""  # replaced whole by `sound`, eaten from the front by the device's thread

    def play(self, octets: bytes) -> str:
        """Play samples in place of what plays; return the device's name. Raises: OperatorError `sound.none`."""
        import miniaudio

        try:
            if self._device is None:
                self._device = miniaudio.PlaybackDevice(
                    output_format=miniaudio.SampleFormat.SIGNED16,
                    nchannels=1,
                    sample_rate=SAMPLE_RATE,
                    buffersize_msec=PERIOD_MS,
                    backends=backends() if self._asked is None else self._asked,
                    app_name="canteen-desk",
                )
            with self._lock:
                self._left = octets
            if not self._device.running:
                stream = self._stream()
                next(stream)
                self._device.start(stream)
            return str(self._device.backend)
        except miniaudio.MiniaudioError as error:
            self.rest()
            raise OperatorError("sound.none") from error

    def rest(self) -> None:
        """Give the device back; never fails."""
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _stream(self) -> Generator[bytes, int, None]:
        """Yield what the device asks for, with silence after the tone."""
        frames = yield b""
        while True:
            count = frames * _WIDTH
            with self._lock:
                given, self._left = self._left[:count], self._left[count:]
            frames = yield given + bytes(count - len(given))

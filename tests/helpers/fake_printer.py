"""A receipt printer that understands its bytes: paper with lines, cuts and pulses, and answers as a real one's.

It is strict where a real printer would print garbage: bytes above ASCII outside the Chinese mode, a Chinese character
cut in two, an unknown command. `DLE EOT n` is answered at once, also while nothing is printed; `GS r` in its turn.
Source: Epson ESC/POS reference.
"""

from dataclasses import dataclass, field
from itertools import pairwise

ESC, FS, GS, DLE, EOT, LF = 0x1B, 0x1C, 0x1D, 0x10, 0x04, 0x0A
_OK = 0x12
_COVER, _PAPER_STOP, _PAPER_END, _ERROR = 0x04, 0x20, 0x60, 0x40


@dataclass(frozen=True)
class Printed:
    """One line on paper."""

    text: str
    bold: bool = False
    large: bool = False
    centred: bool = False

    @property
    def cells(self) -> int:
        wide = sum(1 if sign.isascii() else 2 for sign in self.text)
        return wide * 2 if self.large else wide


@dataclass
class FakePrinter:
    """`feed` takes bytes and returns the answer. Without paper, or with an open cover, it keeps what comes."""

    width: int = 48
    paper: bool = True
    cover_open: bool = False
    jammed: bool = False
    answers: bool = True
    confirms: bool = True
    lines: list[Printed] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)  # after how many lines
    pulses: int = 0
    begun: int = 0  # how often it was set back to a known state
    breaks_after: int | None = None  # lines until the paper ends
    _buffer: bytearray = field(default_factory=bytearray)
    _line: list[str] = field(default_factory=list)
    _bold: bool = False
    _large: bool = False
    _centred: bool = False
    _han: bool = False

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.lines]

    @property
    def receipts(self) -> list[list[str]]:
        """The lines of each receipt that was cut."""
        ends = [0, *self.cuts]
        return [self.texts[start:end] for start, end in pairwise(ends)]

    def feed(self, octets: bytes) -> bytes:
        """Take bytes; real-time requests are answered whatever waits before them."""
        answer = bytearray()
        at = 0
        while at < len(octets):
            if octets[at] == DLE and octets[at + 1 : at + 2] == bytes((EOT,)):
                if self.answers:
                    answer.append(self._status(octets[at + 2]))
                at += 3
            else:
                self._buffer.append(octets[at])
                at += 1
        answer += self._work()
        return bytes(answer)

    def mend(self) -> bytes:
        """Somebody puts paper in and closes the cover; return what it answers then."""
        self.paper, self.cover_open, self.jammed, self.breaks_after = True, False, False, None
        return self._work()

    def switch_off(self) -> None:
        """What was not printed is gone."""
        self._buffer.clear()
        self._line.clear()

    def _status(self, n: int) -> int:
        if n == 2:
            return (
                _OK
                | (_COVER if self.cover_open else 0)
                | (0 if self.paper else _PAPER_STOP)
                | (_ERROR if self.jammed else 0)
            )
        if n == 4:
            return _OK | (0 if self.paper else _PAPER_END)
        return _OK

    def _work(self) -> bytes:
        answer = bytearray()
        while self._buffer and self.paper and not self.cover_open and not self.jammed:
            used = self._step(answer)
            if not used:
                break  # the rest of a command has not come yet
            del self._buffer[:used]
        return bytes(answer)

    def _step(self, answer: bytearray) -> int:
        buffer = self._buffer
        match buffer[0]:
            case 0x0A:
                self._end_line()
                return 1
            case 0x1B | 0x1C | 0x1D:
                return self._command(bytes(buffer[:4]), answer)
            case octet if octet < 0x20:
                raise AssertionError(f"unknown control {octet:#x}")
            case octet if octet < 0x80:
                self._line.append(chr(octet))
                return 1
            case _:
                assert self._han, f"bytes outside the Chinese mode: {bytes(buffer[:4])!r}"
                if len(buffer) < 2:
                    return 0
                size = 4 if 0x30 <= buffer[1] <= 0x39 else 2
                if len(buffer) < size:
                    return 0
                self._line.append(bytes(buffer[:size]).decode("gb18030"))
                return size

    def _command(self, start: bytes, answer: bytearray) -> int:
        sizes = {b"\x1b@": 2, b"\x1ba": 3, b"\x1bE": 3, b"\x1bp": 5, b"\x1c&": 2, b"\x1c.": 2, b"\x1d!": 3,
                 b"\x1dV": 4, b"\x1dr": 3}  # fmt: skip
        if len(start) < 2:
            return 0
        size = sizes[start[:2]]  # KeyError: a command that this printer does not know
        if len(self._buffer) < size:
            return 0
        match start[:2]:
            case b"\x1b@":
                self._bold = self._large = self._centred = self._han = False
                self._line.clear()
                self.begun += 1
            case b"\x1ba":
                self._centred = start[2] == 1
            case b"\x1bE":
                self._bold = bool(start[2])
            case b"\x1bp":
                self.pulses += 1
            case b"\x1c&":
                self._han = True
            case b"\x1c.":
                self._han = False
            case b"\x1d!":
                self._large = start[2] == 0x11
            case b"\x1dV":
                assert not self._line, "cut within a line"
                self.cuts.append(len(self.lines))
            case b"\x1dr":
                if self.confirms:
                    answer.append(0)
        return size

    def _end_line(self) -> None:
        printed = Printed("".join(self._line), self._bold, self._large, self._centred)
        assert printed.cells <= self.width, printed
        assert not self._han, "the Chinese mode was left on"
        self.lines.append(printed)
        self._line.clear()
        if self.breaks_after is not None:
            self.breaks_after -= 1
            if self.breaks_after <= 0:
                self.paper, self.breaks_after = False, None

"""Lines of a receipt as ESC/POS bytes, and what a printer answers when asked how it is. Pure; any thread.

The text is encoded here and not by python-escpos, which garbles full-width signs: GB18030 between `FS &` and `FS .`,
plain ASCII outside of them. The commands are python-escpos's constants where it has them. Promises: an answer that is
not a status byte is no answer. Source: architecture.md, Known traps (Receipt printers); Epson ESC/POS reference: DLE
EOT n (bits 0, 1, 4 and 7 of a status are fixed as 0, 1, 1, 0), GS r, GS V 66, GS !.
"""

from collections.abc import Iterable
from itertools import groupby

from escpos import constants

from desktop.domain.cells import PaperLine, Side
from desktop.domain.errors import OperatorError

BEGIN: bytes = constants.HW_INIT
LINE_END: bytes = constants.CTL_LF
PULSE: bytes = constants.CD_KICK_2
CUT = constants.GS + b"V\x42\x00"  # feed to the cutter, leave a bridge of paper
HAN_BEGIN, HAN_END = constants.FS + b"&", constants.FS + b"."
BOLD = {on: constants.ESC + b"E" + bytes((on,)) for on in (False, True)}
LARGE = {on: constants.GS + b"!" + bytes((0x11 if on else 0x00,)) for on in (False, True)}
ALIGN = {Side.LEFT: constants.ESC + b"a\x00", Side.CENTRE: constants.ESC + b"a\x01"}

ASK = {n: constants.RT_STATUS + bytes((n,)) for n in (2, 4)}  # answered at once, whatever is being printed
ASK_DONE = constants.GS + b"r\x01"  # answered in its turn: when everything before it is on paper
_LONGEST_ANSWER = 8  # one byte, and a few of earlier questions before it
_FIXED_MASK, _FIXED = 0b1001_0011, 0b0001_0010
_COVER_OPEN, _PAPER_STOP, _ERROR = 0x04, 0x20, 0x40  # of n = 2
_PAPER_END = 0x60  # of n = 4
_DONE_FIXED_MASK = 0b1001_0000  # of the answer to GS r: both are 0


def encode(lines: Iterable[PaperLine], *, cut: bool = True, pulse: bool = False) -> bytes:
    """Return a whole receipt as bytes; it begins from a known state, whatever was printed before."""
    parts = [BEGIN]
    if pulse:
        parts.append(PULSE)
    for line in lines:
        parts += [ALIGN[line.side], BOLD[line.bold], LARGE[line.large], encode_text(line.text), LINE_END]
    if cut:
        parts += [BOLD[False], LARGE[False], CUT]
    return b"".join(parts)


def encode_text(words: str) -> bytes:
    """Return a printable text in GB18030, Chinese mode around everything that is not ASCII."""
    parts = []
    for is_ascii, run in groupby(words, str.isascii):
        octets = "".join(run).encode("gb18030")
        parts.append(octets if is_ascii else HAN_BEGIN + octets + HAN_END)
    return b"".join(parts)


def status_octet(untrusted_answer: bytes) -> int | None:
    """Return the last byte of an answer that is a status, or None where there is none; a long answer is no status."""
    if len(untrusted_answer) > _LONGEST_ANSWER:
        return None
    return next((octet for octet in reversed(untrusted_answer) if octet & _FIXED_MASK == _FIXED), None)


def check_status(n: int, octet: int) -> None:
    """Refuse a printer that says of itself that it cannot print. `n` is what was asked: 2 or 4.

    Raises: OperatorError `printer.no_paper`, `printer.cover_open`, `printer.error`.
    """
    if n == 4 and octet & _PAPER_END == _PAPER_END:
        raise OperatorError("printer.no_paper")
    if n == 2:
        if octet & _COVER_OPEN:
            raise OperatorError("printer.cover_open")
        if octet & _PAPER_STOP:
            raise OperatorError("printer.no_paper")
        if octet & _ERROR:
            raise OperatorError("printer.error")


def says_done(untrusted_answer: bytes) -> bool:
    """Tell whether an answer to `ASK_DONE` is in what came."""
    return any(octet & _DONE_FIXED_MASK == 0 for octet in untrusted_answer)

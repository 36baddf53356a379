"""A desk's log without anybody in it: what stands in clear was written by the program itself, the rest is a dot. Pure.

A line is taken apart by the form in which the desk writes it (`FORM`). Time and level are read as such; thread, logger,
file and exception are names out of closed sets; a message is kept as far as one of the texts in the code of the module
that logged it, and of its values only whole numbers that the text itself asks for (`%d`), codes of errors and counts
among their facts. Promises: nothing else passes, in whatever way a name came into a line, also by one that holds line
breaks and pretends to be a line of its own; what does not fit is counted. Source: promises.md 15; law.md.
"""

import builtins
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Protocol

FORM = "%(asctime)s %(levelname)s %(threadName)s %(name)s %(message)s"
MASK = "•"
#: Facts of errors that are counts or sizes; any other may be somebody's number.
COUNTED = frozenset(
    "n count of days minutes step sequence line limit most in_a_row free_mb needed_mb needed_bytes behind acknowledged "
    "least_px width_px height_px missing".split()
)
THREADS = frozenset(
    "MainThread core reader pages terminal camera face faces recognition capture settings sync statements reports "
    "record manual people bulk roster access lanes printer receipts sounds sound opener place-watchdog trial-end "
    "enrolment support checks update updates health exchange move sticks change".split()
)
LIBRARIES = frozenset(
    "PySide6 argon2 botocore cbor2 click cryptography cv2 defusedxml deltalake duckdb escpos fsspec httpx keyring "
    "miniaudio minisign numpy OpenSSL openpyxl paramiko psutil psycopg pyarrow pypinyin pyrage pyspark s3fs serial "
    "sqlcipher3 sqlite_utils tomli_w usb webdav4".split()
)
#: Exceptions of libraries by the name that Python prints.
FOREIGN = frozenset({
    "cv2.error", "keyring.errors.KeyringError", "pyrage.DecryptError", "serial.serialutil.SerialException",
    "serial.serialutil.SerialTimeoutException", "sqlcipher3.dbapi2.DatabaseError", "sqlcipher3.dbapi2.IntegrityError",
    "sqlcipher3.dbapi2.OperationalError", "ssl.SSLError", "termios.error", "zipfile.BadZipFile",
    "concurrent.futures._base.TimeoutError", "json.decoder.JSONDecodeError", "subprocess.CalledProcessError",
    "subprocess.TimeoutExpired",
})  # fmt: skip
_LEVELS = "DEBUG|INFO|WARNING|ERROR|CRITICAL"
_HEAD = re.compile(rf"(\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d),(\d{{3}}) ({_LEVELS}) (.*)")
_FRAME = re.compile(r'  File "([^"]*)", line (\d{1,6}), in .*')
_RAISED = re.compile(r"([A-Za-z_][\w.]*)(?:: ?(.*))?")
_REPEATED = re.compile(r"  \[Previous line repeated \d{1,6} more times?\]")
_FIXED = frozenset({
    "Traceback (most recent call last):",
    "During handling of the above exception, another exception occurred:",
    "The above exception was the direct cause of the following exception:",
})  # fmt: skip
_CONVERSION = re.compile(r"%(?:[-+ #0]*\d*(?:\.\d+)?)([sdrfi%])")
_NUMBER = re.compile(r"-?\d{1,9}")
_STARTS, _ENDS = "the desk opens", "the desk has closed"
_LOGS = "desktop.app.log_file"  # the module that says so
_ERRORS = frozenset(
    name for name, value in vars(builtins).items() if isinstance(value, type) and issubclass(value, BaseException)
)


class Program(Protocol):
    """What the program is made of, by which words that it wrote itself are known."""

    def texts(self, module: str) -> Sequence[str] | None:
        """Return the texts in a module's code; None where there is no such module."""
        ...

    def is_code(self, text: str) -> bool:
        """Tell whether a text is the code of an error that the program knows."""
        ...

    def is_file(self, path: str) -> bool:
        """Tell whether a path, `desktop/app/window.py`, is one of the program's files."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Scrubbed:
    """A log that may leave: `lines` oldest first; `masked` of them lost their message or a value, `dropped` lines are
    left out whole. `opened` are the times at which a desk opened; `unclean` those after which none was closed before
    the next one opened."""

    lines: tuple[str, ...]
    masked: int
    dropped: int
    opened: tuple[str, ...]
    unclean: tuple[str, ...]


def scrub(untrusted_lines: Iterable[str], program: Program) -> Scrubbed:
    """Return a log without what was not written by the program; `untrusted_lines` oldest first."""
    lines: list[str] = []
    opened: list[str] = []
    unclean: list[str] = []
    masked = dropped = 0
    running = ""
    for untrusted in untrusted_lines:
        head = _head(untrusted, program)
        line = head.text if head is not None else _of_a_trace(untrusted, program)
        if line is None:
            dropped += 1
            continue
        lines.append(line)
        masked += MASK in line
        if head is None or head.logger != _LOGS:
            continue
        if _STARTS in line:
            if running:
                unclean.append(running)
            running = head.at
            opened.append(head.at)
        elif _ENDS in line:
            running = ""
    return Scrubbed(
        lines=tuple(lines), masked=masked, dropped=dropped, opened=tuple(opened), unclean=tuple(unclean)
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    at: str
    logger: str
    text: str


def _head(untrusted: str, program: Program) -> _Head | None:
    """Return a line that has the form of the log's; None for another."""
    found = _HEAD.fullmatch(untrusted)
    if found is None:
        return None
    try:
        at = datetime.strptime(found[1], "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC).strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return None
    thread, rest = _thread(found[4])
    untrusted_logger, _, untrusted_message = rest.partition(" ")
    texts = program.texts(untrusted_logger) if untrusted_logger.startswith("desktop.") else None
    if texts is not None:
        logger, message = untrusted_logger, _message(untrusted_message, tuple(texts), program)
    else:
        top = untrusted_logger.partition(".")[0]
        logger, message = (top if top == "qt" or top in LIBRARIES else "other"), MASK
    return _Head(at=at, logger=logger, text=f"{at},{found[2]} {found[3]} {thread} {logger} {message}")


def _thread(rest: str) -> tuple[str, str]:
    """Return a thread by its name, and what stands after it."""
    name, _, after = rest.partition(" ")
    if name in THREADS:
        return name, after
    if re.fullmatch(r"Thread-\d{1,6}", name) and after.startswith("("):  # Python's own name for one: `Thread-1 (run)`
        after = after.partition(") ")[2]
    return "other", after


def _message(untrusted: str, texts: tuple[str, ...], program: Program) -> str:
    """Return a message as far as the program wrote it; a dot where no text of the module fits."""
    exact, templates = _patterns(texts)
    if untrusted in exact:
        return untrusted
    for pattern, pieces, numbers in templates:
        found = pattern.fullmatch(untrusted)
        if found is not None:
            values = (
                value if is_number else _value(value, program)
                for value, is_number in zip(found.groups(), numbers, strict=True)
            )
            return "".join(piece + value for piece, value in zip(pieces, (*values, ""), strict=True))
    return MASK


@cache
def _patterns(
    texts: tuple[str, ...],
) -> tuple[frozenset[str], tuple[tuple[re.Pattern[str], tuple[str, ...], tuple[bool, ...]], ...]]:
    """Return the texts that stand for themselves, and those with values as patterns, the most literal ones first."""
    exact, templates = set(), []
    for each in texts:
        parts = _CONVERSION.split(each)
        if len(parts) == 1:
            exact.add(each)
            continue
        pieces, kinds, shape = [parts[0]], [], re.escape(parts[0])
        for kind, piece in zip(parts[1::2], parts[2::2], strict=True):
            if kind == "%":
                pieces[-1] += "%" + piece
                shape += "%" + re.escape(piece)
                continue
            number = kind in "di"
            kinds.append(number)
            pieces.append(piece)
            shape += (r"(-?\d{1,9})" if number else r"(.*)") + re.escape(piece)
        literal = sum(map(len, pieces))
        if literal >= 3 and "\n" not in each:
            templates.append((literal, re.compile(shape), tuple(pieces), tuple(kinds)))
    templates.sort(key=lambda each: -each[0])
    return frozenset(exact), tuple(each[1:] for each in templates)


def _value(untrusted: str, program: Program) -> str:
    """Return a value: the code of an error with its counts, or a dot."""
    code, *facts = untrusted.split(" ")
    if not program.is_code(code):
        return MASK
    kept = [code]
    hidden = False
    for fact in facts:
        name, _, number = fact.partition("=")
        if name in COUNTED and _NUMBER.fullmatch(number):
            kept.append(fact)
        else:
            hidden = True
    return " ".join([*kept, MASK] if hidden else kept)


def _of_a_trace(untrusted: str, program: Program) -> str | None:
    """Return a line of a traceback: where in the program, and which exception; None for any other line."""
    if untrusted in _FIXED or _REPEATED.fullmatch(untrusted):
        return untrusted
    frame = _FRAME.fullmatch(untrusted)
    if frame is not None:
        return f"  {_place(frame[1], program)}, line {frame[2]}"
    raised = _RAISED.fullmatch(untrusted)
    if raised is None or not _is_exception(raised[1], program):
        return None
    told = raised[2]
    return raised[1] if not told else f"{raised[1]}: {_value(told, program)}"


def _place(untrusted_path: str, program: Program) -> str:
    """Return a file of the program by its path in it; of a library its name alone."""
    parts = untrusted_path.replace("\\", "/").split("/")
    if "desktop" in parts:
        at = len(parts) - 1 - parts[::-1].index("desktop")
        own = "/".join(parts[at:])
        if program.is_file(own):
            return own
    if "site-packages" in parts:
        top = parts[min(parts.index("site-packages") + 1, len(parts) - 1)]
        if top in LIBRARIES:
            return top
    return "elsewhere"


def _is_exception(untrusted_name: str, program: Program) -> bool:
    """Tell whether it is a known exception's name, as Python prints it."""
    if untrusted_name in _ERRORS or untrusted_name in FOREIGN:
        return True
    module, _, name = untrusted_name.rpartition(".")
    texts = program.texts(module) if module.startswith("desktop.") else None
    return texts is not None and name.endswith("Error") and name in texts

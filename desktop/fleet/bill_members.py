"""Opens the platform's bill as it was fetched: a ZIP, or one of its files taken out. Its first line says what one is.

Untrusted to the last byte. Promises: nothing is unpacked above a limit, whatever the archive says of itself; members
are read as streams and nothing is written to disk; their names decide nothing. Any thread.
Source: alipay-bill.md, Files; PKWARE APPNOTE 4.3 for the ZIP.
"""

import io
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO

from desktop.domain.errors import OperatorError

MOST_BYTES = 32 * 1024 * 1024
MOST_UNPACKED_BYTES = 256 * 1024 * 1024
MOST_DIRECTORY_BYTES = 64 * 1024  # of the archive; a bill has two members
MOST_LINE_BYTES = 16 * 1024
_SNIFFED_BYTES = 16 * 1024
_SNIFFED_LINES = 60
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, NotImplementedError,
           ValueError, OverflowError, IndexError)  # fmt: skip
_END = struct.Struct("<4s4H2LH")  # end of central directory


class Kind(Enum):
    """What a file says it is, in its first line."""

    TRADE = "#支付宝业务明细查询"
    TRADE_SUMMARY = "#支付宝业务汇总查询"
    BALANCE = "#支付宝账务明细查询"
    BALANCE_SUMMARY = "#支付宝账务汇总查询"


_PERSONAL = "交易时间,交易分类,交易对方"
#: What the platform's interface answers in place of a bill.
_NOT_YET = ("bill_not_exist", "账单不存在", "账单未生成", "账单尚未生成")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file of the archive: what it is, and its lines by number, decoded, without their ends."""

    kind: Kind
    codec: str
    open: Callable[[], IO[bytes]]

    def lines(self) -> Iterator[tuple[int, str]]:
        """Give the lines once. Raises: OperatorError `bill.unreadable`, `bill.too_big`, `bill.not_text` with `line`."""
        left = MOST_UNPACKED_BYTES
        try:
            with closing(self.open()) as stream:
                number = 0
                while octets := stream.readline(MOST_LINE_BYTES):
                    number, left = number + 1, left - len(octets)
                    if left < 0:
                        raise OperatorError("bill.too_big", most_mb=MOST_UNPACKED_BYTES // 1024**2)
                    if len(octets) >= MOST_LINE_BYTES and not octets.endswith(b"\n"):
                        raise OperatorError("bill.not_text", line=number)
                    yield number, self._text(octets, number)
        except _BROKEN as error:
            raise OperatorError("bill.unreadable", detail=type(error).__name__) from error

    def _text(self, octets: bytes, number: int) -> str:
        try:
            text = octets.decode("utf-8-sig" if number == 1 and self.codec == "utf-8" else self.codec)
        except UnicodeDecodeError:
            raise OperatorError("bill.not_text", line=number) from None
        if "\0" in text:
            raise OperatorError("bill.not_text", line=number)
        return text.rstrip("\r\n")


def read_file(path: Path) -> bytes:
    """Return a file's content.

    Raises: OperatorError `bill.no_file`, `bill.unreadable`, `bill.too_big`, `bill.empty`.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise OperatorError("bill.no_file", path=str(path)) from None
    except OSError as error:
        raise OperatorError("bill.unreadable", detail=error.strerror or type(error).__name__) from error
    if len(content) > MOST_BYTES:
        raise OperatorError("bill.too_big", most_mb=MOST_BYTES // 1024**2)
    if not content.strip(b"\r\n\t \xef\xbb\xbf"):
        raise OperatorError("bill.empty")
    return content


def members_of(untrusted_content: bytes) -> tuple[Member, ...]:
    """Return the members that are bills, in the archive's order.

    Raises: OperatorError `bill.unreadable`, `bill.too_big`, `bill.empty`, `bill.not_ready`, `bill.personal`,
        `bill.not_a_bill`.
    """
    if not untrusted_content.startswith(b"PK"):
        return (_member(lambda: io.BytesIO(untrusted_content)),)
    try:
        archive = _opened(untrusted_content)
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
            raise NotImplementedError  # the others may ask for any amount of memory
    except _BROKEN as error:
        raise OperatorError("bill.unreadable", detail=type(error).__name__) from error
    if not entries:
        raise OperatorError("bill.empty")
    found: list[Member] = []
    refused: list[OperatorError] = []
    for entry in entries:
        try:
            found.append(_member(lambda entry=entry: archive.open(entry)))  # type: ignore[misc]
        except OperatorError as error:
            refused.append(error)
    # one that is broken or personal refuses the archive; a note beside the bills does not
    for refusal in refused:
        if not found or refusal.code not in ("bill.not_a_bill", "bill.empty"):
            raise refusal
    return tuple(found)


def _opened(untrusted_content: bytes) -> zipfile.ZipFile:
    """Open the archive; its directory is looked at first, so that a huge one is never read."""
    at = untrusted_content.rfind(b"PK\x05\x06", max(0, len(untrusted_content) - 65_600))
    if at < 0 or len(untrusted_content) - at < _END.size:
        raise zipfile.BadZipFile
    size = _END.unpack_from(untrusted_content, at)[5]
    if size > MOST_DIRECTORY_BYTES or untrusted_content[max(0, at - 20) : at].startswith(b"PK\x06\x07"):
        raise OperatorError("bill.too_big", most_mb=MOST_BYTES // 1024**2)
    try:
        return zipfile.ZipFile(io.BytesIO(untrusted_content), metadata_encoding="gb18030")
    except UnicodeDecodeError:  # a name in no known code: names decide nothing
        return zipfile.ZipFile(io.BytesIO(untrusted_content))


def _member(opened: Callable[[], IO[bytes]]) -> Member:
    try:
        with closing(opened()) as stream:
            head = stream.read(_SNIFFED_BYTES)
    except _BROKEN as error:
        raise OperatorError("bill.unreadable", detail=type(error).__name__) from error
    if not head.strip(b"\r\n\t \xef\xbb\xbf"):
        raise OperatorError("bill.empty")
    first = head.split(b"\n", 1)[0]
    codec = "utf-8"
    try:
        line = first.decode("utf-8-sig")
    except UnicodeDecodeError:
        codec = "gb18030"
        line = first.decode(codec, errors="replace")
    line = line.strip().rstrip(",")  # a spreadsheet pads every line with commas
    for kind in Kind:
        if line == kind.value:
            return Member(kind=kind, codec=codec, open=opened)
    for text in (head.decode("utf-8", errors="ignore"), head.decode("gb18030", errors="ignore")):
        plain = unicodedata.normalize("NFKC", text).replace(" ", "").replace("\t", "")
        if any(_PERSONAL in line for line in plain.splitlines()[:_SNIFFED_LINES]):
            raise OperatorError("bill.personal")
        if any(word in plain.lower() for word in _NOT_YET):
            raise OperatorError("bill.not_ready")
    raise OperatorError("bill.not_a_bill")

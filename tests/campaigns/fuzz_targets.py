"""What is fuzzed: each place where bytes of strangers come in, what it may raise, and what may not grow.

A target takes one input and either returns or raises one of its documented errors; it checks its own bounds. `reshape`
changes an input below its outer skin (a frame's CRC, a CBOR map, a part of a workbook), so that a change gets past it.
Source: promises.md 14; terminal-link.md 2, 3 and 5; cli.md, `people import`; alipay-bill.md.
"""

import io
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import cbor2

from desktop.adapters.policies import read_policy
from desktop.adapters.roster.files import parse_file
from desktop.adapters.settings import load_settings
from desktop.adapters.simulated.faults import read_faults
from desktop.adapters.terminal.translate import identity, journal_entry, unasked_event
from desktop.domain.bill import Bill
from desktop.domain.errors import OperatorError
from desktop.domain.roster import parse_roster
from desktop.fleet.bill_file import parse_bill
from desktop.fleet.bill_frame import BillFaultsError
from desktop.protocol.frames import MAX_UNDELIMITED, Frame, FrameDecoder, FrameKind, encode_frame
from desktop.protocol.link import MAX_QUEUED, Link, LinkState, Role
from desktop.protocol.messages import MAX_MESSAGE, MessageDecoder, RemoteMessageError, decode_map
from desktop.protocol.vocabulary import ENTRY, EVENTS, EXCHANGES, Answer, Event, check_answer, conform, parse_message

Mutate = Callable[[bytes, Random], bytes]
TODAY = date(2026, 6, 18)
_RECORD = 5  # of the link's inputs: kind, connection, sequence, length u16


class BoundError(AssertionError):
    """Something grew beyond its bound."""


@dataclass(frozen=True, slots=True)
class Target:
    """`suffix` names its corpus files; `watched` are the modules whose lines make an input interesting."""

    name: str
    play: Callable[[bytes], None]
    documented: tuple[type[Exception], ...]
    watched: tuple[str, ...]
    suffix: str = ".bin"
    most_bytes: int = 4_096
    tokens: tuple[bytes, ...] = ()
    reshape: Callable[[bytes, Random, Mutate], bytes] | None = None
    slowest_s: float = 2.0


@dataclass
class _Decoders:
    """Kept over all inputs: rubbish of one may not harm or swell what comes after."""

    frames: FrameDecoder = field(default_factory=FrameDecoder)
    messages: MessageDecoder = field(default_factory=MessageDecoder)


_kept = _Decoders()
_MARKER = Frame(kind=FrameKind.DATA, connection=7, sequence=9, payload=b"still here")


def _play_frames(octets: bytes) -> None:
    half = len(octets) // 2
    for piece in (octets[:half], octets[half:]):
        _kept.frames.feed(piece)
        if len(_kept.frames._tail) > MAX_UNDELIMITED:
            raise BoundError(f"{len(_kept.frames._tail)} bytes kept")
    if _MARKER not in _kept.frames.feed(b"\0" + encode_frame(_MARKER)):
        raise BoundError("a good frame after rubbish was lost")


def _play_messages(octets: bytes) -> None:
    for start in range(0, len(octets) + 1, 1_000):
        _kept.messages.feed(octets[start : start + 1_000])
        try:
            while _kept.messages.next_map() is not None:
                pass
        except RemoteMessageError:
            _kept.messages = MessageDecoder()  # as the link does: the stream is lost
            raise
        if len(_kept.messages._buffer) > MAX_MESSAGE + 2:
            raise BoundError(f"{len(_kept.messages._buffer)} bytes kept")


def _play_vocabulary(octets: bytes) -> None:
    message = parse_message(decode_map(octets))
    if isinstance(message, Answer):
        for do in EXCHANGES:
            try:
                check_answer(do, message)
            except RemoteMessageError:
                continue


def _play_entry(octets: bytes) -> None:
    """What passed the vocabulary is put into the desk's words."""
    fields = decode_map(octets)
    if "kind" in fields:
        parse_message({"ev": "journal", "entry": fields})
        conform(fields, ENTRY)
        journal_entry(fields)
        return
    match parse_message(fields):
        case Event(ev=ev) if ev in EVENTS:
            unasked_event(ev, fields)
        case Answer(ok=True) as answer:
            check_answer("hello", answer)
            identity(fields)


def _play_link(octets: bytes) -> None:
    """Good frames in any order, to both roles, before, within and after a connection."""
    counter = iter(range(1, 10**6))
    for role in Role:
        link = Link(role, octets=lambda length: next(counter).to_bytes(length, "little"))
        now = 100.0
        if role is Role.DESK:
            link.open(now)
        else:
            link.receive_bytes(
                encode_frame(Frame(kind=FrameKind.OPEN, connection=0, sequence=0, payload=bytes(8))), now
            )
        link.send(b"x" * 3_000, now)
        for frame in link_frames(octets, link._connection, link._nonce):
            now += 0.05
            link.receive_bytes(encode_frame(frame), now)
            link.tick(now)
            if len(link.bytes_to_send()) > 8_192 or len(link._queued) > MAX_QUEUED:
                raise BoundError("the link hoards")
        link.tick(now + 100)
        if link.state is LinkState.OPEN:
            raise BoundError("a link that heard nothing for 100 s is still up")


def link_frames(octets: bytes, connection: int, nonce: bytes) -> list[Frame]:
    """Return the frames that an input of the link's target stands for."""
    frames = []
    at = 0
    while at + _RECORD <= len(octets) and len(frames) < 200:
        kind = FrameKind(octets[at] % len(FrameKind) + 1)
        length = int.from_bytes(octets[at + 3 : at + _RECORD], "little") % 1_025
        payload = octets[at + _RECORD : at + _RECORD + length]
        match kind:
            case FrameKind.OPEN | FrameKind.OPENED:
                payload = nonce if octets[at + 1] < 128 else (payload + bytes(8))[:8]
            case FrameKind.DATA:
                payload = payload or b"x"
            case FrameKind.ACK:
                payload = b""
            case FrameKind.CLOSE:
                payload = payload[:100]
        number = (connection + octets[at + 1] // 64) % 256  # mostly ours
        frames.append(Frame(kind=kind, connection=number, sequence=octets[at + 2], payload=payload))
        at += _RECORD + length
    return frames


def _play_roster(octets: bytes) -> None:
    parse_roster(parse_file(octets), TODAY)


def _play_bill(octets: bytes) -> None:
    """A bill that is taken is whole: its rows are told apart, and none went the wrong way."""
    bill = parse_bill(octets).bill
    if isinstance(bill, Bill):
        if len({row.key for row in bill.rows}) != len(bill.rows):
            raise BoundError("a payment was read twice")
        if any(row.received_fen < 0 or row.order_fen < 0 for row in bill.rows):
            raise BoundError("an amount below zero")


def _reading(read: Callable[[Path], Any], suffix: str) -> Callable[[bytes], None]:
    folder = tempfile.TemporaryDirectory(prefix="fuzz")  # lives as long as the process

    def play(octets: bytes, _folder: Any = folder) -> None:
        path = Path(folder.name) / f"input{suffix}"
        path.write_bytes(octets)
        read(path)

    return play


# --- below the skin ------------------------------------------------------------------------------------------------


def _reshape_frames(octets: bytes, draw: Random, mutate: Mutate) -> bytes:
    frames = FrameDecoder().feed(octets)
    if not frames:
        return mutate(octets, draw)
    index = draw.randrange(len(frames))
    frame = frames[index]
    body = mutate(bytes((frame.connection, frame.sequence)) + frame.payload, draw)[:1_026]
    changed = Frame(
        kind=draw.choice(list(FrameKind)), connection=(body + b"\0")[0], sequence=(body + b"\0\0")[1], payload=body[2:]
    )
    try:
        frames[index] = changed
        return b"".join(encode_frame(each) for each in frames)
    except ValueError:
        return mutate(octets, draw)


def _reshape_map(octets: bytes, draw: Random, mutate: Mutate) -> bytes:
    """Change one value somewhere in the tree, or a key."""
    try:
        tree = decode_map(octets)
        _change(tree, draw, mutate)
        return cbor2.dumps(tree)
    except (RemoteMessageError, cbor2.CBOREncodeError):
        return mutate(octets, draw)


def _reshape_message(octets: bytes, draw: Random, mutate: Mutate) -> bytes:
    body = _reshape_map(octets[2:], draw, mutate)[:65_535]
    return len(body).to_bytes(2, "big") + body


_ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**32, 2**63 - 1, 2**63, 2**64 - 1, 10**12, 10**12 + 1, 0.5, float("inf"),
    float("nan"), -0.0, "", "x" * 64, "x" * 65, "x" * 4_097, "\0", "\ud7ff", "2026-06-18T12:00:00+08:00",
    "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", "2026-06-18", "T", b"", b"\1" * 32, [], [[]], {}, [{}],
    "paid", "refunded", "payment", "refund", "verification", "done", "matched",
)  # fmt: skip


def _change(node: Any, draw: Random, mutate: Mutate) -> None:
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            return
        key = draw.choice(keys)
        inner = node[key]
        if isinstance(inner, dict | list) and inner and draw.random() < 0.8:
            node = inner
            continue
        match draw.randrange(5):
            case 0 if isinstance(node, dict):
                del node[key]
            case 1 if isinstance(node, dict):
                node[draw.choice(["kind", "result", "n", "at", "entry", "entries", "x"])] = inner
            case 2 if isinstance(inner, bytes):
                node[key] = mutate(inner, draw)
            case 2 if isinstance(inner, str):
                node[key] = mutate(inner.encode(), draw).decode("utf-8", "replace")
            case 2 if isinstance(inner, int) and not isinstance(inner, bool):
                node[key] = max(-(2**63), min(2**64 - 1, inner + draw.choice([-1, 1, 2**32, -(2**31)])))
            case _:
                node[key] = draw.choice(_ODD_VALUES)
        return


def _reshape_workbook(octets: bytes, draw: Random, mutate: Mutate) -> bytes:
    """Change the inside of one part; the zip around it stays good."""
    try:
        with zipfile.ZipFile(io.BytesIO(octets)) as book:
            if sum(entry.file_size for entry in book.infolist()) > 200_000:
                return mutate(octets, draw)
            parts = [(entry.filename, book.read(entry)) for entry in book.infolist()]
    except Exception:
        return mutate(octets, draw)
    if not parts:
        return mutate(octets, draw)
    chosen = draw.randrange(len(parts))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for index, (name, content) in enumerate(parts):
            book.writestr(zipfile.ZipInfo(name), mutate(content, draw) if index == chosen else content)
    return out.getvalue()


_TOML = tuple(b'[ ] [[ ]] = " """ \' # , . { } true false nan inf -1 0x 1e400 1979-05-27 \n \\u0000'.split(b" "))
_XML = tuple(b'< > </row> <c <row r=" t="s" t="n" t="e" <!ENTITY &amp; &x; 1E308 -1 4294967296 <v> <f>'.split(b" "))
_CSV = (
    "学号", "姓名", "出生日期", "单日限额(元)", ",", "\t", ";", '"', "\r\n", "\ufeff", "=1+1", "1e999", "２０", "是",
)  # fmt: skip

_BILL = (
    "交易", "退款", ",", "\t", "#", "\r\n", "（元）", "(元)", "-0.04", "1e3", "#支付宝业务明细查询",
    "#支付宝账务明细查询", "交易时间,交易分类,交易对方", "列表结束", '"', "2026-06-18 11:00:00", "\ufeff",
)  # fmt: skip

TARGETS = {
    target.name: target
    for target in (
        Target("frames", _play_frames, (), ("protocol/frames",), reshape=_reshape_frames, tokens=(b"\0", b"\0\0")),
        Target("link", _play_link, (), ("protocol/link",)),
        Target("messages", _play_messages, (RemoteMessageError,), ("protocol/messages",), reshape=_reshape_message,
               tokens=(b"\xbf", b"\x9f", b"\xff", b"\xc2", b"\x1b" + b"\xff" * 8, b"\xf9\x7e\x00", b"\xa0")),
        Target("vocabulary", _play_vocabulary, (RemoteMessageError,), ("protocol/vocabulary", "protocol/messages"),
               reshape=_reshape_map),
        Target("entry", _play_entry, (RemoteMessageError, OperatorError), ("terminal/translate", "domain/instants"),
               reshape=_reshape_map),
        Target("roster_csv", _play_roster, (OperatorError,), ("roster/files", "domain/roster"), ".csv",
               tokens=tuple(token.encode() for token in _CSV)),
        Target("roster_xlsx", _play_roster, (OperatorError,), ("roster/files", "domain/roster"), ".xlsx",
               most_bytes=16_384, tokens=_XML, reshape=_reshape_workbook, slowest_s=10.0),
        Target("bill", _play_bill, (OperatorError, BillFaultsError), ("desktop/fleet/bill_",), ".csv",
               tokens=tuple(token.encode("gb18030") for token in _BILL)),
        Target("bill_zip", _play_bill, (OperatorError, BillFaultsError), ("desktop/fleet/bill_",), ".zip",
               tokens=(b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x07", b"\xff\xff\xff\xff"),
               reshape=_reshape_workbook),
        Target("policy", _reading(read_policy, ".toml"), (OperatorError,), ("adapters/policies", "domain/policy"),
               ".toml", tokens=_TOML),
        Target("settings", _reading(load_settings, ".toml"), (OperatorError,), ("adapters/settings",
               "services/settings"), ".toml", tokens=_TOML),
        Target("faults", _reading(read_faults, ".toml"), (OperatorError,), ("simulated/faults",), ".toml",
               tokens=_TOML),
    )
}  # fmt: skip

"""Sample views of the sync page: what its screenshots and tests show. Main thread (for the window).

The story of `scenes`, 18 June at noon, with the bundles of the page's picture. No provider of that name exists.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from PySide6.QtWidgets import QApplication

from desktop.domain.instants import format_instant
from desktop.services.commands import Command
from desktop.services.reason import Reason
from desktop.services.sync_views import (
    BundleLine,
    ExportView,
    PlaceOption,
    PlaceState,
    ReceiptLine,
    ReceiptTold,
    Step,
    SyncView,
    Waiting,
)
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import SYNC
from desktop.ui.scenes_access import access
from desktop.ui.shell import Shell
from desktop.ui.sync import SyncPage
from desktop.ui.sync_hooks import SyncHooks
from desktop.ui.theme import theme

NOON = scenes.NOON
SETTLE_ROUNDS = 4
PROVIDER = "sample-provider"
STICK, FOLDER, SERVER = "/media/CANTEEN-07", "/srv/canteen/out", "sftp://canteen@sync.example.cn/in"
FINGERPRINT = "SHA256:q2yR8mXw0eVt5nLb7cJd9fHk3sPa6uGz1iToXrYwNvE"
#: Sequence, ledger range, minutes before noon, sales, refunds, others, where to, minutes to its receipt (None: waits).
_BUNDLES: tuple[tuple[int, int, int, float, int, int, int, str, str, float | None], ...] = (
    (317, 4_071, 4_101, 9.6, 28, 1, 2, "server", SERVER, 0.1),
    (316, 4_027, 4_070, 20.2, 41, 0, 3, "server", SERVER, 0.1),
    (315, 3_969, 4_026, 231.5, 50, 2, 6, "server", SERVER, 0.1),
    (314, 3_843, 3_968, 1_049, 118, 3, 5, "folder", FOLDER, None),
    (313, 3_603, 3_842, 1_376, 229, 4, 7, "stick", STICK, 135),
    (312, 3_401, 3_602, 1_620, 196, 1, 5, "server", SERVER, 0.2),
    (311, 3_190, 3_400, 2_490, 203, 2, 6, "server", SERVER, 0.2),
)


def _text(minutes: float) -> str:
    return format_instant(NOON - timedelta(minutes=minutes))


def _digest(sequence: int) -> str:
    return sha256(f"sample bundle {sequence}".encode()).hexdigest()


def history() -> tuple[BundleLine, ...]:
    """Return the bundles that left, newest first."""
    lines = []
    for sequence, first, last, ago, sales, refunds, others, kind, place, after in _BUNDLES:
        copies: tuple[tuple[str, str, str], ...] = ((kind, place, _text(ago)),)
        if sequence == 313:
            copies += (("server", SERVER, _text(ago - 100)),)
        lines.append(
            BundleLine(
                sequence=sequence, from_ledger=first, to_ledger=last, cut_at=_text(ago), sha256=_digest(sequence),
                previous_sha256=_digest(sequence - 1), size_bytes=42_000 * (sales + others), transaction_count=sales,
                refund_count=refunds, other_count=others,
                acknowledged_at="" if after is None else _text(ago - after), copies=copies,
            )
        )  # fmt: skip
    return tuple(lines)


def places(*, stick: PlaceState = PlaceState.READY) -> tuple[PlaceOption, ...]:
    """Return the three places; without a stick one line says so."""
    away = stick is PlaceState.AWAY
    free = {PlaceState.READY: 14_200_000_000, PlaceState.FULL: 400_000}.get(stick)
    return (
        PlaceOption(
            kind="stick", url="" if away else STICK, label="" if away else "CANTEEN-07", state=stick, free_bytes=free,
            last_at=None if away else NOON - timedelta(minutes=1_376),
        ),
        PlaceOption(
            kind="folder", url=FOLDER, label="out", state=PlaceState.READY, free_bytes=812_000_000_000,
            last_at=NOON - timedelta(minutes=1_049),
        ),
        PlaceOption(
            kind="server", url=SERVER, label="sync.example.cn", state=PlaceState.READY,
            last_at=NOON - timedelta(minutes=9, seconds=36),
        ),
    )  # fmt: skip


def waiting_view() -> SyncView:
    """Return the page as it stands at noon."""
    waiting = Waiting(
        count=12, transaction_count=9, refund_count=1, other_count=2, unacknowledged=1,
        oldest_at=NOON - timedelta(minutes=4, seconds=20),
    )  # fmt: skip
    return SyncView(
        at=NOON, till_id="C1", provider=PROVIDER, waiting=waiting, written_at=NOON - timedelta(minutes=9, seconds=36),
        places=places(), history=history(), receipts=receipts(), overdue=1,
    )  # fmt: skip


def receipts() -> tuple[ReceiptLine, ...]:
    """Return the receipts that were taken, newest first."""
    told = ReceiptTold(
        name=f"{PROVIDER}-00000041.zip", provider=PROVIDER, sequence=41, for_till="C1", created_at=_text(9),
        acknowledged=(315, 316, 317),
    )  # fmt: skip
    older = replace(
        told, name=f"{PROVIDER}-00000040.zip", sequence=40, acknowledged=(313,), policies=("sample-k12",),
        counts={"statements": 2, "determinations": 54, "fees": 1},
    )  # fmt: skip
    return (
        ReceiptLine(name=told.name, at=_text(8.5), told=told),
        ReceiptLine(name=older.name, at=_text(1_240), told=older),
    )


def charged() -> ReceiptLine:
    """Return a receipt that charged what was sold offline."""
    told = ReceiptTold(
        name=f"{PROVIDER}-00000042.zip", provider=PROVIDER, sequence=42, for_till="C1", created_at=_text(2),
        acknowledged=(314,), counts={"paid": 11, "declined": 1, "unknown": 1}, fen={"paid": 13_200, "declined": 1_200},
        has_roster=True,
    )  # fmt: skip
    return ReceiptLine(name=told.name, at=_text(0), told=told)


def exporting(step: Step = Step.WRITING) -> ExportView:
    """Return the export at work."""
    return ExportView(
        step=step, kind="stick", place=STICK, label="CANTEEN-07", first_sequence=318, last_sequence=318,
        from_ledger=4_102, to_ledger=4_113, row_count=12, bytes_done=1_216_000, bytes_all=1_900_000, seconds_left=3,
    )  # fmt: skip


def ended(*, step: Step = Step.WRITING, cancelled: bool = False, fault: Reason | None = None) -> ExportView:
    """Return how an export ended."""
    return replace(
        exporting(step), running=False, cancelled=cancelled, fault=fault, seconds_left=None,
        ended_at=NOON - timedelta(seconds=5),
    )  # fmt: skip


def _sent() -> SyncView:
    """Return the page after bundle 318 left on the stick."""
    line = replace(
        history()[0], sequence=318, from_ledger=4_102, to_ledger=4_113, cut_at=_text(0.2), sha256=_digest(318),
        previous_sha256=_digest(317), size_bytes=1_900_000, transaction_count=9, refund_count=1, other_count=2,
        acknowledged_at="", copies=(("stick", STICK, _text(0.1)),),
    )  # fmt: skip
    return replace(
        waiting_view(), waiting=Waiting(unacknowledged=2), written_at=NOON - timedelta(seconds=6),
        history=(line, *history()), export=ended(step=Step.DONE),
    )  # fmt: skip


def _acknowledged() -> SyncView:
    view = _sent()
    lines = [replace(line, acknowledged_at=line.acknowledged_at or _text(0)) for line in view.history]
    return replace(view, waiting=Waiting(), overdue=0, history=tuple(lines), export=None)


def _nothing() -> SyncView:
    return replace(
        _acknowledged(), written_at=NOON - timedelta(minutes=9, seconds=36), history=_acknowledged().history[1:]
    )


def _overdue() -> SyncView:
    waiting = replace(waiting_view().waiting, count=1_204, transaction_count=1_120, refund_count=6, other_count=78)
    waiting = replace(waiting, oldest_at=NOON - timedelta(hours=31), unacknowledged=4)
    late = [
        replace(line, acknowledged_at="" if line.sequence > 310 and line.sequence < 315 else line.acknowledged_at)
        for line in history()
    ]
    return replace(
        waiting_view(), waiting=waiting, overdue=4, history=tuple(late[3:]), places=places(stick=PlaceState.AWAY),
        written_at=NOON - timedelta(hours=31),
    )  # fmt: skip


def _failed(code: str, step: Step = Step.WRITING, **facts: str | int) -> SyncView:
    return replace(waiting_view(), export=ended(step=step, fault=Reason(code=code, facts=facts)))


def _unknown_host() -> SyncView:
    fault = Reason(code="place.unknown_host", facts={"host": "sync.example.cn:22", "fingerprint": FINGERPRINT})
    export = replace(ended(fault=fault), kind="server", place=SERVER, label="sync.example.cn")
    return replace(waiting_view(), export=export)


def _offline() -> SyncView:
    server = replace(
        places()[2], state=PlaceState.AWAY, next_at=NOON + timedelta(minutes=9),
        fault=Reason(code="place.unreachable", facts={"place": "sync.example.cn"}),
    )  # fmt: skip
    return replace(waiting_view(), places=(places(stick=PlaceState.AWAY)[0], places()[1], server))


def _no_provider() -> SyncView:
    return replace(
        waiting_view(), provider="", history=(), receipts=(), overdue=0, written_at=None,
        waiting=replace(waiting_view().waiting, unacknowledged=0),
    )  # fmt: skip


def _two_sticks() -> SyncView:
    second = replace(places()[0], url="/media/BACKUP", label="BACKUP", state=PlaceState.READ_ONLY, free_bytes=None)
    unset = PlaceOption(kind="folder", url="", label="", state=PlaceState.UNSET)
    no_server = PlaceOption(kind="server", url="", label="", state=PlaceState.UNSET)
    return replace(waiting_view(), places=(places()[0], second, unset, no_server))


def _refused() -> SyncView:
    gap = ReceiptLine(
        name=f"{PROVIDER}-00000044.zip", at=_text(0), refused=Reason(code="receipt.gap", facts={"missing": 43})
    )
    other = ReceiptLine(
        name=f"{PROVIDER}-00000042.zip", at=_text(0),
        refused=Reason(code="receipt.other_till", facts={"till": "C2", "ours": "C1"}),
    )  # fmt: skip
    return replace(waiting_view(), imported=(charged(), gap, other))


#: What each scene shows; the ones of `_RECEIPTS` stand on the receipts.
SYNC_SCENES: Mapping[str, Callable[[], SyncView]] = {
    "waiting": waiting_view,
    "nothing": _nothing,
    "exporting": lambda: replace(waiting_view(), export=exporting()),
    "reading-back": lambda: replace(waiting_view(), export=replace(exporting(Step.READING_BACK), bytes_done=1_700_000)),
    "cancelled": lambda: replace(waiting_view(), export=ended(cancelled=True)),
    "pulled": lambda: replace(_failed("place.gone", place="CANTEEN-07"), places=places(stick=PlaceState.AWAY)),
    "full": lambda: _failed("place.full", place="CANTEEN-07", needed_mb=2, free_mb=1),
    "lies": lambda: _failed("place.lies", Step.READING_BACK, name="C1-00000318.zip.age", place="CANTEEN-07"),
    "unknown-host": _unknown_host,
    "done": _sent,
    "acknowledged": _acknowledged,
    "overdue": _overdue,
    "no-provider": _no_provider,
    "offline": _offline,
    "two-sticks": _two_sticks,
    "folder": _two_sticks,
    "story": waiting_view,
    "receipts": waiting_view,
    "importing": lambda: replace(waiting_view(), importing=True),
    "charged": lambda: replace(waiting_view(), imported=(charged(),)),
    "receipt-refused": _refused,
    "cashier": lambda: replace(waiting_view(), places=places(stick=PlaceState.AWAY)),
}
_RECEIPTS = ("receipts", "importing", "charged", "receipt-refused", "cashier")


def sync_window(
    name: str, language: str, theme_name: str, size: tuple[int, int], hooks: SyncHooks | None = None
) -> Shell:
    """Return the window of a scene, shown in a size. The language must be installed."""
    window = Shell(
        scenes.settings(language, theme_name), _ignore, theme(theme_name), shown_clock=ShownClock(frozen=True),
        sync=hooks,
    )  # fmt: skip
    view = SYNC_SCENES[name]()
    status = replace(scenes.status(language), outbox_waiting=view.waiting.count, outbox_since=view.waiting.oldest_at)
    if name == "cashier":
        window.show_view(access(language, 0))
        status = replace(status, simulated=False)
    window.show_view(status)
    window.resize(*size)
    window.show()
    window.show_view(view)
    window.open_page(SYNC)
    page = sync_page(window)
    if name in _RECEIPTS:
        page.turn()
    for _ in range(SETTLE_ROUNDS):
        QApplication.processEvents()
    if name == "story":
        page.history.open_story("000313")
    if name in ("folder", "offline"):
        page.export.tiles.tiles[2].click()
    for _ in range(SETTLE_ROUNDS):
        QApplication.processEvents()
    return window


def sync_page(window: Shell) -> SyncPage:
    """Return the sync page that is open in a window."""
    page = window.pages.currentWidget()
    assert isinstance(page, SyncPage), SYNC
    return page


def _ignore(_command: Command) -> None:
    """Nobody sells on a picture."""

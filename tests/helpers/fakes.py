"""Hand-written stand-ins for the ports: a clock that is set, chance that repeats, a terminal that only listens."""

from datetime import UTC, datetime, timedelta

from desktop.domain.events import TerminalIdentity, TerminalRequest
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.domain.payment import FundBill
from desktop.services.views import View

NOON = datetime(2026, 6, 18, 4, 0, tzinfo=UTC)  # a Thursday, 12:00 in Shanghai


class FakeClock:
    """Goes only when it is told to."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now, self._monotonic_s = now, 1_000.0

    def now(self) -> datetime:
        return self._now

    def monotonic_s(self) -> float:
        return self._monotonic_s

    def pass_s(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._monotonic_s += seconds

    def jump(self, seconds: float) -> None:
        """Wall time jumps, as on a wrong battery; real time does not pass."""
        self._now += timedelta(seconds=seconds)


class FakeChance:
    """Counts instead of throwing dice."""

    def __init__(self) -> None:
        self._count = self._octets_count = 0

    def salt(self, alphabet: str, length: int) -> str:
        self._count += 1
        digits = []
        rest = self._count
        for _ in range(length):
            rest, digit = divmod(rest, len(alphabet))
            digits.append(alphabet[digit])
        return "".join(digits)

    def octets(self, length: int) -> bytes:
        self._octets_count += 1
        return self._octets_count.to_bytes(length, "big")


class FakeDisk:
    """A disk with room, until a test says otherwise: `free_for_reserve` is whether a reserve could be made."""

    def __init__(self) -> None:
        self.free_for_reserve, self.reserved = True, False

    def free_mb(self) -> int:
        return 50_000

    def take_reserve(self) -> bool:
        self.reserved = self.reserved or self.free_for_reserve
        return self.reserved

    def release_reserve(self) -> None:
        self.reserved = False


class ListeningTerminal:
    """services.ports.TerminalLink that writes down what it is asked; the test speaks for the terminal.

    `connection` is the one that stands: what is meant for another is dropped.
    """

    def __init__(self) -> None:
        self.asked: list[TerminalRequest] = []
        self.connection = 1
        self.unpinned: list[str] = []

    def request(self, request: TerminalRequest, connection: int) -> None:
        if connection == self.connection:
            self.asked.append(request)

    def unpin(self, device_sn: str) -> None:
        self.unpinned.append(device_sn)

    def take(self) -> list[TerminalRequest]:
        """Return what was asked since the last look."""
        asked, self.asked = self.asked, []
        return asked


class Collector:
    """services.ports.Publisher that keeps everything."""

    def __init__(self) -> None:
        self.views: list[View] = []

    def publish(self, view: View) -> None:
        self.views.append(view)


def identity(*, sn: str = "SIM1", journal_head: int = 0, clock: datetime = NOON) -> TerminalIdentity:
    """Return a simulated terminal's answer to hello."""
    return TerminalIdentity(
        sn=sn, model="SIM-F1", manufacturer="OrbitPay", camera_vendor="Orbbec", camera_model="Astra",
        face_algorithm="alipay", firmware="1.0", capabilities=frozenset({"simulator"}), journal_head=journal_head,
        roster_digest="", roster_count=0, clock=clock,
    )  # fmt: skip


def entry(n: int, subject_no: str, result: str = "paid", *, amount_fen: int = 1_200, **more: object) -> JournalEntry:
    """Return a journal entry, of a payment unless told otherwise, as a terminal would tell it."""
    fields: dict[str, object] = {
        "kind": EntryKind.PAYMENT, "at": NOON, "raw": b"\xa0", "mac": b"\1" * 32, "user_id": "2088000000000009",
        "product": "authorised_payment", "provider_pid": "2088000000000001", "trade_no": f"T{n:08d}",
        "fund_bills": (FundBill(channel="ALIPAYACCOUNT", amount_fen=amount_fen),),
    }  # fmt: skip
    if result not in ("paid", "paid_offline"):
        fields |= {"trade_no": "", "fund_bills": (), "user_id": ""}
    return JournalEntry(n=n, subject_no=subject_no, result=result, amount_fen=amount_fen, **{**fields, **more})  # type: ignore[arg-type]

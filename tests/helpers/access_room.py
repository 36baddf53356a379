"""Access without a thread: hashes that are quick, books in memory, and what was told and published."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from desktop.domain.errors import OperatorError
from desktop.domain.staff import NOBODY, Role, StaffRef
from desktop.domain.staff_secret import Tries
from desktop.services.access import Access
from desktop.services.access_ports import Entry, StaffBook, StaffRecord
from desktop.services.access_views import AccessView
from desktop.services.timekeeping import SteadyClock
from desktop.services.views import View
from tests.helpers.fakes import Collector, FakeChance, FakeClock

LI, ZHOU, WU, SUN, AN = "LI", "ZHOU", "WU", "SUN", "AN"
PINS = {LI: "274916", ZHOU: "830462", WU: "591738", SUN: "406173", AN: "718352"}
ROLES = {
    ZHOU: Role.SUPERVISOR, LI: Role.CASHIER, WU: Role.SUPERVISOR, SUN: Role.INSTALLER, AN: Role.AUDITOR,
}  # fmt: skip


class QuickSecrets:
    """services.access_ports.Secrets that counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def hash(self, secret: str) -> str:
        return f"$argon2id$quick${secret[::-1]}"

    def matches(self, kept: str, secret: str) -> bool:
        self.asked += 1
        return kept == self.hash(secret)


class StaffInMemory:
    """services.access_ports.StaffBook, and its `AccessBooks`: what is written later waits until `do_later`."""

    def __init__(self) -> None:
        self.records: dict[str, StaffRecord] = {}
        self.kept: dict[StaffRef, Tries] = {}
        self.entries: list[Entry] = []
        self.fault: OperatorError | None = None
        self.waiting: list[Callable[[StaffBook], Any]] = []

    def staff_records(self) -> list[StaffRecord]:
        return list(self.records.values())

    def tries(self) -> Mapping[StaffRef, Tries]:
        return self.kept

    def in_shift(self) -> StaffRef:
        told = [(kind, body) for kind, body in self.entries if kind.startswith("shift.")]
        if not told or told[-1][0] == "shift.closed":
            return NOBODY
        return StaffRef(told[-1][1].get("to") or told[-1][1]["by"])

    def save_staff(self, record: StaffRecord, entry: Entry, now: datetime) -> None:
        self.records[record.staff.staff_ref] = record
        self.entries.append(entry)

    def keep_tries(self, staff_ref: StaffRef, tries: Tries, entries: Sequence[Entry], now: datetime) -> None:
        if tries.failures:
            self.kept[staff_ref] = tries
        else:
            self.kept.pop(staff_ref, None)
        self.entries.extend(entries)

    def note_access(self, entries: Sequence[Entry], now: datetime) -> int:
        self.entries.extend(entries)
        return len(self.entries)

    def write(self, job: Callable[[StaffBook], Any]) -> Any:
        if self.fault is not None:
            raise self.fault
        self.do_later()
        return job(self)

    def later(self, job: Callable[[StaffBook], Any]) -> None:
        self.waiting.append(job)

    def do_later(self) -> None:
        waiting, self.waiting = self.waiting, []
        for job in waiting:
            job(self)

    def kinds(self) -> list[str]:
        self.do_later()
        return [kind for kind, _body in self.entries]


class AccessRoom:
    """A home in which these people work; `refs` are theirs by short name."""

    def __init__(self, *who: str) -> None:
        self.books, self.secrets, self.clock = StaffInMemory(), QuickSecrets(), FakeClock()
        self.seen, self.told = Collector(), list[object]()
        self.refs: dict[str, StaffRef] = {}
        self.chance = FakeChance()
        self.serving = False
        self.start()
        for name in who:
            self.add(name)
        self.seen.views.clear()

    def start(self) -> None:
        """Start the desk, on what the books hold."""
        steady = SteadyClock(self.clock)
        self.access = Access(
            self.books, self.secrets, steady, self.chance, self.seen, self.told.append, lambda: self.serving
        )
        self.books.do_later()
        self.access.load(self.books.staff_records(), self.books.tries(), self.books.in_shift())

    def add(self, name: str) -> None:
        """Register somebody, by the first supervisor."""
        first = next(iter(self.refs), None)
        if first is not None and self.access.view().signed_in is None:
            self.access.sign_in(self.refs[first], PINS[first], "sign_in")
        self.access.add(name, ROLES[name], PINS[name], "settings")
        self.refs[name] = next(line.staff.staff_ref for line in self.access.view().staff if line.staff.name == name)
        self.access.sign_out("settings")

    def sign_in(self, name: str) -> None:
        self.access.sign_in(self.refs[name], PINS[name], "sign_in")

    @property
    def view(self) -> AccessView:
        return self.access.view()

    def last(self, kind: type[View]) -> Any:
        return next(view for view in reversed(self.seen.views) if isinstance(view, kind))

    def in_place_failures(self) -> int:
        return self.books.kept.get(NOBODY, Tries()).failures

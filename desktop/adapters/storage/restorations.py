"""What a restoration from a backup left open, read from the ledger alone. Any thread, looks only.

A ledger that was restored says so itself (`ledger.restored`), and what a terminal had dropped meanwhile is an entry too
(`journal.shortened`; `journal.begun` for a terminal that the backup did not know), and so is the first time after it
that a terminal's journal was read to its end (`journal.read`). So the numbers that a restoration lost can be told from
numbers that are missing for no reason, and for each it can be told whether the terminals' journals prove that nothing
was charged for it. No clock is asked: order in the ledger decides. Source: promises.md 6 and 8.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.adapters.storage.database import Store

#: Word for word the condition of the index `ledger_restorations`, without which this would read the whole ledger.
_KINDS = "kind IN ('ledger.restored', 'journal.shortened', 'journal.begun')"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoration:
    """One `ledger.restored` entry; `journal` are the terminals' heads that the backup held."""

    n: int
    at: str
    journal: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortening:
    """A terminal had dropped its entries `first` to `last` when it was read at ledger entry `n`."""

    n: int
    device_sn: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LostNumber:
    """A number that no entry carries, lost by a restoration.

    `journals` names the terminals whose journals are complete since the backup, so that nothing was charged for this
    number; empty when that cannot be told.
    """

    service_day: date
    serial: int
    journals: str

    def short(self, till_id: str) -> str:
        """Return the number as people are shown it, `C1-0618-0101`."""
        return f"{till_id}-{self.service_day:%m%d}-{self.serial:04d}"


def restorations(store: Store) -> list[Restoration]:
    """Return the restorations of a ledger, oldest first."""
    return [
        Restoration(n=n, at=at, journal={str(sn): int(head) for sn, head in body.get("journal", {}).items()})
        for n, at, kind, body in _entries(store)
        if kind == "ledger.restored"
    ]


def shortenings(store: Store, since: int = 0) -> list[Shortening]:
    """Return what terminals had dropped of their journals, as written after a ledger entry."""
    found = []
    for n, _at, kind, body in _entries(store):
        if n > since and kind != "ledger.restored":
            after = int(body["after"])
            first, last = (1, after) if kind == "journal.begun" else (after + 1, int(body["upto"]))
            found.append(Shortening(n=n, device_sn=str(body["device_sn"]), first=first, last=last))
    return found


def journal_head(store: Store, device_sn: str) -> int:
    """Return up to where a terminal's journal is held or known to have been dropped, 0 for nothing."""
    held: int = store.value("SELECT coalesce(max(n), 0) FROM journal WHERE device_sn = ?", (device_sn,))
    return max([held, *(each.last for each in shortenings(store) if each.device_sn == device_sn)])


def was_read(store: Store, device_sn: str, since: int) -> bool:
    """Tell whether a terminal's journal was read to its end after a ledger entry.

    Looks from there on: the first connection after a restoration writes it, so it is not far.
    """
    found = store.row(
        """SELECT 1 FROM ledger WHERE n > ? AND kind = 'journal.read' AND json_extract(body, '$.device_sn') = ?
           ORDER BY n LIMIT 1""",
        (since, device_sn),
    )
    return found is not None


def lost_numbers(store: Store) -> tuple[list[LostNumber], list[str]]:
    """Return the numbers lost by restorations, and the days on which numbers are missing for no such reason."""
    days = store.rows(
        "SELECT service_day FROM sales GROUP BY service_day HAVING max(serial) <> count(*) ORDER BY service_day"
    )
    lost: list[LostNumber] = []
    unexplained: list[str] = []
    known = restorations(store) if days else []
    complete = {each.n: _complete_since(store, each) for each in known}
    for (day,) in days:
        made = store.rows(
            """SELECT n, kind, json_extract(body, '$.serial') FROM ledger
               WHERE kind IN ('sale.created', 'sale.recovered') AND json_extract(body, '$.service_day') = ?
               ORDER BY n""",
            (day,),
        )
        present = {serial for (serial,) in store.rows("SELECT serial FROM sales WHERE service_day = ?", (day,))}
        for serial in sorted(set(range(1, max(present) + 1)) - present):
            by = next((each for each in known if _lost_by(each, serial, made)), None)
            if by is None:
                unexplained.append(str(day))
                break
            lost.append(LostNumber(service_day=date.fromisoformat(day), serial=serial, journals=complete[by.n]))
    return lost, unexplained


def _lost_by(restoration: Restoration, serial: int, made: list[tuple[Any, ...]]) -> bool:
    """Tell whether a number lies between the backup's last and the first that was made after the restoration."""
    before = [number for n, _kind, number in made if n < restoration.n]
    anew = [number for n, kind, number in made if n > restoration.n and kind == "sale.created"]
    return max(before, default=0) < serial and (not anew or serial < anew[0])


def _complete_since(store: Store, restoration: Restoration) -> str:
    """Name the journals that are gapless from the backup until now, if that is every terminal of this ledger."""
    if shortenings(store, since=restoration.n):
        return ""
    complete = []
    for (device_sn,) in store.rows("SELECT device_sn FROM devices ORDER BY device_sn"):
        if not was_read(store, device_sn, restoration.n):
            return ""  # what it holds is not known: the order may have been its
        head = journal_head(store, device_sn)
        complete.append(f"{device_sn} {restoration.journal.get(device_sn, 0) + 1}-{head}")
    return ", ".join(complete)


def _entries(store: Store) -> list[tuple[int, str, str, Any]]:
    return [
        (n, at, kind, json.loads(body))
        for n, at, kind, body in store.rows(f"SELECT n, at, kind, body FROM ledger WHERE {_KINDS} ORDER BY n")
    ]

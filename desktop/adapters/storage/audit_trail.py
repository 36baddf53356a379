"""Who did what, when and from where: read from the ledger's own chain, newest first. Any thread, looks only.

Nothing is kept beside the chain. A partial index holds number, kind and time of what people cause, so that a page costs
the same in a ledger of millions; who it was is in the bodies. Names are joined from the staff by reference; what was
typed before there were users is shown as it was typed. Source: issue 6, Roles and access.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.staff_schema import CAUSED, FAMILIES
from desktop.domain.errors import OperatorError
from desktop.services.audit_views import AuditLine, AuditQuery, AuditView

MOST_PROVED = 20_000  # entries that one look proves; the desk's start and `doctor` prove the rest
#: Of those families what no person causes.
_BY_ITSELF = (
    "alert.raised", "consent.expired", "day.opened", "device.known", "face.deleted", "face.enrolled", "face.refused",
    "face.template_kept", "people.sealed", "refund.refunded", "refund.declined", "refund.in_doubt",
    "verification.in_doubt", "verification.not_started", "verification.matched", "verification.not_matched",
    "verification.cancelled", "verification.timeout",
)  # fmt: skip
_WANTED = f"{CAUSED} AND kind NOT IN ({', '.join(repr(kind) for kind in _BY_ITSELF)})"
_WHO = ("staff", "by", "asked_by", "closed_by", "recorded_by")
_NO_FACTS = frozenset({*_WHO, "screen"})


class AuditTrail:
    """The record in one open file."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self, query: AuditQuery) -> AuditView:
        """Return a page of the record, and prove the chain under it as far as a look may take."""
        with self._store.snapshot():
            found = []
            for line in self.lines(query):
                found.append(line)
                if len(found) > query.size:
                    break
            lines, more = tuple(found[: query.size]), len(found) > query.size
            return self._proved(AuditView(query=query, lines=lines, more=more))

    def lines(self, query: AuditQuery) -> Iterator[AuditLine]:
        """Yield what a question finds, newest first, as it is read."""
        names: dict[str, str] = dict(self._store.rows("SELECT staff_ref, name FROM staff"))
        where, given = [_WANTED], list[str | int]()
        if query.before_n:
            where.append("n < ?")
            given.append(query.before_n)
        if query.day is not None:
            where.append("substr(at, 1, 10) = ?")
            given.append(query.day.isoformat())
        if query.family in (*FAMILIES, "sale"):
            where.append("kind >= ? AND kind < ?")
            given += [f"{query.family}.", f"{query.family}/"]  # the dot's next letter
        if query.staff_ref:
            where.append("? IN (json_extract(body, '$.staff'), json_extract(body, '$.by'))")
            given.append(query.staff_ref)
        sql = f"SELECT n, at, kind, body FROM ledger WHERE {' AND '.join(where)} ORDER BY n DESC"
        for n, at, kind, text in self._store.each(sql, given):
            body: dict[str, Any] = json.loads(text)
            yield AuditLine(
                n=n, at=datetime.fromisoformat(at), kind=kind, who=_who(body, names),
                screen=str(body.get("screen", "")), facts=_facts(body, names),
            )  # fmt: skip

    def _proved(self, view: AuditView) -> AuditView:
        ledger = Ledger(self._store)
        head = ledger.head()
        low = max(1, view.lines[-1].n if view.lines else head.n, head.n - MOST_PROVED + 1)
        broken = 0
        try:
            ledger.verify(ledger.at(low - 1))
        except OperatorError as fault:
            broken = int(fault.facts["n"])
        return AuditView(
            query=view.query, lines=view.lines, more=view.more, proved_from=low, proved_to=head.n, broken_at=broken
        )


def _who(body: Mapping[str, Any], names: Mapping[str, str]) -> str:
    told = next((str(body[key]) for key in _WHO if body.get(key)), "")
    return names.get(told, told)


def _facts(body: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str | int]:
    """Return what else an entry says in single words, references of staff as names."""
    return {
        key: names.get(value, value) if isinstance(value, str) else int(value) if isinstance(value, bool) else value
        for key, value in body.items()
        if key not in _NO_FACTS and isinstance(value, str | int)
    } | ({"second": names.get(str(body["second"]), "")} if body.get("second") else {})

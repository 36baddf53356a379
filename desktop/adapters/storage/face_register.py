"""The register of processing: what was done with faces and records of people, when, and on whose word. Looks only.

Told from the ledger, which holds no name. A command's thread. Source: law.md (face measure 7 and 9: kept three years).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.people_schema import OF_PERSON

_OTHERS = "kind IN ('people.imported', 'people.import_undone', 'people.purged', 'class.moved_up')"
_OWN = ("person_ref", "asked_by", "recorded_by", "device_sn", "purpose", "consent_ref")


@dataclass(frozen=True, slots=True, kw_only=True)
class Processing:
    """One entry. `detail` holds whatever else it says, by name."""

    n: int
    at: str
    kind: str
    person_ref: str
    asked_by: str
    purpose: str
    consent_ref: str
    device_sn: str
    detail: str


def processing(store: Store) -> Iterator[Processing]:
    """Yield the register's entries in the ledger's order."""
    for n, at, kind, text in store.each(
        f"SELECT n, at, kind, body FROM ledger WHERE {OF_PERSON} OR {_OTHERS} ORDER BY n"
    ):
        body: dict[str, Any] = json.loads(text)
        rest = {name: value for name, value in body.items() if name not in _OWN and value != ""}
        yield Processing(
            n=n,
            at=at,
            kind=kind,
            person_ref=str(body.get("person_ref", "")),
            asked_by=str(body.get("asked_by") or body.get("recorded_by") or ""),
            purpose=str(body.get("purpose", "")),
            consent_ref=str(body.get("consent_ref", "")),
            device_sn=str(body.get("device_sn", "")),
            detail=" ".join(f"{name}={value}" for name, value in sorted(rest.items())),
        )

"""What the lake knows of the tills whose bundles lie in an inbox, read once and then followed. For one thread.

Read from the lake as it stood when its tables were first looked at; a sweep that meets another writer's commit throws
it away and reads anew. Source: lake_tables.py; chain.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desktop.adapters.settlement.fleet import fleet_module
from desktop.adapters.sync.bundle_tables import BUNDLE_TABLES
from desktop.fleet.chain import Known
from desktop.fleet.lake import Lake
from desktop.fleet.lake_tables import BEGUN, BUNDLES, INCIDENTS, VERSIONED

_LAST = """SELECT b.till_id, b.sequence, b.sha256, b.to_ledger FROM bundles b
    JOIN (SELECT till_id, MAX(sequence) AS sequence FROM bundles{where} GROUP BY till_id) l
    ON l.till_id = b.till_id AND l.sequence = b.sequence"""
#: Begun by a sweep that was cut off: it has no acknowledgement.
UNACKNOWLEDGED = """SELECT g.till_id, g.sequence, g.sha256 FROM begun g
    LEFT JOIN bundles b ON b.till_id = g.till_id AND b.sequence = g.sequence WHERE b.sequence IS NULL"""
_MOST_NAMED = 200  # ids in one statement; more, and the whole table is read


class KnownTills:
    """The chains, versions and device owners; `take` follows what a sweep takes."""

    def __init__(self, lake: Lake, till_ids: Sequence[str]) -> None:
        self._lake = lake
        where = _where(till_ids)
        self._last = {
            row["till_id"]: Known(sequence=row["sequence"], sha256=row["sha256"], to_ledger=row["to_ledger"])
            for row in lake.ask(_LAST.format(where=where), BUNDLES).to_pylist()
        }
        self.begun = {
            (row["till_id"], row["sequence"]): str(row["sha256"])
            for row in lake.ask(UNACKNOWLEDGED, BEGUN, BUNDLES).to_pylist()
        }
        self._owners: dict[str, str] = {}
        self._versions: dict[tuple[str, str, str], tuple[Any, ...]] = {}
        for name in VERSIONED:
            self._read_versions(name, set(till_ids))
        self._taken: dict[tuple[str, int], str] = {}
        self._incidents = set(lake.ask(f"SELECT incident FROM incidents{where}", INCIDENTS)["incident"].to_pylist())

    def last(self, till_id: str) -> Known:
        """Return a till's last bundle."""
        return self._last.get(till_id, Known())

    def digests(self, wanted: Iterable[tuple[str, int]]) -> dict[tuple[str, int], str]:
        """Return the digests of acknowledged bundles, of those just taken too."""
        pairs = set(wanted)
        found = {pair: self._taken[pair] for pair in pairs if pair in self._taken}
        asked = pairs - found.keys()
        if asked:
            where = _where(sorted({till_id for till_id, _ in asked}))
            rows = self._lake.ask(f"SELECT till_id, sequence, sha256 FROM bundles{where}", BUNDLES)
            arrow, compute = fleet_module("pyarrow"), fleet_module("pyarrow.compute")
            sequences = arrow.array(sorted({sequence for _, sequence in asked}), "int64")
            rows = rows.filter(compute.is_in(rows["sequence"], value_set=sequences))
            found |= {
                (row["till_id"], row["sequence"]): row["sha256"]
                for row in rows.to_pylist()
                if (row["till_id"], row["sequence"]) in asked
            }
        return found

    def take(self, till_id: str, known: Known) -> None:
        """Follow a bundle that is taken."""
        self._last[till_id] = known
        self._taken[till_id, known.sequence] = known.sha256

    def owner_of(self, device_sn: str) -> str:
        """Return the customer whose tills told of a device; empty for a device nobody told of."""
        return self._owners.get(device_sn, "")

    def own(self, device_sns: Iterable[str], customer_id: str) -> None:
        """Follow whose devices a bundle tells of that is taken."""
        for device_sn in device_sns:
            self._owners.setdefault(device_sn, customer_id)

    def new_versions(self, name: str, till_id: str, table: Any) -> Any:
        """Return the rows of a versioned table that say something new, and remember them."""
        columns, key = tuple(BUNDLE_TABLES[name]), VERSIONED[name]
        keep = []
        for at, row in enumerate(table.select(columns).to_pylist()):
            said = tuple(row.values())
            if self._versions.get((name, till_id, row[key])) != said:
                self._versions[name, till_id, row[key]] = said
                keep.append(at)
        return table.take(fleet_module("pyarrow").array(keep, "int64")) if len(keep) < len(table) else table

    def is_new_incident(self, incident: str) -> bool:
        """Tell whether an incident was not noted yet, and remember it."""
        if incident in self._incidents:
            return False
        self._incidents.add(incident)
        return True

    def _read_versions(self, name: str, till_ids: set[str]) -> None:
        columns, key = tuple(BUNDLE_TABLES[name]), VERSIONED[name]
        sql = f"SELECT {', '.join(columns)}, till_id FROM {name} ORDER BY sequence"
        for row in self._lake.ask(sql, name).to_pylist():
            till_id = row.pop("till_id")
            if name == "devices":
                self._owners.setdefault(row["device_sn"], row["customer_id"])
            if till_id in till_ids:
                self._versions[name, till_id, row[key]] = tuple(row.values())


def _where(till_ids: Sequence[str]) -> str:
    """Return a condition on some tills; none where they are too many to be named. Ids were checked: A-Z and 0-9."""
    if not 0 < len(till_ids) <= _MOST_NAMED:
        return ""
    return " WHERE till_id IN (" + ", ".join(f"'{each}'" for each in till_ids) + ")"


def markers_of(rows: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """Return the markers of a commit: for each till the last sequence in it."""
    found: dict[str, int] = {}
    for till_id, sequence in rows:
        found[till_id] = max(sequence, found.get(till_id, 0))
    return found

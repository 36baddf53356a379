"""The registered tills of the lake: whose each is, and by which keys it signs. For the command's thread.

Each change is a row of its own, so that who was trusted when can be told later. A till's id is unique in the lake: it
belongs to one customer for ever. A key that was retired verifies nothing any more, also what it signed before: the till
signs the same bytes anew. Source: bundle.md, Provider's side.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.adapters.sync.seal import KeyRing, PublicKey
from desktop.adapters.toml import parse_toml
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import is_till_id
from desktop.domain.instants import format_instant
from desktop.fleet.lake import Lake, rows_of
from desktop.fleet.lake_tables import TILLS

ADDED, RETIRED = "added", "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Till:
    """A registered till; `keys` are those that verify now, with the time each was added."""

    till_id: str
    customer_id: str
    school: str
    keys: tuple[tuple[PublicKey, str], ...] = ()

    @property
    def ring(self) -> KeyRing:
        """Return the keys that are trusted."""
        return KeyRing(key for key, _ in self.keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """What a till says of itself before it is trusted."""

    keys: tuple[PublicKey, ...]
    till_id: str = ""
    customer_id: str = ""
    school: str = ""


def read_registration(untrusted: bytes) -> Registration:
    """Return a registration file's content; a public key file of minisign says only the key.

    Raises: OperatorError `fleet.registration`, `signature.key`.
    """
    try:
        text = untrusted.decode("utf-8-sig")
        if " = " not in text:
            return Registration(keys=(PublicKey(text),))
        found = parse_toml(text)
        keys = tuple(PublicKey(each["line"]) for each in found["keys"])
        till_id, customer_id = str(found["till_id"]), str(found["customer_id"])
        school = str(found.get("school", ""))
    except (ValueError, KeyError, TypeError) as error:
        raise OperatorError("fleet.registration") from error
    if not keys:
        raise OperatorError("fleet.registration")
    return Registration(keys=keys, till_id=till_id, customer_id=customer_id, school=school)


def tills_of(lake: Lake, till_ids: Iterable[str] | None = None) -> dict[str, Till]:
    """Return the registered tills by id, all of them or some."""
    # one added and retired within a millisecond is retired
    rows = lake.ask("SELECT * FROM tills ORDER BY at, event", TILLS).to_pylist()
    wanted = None if till_ids is None else set(till_ids)
    found: dict[str, Till] = {}
    for row in rows:
        till_id = row["till_id"]
        if wanted is not None and till_id not in wanted:
            continue
        before = found.get(till_id)
        keys = {key.key_id: (key, at) for key, at in (before.keys if before else ())}
        if row["event"] == ADDED:
            keys[row["key_id"]] = PublicKey(row["key_line"]), row["at"]
        else:
            keys.pop(row["key_id"], None)
        found[till_id] = Till(
            till_id=till_id, customer_id=row["customer_id"], school=row["school"] or (before.school if before else ""),
            keys=tuple(keys.values()),
        )  # fmt: skip
    return found


def check_till(lake: Lake, till_id: str, told: Registration, customer_id: str) -> tuple[str, tuple[PublicKey, ...]]:
    """Return whose till it is to be, and the keys that are new.

    Raises: OperatorError `fleet.till_id`, `fleet.other_till`, `fleet.no_customer`, `fleet.till_taken`.
    """
    if not is_till_id(till_id):
        raise OperatorError("fleet.till_id", till=till_id[:20])
    if told.till_id not in ("", till_id):
        raise OperatorError("fleet.other_till", till=till_id, told=told.till_id[:20])
    known = tills_of(lake, [till_id]).get(till_id)
    wanted = customer_id or told.customer_id or (known.customer_id if known else "")
    if not wanted:
        raise OperatorError("fleet.no_customer", till=till_id)
    if known is not None and known.customer_id != wanted:
        raise OperatorError("fleet.till_taken", till=till_id, customer=known.customer_id)
    have = {key.line for key, _ in known.keys} if known else set()
    return wanted, tuple(key for key in told.keys if key.line not in have)


def add_keys(lake: Lake, till_id: str, customer_id: str, school: str, keys: Iterable[PublicKey], now: datetime) -> None:
    """Trust keys from now on. Raises: OperatorError `lake.busy`."""
    _commit(lake, ADDED, till_id, customer_id, school, keys, now)


def retire_key(lake: Lake, till_id: str, key_id: str, now: datetime) -> None:
    """Trust a key no more. Raises: OperatorError `fleet.unregistered`, `fleet.no_such_key`, `lake.busy`."""
    till = tills_of(lake, [till_id]).get(till_id)
    if till is None:
        raise OperatorError("fleet.unregistered", till=till_id[:20])
    key = next((key for key, _ in till.keys if key.key_id == key_id.upper()), None)
    if key is None:
        raise OperatorError("fleet.no_such_key", till=till_id, key_id=key_id[:20])
    _commit(lake, RETIRED, till_id, till.customer_id, till.school, (key,), now)


def _commit(
    lake: Lake, event: str, till_id: str, customer_id: str, school: str, keys: Iterable[PublicKey], now: datetime
) -> None:
    rows = [
        {
            "till_id": till_id, "customer_id": customer_id, "school": school, "key_id": key.key_id,
            "key_line": key.line, "event": event, "at": format_instant(now),
        }
        for key in keys
    ]  # fmt: skip
    if rows:  # the till's own marker: two registrations of one id at once are told apart
        lake.append(TILLS, rows_of(TILLS, rows), {till_id: lake.marker(TILLS, till_id) + 1})

"""What the self-check says of people: keys against rows, faces that have to go, copies of keys to be written anew.

A command's thread, looks only. No name is in it. Source: cli.md, `doctor`; decision 0013.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.people import People
from desktop.adapters.storage.people_schema import FACE_WAITS
from desktop.adapters.storage.vault import Vault, vault_path
from desktop.domain.errors import OperatorError

FACE_LATE = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleCount:
    """`waiting` faces are asked of terminals and not confirmed; `copies` of the keys are known."""

    people: int
    waiting: int
    copies: tuple[str, ...]


def check_people(store: Store, key: bytes, now: datetime) -> PeopleCount:
    """Prove that everybody can be read and that nothing of who is gone is left over.

    Raises: OperatorError `people.keys_missing`, `people.keys_damaged`, `people.unreadable`, `people.keys_left`,
    `people.copies_stale`, `people.faces_waiting`.
    """
    if store.row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'persons'") is None:
        raise OperatorError("home.newer", path="", step="people_at_rest")
    place = vault_path(store.path)
    count: int = store.value("SELECT count(*) FROM persons")
    if not count and not place.exists():
        return PeopleCount(people=0, waiting=0, copies=())
    vault = Vault.look(place, key)
    try:
        if unreadable := len(People(store, vault).unreadable()):
            raise OperatorError("people.unreadable", count=unreadable, of=count)
        if left := store.value("SELECT count(*) FROM key_destructions"):
            raise OperatorError("people.keys_left", count=left)
        if left := vault.left_in_log():
            raise OperatorError("people.keys_left", count=left)
        copies = vault.copies()
    finally:
        vault.close()
    if stale := [copy for copy in copies if copy.stale]:
        raise OperatorError("people.copies_stale", count=len(stale), path=str(stale[0].path))
    waiting, oldest = store.rows(
        f"SELECT count(DISTINCT person_ref), min(asked_at) FROM face_deletions WHERE {FACE_WAITS}"
    )[0]
    if waiting and now - datetime.fromisoformat(oldest) > FACE_LATE:
        raise OperatorError("people.faces_waiting", count=waiting, at=oldest)
    return PeopleCount(people=count, waiting=waiting, copies=tuple(str(copy.path) for copy in copies))

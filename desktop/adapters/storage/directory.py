"""Everybody, decrypted and in memory, for whoever looks people up: the people page, the transactions page.

`pages` thread and its connections; looks only. Promises: names leave masked; what is typed is sought in memory, since
nothing of a person can be sought in the file; after a change only what changed is read and decrypted again.
Source: ui.md, People; issue 5 (50,000 people in at most 50 ms); decision 0013.
"""

import json
from bisect import insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop.adapters.storage.consents import CONSENT_COLUMNS, consent_of
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.face_standing import FaceStanding, standings
from desktop.adapters.storage.people import People
from desktop.adapters.storage.people_books import UNDO_FOR
from desktop.adapters.storage.people_schema import OF_PERSON
from desktop.adapters.storage.search_text import search_text, words_of
from desktop.adapters.storage.vault import KeyKind, Vault
from desktop.domain.consent import Consent, ConsentState
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import local_day
from desktop.domain.person import Person, PersonStatus, mask_name
from desktop.services.people_views import (
    ConsentLine,
    EnrolmentState,
    FoundDiners,
    HistoryLine,
    PeopleQuery,
    PeopleView,
    PersonLine,
    PersonQuery,
    PersonView,
)

MOST_HISTORY = 200
MOST_FOUND = 6  # at the checkout: who is not among them types on
FEW = 200  # changes that are put in their places one by one
_TAIL = 4
_NOBODY = FaceStanding()


@dataclass(frozen=True, slots=True)
class _Entry:
    """One person in order. `text` is what a search looks in."""

    order: tuple[str, str]
    text: str
    person: Person


@dataclass(frozen=True, slots=True)
class _Mark:
    """What one person adds to the counts on a day."""

    state: EnrolmentState
    class_name: str
    on_paper: bool


class Directory:
    """The people of one file, as its reader sees them."""

    def __init__(self, store: Store, vault: Vault) -> None:
        self._store, self._vault = store, vault
        self._people = People(store, vault)
        self._standings: dict[PersonRef, FaceStanding] = {}
        self._ordered: list[_Entry] = []
        self._marks: dict[PersonRef, _Mark] = {}
        self._counts: Counter[EnrolmentState | str | bool] = Counter()  # states, classes, and True for on paper
        self._day = date.min  # of the marks

    def person(self, person_ref: PersonRef) -> Person | None:
        """Return a person in clear, for masking. Not for showing."""
        self._refresh()
        return self._people.known().get(person_ref)

    def matching(self, untrusted_text: str) -> list[PersonRef]:
        """Return whom all words of a text are found in, by class and number."""
        self._refresh()
        return [person.person_ref for person in self._found(words_of(untrusted_text))]

    def page(self, query: PeopleQuery, now: datetime) -> PeopleView:
        """Return a page of what was searched for, by class and number."""
        self._refresh()
        today = local_day(now)
        self._mark(today)
        found = self._found(words_of(query.text))
        if query.class_names or query.statuses or query.states:
            found = [person for person in found if self._passes(person, query)]
        begin = query.page * query.page_size
        return PeopleView(
            query=query,
            lines=tuple(self._line(person, today) for person in found[begin : begin + query.page_size]),
            found=len(found),
            total=len(self._ordered),
            by_state={state: count for state in EnrolmentState if (count := self._counts[state])},
            classes=tuple(sorted(name for name in self._counts if isinstance(name, str) and self._counts[name])),
            unreadable=len(self._people.unreadable()),
            last_import_undoable=self._undoable(now),
            on_paper=self._counts[True],
        )

    def find(self, untrusted_text: str, today: date) -> FoundDiners:
        """Return the first few who may be meant at the checkout; who left is not among them. Nothing typed, nobody."""
        self._refresh()
        words = words_of(untrusted_text)
        found = [person for person in self._found(words) if person.status is not PersonStatus.LEFT] if words else []
        lines = tuple(self._line(person, today) for person in found[:MOST_FOUND])
        return FoundDiners(text=untrusted_text, lines=lines, found=len(found))

    def view(self, query: PersonQuery, now: datetime) -> PersonView:
        """Return one person, with consents and history; no line for somebody who is not there or unreadable."""
        self._refresh()
        ref, today = query.person_ref, local_day(now)
        person = self._people.known().get(ref)
        if person is None:
            return PersonView(person_ref=ref, line=None, history=self._history(ref))
        enrolment = self._store.row(
            "SELECT quality, enrolled_at FROM enrolments WHERE person_ref = ? ORDER BY enrolled_at DESC LIMIT 1", (ref,)
        )
        return PersonView(
            person_ref=ref,
            line=self._line(person, today),
            daily_limit_fen=person.daily_limit_fen,
            consents=tuple(_consent_line(consent, today) for consent in self._consents(ref)),
            quality=enrolment[0] if enrolment else None,
            enrolled_at=datetime.fromisoformat(enrolment[1]) if enrolment else None,
            has_local_template=self._standings.get(ref, _NOBODY).has_template,
            history=self._history(ref),
        )

    # --- inside ------------------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        changed = self._people.changes()
        if not changed:
            return
        known = self._people.known()
        for ref in changed:
            self._standings.pop(ref, None)
        self._standings |= standings(self._store, self._vault, changed)
        self._ordered = [entry for entry in self._ordered if entry.person.person_ref not in changed]
        fresh = [_entry(known[ref]) for ref in changed if ref in known]
        if len(fresh) <= FEW:
            for entry in fresh:
                insort(self._ordered, entry, key=_order)
        else:
            self._ordered = sorted(self._ordered + fresh, key=_order)
        for ref in changed:
            self._count(self._marks.pop(ref, None), -1)
            if ref in known and self._day != date.min:
                self._count_in(known[ref])

    def _mark(self, today: date) -> None:
        """Count everybody anew on a new day, when a consent may have ended or begun."""
        if self._day == today:
            return
        self._day = today
        self._marks, self._counts = {}, Counter()
        for person in self._people.known().values():
            self._count_in(person)

    def _count_in(self, person: Person) -> None:
        standing = self._standings.get(person.person_ref, _NOBODY)
        mark = _Mark(standing.enrolment(self._day), person.class_name, _waits(person, standing, self._day))
        self._marks[person.person_ref] = mark
        self._count(mark, 1)

    def _count(self, mark: _Mark | None, by: int) -> None:
        if mark is not None:
            self._counts[mark.state] += by
            if mark.class_name:
                self._counts[mark.class_name] += by
            self._counts[True] += by * mark.on_paper

    def _passes(self, person: Person, query: PeopleQuery) -> bool:
        return (
            (not query.class_names or person.class_name in query.class_names)
            and (not query.statuses or person.status in query.statuses)
            and (not query.states or self._marks[person.person_ref].state in query.states)
        )

    def _found(self, words: Sequence[str]) -> list[Person]:
        found = self._ordered
        for word in words:
            found = [entry for entry in found if word in entry.text]
        return [entry.person for entry in found]

    def _line(self, person: Person, today: date) -> PersonLine:
        standing = self._standings.get(person.person_ref, _NOBODY)
        consent = standing.consent_state(today)
        return PersonLine(
            person_ref=person.person_ref,
            masked_name=mask_name(person.name),
            number_tail=person.number[-_TAIL:],
            class_name=person.class_name,
            kind=person.kind,
            status=person.status,
            enrolment=standing.enrolment(today),
            consent=consent,
            purpose=standing.purpose if consent is ConsentState.VALID else None,
            card_tail=person.card_no[-_TAIL:],
            allergens=person.allergens,
            diet=person.diet,
        )

    def _consents(self, ref: PersonRef) -> list[Consent]:
        rows = self._store.rows(
            f"SELECT {CONSENT_COLUMNS} FROM consents WHERE person_ref = ? ORDER BY rowid DESC", (ref,)
        )
        identity, face_id = self._vault.key(ref, KeyKind.IDENTITY), self._vault.key_id(ref, KeyKind.FACE)
        return [consent_of(row, identity, face_id) for row in rows]

    def _history(self, ref: PersonRef) -> tuple[HistoryLine, ...]:
        rows = self._store.rows(
            f"""SELECT at, kind, body FROM ledger WHERE {OF_PERSON} AND json_extract(body, '$.person_ref') = ?
                ORDER BY n DESC LIMIT ?""",
            (ref, MOST_HISTORY),
        )
        return tuple(
            HistoryLine(
                at=datetime.fromisoformat(at),
                kind=kind,
                facts={
                    name: value
                    for name, value in json.loads(body).items()
                    if name != "person_ref" and isinstance(value, str | int)
                },
            )
            for at, kind, body in rows
        )

    def _undoable(self, now: datetime) -> bool:
        row = self._store.row("SELECT imported_at FROM import_undo LIMIT 1")
        return row is not None and now - datetime.fromisoformat(row[0]) < UNDO_FOR


def _entry(person: Person) -> _Entry:
    return _Entry((person.class_name, person.number), search_text(person), person)


def _order(entry: _Entry) -> tuple[str, str]:
    return entry.order


def _waits(person: Person, standing: FaceStanding, day: date) -> bool:
    """Tell whether the roster says that the school has a guardian's consent which was never recorded here."""
    return (
        person.face_consent_on_paper
        and bool(person.guardian)
        and person.status is PersonStatus.ACTIVE
        and standing.consent_state(day) is ConsentState.NONE
    )


def _consent_line(consent: Consent, today: date) -> ConsentLine:
    return ConsentLine(
        consent_ref=consent.consent_ref,
        masked_guardian=mask_name(consent.guardian),
        relation=consent.relation,
        purpose=consent.purpose,
        notice_version=consent.notice_version,
        channel=consent.channel,
        given_on=consent.given_on,
        expires_on=consent.expires_on,
        state=consent.state(today),
        evidence_sha256=consent.evidence_sha256,
        recorded_by=consent.recorded_by,
        withdrawn_at=consent.withdrawn_at,
    )

"""People through any history: what is sealed opens again, what is gone stays gone, and memory is what the file says."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.sealing import PERSON, packed, seal, unpacked, unseal
from desktop.adapters.storage.search_text import search_text, words_of
from desktop.adapters.storage.vault import KeyKind
from desktop.domain.consent import Purpose
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonKind, PersonStatus
from desktop.services.consents import erase, withdraw
from desktop.services.people_changes import save_person, set_status
from desktop.services.people_views import PeopleQuery, PersonDraft
from tests.helpers.fakes import NOON, FakeChance
from tests.helpers.people_books import SN, Room

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
PEOPLE = st.builds(
    Person,
    person_ref=st.just(PersonRef("p")), number=TEXT, name=TEXT, class_name=TEXT, kind=st.sampled_from(PersonKind),
    status=st.sampled_from(PersonStatus), sex=TEXT, born_on=st.none() | st.dates(date(1900, 1, 1)), card_no=TEXT,
    allergens=st.lists(TEXT, max_size=3).map(tuple), diet=TEXT, guardian=TEXT, guardian_phone=TEXT,
    daily_limit_fen=st.none() | st.integers(0, 10**9), face_consent_on_paper=st.booleans(), note=TEXT,
)  # fmt: skip


@given(PEOPLE, st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_what_is_sealed_opens_by_its_own_key_only(person: Person, key: bytes, other: bytes) -> None:
    sealed = seal(key, "p", PERSON, packed(person), FakeChance())
    clear = unseal(key, "p", PERSON, sealed)
    assert clear is not None and unpacked("p", person.status.value, clear) == person
    assert key == other or unseal(other, "p", PERSON, sealed) is None
    for at in range(0, len(sealed), 7):
        torn = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        assert unseal(key, "p", PERSON, torn) is None


@given(PEOPLE, st.integers(0, 11), st.integers(1, 12))
def test_a_part_of_a_name_number_or_card_finds_its_person(person: Person, begin: int, length: int) -> None:
    text = search_text(person)
    for field in (person.name, person.number, person.class_name, person.card_no):
        for word in words_of(field):
            assert word[begin : begin + length] in text


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["save", "erase", "withdraw", "consent", "enrol", "template", "leave", "reopen", "confirm"]),
        st.integers(0, 3), st.integers(0, 3),
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_any_history_leaves_everybody_readable_or_gone(steps: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        refs: dict[int, str] = {}
        gone: set[str] = set()
        for what, who, number in steps:
            try:
                _step(room, refs, gone, what, who, number)
            except OperatorError as refusal:
                assert refusal.code.startswith(("people.", "consent.")), refusal
            _holds(room, refs, gone)
        room.books.close()


def _step(room: Room, refs: dict[int, str], gone: set[str], what: str, who: int, number: int) -> None:
    books, ref = room.books, refs.get(who, "")
    match what:
        case "save":
            draft = PersonDraft(person_ref=ref, number=f"n{number}", name="张小明", card_no=f"c{number}")
            refs[who] = save_person(draft, "王", books, room.chance, NOON)
        case "erase":
            erase(ref, "王", books, room.chance, NOON)
            gone.add(refs.pop(who))
        case "withdraw":
            withdraw(ref, "王", books, room.chance, NOON)
        case "consent":
            room.consent(ref, Purpose.LOCAL if number % 2 else Purpose.TERMINAL)
        case "enrol" if books.may_enrol(ref, NOON):
            room.enrol(ref)
        case "template":
            books.keep_template(ref, b"t" * 64, "m", NOON)
        case "leave":
            set_status(ref, PersonStatus.LEFT if number else PersonStatus.ACTIVE, "王", books, NOON)
        case "reopen":
            room.reopen()
        case "confirm":
            for waiting in books.pending_deletions(SN):
                books.deletion_confirmed(waiting, SN, NOON)


def _holds(room: Room, refs: dict[int, str], gone: set[str]) -> None:
    books = room.books
    people = books.everybody()
    assert {person.person_ref for person in people} == set(refs.values())
    assert len({person.number for person in people}) == len({person.card_no for person in people}) == len(people)
    assert books.people.unreadable() == frozenset()
    keys = set(books.vault.keys(KeyKind.IDENTITY))
    assert keys == set(refs.values()) and not keys & gone
    assert all(books.vault.was_destroyed(ref) for ref in gone)
    for ref in refs.values():
        standing = any(consent.withdrawn_at is None for consent in books.consents_of(ref))
        assert standing == (books.vault.key(ref, KeyKind.FACE) is not None), "a face key lives as long as its consent"
    held = {ref for ref, _template in books.templates(NOON)} | set(books.enrolments(SN))
    assert all(books.vault.key(ref, KeyKind.FACE) for ref in held)
    assert not held & set(books.pending_deletions(SN))
    view = Directory(books.store, books.vault).page(PeopleQuery(text="zxm"), NOON)
    assert (view.found, view.total, view.unreadable) == (len(people), len(people), 0)

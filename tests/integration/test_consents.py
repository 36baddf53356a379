"""Consents on a real file: what they allow, how they end, and what an end takes with it."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.people_audit import check_people
from desktop.adapters.storage.vault import KeyKind
from desktop.domain.consent import Channel, ConsentState, Purpose, Relation
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import format_instant
from desktop.domain.person import PersonKind, PersonStatus
from desktop.services.consents import ReceiptKind, erase, record_consent, record_on_paper, withdraw
from desktop.services.people_changes import set_status
from desktop.services.people_views import ConsentDraft, EnrolmentState, PersonQuery, UnmaskReason
from desktop.services.unmasking import SHOWN_S, unmask
from tests.helpers.desks import KEY, DeskOnFile, pupil
from tests.helpers.fakes import NOON
from tests.helpers.people_books import DAY, SN, Room, furnished
from tests.integration.test_proven_head import code_of

TODAY = date(2026, 6, 18)
DRAFT = ConsentDraft(
    person_ref=PersonRef("p1"), guardian="张女士", relation=Relation.MOTHER, purpose=Purpose.TERMINAL,
    notice_version="2026-1", channel=Channel.PAPER, given_on=TODAY, expires_on=TODAY + timedelta(days=300),
    recorded_by="王老师",
)  # fmt: skip


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return furnished(tmp_path)


def state(room: Room, ref: str = "p1") -> ConsentState:
    return room.books.consents_of(ref)[0].state(TODAY)


def test_a_consent_allows_what_it_says_for_as_long_as_it_says(room: Room) -> None:
    books = room.books
    assert books.may_enrol("p2", NOON) is None and books.may_enrol("nobody", NOON) is None
    ref = room.consent("p2", days=10)
    assert books.may_enrol("p2", NOON) == ref and books.local_consent("p2", NOON) is None
    assert books.may_enrol("p2", NOON + 10 * DAY) == ref
    assert books.may_enrol("p2", NOON + 11 * DAY) is None and books.may_enrol("p2", NOON - DAY) is None
    assert books.may_enrol("p1", NOON) and books.local_consent("p1", NOON)
    (found,) = books.consents_of("p2")
    assert (found.guardian, found.relation, found.channel) == ("张女士", Relation.MOTHER, Channel.PAPER)
    assert "张女士" not in "".join(str(entry.body) for entry in books.ledger.entries())


def test_who_is_suspended_is_not_enrolled(room: Room) -> None:
    set_status("p1", PersonStatus.SUSPENDED, "王老师", room.books, NOON)
    assert room.books.may_enrol("p1", NOON) is None and room.books.templates(NOON) == []
    set_status("p1", PersonStatus.ACTIVE, "王老师", room.books, NOON)
    assert room.books.may_enrol("p1", NOON) and len(room.books.templates(NOON)) == 1


def test_a_narrower_consent_takes_the_template_away(room: Room) -> None:
    face = room.books.vault.key_id("p1", KeyKind.FACE)
    room.now += DAY
    room.consent("p1", Purpose.TERMINAL)
    assert room.books.templates(room.now) == []
    assert room.books.store.value("SELECT count(*) FROM local_templates") == 0
    assert room.books.vault.key_id("p1", KeyKind.FACE) == face, "the face at the terminal goes on"
    assert code_of(lambda: room.books.keep_template("p1", b"x", "m", room.now)) == "consent.not_local"


def test_a_narrower_consent_counts_though_the_clock_was_set_back(room: Room) -> None:
    room.now -= timedelta(minutes=30)
    narrower = room.consent("p1", Purpose.TERMINAL)
    later = room.now + timedelta(hours=2)
    assert room.books.local_consent("p1", later) is None and room.books.may_enrol("p1", later) == narrower
    assert code_of(lambda: room.books.keep_template("p1", b"x" * 100, "m", later)) == "consent.not_local"
    assert room.books.consents_of("p1")[0].consent_ref == narrower
    view = Directory(room.books.store, room.books.vault).view(PersonQuery(person_ref=PersonRef("p1")), later)
    assert view.line is not None and view.line.purpose is Purpose.TERMINAL
    assert view.consents[0].consent_ref == narrower


def test_withdrawing_takes_the_face_and_nothing_else(room: Room) -> None:
    receipt = withdraw("p1", "王老师", room.books, room.chance, NOON)
    assert (receipt.kind, receipt.consents_ended, receipt.template_deleted) == (ReceiptKind.WITHDRAWN, 1, True)
    assert (receipt.face_key_destroyed, receipt.record_deleted, receipt.terminals_pending) == (True, False, (SN,))
    books = room.books
    assert books.person("p1") is not None and state(room) is ConsentState.WITHDRAWN
    assert (books.may_enrol("p1", NOON), books.templates(NOON), books.enrolments(SN)) == (None, [], {})
    assert books.pending_deletions(SN) == ["p1"] and books.pending_deletions("OTHER") == []
    books.deletion_tried("p1", SN, NOON)
    assert books.pending_deletions(SN) == ["p1"]
    books.deletion_confirmed("p1", SN, NOON)
    assert books.pending_deletions(SN) == []
    assert [kind for kind in room.kinds() if kind.startswith(("consent.w", "face.d"))] == [
        "consent.withdrawn", "face.deleted",
    ]  # fmt: skip
    again = withdraw("p1", "王老师", books, room.chance, NOON)
    assert (again.consents_ended, again.template_deleted, again.terminals_pending) == (0, False, ())


def test_a_new_consent_after_a_withdrawal_is_a_new_key(room: Room) -> None:
    before = room.books.vault.key_id("p1", KeyKind.FACE)
    withdraw("p1", "王老师", room.books, room.chance, NOON)
    room.now += DAY
    room.consent("p1", Purpose.LOCAL)
    assert room.books.vault.key_id("p1", KeyKind.FACE) not in ("", before)
    assert [consent.state(TODAY + DAY) for consent in room.books.consents_of("p1")] == [
        ConsentState.VALID, ConsentState.WITHDRAWN,
    ]  # fmt: skip
    assert room.books.templates(room.now) == []


def test_a_face_enrolled_again_before_the_old_one_was_deleted_stays(room: Room) -> None:
    withdraw("p1", "王老师", room.books, room.chance, NOON)
    room.now += DAY
    room.consent("p1")
    room.enrol("p1", digest="d2")
    assert room.books.pending_deletions(SN) == [] and room.books.enrolments(SN) == {"p1": "d2"}


def test_a_face_confirmed_after_its_consent_was_withdrawn_has_to_go(room: Room) -> None:
    consent = room.consent("p2")
    room.books.begin_enrolment("p2", SN, NOON)
    assert room.books.pending_deletions(SN) == ["p2"], "nobody knows what becomes of it"
    withdraw("p2", "王老师", room.books, room.chance, NOON)
    room.books.enrolled("p2", SN, "d9", 0.8, consent, NOON)
    assert "p2" not in room.books.enrolments(SN) and room.books.pending_deletions(SN) == ["p2"]


def test_a_refused_face_leaves_what_was_there(room: Room) -> None:
    room.books.begin_enrolment("p1", SN, NOON)
    room.books.enrolment_refused("p1", SN, NOON)
    assert room.books.pending_deletions(SN) == [] and room.books.enrolments(SN) == {"p1": "d1"}
    withdraw("p1", "王老师", room.books, room.chance, NOON)
    room.books.enrolment_refused("p1", SN, NOON)
    assert room.books.pending_deletions(SN) == ["p1"], "a withdrawal is not void"


def test_what_the_terminal_has_lost_is_captured_again(room: Room) -> None:
    room.books.capture_again(["p1", "p2"], SN, "missing", NOON)
    assert room.books.enrolments(SN) == {}
    assert room.kinds().count("face.capture_again") == 1, "p2 had none"
    room.enrol("p1", digest="d3")
    assert room.books.enrolments(SN) == {"p1": "d3"}


def test_faces_that_nobody_here_knows_have_to_go(room: Room) -> None:
    room.books.delete_extra(["stranger", "p1"], SN, NOON)
    assert room.books.pending_deletions(SN) == ["p1", "stranger"]
    room.books.deletion_confirmed("stranger", SN, NOON)
    room.books.deletion_confirmed("p1", SN, NOON)
    assert room.books.pending_deletions(SN) == [] and room.books.enrolments(SN) == {}


def test_a_consent_ends_by_its_date(room: Room) -> None:
    room.consent("p2", days=3)
    room.enrol("p2")
    assert room.books.expire_consents(NOON + 3 * DAY) == 0
    assert room.books.expire_consents(NOON + 4 * DAY) == 1
    assert room.books.expire_consents(NOON + 4 * DAY) == 0, "once"
    assert room.books.pending_deletions(SN) == ["p2"] and room.books.enrolments(SN) == {"p1": "d1"}
    assert room.books.vault.key("p2", KeyKind.FACE) is None
    assert room.books.consents_of("p2")[0].state(TODAY + 4 * DAY) is ConsentState.EXPIRED


def test_a_consent_that_ran_out_does_not_come_back_with_the_clock(room: Room) -> None:
    room.consent("p2", days=3)
    room.enrol("p2")
    assert room.books.expire_consents(NOON + 4 * DAY) == 1
    assert room.books.may_enrol("p2", NOON) is None and state(room, "p2") is ConsentState.EXPIRED
    view = Directory(room.books.store, room.books.vault).view(PersonQuery(person_ref=PersonRef("p2")), NOON)
    assert view.line is not None and view.line.consent is ConsentState.EXPIRED


def test_on_an_implausible_day_nothing_is_destroyed(room: Room) -> None:
    wrong = NOON + 730 * DAY
    assert room.books.expire_consents(wrong) == 0
    room.books.note_unmasked("p1", "health", "王老师", wrong)  # an entry that the same clock made
    assert room.books.expire_consents(wrong) == 0
    assert (room.books.may_enrol("p1", wrong), room.books.templates(wrong)) == (None, []), "but it allows nothing"
    assert room.books.may_enrol("p1", NOON) and len(room.books.templates(NOON)) == 1
    assert room.books.expire_consents(NOON + DAY) == 0 and room.books.pending_deletions(SN) == []
    assert room.books.expire_consents(wrong + DAY) == 1, "the desk has worked a day since: it was a long holiday"


@pytest.mark.parametrize(("gap", "count"), [(45, 1), (46, 0)])
def test_the_longest_gap_that_is_plausible(room: Room, gap: int, count: int) -> None:
    room.consent("p2", days=3)
    room.enrol("p2")
    assert room.books.expire_consents(NOON + gap * DAY) == count


def test_a_start_with_a_wrong_clock_destroys_nothing(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    desk.know(pupil("p1"))
    record_consent(replace(DRAFT, purpose=Purpose.LOCAL), desk.books, desk.chance, desk.clock.now())
    desk.books.keep_template("p1", b"x" * 100, "m", desk.clock.now())
    for jump_s in (2 * 365 * 86_400, -2 * 365 * 86_400):
        desk.clock.jump(jump_s)
        desk.restart()
        desk.pass_s(5)
    assert desk.books.templates(desk.clock.now())


# --- whichever terminal comes ----------------------------------------------------------------------------------------


def test_what_is_asked_of_whichever_terminal_is_asked_of_each(room: Room) -> None:
    """After a restoration nobody knows which terminals had the face: the first that confirms speaks for itself."""
    books = room.books
    with books.store.transaction():
        books.ledger.append("ledger.restored", {}, at=format_instant(NOON))
    receipt = withdraw("p1", "王老师", books, room.chance, NOON)
    assert receipt.terminals_pending == ("", SN)
    for sn in ("SIM2", SN):
        assert books.pending_deletions(sn) == ["p1"]
        books.deletion_tried("p1", sn, NOON)
        books.deletion_confirmed("p1", sn, NOON)
        assert books.pending_deletions(sn) == [], "once"
    assert check_people(books.store, KEY, NOON + 30 * DAY).waiting == 0, "nobody is known who has not confirmed"
    assert books.pending_deletions("SIM3") == ["p1"], "who comes later is told too"
    view = Directory(books.store, books.vault).view(PersonQuery(person_ref=PersonRef("p1")), NOON)
    assert view.line is not None and view.line.enrolment is EnrolmentState.LEAVING


def test_a_face_enrolled_anew_is_not_asked_for_again(room: Room) -> None:
    books = room.books
    with books.store.transaction():
        books.ledger.append("ledger.restored", {}, at=format_instant(NOON))
    withdraw("p1", "王老师", books, room.chance, NOON)
    room.consent("p1")
    room.enrol("p1", "SIM2", "d2")
    assert books.pending_deletions("SIM2") == [] and books.enrolments("SIM2") == {"p1": "d2"}
    assert books.pending_deletions(SN) == ["p1"], "the old one there has to go"


def test_a_renewed_consent_keeps_the_face_when_the_old_one_ends(room: Room) -> None:
    room.consent("p2", days=3)
    room.enrol("p2")
    room.now += DAY
    room.consent("p2", days=100)
    assert room.books.expire_consents(NOON + 4 * DAY) == 0
    assert room.books.enrolments(SN) == {"p1": "d1", "p2": "d1"} and room.books.pending_deletions(SN) == []
    assert room.books.may_enrol("p2", NOON + 4 * DAY)


def test_who_leaves_takes_the_face_along(room: Room) -> None:
    set_status("p1", PersonStatus.LEFT, "王老师", room.books, NOON)
    person = room.books.person("p1")
    assert person is not None and person.status is PersonStatus.LEFT
    assert room.books.pending_deletions(SN) == ["p1"] and room.books.templates(NOON) == []
    assert code_of(lambda: room.consent("p1")) == "consent.left"
    set_status("p1", PersonStatus.ACTIVE, "王老师", room.books, NOON)
    assert room.books.may_enrol("p1", NOON) is None


def test_erasing_forgets_the_person_and_keeps_the_totals(room: Room) -> None:
    receipt = erase("p1", "王老师", room.books, room.chance, NOON)
    assert (receipt.record_deleted, receipt.identity_key_destroyed, receipt.terminals_pending) == (True, True, (SN,))
    assert "张" not in str(receipt)
    assert room.books.person("p1") is None and room.books.consents_of("p1") == ()
    assert code_of(lambda: erase("p1", "王老师", room.books, room.chance, NOON)) == "people.none"
    assert code_of(lambda: withdraw("p1", "王老师", room.books, room.chance, NOON)) == "people.none"
    room.books.deletion_confirmed("p1", SN, NOON)
    assert rows_of(room, "p1") == {"gone"}, "that there was somebody, so that the key is never made again"


def rows_of(room: Room, ref: str) -> set[str]:
    """Return the tables that have a row of a person."""
    store = room.books.store
    named = store.rows(
        """SELECT tables.name FROM sqlite_master tables, pragma_table_info(tables.name) columns
           WHERE tables.type = 'table' AND columns.name = 'person_ref'"""
    )
    return {table for (table,) in named if store.value(f"SELECT count(*) FROM {table} WHERE person_ref = ?", (ref,))}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"guardian": "  "}, "consent.guardian"), ({"guardian": "=x"}, "consent.guardian"),
        ({"given_on": TODAY + DAY}, "consent.days"), ({"expires_on": TODAY - DAY}, "consent.days"),
        ({"notice_version": ""}, "consent.notice"), ({"notice_version": "a b"}, "consent.notice"),
        ({"relation": Relation.SELF}, "consent.relation"), ({"recorded_by": ""}, "people.nobody_asks"),
        ({"person_ref": PersonRef("nobody")}, "people.none"),
    ],
)  # fmt: skip
def test_a_consent_that_cannot_stand_is_refused(room: Room, change: dict[str, object], code: str) -> None:
    before = room.kinds()
    draft = replace(DRAFT, **change)  # type: ignore[arg-type]
    assert code_of(lambda: record_consent(draft, room.books, room.chance, NOON)) == code
    assert room.kinds() == before


def test_staff_consent_for_themselves(room: Room) -> None:
    room.know(pupil("t1", kind=PersonKind.STAFF, number="T1"))
    draft = replace(DRAFT, person_ref=PersonRef("t1"))
    assert code_of(lambda: record_consent(draft, room.books, room.chance, NOON)) == "consent.relation"
    record_consent(replace(draft, relation=Relation.SELF), room.books, room.chance, NOON)
    with pytest.raises(OperatorError):
        record_consent(draft, room.books, room.chance, NOON, evidence_sha256="xyz")


def test_a_roster_is_no_consent_until_somebody_answers_for_its_papers(room: Room) -> None:
    paper = {"face_consent_on_paper": True, "guardian": "李先生"}
    room.know(
        pupil("a", number="a", **paper), pupil("b", number="b", face_consent_on_paper=True),
        pupil("c", number="c", guardian="王女士"), pupil("d", number="d", status=PersonStatus.LEFT, **paper),
        pupil("p1", **paper), pupil("t", number="t", kind=PersonKind.STAFF, **paper),
    )  # fmt: skip
    assert room.books.may_enrol("a", NOON) is None
    withdraw("p1", "王老师", room.books, room.chance, NOON)
    count = record_on_paper(
        room.books, room.chance, NOON, notice_version="2026-1", expires_on=TODAY + 100 * DAY, by="王老师"
    )
    assert count == 2, "a and t: with a guardian's name, active, never asked before"
    (found,) = room.books.consents_of("a")
    assert (found.channel, found.purpose, found.relation) == (Channel.IMPORTED, Purpose.TERMINAL, Relation.GUARDIAN)
    assert room.books.may_enrol("a", NOON) and room.books.may_enrol("t", NOON)
    assert room.books.may_enrol("p1", NOON) is None, "what was withdrawn is not given again by a roster"
    assert record_on_paper(
        room.books, room.chance, NOON, notice_version="2026-1", expires_on=TODAY + 100 * DAY, by="王老师"
    ) == 0  # fmt: skip


def test_two_faces_that_look_alike_and_what_was_decided(room: Room) -> None:
    room.books.similar_decided("p1", "p2", "twins", "王老师", 712, NOON)
    entry = list(room.books.ledger.entries())[-1]
    assert (entry.kind, entry.body["score_millis"], entry.body["decision"]) == ("face.similar", 712, "twins")


def test_unmasking_is_written_down_before_anything_is_shown(room: Room) -> None:
    shown = unmask("p1", UnmaskReason.HEALTH, "王老师", room.books, NOON)
    assert (shown.person.name, shown.seconds) == ("张小明", SHOWN_S)
    entry = list(room.books.ledger.entries())[-1]
    assert (entry.kind, dict(entry.body)) == (
        "person.unmasked", {"person_ref": "p1", "reason": "health", "asked_by": "王老师"},
    )  # fmt: skip
    assert code_of(lambda: unmask("p1", UnmaskReason.HEALTH, " ", room.books, NOON)) == "people.nobody_asks"
    assert code_of(lambda: unmask("p9", UnmaskReason.HEALTH, "王老师", room.books, NOON)) == "people.none"

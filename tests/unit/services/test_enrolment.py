"""A face to the terminal and away from it: consent first, nothing half enrolled, deletions until they are confirmed."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from desktop.domain.events import DeleteFace, FaceDeleted, FacePut, PutFace
from desktop.services.commands import ForgetFaces
from desktop.services.enrolment import MOST_WAITING, WAIT_FOR_TERMINAL_S
from desktop.services.face_queue import TRY_DELETION_AGAIN_S
from desktop.services.people_views import FaceEnrolView
from tests.helpers.enrolment_book import EnrolmentRoom


def room_with(*refs: str) -> EnrolmentRoom:
    room = EnrolmentRoom()
    room.books.consents = {ref: f"consent of {ref}" for ref in refs}
    room.online()
    return room


def shown(room: EnrolmentRoom) -> FaceEnrolView:
    view = room.last(FaceEnrolView)
    assert isinstance(view, FaceEnrolView)
    return view


def test_without_consent_nothing_leaves() -> None:
    room = room_with()
    room.enrol("p1")
    assert room.terminal.asked == []
    assert shown(room).reason is not None
    assert shown(room).reason.code == "enrol.no_consent"  # type: ignore[union-attr]


def test_a_face_counts_once_the_terminal_confirmed_it() -> None:
    room = room_with("p1")
    room.enrol("p1")
    assert room.books.enrolments("SIM1") == {}
    assert not shown(room).done
    room.settle()
    assert room.books.enrolments("SIM1") == {"p1": "digest of b'jpeg'"}
    assert shown(room).done and shown(room).quality == 0.9
    assert room.books.pending_deletions("SIM1") == []


def test_that_a_face_was_sent_is_on_disk_before_it_leaves() -> None:
    room = room_with("p1")
    room.enrol("p1")
    assert room.books.pending_deletions("SIM1") == ["p1"]  # whoever starts anew after a crash has it deleted
    restarted = EnrolmentRoom(room.books)
    restarted.library = {"p1": "what the terminal made of it"}
    restarted.online()
    restarted.settle()
    assert restarted.library == {} and room.books.pending_deletions("SIM1") == []


def test_a_refused_face_leaves_what_was_there() -> None:
    room = room_with("p1")
    room.enrol("p1")
    room.settle()
    room.enrol("p1", b"blurred")
    room.next()
    room.enrolment.put(FacePut(person_ref="p1", error="poor_quality"))
    assert shown(room).reason.code == "enrol.poor_quality"  # type: ignore[union-attr]
    room.settle()
    assert room.library == {"p1": "digest of b'jpeg'"} == room.books.enrolments("SIM1")


def test_an_error_that_proves_nothing_has_the_face_deleted() -> None:
    room = room_with("p1")
    room.enrol("p1")
    room.next()
    room.library["p1"] = "taken before it failed"
    room.enrolment.put(FacePut(person_ref="p1", error="internal"))
    room.settle()
    assert room.library == {}


def test_a_duplicate_names_the_other_masked() -> None:
    room = room_with("p1")
    room.enrol("p1")
    room.next()
    room.enrolment.put(FacePut(person_ref="p1", error="duplicate_face", duplicate_of="p7"))
    assert shown(room).duplicate_of is not None
    assert shown(room).duplicate_of.masked_name == "张*"  # type: ignore[union-attr]


def test_a_cable_pulled_while_a_face_is_on_its_way_sends_it_again() -> None:
    room = room_with("p1")
    room.enrol("p1")
    room.pulled()
    room.online()
    assert isinstance(room.terminal.asked[0], PutFace)  # and not a deletion: it is still wanted
    room.settle()
    assert room.books.enrolments("SIM1").keys() == {"p1"}


def test_a_terminal_that_stays_away_ends_the_wait_and_nothing_stays_half_enrolled() -> None:
    room = room_with("p1")
    room.enrol("p1")
    room.library["p1"] = "taken, and the answer was lost"
    room.pulled()
    room.clock.pass_s(WAIT_FOR_TERMINAL_S)
    room.enrolment.due()
    assert shown(room).reason.code == "enrol.no_terminal"  # type: ignore[union-attr]
    room.online()
    room.settle()
    assert room.library == {} and room.books.enrolments("SIM1") == {}


def test_a_picture_waits_while_a_diner_is_served_and_a_deletion_does_not() -> None:
    room = room_with("p1")
    room.serving = True
    room.books.delete_extra(["p9"], "SIM1", room.clock.now())
    room.enrol("p1")
    room.enrolment.handle(ForgetFaces())
    assert room.next() == DeleteFace(person_ref="p9")
    room.enrolment.deleted(FaceDeleted(person_ref="p9"))
    assert room.terminal.asked == []
    room.serving = False
    room.enrolment.due()
    assert isinstance(room.next(), PutFace)


def test_a_consent_withdrawn_while_the_face_is_on_its_way() -> None:
    room = room_with("p1")
    room.enrol("p1")
    room.books.consents.clear()
    room.settle()
    assert room.library == {} and room.books.enrolments("SIM1") == {}
    assert shown(room).reason.code == "enrol.no_consent"  # type: ignore[union-attr]


def test_a_consent_withdrawn_while_the_face_still_waits() -> None:
    room = room_with("p1")
    room.serving = True
    room.enrol("p1")
    room.books.consents.clear()
    room.enrolment.handle(ForgetFaces())
    room.serving = False
    room.settle()
    assert room.library == {}
    assert shown(room).reason.code == "enrol.no_consent"  # type: ignore[union-attr]


def test_a_deletion_that_was_not_confirmed_is_tried_at_the_next_connection() -> None:
    room = room_with()
    room.library["p1"] = "d"
    room.books.delete_extra(["p1"], "SIM1", room.clock.now())
    room.enrolment.handle(ForgetFaces())
    room.pulled()
    assert room.library == {"p1": "d"}
    room.online()
    room.settle()
    assert room.library == {} and room.books.tried == ["p1", "p1"]


def test_a_deletion_that_the_terminal_refuses_is_tried_again_after_a_minute() -> None:
    room = room_with()
    room.books.delete_extra(["p1"], "SIM1", room.clock.now())
    room.enrolment.handle(ForgetFaces())
    asked = room.next()
    assert asked is not None
    assert room.enrolment.refused(asked, "internal")
    assert room.terminal.asked == []
    at_s = room.enrolment.next_at_s()
    assert at_s is not None and at_s <= room.clock.monotonic_s() + TRY_DELETION_AGAIN_S
    room.clock.pass_s(TRY_DELETION_AGAIN_S)
    room.enrolment.due()
    room.settle()
    assert room.books.pending_deletions("SIM1") == []


def test_an_expired_consent_has_its_face_deleted() -> None:
    room = room_with("p1")
    room.enrol("p1")
    room.settle()
    room.enrolment.due()
    room.books.expired = ["p1"]
    room.clock.pass_s(86_400)
    room.enrolment.due()
    room.settle()
    assert room.library == {}


def test_another_terminal_in_the_place_of_the_first_is_asked_for_its_own() -> None:
    room = room_with()
    room.books.delete_extra(["p1"], "SIM1", room.clock.now())
    room.pulled()
    room.online("SIM2")
    assert room.terminal.asked == []


def test_too_many_at_once_are_refused_and_not_dropped_silently() -> None:
    room = room_with(*(f"p{n}" for n in range(MOST_WAITING + 1)))
    room.serving = True
    for n in range(MOST_WAITING + 1):
        room.enrol(f"p{n}")
    assert shown(room).reason.code == "enrol.busy"  # type: ignore[union-attr]


def test_who_consented_again_while_the_face_was_on_its_way_keeps_it() -> None:
    """Withdrawn, then consented to anew: the deletion that was wanted in between is not asked for after the face."""
    room = room_with("p1")
    room.enrol("p1")
    room.books.consents.pop("p1")
    room.books.delete_extra(["p1"], "SIM1", room.clock.now())
    room.enrolment.handle(ForgetFaces())
    room.books.consents["p1"] = "again"
    room.answer()
    room.settle()
    assert set(room.library) == set(room.books.enrolments("SIM1")) == {"p1"}


def test_answers_to_nothing_that_was_asked_change_nothing() -> None:
    room = room_with("p1")
    room.enrolment.put(FacePut(person_ref="p1", template_digest="x", quality=1.0))
    room.enrolment.deleted(FaceDeleted(person_ref="p1"))
    assert room.books.enrolments("SIM1") == {}


class AnyOrder(RuleBasedStateMachine):
    """Whatever is asked, pulled and withdrawn in whatever order: in the end terminal and books agree."""

    refs = st.sampled_from(["p1", "p2", "p3"])

    def __init__(self) -> None:
        super().__init__()
        self.room = room_with("p1", "p2", "p3")

    @rule(ref=refs)
    def enrol(self, ref: str) -> None:
        self.room.enrol(ref, f"{ref} {len(self.room.seen.views)}".encode())

    @rule(ref=refs)
    def withdraw(self, ref: str) -> None:
        self.room.books.consents.pop(ref, None)
        self.room.books.delete_extra([ref], "SIM1", self.room.clock.now())
        self.room.enrolment.handle(ForgetFaces())

    @rule(ref=refs)
    def consent(self, ref: str) -> None:
        self.room.books.consents[ref] = "again"

    @rule()
    def pull(self) -> None:
        self.room.pulled()

    @rule()
    def plug_in(self) -> None:
        self.room.online()

    @rule(lost=st.booleans())
    def one_answer(self, lost: bool) -> None:
        """An answer arrives, or the terminal acted and the cable was pulled before it could say so."""
        if lost and (asked := self.room.terminal.asked[:1]):
            if isinstance(asked[0], PutFace):
                self.room.library[asked[0].person_ref] = "unknown"
            elif isinstance(asked[0], DeleteFace):
                self.room.library.pop(asked[0].person_ref, None)
            self.room.pulled()
        elif self.room.link.link.name == "ONLINE":
            self.room.answer()

    @rule(seconds=st.sampled_from([1, 61]))
    def time_passes(self, seconds: int) -> None:
        self.room.clock.pass_s(seconds)
        self.room.enrolment.due()

    @invariant()
    def nobody_counts_as_enrolled_whom_the_terminal_does_not_have(self) -> None:
        for ref, digest in self.room.books.enrolments("SIM1").items():
            pending = ref in self.room.books.pending_deletions("SIM1")
            assert pending or self.room.library.get(ref) == digest

    def teardown(self) -> None:
        self.room.pulled()
        self.room.online()
        self.room.settle()
        assert self.room.library == self.room.books.enrolments("SIM1")
        assert all(ref in self.room.books.consents for ref in self.room.library)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)


def test_a_consent_that_ended_before_anybody_was_told_stops_the_face_all_the_same() -> None:
    room = room_with("p1")
    room.serving = True
    room.enrol("p1")
    room.books.consents.clear()
    room.serving = False
    room.enrolment.due()
    assert room.terminal.asked == []
    assert shown(room).reason.code == "enrol.no_consent"  # type: ignore[union-attr]


def test_a_face_goes_under_the_consent_that_is_valid_when_it_goes() -> None:
    room = room_with("p1")
    room.serving = True
    room.enrol("p1")
    room.books.consents["p1"] = "a newer one"
    room.serving = False
    room.enrolment.due()
    asked = room.next()
    assert isinstance(asked, PutFace) and asked.consent_ref == "a newer one"

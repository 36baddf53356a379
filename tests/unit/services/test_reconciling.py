"""The roster beside the terminal's library: what differs is said first, put right in one action, proved by reading."""

from desktop.domain.events import FacesListed
from desktop.services.commands import CompareFaces, RepairFaces
from desktop.services.people_views import ReconcileView
from tests.helpers.enrolment_book import EnrolmentRoom


def room_that_differs() -> EnrolmentRoom:
    """p1 agrees, p2 is missing there, p3 has another template there, x9 is there and nobody here."""
    room = EnrolmentRoom()
    room.books.consents = dict.fromkeys(("p1", "p2", "p3"), "c")
    room.books.faces = {"SIM1": {"p1": "d1", "p2": "d2", "p3": "d3"}}
    room.library = {"p1": "d1", "p3": "other", "x9": "d9"}
    room.online()
    return room


def view(room: EnrolmentRoom) -> ReconcileView:
    shown = room.last(ReconcileView)
    assert isinstance(shown, ReconcileView)
    return shown


def test_differences_are_said_and_nothing_is_changed() -> None:
    room = room_that_differs()
    room.enrolment.handle(CompareFaces())
    room.settle()
    found = view(room)
    assert (found.running, found.agreeing) == (False, 1)
    assert [line.person_ref for line in found.missing] == ["p2"]
    assert [line.person_ref for line in found.stale] == ["p3"]
    assert found.extra == ("x9",)
    assert room.library == {"p1": "d1", "p3": "other", "x9": "d9"}


def test_one_action_puts_it_right_and_reading_again_proves_it() -> None:
    room = room_that_differs()
    room.enrolment.handle(CompareFaces())
    room.settle()
    room.enrolment.handle(RepairFaces())
    room.settle()
    after = view(room)
    assert room.library == {"p1": "d1"} == room.books.enrolments("SIM1")
    assert room.books.again == {"p2": "missing", "p3": "stale"}
    assert (after.running, after.repairing, after.repaired) == (False, False, 2)
    assert (after.missing, after.extra, after.stale) == ((), (), ())


def test_nothing_is_repaired_before_it_was_compared() -> None:
    room = room_that_differs()
    room.enrolment.handle(RepairFaces())
    room.settle()
    assert room.library.keys() == {"p1", "p3", "x9"}


def test_only_missing_ones_need_no_deletion() -> None:
    room = room_that_differs()
    room.library = {"p1": "d1", "p3": "d3"}
    room.enrolment.handle(CompareFaces())
    room.settle()
    room.enrolment.handle(RepairFaces())
    room.settle()
    assert not view(room).running
    assert room.books.again == {"p2": "missing"}


def test_a_cable_pulled_while_the_list_is_read() -> None:
    room = room_that_differs()
    room.library |= {f"x{n:04d}": "d" for n in range(250)}
    room.enrolment.handle(CompareFaces())
    room.answer()
    assert view(room).done_count == 100
    room.pulled()
    assert view(room).reason is not None and view(room).running
    room.online()
    room.settle()
    assert not view(room).running and view(room).reason is None
    assert len(view(room).extra) == 251


def test_a_cable_pulled_in_the_middle_of_a_repair() -> None:
    room = room_that_differs()
    room.enrolment.handle(CompareFaces())
    room.settle()
    room.enrolment.handle(RepairFaces())
    room.answer()
    room.pulled()
    assert view(room).running and view(room).repaired == 1
    room.online()
    room.settle()
    assert room.library == {"p1": "d1"}
    assert not view(room).running


def test_who_waits_to_be_deleted_is_no_difference() -> None:
    room = room_that_differs()
    room.books.delete_extra(["x9"], "SIM1", room.clock.now())
    room.enrolment.handle(CompareFaces())  # the deletion goes first; asked for after the list was read it waits
    room.settle()
    assert view(room).extra == ()


def test_without_a_terminal_it_waits_and_says_so() -> None:
    room = EnrolmentRoom()
    room.enrolment.handle(CompareFaces())
    assert view(room).reason.code == "enrol.waits_for_terminal"  # type: ignore[union-attr]
    room.online()
    room.settle()
    assert not view(room).running and view(room).compared_at is not None


def test_a_list_that_does_not_go_upwards_ends_it() -> None:
    room = room_that_differs()
    room.enrolment.handle(CompareFaces())
    room.next()
    room.enrolment.listed(FacesListed(persons=(("b", "d"), ("a", "d")), asked_after=""))
    assert view(room).reason.code == "enrol.list_broken"  # type: ignore[union-attr]
    assert not view(room).running and room.terminal.asked == []


def test_a_list_that_repeats_itself_ends_it() -> None:
    room = room_that_differs()
    room.enrolment.handle(CompareFaces())
    for _ in range(2):
        room.next()
        room.enrolment.listed(FacesListed(persons=(("a", "d"),), asked_after="" if _ == 0 else "a"))
    assert view(room).reason.code == "enrol.list_broken"  # type: ignore[union-attr]


def test_a_terminal_that_refuses_the_list() -> None:
    room = room_that_differs()
    room.enrolment.handle(CompareFaces())
    asked = room.next()
    assert asked is not None and room.enrolment.refused(asked, "unsupported")
    assert view(room).reason.code == "enrol.refused"  # type: ignore[union-attr]
    assert not view(room).running


def test_a_repair_is_of_the_terminal_that_was_compared() -> None:
    room = room_that_differs()
    room.enrolment.handle(CompareFaces())
    room.settle()
    room.pulled()
    room.online("SIM2")
    room.enrolment.handle(RepairFaces())
    room.settle()
    assert room.library.keys() == {"p1", "p3", "x9"}
    assert view(room).reason.code == "enrol.other_terminal"  # type: ignore[union-attr]


def test_who_was_enrolled_since_the_comparison_stays() -> None:
    room = room_that_differs()
    room.enrolment.handle(CompareFaces())
    room.settle()
    room.books.consents["x9"] = "c"
    room.enrol("x9")
    room.settle()
    room.enrolment.handle(RepairFaces())
    room.settle()
    assert "x9" in room.library and "x9" in room.books.enrolments("SIM1")

"""Where an exchange could be held up, or get round a terminal that still answers: no wall for ever, no way round."""

from pathlib import Path

import pytest

from desktop.adapters.storage.exchanges import gone_for_good
from desktop.domain.events import DeleteFace, RequestRefused, TerminalLost
from desktop.domain.exchange import ExchangeStage
from desktop.domain.payment import SaleState
from desktop.domain.staff import Role, Staff, StaffRef
from desktop.services.commands import Charge, SignedIn
from desktop.services.exchange_views import (
    BeginExchange,
    Emptying,
    EmptyLibrary,
    EndExchange,
    FacesWiped,
    PartWithTerminal,
)
from tests.helpers.desks import DeskOnFile, pupil
from tests.integration.test_exchange import certificate, consent, kinds, library, view


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    """Two children at the paired terminal SIM1."""
    desk = DeskOnFile(tmp_path)
    desk.know(pupil("p1"), pupil("p2"))
    desk.books.pair(certificate("SIM1"), desk.clock.now())
    for ref in ("p1", "p2"):
        consent(desk, ref)
        desk.books.enrolled(ref, "SIM1", "d" * 64, 0.9, f"c-{ref}", desk.clock.now())
    return desk


def lose(desk: DeskOnFile) -> None:
    desk.post(TerminalLost(code="link.pulled"))


def at_paired(desk: DeskOnFile) -> None:
    """SIM1 is gone, SIM2 in its place; nobody wrote it down."""
    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True))
    desk.books.pair(certificate("SIM2"), desk.clock.now())
    desk.connect(sn="SIM2")
    assert stage(desk) is ExchangeStage.PAIRED


def stage(desk: DeskOnFile) -> ExchangeStage:
    known = view(desk).exchange
    assert known is not None
    return known.stage


def refusal(desk: DeskOnFile) -> str:
    reason = view(desk).reason
    return reason.code if reason is not None else ""


def facts(desk: DeskOnFile, kind: str) -> list[tuple[object, object]]:
    return [(each.body["old_sn"], each.body.get("new_sn")) for each in desk.books.ledger.entries() if each.kind == kind]


# --- an exchange that nobody wrote down -------------------------------------------------------------------------


def test_a_new_terminal_that_dies_before_it_was_written_down_is_exchanged_in_its_turn(desk: DeskOnFile) -> None:
    at_paired(desk)
    number = desk.sale(Charge())
    lose(desk)
    desk.books.pair(certificate("SIM3"), desk.clock.now())  # by the wizard
    desk.connect(sn="SIM3")
    desk.post(BeginExchange(old_sn="SIM2"))
    assert refusal(desk) == ""
    assert facts(desk, "terminal.exchanged") == [("SIM1", "SIM2")]
    desk.post(PartWithTerminal(gone=True))
    assert gone_for_good(desk.books.store, "SIM1") and gone_for_good(desk.books.store, "SIM2")
    assert desk.sale_is(number) is SaleState.IN_DOUBT
    desk.post(EndExchange())
    assert facts(desk, "terminal.exchanged") == [("SIM1", "SIM2"), ("SIM2", "SIM3")]


def test_it_is_written_down_without_the_terminal_that_came(desk: DeskOnFile) -> None:
    at_paired(desk)
    lose(desk)
    desk.post(EndExchange())
    assert stage(desk) is ExchangeStage.DONE


def test_the_other_paired_one_dies_while_nobody_has_come_yet(desk: DeskOnFile) -> None:
    desk.books.pair(certificate("SIM2"), desk.clock.now())
    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True))
    assert stage(desk) is ExchangeStage.PARTED
    desk.post(BeginExchange(old_sn="SIM2"), PartWithTerminal(gone=True))
    assert refusal(desk) == ""
    assert facts(desk, "terminal.exchanged") == [("SIM1", "")], "nobody came in its place"
    assert gone_for_good(desk.books.store, "SIM1") and gone_for_good(desk.books.store, "SIM2")


def test_one_that_came_back_after_another_took_its_place_may_leave_again(desk: DeskOnFile) -> None:
    at_paired(desk)
    desk.books.pair(certificate("SIM1"), desk.clock.now())
    desk.post(BeginExchange(old_sn="SIM1"))
    assert stage(desk) is ExchangeStage.BEGUN
    assert facts(desk, "terminal.exchanged") == [("SIM1", "SIM2")]


def test_an_exchange_that_can_be_given_up_keeps_another_from_beginning(desk: DeskOnFile) -> None:
    desk.books.pair(certificate("SIM2"), desk.clock.now())
    desk.post(BeginExchange(old_sn="SIM1"), BeginExchange(old_sn="SIM2"))
    assert refusal(desk) == "exchange.other_open"


def test_the_begun_one_is_begun_once(desk: DeskOnFile) -> None:
    desk.post(BeginExchange(old_sn="SIM1"), BeginExchange(old_sn="SIM1"))
    assert kinds(desk).count("terminal.exchange_begun") == 1


# --- a terminal that will not, and one that still answers ------------------------------------------------------


def refused(desk: DeskOnFile) -> None:
    """The terminal holds nobody that is known, and refuses to list who is in it."""
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"))
    desk.terminal.take()
    desk.post(EmptyLibrary())
    for ref in ("p1", "p2"):
        desk.books.deletion_confirmed(ref, "SIM1", desk.clock.now())
    (ask,) = [each for each in desk.terminal.take() if isinstance(each, DeleteFace)]
    desk.post(RequestRefused(request=ask, error="unsupported"))
    assert view(desk).emptying is Emptying.REFUSED


def test_a_terminal_that_refuses_its_list_is_not_parted_with_as_emptied(desk: DeskOnFile) -> None:
    refused(desk)
    desk.post(PartWithTerminal())
    assert stage(desk) is ExchangeStage.BEGUN
    reason = view(desk).reason
    assert reason is not None and (reason.code, reason.facts["error"]) == ("exchange.refused", "unsupported")


def test_whoever_goes_on_without_it_owes_whoever_else_is_in_it(desk: DeskOnFile) -> None:
    refused(desk)
    lose(desk)
    desk.post(PartWithTerminal(gone=True))
    assert dict(view(desk).owed) == {"SIM1": 0}, "nobody is known by name, and somebody has to answer all the same"
    parted = next(each for each in desk.books.ledger.entries() if each.kind == "terminal.parted")
    assert (parted.body["faces_owed"], parted.body["unlisted"]) == (0, True)
    desk.books.faces_wiped("SIM1", "Li", desk.clock.now())
    assert desk.books.faces_owed() == {}
    wiped = next(each for each in desk.books.ledger.entries() if each.kind == "faces.wiped")
    assert (wiped.body["device_sn"], wiped.body["count"], wiped.body["by"]) == ("SIM1", 0, "Li")


def test_one_that_was_emptied_and_then_died_owes_nobody(desk: DeskOnFile) -> None:
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"), EmptyLibrary())
    library(desk)
    assert view(desk).emptying is Emptying.EMPTY
    lose(desk)
    desk.post(PartWithTerminal(gone=True))
    assert dict(view(desk).owed) == {}


def test_one_that_comes_back_is_asked_and_owes_no_list_any_more(desk: DeskOnFile) -> None:
    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True))
    assert dict(view(desk).owed) == {"SIM1": 2}
    desk.books.pair(certificate("SIM1"), desk.clock.now())
    desk.connect()
    assert sorted(library(desk)) == ["p1", "p2"]
    assert desk.books.faces_owed() == {}


@pytest.mark.parametrize("paying", [False, True])
def test_one_that_is_connected_is_not_called_gone(desk: DeskOnFile, paying: bool) -> None:
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"))
    if paying:
        desk.sale(Charge())
    desk.post(PartWithTerminal(gone=True))
    assert (stage(desk), refusal(desk)) == (ExchangeStage.BEGUN, "exchange.connected")
    assert view(desk).connected
    assert desk.terminal.unpinned == []
    lose(desk)
    assert not view(desk).connected
    desk.post(PartWithTerminal(gone=True))
    assert stage(desk) is ExchangeStage.PARTED


def test_the_other_paired_one_at_the_cable_takes_the_place_at_once(desk: DeskOnFile) -> None:
    desk.books.pair(certificate("SIM2"), desk.clock.now())
    desk.connect(sn="SIM2")
    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True))
    known = view(desk).exchange
    assert known is not None and (known.stage, known.new_sn) == (ExchangeStage.PAIRED, "SIM2")


# --- a terminal that was only unpaired, and who answers for faces -----------------------------------------------


def test_a_dead_terminal_that_was_unpaired_is_parted_with_all_the_same(desk: DeskOnFile) -> None:
    desk.connect()
    number = desk.sale(Charge())
    lose(desk)
    desk.books.unpair("SIM1", desk.clock.now())
    desk.restart()
    assert (view(desk).paired, view(desk).left_behind) == ((), ("SIM1",))
    assert not gone_for_good(desk.books.store, "SIM1")
    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True))
    assert gone_for_good(desk.books.store, "SIM1")
    assert desk.sale_is(number) is SaleState.IN_DOUBT
    assert dict(view(desk).owed) == {"SIM1": 2}
    assert view(desk).left_behind == (), "the provider tells now, and the maker wipes"


def test_one_that_was_unpaired_and_has_nothing_left_is_not_exchanged(desk: DeskOnFile) -> None:
    for ref in ("p1", "p2"):
        desk.books.deletion_confirmed(ref, "SIM1", desk.clock.now())
    desk.books.unpair("SIM1", desk.clock.now())
    desk.post(BeginExchange(old_sn="SIM1"))
    assert (refusal(desk), view(desk).left_behind) == ("exchange.not_paired", ())


def test_nobody_answers_for_faces_without_a_name(desk: DeskOnFile) -> None:
    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True))
    for nobody in ("", "  "):
        desk.post(FacesWiped(device_sn="SIM1", by=nobody))
        assert refusal(desk) == "exchange.nobody"
    assert desk.books.faces_owed() == {"SIM1": 2}
    assert "faces.wiped" not in kinds(desk)


def test_who_is_signed_in_answers_for_faces(desk: DeskOnFile) -> None:
    desk.post(SignedIn(staff=Staff(staff_ref=StaffRef("s1"), name="王主任", role=Role.INSTALLER)))
    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True), FacesWiped(device_sn="SIM1"))
    wiped = next(each for each in desk.books.ledger.entries() if each.kind == "faces.wiped")
    assert (wiped.body["by"], wiped.body["staff"]) == ("王主任", "s1")

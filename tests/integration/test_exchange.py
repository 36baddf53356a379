"""A terminal exchanged, on a desk without threads: what is asked of the old one, what is written, what follows."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.events import (
    DeleteFace,
    DeviceCertificate,
    FaceDeleted,
    FacesListed,
    ListFaces,
    PayAnswered,
    RequestRefused,
    TerminalLost,
)
from desktop.domain.exchange import ExchangeStage, OpenKind
from desktop.domain.identifiers import PersonRef
from desktop.domain.payment import SaleState
from desktop.services.commands import Charge, EnrolFace
from desktop.services.consents import record_consent
from desktop.services.exchange_views import (
    BeginExchange,
    Emptying,
    EmptyLibrary,
    EndExchange,
    ExchangeView,
    FacesWiped,
    PartWithTerminal,
)
from desktop.services.people_views import ConsentDraft, FaceEnrolView
from tests.helpers.desks import DeskOnFile, pupil
from tests.helpers.fakes import NOON, entry


def certificate(sn: str) -> DeviceCertificate:
    return DeviceCertificate(
        sn=sn, issuer="CN=maker", fingerprint="ab" * 32, not_before=NOON, not_after=NOON + timedelta(days=365)
    )


def consent(desk: DeskOnFile, ref: str) -> None:
    today = date(2026, 6, 18)
    draft = ConsentDraft(
        person_ref=PersonRef(ref), guardian="张女士", relation=Relation.MOTHER, purpose=Purpose.TERMINAL,
        notice_version="2026-1", channel=Channel.PAPER, given_on=today, expires_on=today + timedelta(days=365),
        recorded_by="王老师",
    )  # fmt: skip
    record_consent(draft, desk.books, desk.chance, desk.clock.now())


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    """Two children at the paired terminal SIM1, a third with a consent and no face."""
    desk = DeskOnFile(tmp_path)
    desk.know(pupil("p1"), pupil("p2"), pupil("p3"))
    now = desk.clock.now()
    for ref in ("p1", "p2", "p3"):
        consent(desk, ref)
    desk.books.pair(certificate("SIM1"), now)
    for ref in ("p1", "p2"):
        desk.books.enrolled(ref, "SIM1", "d" * 64, 0.9, f"c-{ref}", now)
    return desk


def view(desk: DeskOnFile) -> ExchangeView:
    return desk.view(ExchangeView)


def kinds(desk: DeskOnFile) -> list[str]:
    return [each.kind for each in desk.books.ledger.entries()]


def library(desk: DeskOnFile, *others: str) -> list[str]:
    """Play a terminal's library that holds what the books know, and others, until nothing is asked any more."""
    held = {*desk.books.enrolments("SIM1"), *desk.books.pending_deletions("SIM1"), *others}
    deleted = []
    while asks := [ask for ask in desk.terminal.take() if isinstance(ask, DeleteFace | ListFaces)]:
        for ask in asks:
            match ask:
                case DeleteFace(person_ref=ref):
                    held.discard(ref)
                    deleted.append(ref)
                    desk.post(FaceDeleted(person_ref=ref))
                case ListFaces(after=after):
                    page = tuple((ref, "d" * 64) for ref in sorted(held) if ref > after)
                    desk.post(FacesListed(persons=page, asked_after=after))
    return deleted


def test_a_terminal_that_answers_is_read_emptied_and_parted_with(desk: DeskOnFile) -> None:
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"))
    assert (view(desk).answers, view(desk).journal_read, view(desk).may_part) == (True, True, False)
    desk.post(PartWithTerminal())
    assert view(desk).reason is not None and view(desk).reason.code == "exchange.faces"
    desk.post(EmptyLibrary())
    assert sorted(library(desk, "stranger")) == ["p1", "p2", "stranger"]
    assert (view(desk).emptying, view(desk).faces_left, view(desk).may_part) == (Emptying.EMPTY, 0, True)
    desk.post(PartWithTerminal())
    assert desk.terminal.unpinned == ["SIM1"]
    assert desk.books.pairings() == []
    known = view(desk).exchange
    assert known is not None
    assert (known.stage, known.gone, known.faces_owed, known.in_doubt) == (ExchangeStage.PARTED, False, 0, 0)
    assert kinds(desk).count("face.deleted") == 3


def test_selling_goes_on_until_the_old_one_is_parted_with(desk: DeskOnFile) -> None:
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"), EmptyLibrary())
    library(desk)
    number = desk.sale(Charge())
    assert desk.sale_is(number) is SaleState.SUBMITTED


def test_no_face_is_sent_to_a_library_that_is_being_emptied(desk: DeskOnFile) -> None:
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"), EmptyLibrary(), EnrolFace(person_ref="p3", face_jpeg=b"x"))
    told = desk.view(FaceEnrolView)
    assert told.reason is not None and told.reason.code == "enrol.exchanged"


def test_a_library_that_somebody_else_fills_is_said_and_not_emptied_for_ever(desk: DeskOnFile) -> None:
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"), EmptyLibrary())
    readings = 0
    while asks := [ask for ask in desk.terminal.take() if isinstance(ask, DeleteFace | ListFaces)]:
        for ask in asks:
            if isinstance(ask, DeleteFace):
                desk.post(FaceDeleted(person_ref=ask.person_ref))
            else:
                readings += not ask.after
                page = (("theirs", "d" * 64),) if not ask.after else ()
                desk.post(FacesListed(persons=page, asked_after=ask.after))
    assert readings == 3
    assert (view(desk).emptying, view(desk).refilled) == (Emptying.EMPTY, 1)


def test_the_cable_pulled_in_the_middle_of_emptying_goes_on_by_itself(desk: DeskOnFile) -> None:
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"), EmptyLibrary(), TerminalLost(code="link.pulled"))
    assert not view(desk).answers
    desk.terminal.take()
    desk.connect()
    assert sorted(library(desk)) == ["p1", "p2"]
    assert view(desk).may_part


def test_a_terminal_that_refuses_to_delete_is_said(desk: DeskOnFile) -> None:
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"))
    desk.terminal.take()
    desk.post(EmptyLibrary())
    (ask,) = [each for each in desk.terminal.take() if isinstance(each, DeleteFace)]
    desk.post(RequestRefused(request=ask, error="internal"))
    assert view(desk).emptying is Emptying.REFUSED
    desk.post(PartWithTerminal())
    assert view(desk).reason is not None and view(desk).reason.code == "exchange.refused"
    desk.post(TerminalLost(code="link.pulled"), PartWithTerminal(gone=True))
    assert view(desk).owed == {"SIM1": 2}


def test_what_is_in_doubt_at_a_terminal_that_is_gone_stays_in_doubt(desk: DeskOnFile) -> None:
    desk.connect(journal=(entry(1, "foreign"),))
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    assert desk.sale_is(number) is SaleState.IN_DOUBT
    desk.post(BeginExchange(old_sn="SIM1"))
    (unknown,) = view(desk).open_numbers
    assert (unknown.kind, unknown.number, unknown.amount_fen) == (OpenKind.SALE, number, 1_200)
    desk.post(PartWithTerminal())
    assert view(desk).reason is not None and view(desk).reason.code == "exchange.silent"
    desk.post(PartWithTerminal(gone=True))
    parted = next(each for each in desk.books.ledger.entries() if each.kind == "terminal.parted")
    assert parted.body == {
        "old_sn": "SIM1", "reason": "gone", "journal_n": 1, "journal_mac": "01" * 32, "in_doubt": 1, "faces_owed": 2,
        "unlisted": True,
        **{key: parted.body[key] for key in ("staff", "screen") if key in parted.body},
    }  # fmt: skip
    desk.restart()
    assert desk.sale_is(number) is SaleState.IN_DOUBT
    desk.books.pair(certificate("SIM2"), desk.clock.now())
    desk.connect(sn="SIM2")
    assert desk.sale_is(number) is SaleState.IN_DOUBT, "another terminal's silence proves nothing"
    known = view(desk).exchange
    assert known is not None and (known.stage, known.new_sn) == (ExchangeStage.PAIRED, "SIM2")
    desk.post(EndExchange())
    done = next(each for each in desk.books.ledger.entries() if each.kind == "terminal.exchanged")
    assert (done.body["old_sn"], done.body["new_sn"], done.body["in_doubt"]) == ("SIM1", "SIM2", 1)
    assert view(desk).open_numbers and view(desk).exchange is not None
    assert desk.states() == {"IN_DOUBT": 1}


def test_faces_that_are_owed_stand_until_somebody_answers_or_the_terminal_comes_back(desk: DeskOnFile) -> None:
    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True))
    assert desk.books.faces_owed() == {"SIM1": 2}
    end = desk.books.withdraw_consent("p1", "Li", "R1", desk.clock.now())
    assert end.devices == ("SIM1",), "the receipt names the terminal that still holds the face"
    desk.restart()
    assert desk.books.faces_owed() == {"SIM1": 2}
    desk.post(FacesWiped(device_sn="SIM1", by="Li"))
    assert desk.books.faces_owed() == {}
    assert desk.books.pending_deletions("SIM1") == []
    wiped = next(each for each in desk.books.ledger.entries() if each.kind == "faces.wiped")
    assert (wiped.body["count"], wiped.body["by"]) == (2, "Li")


def test_a_dead_terminal_that_is_repaired_and_paired_again_is_asked_to_delete(desk: DeskOnFile) -> None:
    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True))
    assert desk.books.pending_deletions("SIM1") == [], "nobody asks who cannot hear"
    desk.books.pair(certificate("SIM1"), desk.clock.now())
    desk.connect()
    assert view(desk).exchange is None, "it stays after all"
    assert sorted(library(desk)) == ["p1", "p2"]
    assert desk.books.faces_owed() == {}


def test_who_was_enrolled_is_ready_to_be_captured_for_the_new_one(desk: DeskOnFile) -> None:
    from desktop.adapters.storage.face_standing import standings
    from desktop.services.people_views import EnrolmentState

    desk.post(BeginExchange(old_sn="SIM1"), PartWithTerminal(gone=True))
    stands = standings(desk.books.store, desk.books.vault, ["p1", "p2", "p3"])  # type: ignore[list-item]
    today = date(2026, 6, 18)
    assert {each.enrolment(today) for each in stands.values()} == {EnrolmentState.READY}


def test_a_begun_exchange_is_given_up(desk: DeskOnFile) -> None:
    desk.connect()
    desk.post(BeginExchange(old_sn="SIM1"), EndExchange(given_up=True))
    assert view(desk).exchange is None
    assert len(desk.books.pairings()) == 1
    desk.post(BeginExchange(old_sn="SIM1"))
    assert view(desk).exchange is not None
    assert json.dumps(kinds(desk)).count("terminal.exchange_") == 3


def test_a_pay_that_was_never_taken_is_settled_by_asking(desk: DeskOnFile) -> None:
    desk.connect()
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"), BeginExchange(old_sn="SIM1"))
    desk.connect(journal=(entry(1, number),))
    assert desk.sale_is(number) is SaleState.PAID
    assert view(desk).open_numbers == ()
    assert not isinstance(view(desk).reason, PayAnswered)

"""The printer in the alert lane: raised and gone by itself, in the ledger, and never a reason to stop selling."""

from pathlib import Path

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.events import JournalArrived
from desktop.domain.payment import SaleState
from desktop.domain.printer import PrinterTrouble
from desktop.services.commands import Charge, DismissAlert, PrinterStands
from desktop.services.views import AlertKind, AlertsView, Phase
from tests.helpers.desks import DeskOnFile
from tests.helpers.fakes import entry

PAPER = PrinterStands(trouble=PrinterTrouble.PAPER, code="printer.no_paper")
AWAY = PrinterStands(trouble=PrinterTrouble.AWAY, code="printer.away")


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    desk = DeskOnFile(tmp_path)
    desk.books.provider_pid = "2088000000000001"
    desk.connect()
    return desk


def lane(desk: DeskOnFile) -> list[tuple[AlertKind, str, int]]:
    return [(alert.kind, alert.detail, alert.count) for alert in desk.view(AlertsView).alerts]


def test_it_is_raised_and_goes_by_itself(desk: DeskOnFile) -> None:
    desk.post(PAPER)
    assert lane(desk) == [(AlertKind.PRINTER_PAPER, "printer.no_paper", 1)]
    desk.post(PrinterStands())
    assert lane(desk) == []
    kinds = [row[0] for row in desk.books.store.rows("SELECT kind FROM ledger WHERE kind LIKE 'alert.%' ORDER BY n")]
    assert kinds == ["alert.raised", "alert.dismissed"]


def test_another_trouble_takes_its_place(desk: DeskOnFile) -> None:
    desk.post(PAPER, AWAY)
    assert lane(desk) == [(AlertKind.PRINTER_AWAY, "printer.away", 1)]
    desk.post(AWAY, AWAY)
    assert lane(desk) == [(AlertKind.PRINTER_AWAY, "printer.away", 1)], "told once"


def test_one_left_over_from_the_last_run_goes_when_the_printer_is_well(desk: DeskOnFile) -> None:
    desk.post(PAPER)
    desk.restart()
    assert len(desk.books.open_alerts()) == 1
    desk.post(PrinterStands())
    assert desk.books.open_alerts() == []


def test_a_person_may_have_seen_to_it(desk: DeskOnFile) -> None:
    desk.post(PAPER)
    (alert,) = desk.view(AlertsView).alerts
    desk.post(DismissAlert(alert_id=alert.alert_id), PrinterStands())
    assert lane(desk) == []


def test_other_alerts_stay(desk: DeskOnFile) -> None:
    desk.books.raise_alert(AlertKind.CLOCK_DIFFERS, "terminal", desk.clock.now())
    desk.post(PAPER, PrinterStands())
    assert lane(desk) == [(AlertKind.CLOCK_DIFFERS, "terminal", 1)]


def test_a_sale_goes_on_while_the_printer_burns(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    for stands in (PAPER, AWAY, PrinterStands(), AWAY) * 20:
        desk.post(stands)
    assert desk.page.phase in (Phase.READY, Phase.WORKING)
    desk.post(JournalArrived(entries=(entry(1, number),)))
    assert desk.sale_is(number) is SaleState.PAID


@pytest.mark.expects_log("stopped selling")
def test_while_the_books_cannot_be_written_the_printer_waits(desk: DeskOnFile) -> None:
    desk.desk.failed(OperatorError("disk.full"))
    assert desk.page.phase is Phase.STOPPED
    head = desk.books.store.value("SELECT max(n) FROM ledger")
    desk.post(AWAY, PAPER)
    assert desk.books.store.value("SELECT max(n) FROM ledger") == head, "nothing is tried"
    desk.pass_s(5)
    assert [alert.kind for alert in desk.books.open_alerts()] == [AlertKind.PRINTER_PAPER], "the newest counts"

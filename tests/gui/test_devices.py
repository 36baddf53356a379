"""The devices page leads from the cable to the signed report; each command leaves once, a pause loses nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import OperatorError
from desktop.domain.payment import SaleState
from desktop.domain.refund import RefundState
from desktop.services.commands import (
    Charge,
    ConfirmPairing,
    ReadTerminalLog,
    RequestRefund,
    SendParameters,
    SetTerminalClock,
)
from desktop.services.reason import Reason
from desktop.services.views import LinkState, ParameterState, RefundView, TerminalLogView
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.devices import DevicesPage
from desktop.ui.installation import STEPS, InstallStep
from desktop.ui.scenes_devices import (
    IDENTITY,
    ORDER_NO,
    PAIRED,
    REFUND_NO,
    REFUSED,
    UNPAIRED,
    WIRE_NOTES,
    trial_line,
)
from desktop.ui.screenshots import settle
from desktop.ui.theme import theme
from desktop.ui.trial_payment import TrialState
from tests.helpers.devices_room import Root, checkout, online, press, shown

KEY = Qt.Key


@pytest.fixture
def root(dress: Callable) -> Root:
    dress("en")
    return Root()


# --- overview --------------------------------------------------------------------------------------------------


def test_the_overview_sends_each_command_once_for_a_view(root: Root) -> None:
    page = shown(root, PAIRED)
    for button in (page.overview.set_clock, page.overview.resend):
        button.click()
        page.tick()
        button.click()
    assert root.sent == [SetTerminalClock(), SendParameters()]
    page.show_devices(online(clock_drift_s=0.0))
    page.overview.set_clock.click()
    assert root.sent[2:] == [SetTerminalClock()]


def test_nothing_is_asked_of_a_terminal_that_is_not_there(root: Root) -> None:
    page = shown(root, REFUSED)
    for button in (page.overview.set_clock, page.overview.resend, page.overview.log_button):
        assert not button.isEnabled()
    press(page, KEY.Key_F7)
    assert (root.sent, page.faces.currentWidget()) == ([], page.overview)
    assert "authority" in page.overview.strip.sentence.text()


def test_the_age_of_the_link_begins_with_its_change(root: Root) -> None:
    page = shown(root, PAIRED)
    assert page.overview.strip.since.text() == "for 18 min"
    page.show_devices(online(journal_head=2_149))
    assert page.overview.strip.since.text() == "for 18 min"
    page.show_devices(online(link=LinkState.DOWN, link_reason=Reason(code="link.pulled")))
    assert page.overview.strip.since.text() == "for 0 s"


def test_what_was_never_told_is_a_dash(root: Root) -> None:
    page = shown(root, REFUSED)
    for card in (page.overview.terminal, page.overview.health, page.overview.certificate):
        assert {value.text() for value in card._values} == {"—"}


def test_bad_health_is_loud(root: Root) -> None:
    assert PAIRED.health is not None
    page = shown(root, online(health=replace(PAIRED.health, camera_ok=False, storage_free=1_000_000)))
    assert page.overview.health.tag.family == "danger"
    assert [value.text() for value in page.overview.health._values][:3] == ["Broken", "In order", "1 MB"]


def test_the_logs_open_by_key_and_close_by_escape(root: Root) -> None:
    page = shown(root, PAIRED)
    press(page, KEY.Key_F6)
    assert page.faces.currentWidget() is page.wire
    press(page, KEY.Key_Escape, KEY.Key_F7)
    assert (page.faces.currentWidget(), root.sent) == (page.log, [ReadTerminalLog()])
    page.show_log(TerminalLogView(lines=("boot", "bad\x1b[31m\x00line")))
    assert [row[0].words for row in page.log.table.rows] == ["boot", "bad�[31m�line"]
    press(page, KEY.Key_F5, KEY.Key_Escape)
    assert (page.faces.currentWidget(), root.sent) == (page.overview, [ReadTerminalLog()] * 2)


def test_the_wire_log_is_read_anew_while_it_is_seen(root: Root) -> None:
    page = shown(root, PAIRED)
    page.open_wire_log()
    settle()
    count = len(page.wire.table.rows)
    assert count == len(root.notes)
    root.notes.append(WIRE_NOTES[1])
    page.tick()
    assert len(page.wire.table.rows) == count + 1
    page.open_overview()
    settle()
    page.tick()
    assert page.wire.table.rows == []


# --- the wizard's way ------------------------------------------------------------------------------------------


def test_the_whole_way_by_keyboard(root: Root) -> None:
    page = shown(root, REFUSED)
    press(page, KEY.Key_Return)
    one = page.installation
    assert (page.faces.currentWidget(), one.step, one.ports) == (page.wizard, InstallStep.FIND, ("/dev/ttyUSB0",))
    press(page, KEY.Key_Return)
    assert one.step is InstallStep.HELLO
    press(page, KEY.Key_Return)
    assert one.step is InstallStep.HELLO, "nobody said hello yet"
    page.show_devices(UNPAIRED)
    press(page, KEY.Key_Return)
    assert one.step is InstallStep.PAIR
    press(page, KEY.Key_Return, KEY.Key_Return)
    assert root.sent == [ConfirmPairing(code="482916")]
    assert one.step is InstallStep.PAIR
    page.show_devices(replace(UNPAIRED, pairing=True))
    press(page, KEY.Key_Return)
    page.show_devices(online(parameters=ParameterState.SENT))
    press(page, KEY.Key_Return)
    assert (one.step, one.done(InstallStep.TUNE)) == (InstallStep.TUNE, False)
    page.show_devices(PAIRED)
    assert one.done(InstallStep.TUNE)
    press(page, KEY.Key_Return)
    assert one.step is InstallStep.TRIAL
    trial = page.wizard.page
    assert QApplication.focusWidget() is trial.installer.editor
    QTest.keyClicks(trial.installer.editor, "Chen")
    root.sent.clear()
    page.show_checkout(checkout("ready"))
    trial.begin.click()
    page.show_checkout(checkout("paid", amount_fen=1, order_no=ORDER_NO, result=trial_line(SaleState.PAID)))
    assert root.sent == [
        Charge(amount_fen=1),
        RequestRefund(order_no=ORDER_NO, amount_fen=1, reason="Test payment of the installation", asked_by="Chen"),
    ]
    assert not page.wizard.next_button.isEnabled()
    page.show_refund(RefundView(order_no=ORDER_NO, amount_fen=1, refund_no=REFUND_NO, state=RefundState.REFUNDED))
    press(page, KEY.Key_Return)
    assert one.step is InstallStep.REPORT
    page.wizard.page.save.click()
    (report,) = root.reports
    assert (report.installer, report.trial, report.trial_order_no, report.trial_refund_no, report.passed) == (
        "Chen",
        TrialState.DONE,
        ORDER_NO,
        REFUND_NO,
        True,
    )
    assert [one.done(step) for step in STEPS] == [True] * 6
    press(page, KEY.Key_Return)
    assert page.faces.currentWidget() is page.overview


def test_a_pause_loses_nothing(root: Root) -> None:
    page = shown(root, UNPAIRED, InstallStep.PAIR)
    press(page, KEY.Key_Escape)
    assert page.faces.currentWidget() is page.overview
    page.show_devices(PAIRED)
    press(page, KEY.Key_Return)
    assert (page.faces.currentWidget(), page.installation.step) == (page.wizard, InstallStep.PAIR)
    assert page.installation.done(InstallStep.PAIR)


def test_another_terminal_begins_anew(root: Root) -> None:
    page = shown(root, PAIRED, InstallStep.REPORT)
    one = page.installation
    one.trial.skip("no account")
    one.report_path = "/tmp/report.pdf"
    assert one.done(InstallStep.TUNE) and one.done(InstallStep.TRIAL)
    other = replace(IDENTITY, sn="OTHER-1")
    page.show_devices(replace(UNPAIRED, identity=other))
    assert [one.done(step) for step in STEPS] == [True, True, False, False, False, False]


def test_the_wire_log_leads_back_into_the_wizard(root: Root) -> None:
    page = shown(root, UNPAIRED, InstallStep.PAIR)
    page.wizard.wire_button.click()
    assert page.faces.currentWidget() is page.wire
    press(page, KEY.Key_Escape)
    assert (page.faces.currentWidget(), page.installation.step) == (page.wizard, InstallStep.PAIR)


def test_ports_are_looked_for_again(root: Root) -> None:
    root.ports = []
    page = shown(root, REFUSED, InstallStep.FIND)
    assert page.wizard.page.address.tag.words == "Not found"
    root.ports = ["/dev/ttyUSB0"]
    press(page, KEY.Key_F5)
    assert page.wizard.page.address.tag.words == "Found"


def test_the_round_trip_is_the_wire_log_s(root: Root) -> None:
    page = shown(root, UNPAIRED, InstallStep.HELLO)
    assert page.installation.round_trip_ms() == 9
    root.notes = [note for note in WIRE_NOTES if note.name != "re hello"]
    assert page.installation.round_trip_ms() is None


# --- the ends --------------------------------------------------------------------------------------------------


def test_the_wizard_sets_clock_and_parameters_once_for_a_view(root: Root) -> None:
    page = shown(root, online(clock_drift_s=300.0, parameters=ParameterState.REFUSED), InstallStep.TUNE)
    step = page.wizard.page
    assert (step.clock.tag.words, step.parameters.tag.words) == ("To be set", "Refused")
    for button in (step.set_clock, step.resend):
        button.click()
        page.show_checkout(checkout("ready"))
        button.click()
    assert root.sent == [SetTerminalClock(), SendParameters()]
    assert not page.installation.done(InstallStep.TUNE)
    page.show_devices(PAIRED)
    assert step.set_clock.isEnabled() and page.installation.done(InstallStep.TUNE)


def test_a_view_before_the_clock_is_known_does_no_harm(dress: Callable) -> None:
    dress("en")
    clock = ShownClock()
    page = DevicesPage(theme("light"), scenes.settings("en", "light"), clock, [].append, Root().hooks())
    page.show_devices(PAIRED)
    page.tick()
    page.open_wizard()
    for step in STEPS:
        page.wizard.open(step)
    assert page.overview.clock_card._values[1].text() == "—"


def test_the_test_payment_may_be_skipped_with_a_note(root: Root) -> None:
    page = shown(root, PAIRED, InstallStep.TRIAL)
    step = page.wizard.page
    assert not step.skip.isEnabled() and not page.wizard.next_button.isEnabled()
    QTest.keyClicks(step.note.editor, "no account")
    step.skip.click()
    assert page.wizard.next_button.isEnabled()
    assert root.sent == []
    page.wizard.go_on()
    page.installation.installer = "Chen"
    page.wizard.refresh()
    page.wizard.page.save.click()
    (report,) = root.reports
    assert (report.trial, report.trial_note, report.passed) == (TrialState.SKIPPED, "no account", False)


@pytest.mark.parametrize("state", list(TrialState))
def test_every_outcome_of_the_test_payment_has_its_sentence(root: Root, state: TrialState) -> None:
    page = shown(root, PAIRED, InstallStep.TRIAL)
    page.installation.trial.state = state
    page.wizard.refresh()
    assert page.wizard.page.outcome.value.text()
    assert page.wizard.page.outcome.tag.isVisible()


def test_a_report_that_cannot_be_written_says_why_and_can_be_tried_again(root: Root) -> None:
    page = shown(root, PAIRED, InstallStep.REPORT)
    step = page.wizard.page
    assert not step.save.isEnabled()
    QTest.keyClicks(step.installer.editor, "Chen")
    root.refusal = OperatorError("output.failed", detail="disk")
    step.save.click()
    assert "could not be written" in step.outcome.text()
    assert not page.installation.done(InstallStep.REPORT)
    root.refusal = None
    step.save.click()
    assert "/tmp/report.pdf" in step.outcome.text()
    QTest.keyClicks(step.remark.editor, "x")
    assert not page.installation.done(InstallStep.REPORT), "the saved one says something else now"


def test_typing_a_name_with_n_denies_nothing(root: Root) -> None:
    page = shown(root, UNPAIRED, InstallStep.REPORT)
    QTest.keyClicks(page.wizard.page.installer.editor, "N n")
    assert page.installation.installer == "N n"
    assert page.installation.differs == ""

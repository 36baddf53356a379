"""The page of an exchange: fits everywhere, asks once for a press, and does nothing that cannot be undone by Enter."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.exchange import ExchangeStage, OpenKind, OpenNumber
from desktop.services.commands import Command
from desktop.services.exchange_views import (
    BeginExchange,
    Emptying,
    EmptyLibrary,
    EndExchange,
    ExchangeView,
    FacesWiped,
    PartWithTerminal,
)
from desktop.ui.scenes_devices import PAIRED
from desktop.ui.scenes_exchange import (
    ANSWERS,
    AWAY,
    DONE,
    EXCHANGE_SCENES,
    NEW_PAIRED,
    NEW_SN,
    NUMBERS,
    OLD_SN,
    OWED,
    PARTED,
    SEVERAL,
    SILENT,
    STANDS,
    THIRD_SN,
    exchange_page,
    over,
)
from desktop.ui.screenshots import settle
from tests.helpers.ui_checks import covered, cut, nameless, too_small
from tests.helpers.ui_painting import badly_painted

SIZES = ((1270, 712), (952, 712), (1270, 634), (952, 634), (1824, 1024))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scene", sorted(EXCHANGE_SCENES))
def test_a_page_fits_at_every_size(dress: Callable, scene: str, language: str) -> None:
    dress(language)
    page = EXCHANGE_SCENES[scene](language, "light")
    page.show()
    for size in SIZES:
        page.resize(*size)
        settle()
        assert cut(page) == [], size
        assert covered(page) == [], size
        assert badly_painted(page) == [], size
        assert nameless(page) == [], size
        assert too_small(page, 44) == [], size


class Desk:
    """The page on a desk that only listens."""

    def __init__(self, view: ExchangeView, devices: object = PAIRED) -> None:
        self.sent: list[Command] = []
        self.page = exchange_page("en", "light", view, devices, send=lambda command: self.sent.append(command))  # type: ignore[arg-type]
        self.page.resize(1270, 712)
        self.page.show()
        settle()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page, key)

    def take(self) -> list[Command]:
        sent, self.sent = self.sent, []
        return sent


def test_it_is_begun_once_for_one_press(dress: Callable) -> None:
    dress("en")
    desk = Desk(ExchangeView(paired=(OLD_SN,)))
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert desk.take() == [BeginExchange(old_sn=OLD_SN)]


def test_faces_are_deleted_by_a_press_and_not_by_enter(dress: Callable) -> None:
    dress("en")
    desk = Desk(ANSWERS)
    desk.press(Qt.Key.Key_Return)
    assert desk.take() == []
    desk.page.exchange.main.click()
    assert desk.take() == [EmptyLibrary()]
    desk.page.show_exchange(replace(ANSWERS, emptying=Emptying.RUNNING, faces_left=3))
    assert not desk.page.exchange.main.isEnabled()
    desk.page.show_exchange(replace(ANSWERS, emptying=Emptying.EMPTY, faces_left=0))
    desk.press(Qt.Key.Key_Return)
    assert desk.take() == [PartWithTerminal()]


def test_one_that_answers_no_more_is_left_only_after_what_stays_unknown_was_shown(dress: Callable) -> None:
    dress("en")
    desk = Desk(SILENT, AWAY)
    exchange = desk.page.exchange
    assert not exchange.main.isEnabled()
    exchange.other.click()
    assert exchange.gone.isVisible() and NUMBERS[0].number in exchange.gone.doubts.value.text()
    assert "¥12.00" in exchange.gone.doubts.value.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.take() == []
    desk.press(Qt.Key.Key_Escape)
    assert exchange.old.isVisible()
    exchange.other.click()
    exchange.main.click()
    assert desk.take() == [PartWithTerminal(gone=True)]


def test_the_wizard_comes_back_to_the_exchange(dress: Callable) -> None:
    dress("en")
    desk = Desk(ExchangeView(exchange=PARTED))
    desk.press(Qt.Key.Key_Return)
    assert desk.page.faces.currentWidget() is desk.page.wizard
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.faces.currentWidget() is desk.page.exchange
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.faces.currentWidget() is desk.page.overview


def test_what_carries_over_is_shown_and_written_down(dress: Callable) -> None:
    dress("en")
    paired = replace(PARTED, stage=ExchangeStage.PAIRED, new_sn=NEW_SN)
    desk = Desk(ExchangeView(exchange=paired, paired=(NEW_SN,), parameters_set=True), NEW_PAIRED)
    desk.page.show_over(over(paired))
    carry = desk.page.exchange.carry
    assert carry.old_cap.value.text() == "Accrued ¥1,859 of ¥2,000, ¥619 of it this month"
    assert carry.new_cap.value.text() == "Accrued ¥0 of ¥2,000, ¥0 of it this month"
    assert carry.people.value.text() == "380 of 412 have still to come"
    desk.press(Qt.Key.Key_Return)
    assert desk.take() == [EndExchange()]


def test_faces_that_are_owed_stand_on_the_overview_until_somebody_answers(dress: Callable) -> None:
    dress("en")
    view = ExchangeView(exchange=DONE, paired=(NEW_SN,), parameters_set=True, owed={OLD_SN: 412})
    desk = Desk(view, NEW_PAIRED)
    desk.page.open_overview()
    words = desk.page.overview._owed()
    assert words == (f"412 faces at {OLD_SN}", "danger_strong")
    desk.page.open_exchange()
    button = desk.page.exchange.carry.answers.buttons[OLD_SN]
    button.click()
    assert desk.take() == [], "nobody answers without a name"
    QTest.keyClicks(desk.page.exchange.carry.answers.by, "Li")
    button.click()
    assert desk.take() == [FacesWiped(device_sn=OLD_SN, by="Li")]


def test_each_terminal_is_answered_for_by_a_press_of_its_own(dress: Callable) -> None:
    dress("en")
    desk = Desk(OWED, NEW_PAIRED)
    answers = desk.page.exchange.carry.answers
    answers.by.setFocus()
    QTest.keyClicks(answers.by, "Li")
    QTest.keyClick(answers.by, Qt.Key.Key_Return)
    assert desk.take() == [] and desk.page.faces.currentWidget() is desk.page.exchange
    answers.buttons[THIRD_SN].click()
    assert desk.take() == [FacesWiped(device_sn=THIRD_SN, by="Li")]
    desk.page.show_exchange(replace(OWED, owed={OLD_SN: 412}))
    assert list(answers.buttons) == [OLD_SN]


def test_a_terminal_that_never_listed_is_owed_though_nobody_is_known(dress: Callable) -> None:
    dress("en")
    desk = Desk(replace(OWED, owed={THIRD_SN: 0}), NEW_PAIRED)
    desk.page.show_over(over(DONE))
    assert desk.page.overview._owed() == (f"Never listed: {THIRD_SN}", "danger_strong")
    assert desk.page.exchange.carry.owed.value.text() == "Nobody listed who is in it"


def test_which_one_leaves_is_chosen_where_several_may(dress: Callable) -> None:
    dress("en")
    desk = Desk(SEVERAL)
    which = desk.page.exchange.old.which
    assert [sn for sn, option in which.options.items() if option.isChecked()] == [OLD_SN], "who is at the cable"
    which.options[THIRD_SN].click()
    desk.press(Qt.Key.Key_Return)
    assert desk.take() == [BeginExchange(old_sn=THIRD_SN)]


def test_where_one_alone_is_paired_nothing_is_asked(dress: Callable) -> None:
    dress("en")
    assert not Desk(ExchangeView(paired=(OLD_SN,))).page.exchange.old.which.isVisible()


def test_after_one_left_another_is_chosen_to_leave(dress: Callable) -> None:
    dress("en")
    desk = Desk(replace(OWED, paired=(NEW_SN, THIRD_SN), owed={}), NEW_PAIRED)
    exchange = desk.page.exchange
    exchange.other.click()
    assert desk.take() == [] and exchange.old.which.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert exchange.carry.isVisible()
    exchange.other.click()
    exchange.old.which.options[THIRD_SN].click()
    exchange.main.click()
    assert desk.take() == [BeginExchange(old_sn=THIRD_SN)]


def test_an_exchange_whose_new_terminal_is_away_can_be_finished(dress: Callable) -> None:
    dress("en")
    desk = Desk(STANDS, AWAY)
    exchange = desk.page.exchange
    assert exchange.new.isVisible() and exchange.other.text() == "Finish as it is"
    exchange.other.click()
    assert desk.take() == [EndExchange()]


def test_the_other_paired_one_can_be_exchanged_while_nobody_has_come(dress: Callable) -> None:
    dress("en")
    desk = Desk(ExchangeView(exchange=PARTED, paired=(NEW_SN,)), AWAY)
    exchange = desk.page.exchange
    exchange.other.click()
    assert desk.take() == [] and exchange.old.isVisible()
    exchange.main.click()
    assert desk.take() == [BeginExchange(old_sn=NEW_SN)]


def test_one_at_the_cable_cannot_be_called_gone(dress: Callable) -> None:
    dress("en")
    desk = Desk(ANSWERS)
    exchange = desk.page.exchange
    assert not exchange.other.isEnabled()
    desk.page.show_exchange(SILENT)
    exchange.other.click()
    assert exchange.gone.isVisible()
    desk.page.show_exchange(replace(SILENT, connected=True))
    assert exchange.old.isVisible(), "it is back: what it knows can be asked"


def test_only_of_a_sale_it_is_said_that_the_provider_settles_it(dress: Callable) -> None:
    """A receipt tells of charges alone: nobody may wait for one that never comes."""
    dress("en")
    sale, refund = NUMBERS
    who = OpenNumber(kind=OpenKind.VERIFICATION, number="C1-20260618-V0003-K7QD", amount_fen=0, since=sale.since)
    for numbers, said, unsaid in (
        ((sale,), ("until the provider says so",), ("refund", "identification")),
        ((refund,), ("ask the provider whether it was given back", "will not try again"), ("until the provider",)),
        ((who,), ("without a result",), ("until the provider", "given back")),
        ((sale, refund, who), ("until the provider says so", "given back", "without a result"), ()),
    ):
        view = replace(SILENT, open_numbers=numbers)
        page = exchange_page("en", "light", view, AWAY)
        page.exchange.other.click()
        carried = exchange_page(
            "en", "light", replace(view, exchange=DONE), AWAY, shown=over(DONE, open_numbers=numbers)
        )
        for note in (page.exchange.gone.doubts.note.text(), carried.exchange.carry.doubts.note.text()):
            assert all(words in note for words in said), note
            assert not any(words in note for words in unsaid), note

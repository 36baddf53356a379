"""The set-up leads from nothing to settings that hold, says every fault in place, and can be left at any time."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.domain.errors import OperatorError
from desktop.services.settings import SIMULATOR, Settings, check_settings
from desktop.ui import scenes
from desktop.ui.screenshots import settle
from desktop.ui.setup import SetupHooks, SetupWizard
from desktop.ui.setup_draft import SetupDraft, Step, parse_time
from desktop.ui.setup_ends import RosterCheck, RosterPage, SummaryPage
from desktop.ui.setup_pages import MealsPage, TerminalPage
from desktop.ui.theme import theme


@dataclass
class Root:
    """Stands for the composition root: answers what it is told to, keeps what it was asked."""

    ports: list[str] = field(default_factory=lambda: ["/dev/ttyUSB0"])
    roster: RosterCheck | OperatorError = field(default_factory=lambda: RosterCheck(people=3))
    refusal: OperatorError | None = None
    tried: list[str] = field(default_factory=list)
    made: list[tuple[Settings, str]] = field(default_factory=list)
    supervisors: list[tuple[str, str] | None] = field(default_factory=list)

    def hooks(self) -> SetupHooks:
        return SetupHooks(
            list_ports=lambda: self.ports,
            try_terminal=self.tried.append,
            check_roster=self.check_roster,
            finish=self.finish,
        )

    def check_roster(self, _path: str) -> RosterCheck:
        if isinstance(self.roster, OperatorError):
            raise self.roster
        return self.roster

    def finish(self, settings: Settings, roster_path: str, supervisor: tuple[str, str] | None) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.made.append((settings, roster_path))
        self.supervisors.append(supervisor)


@pytest.fixture
def wizard(dress: Callable) -> Callable[..., SetupWizard]:
    def _wizard(root: Root, *, needs_key_choice: bool = False) -> SetupWizard:
        dress()
        made = SetupWizard(theme("light"), root.hooks(), needs_key_choice=needs_key_choice)
        made.show()
        made.activateWindow()
        QApplication.processEvents()
        return made

    return _wizard


def type_into(made: SetupWizard, name: str, words: str) -> None:
    assert made.page is not None
    editor = made.page.fields[name].editor
    editor.selectAll()
    write(editor, words)


def write(editor: QWidget, words: str) -> None:
    """Type a text; what has no key comes as an input method would bring it."""
    if words.isascii():
        QTest.keyClicks(editor, words)
        return
    typed = QInputMethodEvent()
    typed.setCommitString(words)
    QApplication.sendEvent(editor, typed)


def enter(made: SetupWizard) -> None:
    QTest.keyClick(QApplication.focusWidget() or made, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_trial_is_set_up_with_the_keyboard_alone(wizard: Callable) -> None:
    root = Root()
    made = wizard(root)
    seen = [made.step]
    finished: list[Settings] = []
    made.finished.connect(finished.append)
    enter(made)
    write(QApplication.focusWidget(), "示范小学")
    type_into(made, "customer_id", "SAMPLE-0001")
    for _ in range(7):
        seen.append(made.step)
        enter(made)
    assert seen == [step for step in Step if step is not Step.KEY]
    assert not made.isVisible()
    (settings, roster_path), *others = root.made
    assert (others, roster_path, finished) == ([], "", [settings])
    check_settings(settings)
    assert (settings.school.name, settings.till.till_id, settings.till.name) == ("示范小学", "C1", "一号窗口")
    assert (settings.trial, settings.keystore, settings.terminal.url) == (True, "file", SIMULATOR)
    assert [meal.price_fen for meal in settings.meals] == [600, 1_200, 1_000]


def test_a_missing_name_is_said_at_its_field_and_the_step_stays(wizard: Callable) -> None:
    made = wizard(Root())
    made.open(Step.SCHOOL)
    enter(made)
    assert made.step is Step.SCHOOL
    assert made.page.fields["school_name"].note.text().startswith("学校没有名称")
    assert QApplication.focusWidget() is made.page.fields["school_name"].editor
    type_into(made, "school_name", "示范小学")
    assert not made.page.fields["school_name"].note.text().startswith("学校没有名称")


def test_a_till_code_is_made_of_capitals_and_checked(wizard: Callable) -> None:
    made = wizard(Root())
    made.open(Step.TILL)
    type_into(made, "till_id", "c2")
    assert made.draft.till_id == "C2"
    type_into(made, "till_id", "窗口一")
    enter(made)
    assert made.step is Step.TILL
    assert "窗口代号" in made.page.fields["till_id"].note.text()


@pytest.mark.parametrize(
    ("row", "name", "words", "expected"),
    [
        (1, "price", "twelve", "这不是金额"),
        (1, "price", "12.005", "最多两位小数"),
        (1, "price", "0", "价格必须大于零"),
        (1, "starts", "25:00", "不是有效的时间"),
        (1, "ends", "10:00", "结束早于开始"),
        (0, "ends", "11:30", "时段重叠"),
    ],
)
def test_a_wrong_meal_is_said(wizard: Callable, row: int, name: str, words: str, expected: str) -> None:
    made = wizard(Root())
    made.open(Step.MEALS)
    page = made.page
    assert isinstance(page, MealsPage)
    editor = page.editors[made.draft.meals[row].meal_id][name]
    editor.selectAll()
    QTest.keyClicks(editor, words)
    enter(made)
    assert made.step is Step.MEALS
    assert page.general.isVisible()
    assert expected in page.general.text()


def test_a_meal_can_be_left_out_but_not_all(wizard: Callable) -> None:
    made = wizard(Root())
    made.open(Step.MEALS)
    page = made.page
    assert isinstance(page, MealsPage)
    for switch in list(page.switches.values())[:2]:
        switch.click()
    assert made.draft.faults(Step.MEALS) == []
    list(page.switches.values())[2].click()
    made.go_on()
    assert page.general.text().startswith("没有餐次")


def test_a_port_is_found_tried_and_taken(wizard: Callable) -> None:
    root = Root(ports=["/dev/ttyUSB0", "/dev/ttyACM0"])
    made = wizard(root)
    made.open(Step.TERMINAL)
    page = made.page
    assert isinstance(page, TerminalPage)
    assert not page.test.isEnabled()
    page.choices["port"].click()
    assert page.ports.currentText() == "/dev/ttyUSB0"
    page.test.click()
    assert root.tried == ["/dev/ttyUSB0"]
    assert page.test.note == "试连中"
    made.show_tried("/dev/ttyUSB0", "", OperatorError("link.silent"))
    assert page.outcome.text().startswith("终端没有应答")
    page.test.click()
    made.show_tried("/dev/ttyUSB0", "星禾智能 XH-F3", None)
    assert page.outcome.text() == "星禾智能 XH-F3"
    made.go_on()
    assert made.step is Step.ROSTER


def test_the_outcome_of_an_earlier_port_is_not_shown_for_another(wizard: Callable) -> None:
    made = wizard(Root(ports=["A", "B"]))
    made.open(Step.TERMINAL)
    page = made.page
    assert isinstance(page, TerminalPage)
    page.choices["port"].click()
    page.test.click()
    page.ports.setCurrentText("B")
    made.show_tried("A", "found", None)
    assert page.outcome.text() == ""


def test_no_port_is_said_and_nothing_is_taken(wizard: Callable) -> None:
    made = wizard(Root(ports=[]))
    made.open(Step.TERMINAL)
    page = made.page
    assert isinstance(page, TerminalPage)
    page.choices["port"].click()
    assert page.outcome.text().startswith("没有找到接口")
    made.go_on()
    assert made.step is Step.TERMINAL
    assert page.general.text().startswith("没有填写终端地址")


def test_without_a_key_store_a_real_home_needs_an_explicit_choice(wizard: Callable) -> None:
    made = wizard(Root(), needs_key_choice=True)
    assert Step.KEY not in made.draft.steps(), "a trial keeps its key in a file anyway"
    made.draft.terminal_url = "/dev/ttyUSB0"
    made.open(Step.KEY)
    made.go_on()
    assert made.step is Step.KEY
    assert made.page.general.text().startswith("这台电脑没有密钥库")
    made.page.choices["file"].click()
    made.go_on()
    assert made.step is Step.ROSTER


def test_a_roster_with_faults_holds_the_step(wizard: Callable) -> None:
    root = Root(roster=RosterCheck(people=0, faults=tuple(f"第 {n} 行" for n in range(12))))
    many = RosterCheck(people=0, faults=tuple(f"第 {n} 行：这个单元格不能为空" for n in range(700)))
    made = wizard(root)
    made.open(Step.ROSTER)
    type_into(made, "roster_path", "roster.csv")
    enter(made)
    page = made.page
    assert isinstance(page, RosterPage)
    assert page.outcome.text().splitlines()[0] == "12 处错误，不会导入任何人："
    assert page.outcome.text().splitlines()[-1] == "第 11 行", "all of them"
    root.roster = many
    page.look.click()
    settle()
    assert page.outcome.text().splitlines()[-1] == "还有 200 处"
    assert page.outcome.height() >= page.outcome.heightForWidth(page.outcome.width()), "the page is as long as its text"
    bar = made._scroll.verticalScrollBar()
    QTest.keyClick(made, Qt.Key.Key_PageDown)
    assert 0 < bar.value() < bar.maximum()
    QTest.keyClick(made, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    root.roster = OperatorError("roster.wrong_format", wanted="CSV, XLSX")
    page.look.click()
    assert page.outcome.text().startswith("这不是名单文件")
    root.roster = RosterCheck(people=412)
    page.look.click()
    assert page.outcome.text() == "412 人，没有错误。"
    made.go_on()
    assert made.step is Step.SUPERVISOR


def test_a_home_that_cannot_be_made_is_said_and_can_be_asked_for_again(wizard: Callable) -> None:
    root = Root(refusal=OperatorError("home.not_writable", path="/mnt/x"))
    made = wizard(root)
    made.draft.school_name, made.draft.customer_id = "示范小学", "S-1"
    made.open(Step.SUMMARY)
    page = made.page
    assert isinstance(page, SummaryPage)
    made.go_on()
    assert page.outcome.text().startswith("数据目录不能写入（/mnt/x）")
    assert made.isVisible()
    root.refusal = None
    made.go_on()
    assert len(root.made) == 1
    assert not made.isVisible()


def test_the_language_changes_what_follows_and_keeps_what_was_typed(wizard: Callable) -> None:
    made = wizard(Root())
    made.draft.school_name = "示范小学"
    made.page.choices["en"].click()
    QApplication.processEvents()
    assert made.windowTitle() == "Set up the desk"
    assert (made.draft.till_name, made.draft.meals[1].name) == ("Window 1", "Lunch")
    made.go_on()
    assert made.page.fields["school_name"].editor.text() == "示范小学"
    made.go_back()
    made.page.choices["zh_CN"].click()
    assert made.draft.till_name == "一号窗口"


def test_escape_goes_back_and_from_the_first_step_nowhere(wizard: Callable) -> None:
    made = wizard(Root())
    made.open(Step.TILL)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert made.step is Step.SCHOOL
    QTest.keyClick(made, Qt.Key.Key_Escape)
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert made.step is Step.LANGUAGE
    assert made.isVisible()


def test_closing_it_gives_up_and_makes_nothing(wizard: Callable) -> None:
    root = Root()
    made = wizard(root)
    given_up: list[int] = []
    made.given_up.connect(lambda: given_up.append(1))
    made.close()
    assert (given_up, root.made) == ([1], [])


def test_enter_on_a_button_presses_the_button(wizard: Callable) -> None:
    made = wizard(Root())
    made.open(Step.TILL)
    made.back_button.setFocus()
    enter(made)
    assert made.step is Step.SCHOOL


def test_times_are_read_as_people_write_them() -> None:
    assert [f"{parse_time(text):%H:%M}" for text in ("6:40", "06：40", " 6.40 ")] == ["06:40"] * 3
    for text in ("", "24:00", "12:60", "12", "noon"):
        with pytest.raises(OperatorError, match=r"meal\.time"):
            parse_time(text)


def test_a_draft_in_english_begins_with_english_names() -> None:
    draft = SetupDraft(language="en")
    assert [row.name for row in draft.meals] == ["Breakfast", "Lunch", "Dinner"]


def test_the_first_supervisor_is_both_a_name_and_a_pin_or_nobody(wizard: Callable) -> None:
    root = Root()
    made = wizard(root)
    scenes.fill_draft(made.draft)
    made.draft.roster_path = ""
    made.draft.supervisor_name = made.draft.supervisor_secret = ""
    made.open(Step.SUPERVISOR)
    assert made.page.fields["supervisor_secret"].editor.echoMode() is QLineEdit.EchoMode.Password
    type_into(made, "supervisor_name", "周主任")
    made.go_on()
    assert made.step is Step.SUPERVISOR and made.page.fields["supervisor_secret"].note.text()
    type_into(made, "supervisor_secret", "123456")
    made.go_on()
    assert made.step is Step.SUPERVISOR
    type_into(made, "supervisor_secret", "830462")
    made.go_on()
    assert made.step is Step.SUMMARY
    made.go_on()
    assert root.supervisors == [("周主任", "830462")] and made.draft.supervisor_secret == ""


def test_without_a_supervisor_the_summary_says_what_that_means(wizard: Callable) -> None:
    root = Root()
    made = wizard(root)
    scenes.fill_draft(made.draft)
    made.draft.supervisor_name = made.draft.supervisor_secret = made.draft.roster_path = ""
    made.open(Step.SUPERVISOR)
    made.go_on()
    assert made.step is Step.SUMMARY
    assert "谁都能" in " ".join(value.text() for value in made.page._values) or "open" in " ".join(
        value.text() for value in made.page._values
    )
    made.go_on()
    assert root.supervisors == [None]

"""What a screen reader hears of the desk. Every scene is walked where its layout is tested (`ui_checks.nameless`)."""

import ast
import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

import desktop.ui
from desktop.ui import accessible
from desktop.ui.scenes_access import ACCESS_SCENES, access_window
from desktop.ui.scenes_peripherals import DISPLAY_SCENES, display_window
from desktop.ui.screenshots import destroy, settle
from desktop.ui.theme import theme
from desktop.ui.widgets.painting import Painted
from tests.helpers.ui_accessible import badly_spoken, heard

Role = QAccessible.Role


def role_of(widget: QWidget) -> QAccessible.Role:
    node = QAccessible.queryAccessibleInterface(widget)
    assert node is not None
    return node.role()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", ACCESS_SCENES)
def test_signing_in_is_spoken(dress: Callable, name: str, language: str) -> None:
    dress(language)
    window = access_window(name, language, "light")
    window.show()
    settle()
    assert badly_spoken(window) == []


@pytest.mark.parametrize("name", DISPLAY_SCENES)
def test_the_customer_display_is_spoken(dress: Callable, name: str) -> None:
    dress("zh_CN")
    window = display_window(name, "zh_CN", "light")
    window.show()
    settle()
    assert badly_spoken(window) == []


def test_the_state_and_the_amount_are_heard_as_what_they_are(desk: Callable) -> None:
    page = desk().show("refused").page
    assert role_of(page.sale.banner) is Role.AlertMessage
    assert role_of(page.sale.amount) is Role.StaticText
    assert role_of(page.modes) is Role.Grouping
    names = {one.name for one in heard(page.window())}
    assert any(name.startswith("拒绝") for name in names), "the state's word"
    assert any("¥12.00" in name for name in names), "the amount"


def test_a_stage_says_how_it_stands_in_the_language_of_the_desk(desk: Callable) -> None:
    line = desk().show("working").page.sale.stage_line
    assert "进行中" in line.accessibleName() and "current" not in line.accessibleName()


def test_one_of_several_is_no_tick_and_can_be_pressed(desk: Callable) -> None:
    page = desk().show("ready").page
    node = QAccessible.queryAccessibleInterface(page.fixed_segment)
    assert node is not None and node.role() is Role.RadioButton and bool(node.state().checked)
    assert role_of(page.switch) is Role.CheckBox, "a switch is no question with several answers"
    other = QAccessible.queryAccessibleInterface(page.modes.segments[1])
    assert other is not None
    other.actionInterface().doAction(other.actionInterface().pressAction())
    other.actionInterface().doAction(other.actionInterface().toggleAction())
    assert page.modes.segments[1].isChecked()


def test_what_decorates_is_not_there(desk: Callable) -> None:
    shell = desk().show("paid").shell
    spoken = {type(one.thing).__name__ for one in heard(shell)}
    assert not spoken & accessible.DECORATIONS
    assert {type(one).__name__ for one in shell.findChildren(QWidget) if one.isVisible()} & accessible.DECORATIONS


def test_every_role_is_of_a_class_that_exists() -> None:
    folder = Path(desktop.ui.__file__).parent
    made = {
        node.name
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    assert sorted((accessible.ROLES.keys() | accessible.DECORATIONS) - made) == []


def test_an_interface_outlives_the_collector_and_goes_with_its_widget(dress: Callable) -> None:
    """The factory's objects belong to Qt: nothing may fall over whoever lets go first."""
    dress()

    class Spot(Painted):
        def paint(self, painter: QPainter) -> None:
            pass

    window = QWidget()
    for number in range(300):
        spot = Spot(theme("light"), window)
        spot.setAccessibleName(str(number))
        assert role_of(spot) is Role.Graphic
        if number % 50 == 0:
            gc.collect()
        node = QAccessible.queryAccessibleInterface(spot)
        assert node is not None and node.text(QAccessible.Text.Name) == str(number)
        destroy(spot)
    QApplication.processEvents()


def test_the_checker_hears_what_is_wrong(dress: Callable) -> None:
    dress()

    class Mute(Painted):
        def paint(self, painter: QPainter) -> None:
            pass

    window = QWidget()
    column = QVBoxLayout(window)
    twins = [QPushButton("Go"), QPushButton("Go")]
    told = QPushButton("Go")
    told.setAccessibleDescription("to another place")
    for widget in (*twins, told, QLineEdit(), Mute(theme("light"))):
        column.addWidget(widget)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    settle()
    faults = badly_spoken(window)
    assert len(faults) == 3
    for part in ("sound alike", "a control without a name", "painted, and says nothing"):
        assert any(part in fault for fault in faults), part

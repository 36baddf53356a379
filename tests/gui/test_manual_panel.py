"""The manual beside a page: its parts by touch and keys, from page to page, and on paper without a dialog."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser

from desktop.services.commands import Charge
from desktop.services.manual_views import ManualNews
from desktop.services.reason import Reason
from desktop.services.settings import LANGUAGES
from desktop.ui import scenes
from desktop.ui.manual import PARTS, read_part
from desktop.ui.page_names import PEOPLE
from desktop.ui.screenshots import settle


def tab_to(desk: object, wanted: object) -> None:
    for _ in range(90):
        if QApplication.focusWidget() is wanted:
            return
        QTest.keyClick(QApplication.focusWidget() or desk.shell, Qt.Key.Key_Tab)  # type: ignore[attr-defined]
    raise AssertionError(f"no way leads to {wanted}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_every_part_is_read_in_it_and_none_is_too_wide(desk: Callable, language: str, size: tuple[int, int]) -> None:
    d = desk(language).show("ready", size)
    panel = d.shell.guide.panel
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    panel.manual_button.click()
    assert [button.text() for button in panel.parts.buttons.values()] == [read_part(p, language).title for p in PARTS]
    for name, button in panel.parts.buttons.items():
        button.click()
        settle()
        title = read_part(name, language).title
        assert panel.body.toPlainText().startswith(title) and panel.body.isVisible() and not panel.parts.isVisible()
        text = panel.body.toPlainText()
        assert "`" not in text and "![" not in text and "| " not in text and "scene:" not in text
        assert panel.body.document().idealWidth() <= panel.body.viewport().width() + 1
        assert panel.body.verticalScrollBar().value() == 0
        QTest.keyClick(d.shell, Qt.Key.Key_PageDown)
        assert panel.body.verticalScrollBar().value() > 0, "page keys read on"
        panel.back_button.click()
        assert panel.parts.isVisible()
    panel.back_button.click()
    settle()
    assert panel.part is None and panel.body.isVisible()


def test_it_takes_no_key_from_the_till(desk: Callable) -> None:
    d = desk().show("by-hand")
    before = QApplication.focusWidget()
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    d.shell.guide.panel.manual_button.click()
    d.shell.guide.panel.parts.buttons["cashier"].click()
    assert QApplication.focusWidget() is before
    QTest.keyClick(d.shell, Qt.Key.Key_Return)
    assert [type(one) for one in d.sent] == [Charge]


def test_keys_alone_lead_through_it(desk: Callable) -> None:
    d = desk().show("ready")
    panel = d.shell.guide.panel
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    settle()
    tab_to(d, panel.manual_button)
    QTest.keyClick(panel.manual_button, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is panel.parts.buttons["cashier"]
    tab_to(d, panel.parts.buttons["installer"])
    QTest.keyClick(panel.parts.buttons["installer"], Qt.Key.Key_Space)
    assert isinstance(QApplication.focusWidget(), QTextBrowser) and panel.part == "installer"
    tab_to(d, panel.back_button)
    QTest.keyClick(panel.back_button, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is panel.parts.buttons["installer"]
    tab_to(d, panel.back_button)
    QTest.keyClick(panel.back_button, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is panel.manual_button
    QTest.keyClick(panel.manual_button, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_it_stays_open_from_page_to_page_and_the_help_is_back_when_it_was_closed(desk: Callable) -> None:
    d = desk().show("ready")
    panel = d.shell.guide.panel
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    panel.open_part("supervisor")
    QTest.keyClick(d.shell, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert d.shell.page_name == PEOPLE and panel.isVisible() and panel.part == "supervisor"
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    assert panel.isVisible() and panel.part is None and "人员" in panel.title.text()
    assert "人员" not in panel.parts.buttons["cashier"].text() and panel.body.isVisible()


def test_the_paper_is_asked_for_once_and_told_in_place(desk: Callable) -> None:
    d = desk("en").show("ready")
    panel, asked = d.shell.guide.panel, []
    panel.print_wanted.connect(lambda: asked.append(1))
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    panel.open_manual()
    panel.parts.print_button.click()
    panel.parts.print_button.click()
    assert asked == [1] and not panel.parts.notice.isVisible()
    for view in scenes.SCENES["working"]("en"):
        d.shell.show_view(view)  # selling goes on
    d.shell.show_view(ManualNews(path="/home/x/reports/manual-en-1.pdf"))
    settle()
    assert "manual-en-1.pdf" in panel.parts.notice.told.text() and "reports" in panel.parts.notice.told.text()
    panel.parts.print_button.click()
    assert asked == [1, 1]
    d.shell.show_view(ManualNews(fault=Reason(code="manual.not_made")))
    assert "command line" in panel.parts.notice.told.text() and panel.parts.print_button.isEnabled()

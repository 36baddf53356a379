"""F1: a text for every page in both languages, every key in it true and every key of the page in it, in place."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser

import desktop.ui
from desktop.services.commands import CancelSale, Charge
from desktop.services.settings import LANGUAGES
from desktop.ui import scenes
from desktop.ui.help_text import EVERYWHERE, read, render
from desktop.ui.page_names import CAPTURE, CHECKOUT, SIGN_IN, STATEMENT
from desktop.ui.resources import HELP
from desktop.ui.scenes_access import access
from desktop.ui.scenes_help import HELP_SCENES, help_window
from desktop.ui.screenshots import settle
from desktop.ui.shell_pages import ENTRIES, INNER
from desktop.ui.theme import theme
from tests.helpers.ui_checks import covered, cut, nameless
from tests.helpers.ui_painting import badly_painted

UI = Path(desktop.ui.__file__).parent
PAGES = [CHECKOUT, SIGN_IN, *(entry.name for entry in (*ENTRIES, *INNER))]
SIZES = ((1366, 768), (1024, 768), (1920, 1080), (1024, 690))
#: Where each page's keys are taken.
SOURCES = {
    "checkout": (
        "checkout.py", "checkout_entry.py", "menu_keys.py", "widgets/card_card.py", "widgets/correct_card.py",
        "widgets/find_card.py", "widgets/local_card.py", "widgets/lift_card.py", "widgets/alert_lane.py",
    ),
    "transactions": ("transactions.py", "widgets/row_table.py"),
    "subsidy": ("subsidy.py", "subsidy_head.py", "widgets/month_calendar.py"),
    "statement": ("statement.py",),
    "people": (
        "people.py", "people_list.py", "people_face.py", "people_consent.py", "people_reconcile.py",
        "widgets/row_table.py", "widgets/people_table.py",
    ),
    "capture": ("capture.py",),
    "devices": ("devices.py", "devices_overview.py", "wizard.py", "wire_view.py", "install_pairing.py"),
    "reports": ("reports.py", "reports_entry.py", "close_card.py", "month_card.py"),
    "sync": ("sync.py", "sync_export.py", "sync_history.py", "widgets/row_table.py", "widgets/bundle_table.py"),
    "settings": ("settings.py", "widgets/unsaved_bar.py"),
    "verification": ("verification.py",),
    "sign_in": ("sign_in.py", "widgets/pin_block.py"),
    "everywhere": ("shell.py", "guide.py", "shell_pages.py"),
}  # fmt: skip
WRITTEN = {
    "Return": "Enter", "Enter": "Enter", "Escape": "Esc", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→",
    "Plus": "+", "Equal": "+", "Minus": "-", "Asterisk": "*", "Slash": "/",
}  # fmt: skip
#: Taken as text and not by their number, or by Qt itself.
DIGITS = {str(digit) for digit in range(10)}
TAKEN_OTHERWISE = {
    "checkout": DIGITS, "transactions": {"/"}, "people": {"/"}, "verification": {"4"}, "sign_in": DIGITS,
    "settings": {"Tab"}, "everywhere": {"Tab"},
}  # fmt: skip


def keys_of(page: str) -> set[str]:
    """Return the keys that a page's code takes or prints on a button, as the help writes them."""
    return {key for source in SOURCES[page] for key in _keys_in((UI / source).read_text(encoding="utf-8"))}


def _keys_in(code: str) -> Iterator[str]:
    tree = ast.parse(code)
    control = {"S": "Ctrl+S", "P": "Ctrl+P", "L": "Ctrl+L", "M": "Ctrl+M", "1": "Ctrl+1", "9": "Ctrl+9"}
    held = "ControlModifier" in code or "goes with Ctrl" in code
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (named := re.fullmatch(r"Key_(\w+)", node.attr)):
            key = named[1]
            if key == "unknown" or (held and key in DIGITS - control.keys()):
                continue  # between the first and the last
            yield control[key] if held and key in control else WRITTEN.get(key, key)
        elif isinstance(node, ast.Constant) and re.fullmatch(r"F\d{1,2}", str(node.value)):
            yield str(node.value)


def named_in(page: str, language: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", (HELP / f"{page}.{language}.md").read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_its_text(page: str, language: str) -> None:
    title, body = read(page, language)
    own = (HELP / f"{page}.{language}.md").read_text(encoding="utf-8")
    assert title and body.count("## ") == 3, "its keys, what to do when, and what holds everywhere"
    assert 10 <= len(own.splitlines()) <= 25


def test_no_text_is_of_a_page_that_is_not_there() -> None:
    there = {path.name.removesuffix(".md") for path in HELP.glob("*.md")}
    assert there == {f"{page}.{language}" for page in [*PAGES, EVERYWHERE] for language in LANGUAGES}
    assert set(SOURCES) == {*PAGES, EVERYWHERE}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", sorted(SOURCES))
def test_every_key_is_true_and_none_is_missing(page: str, language: str) -> None:
    named, taken = named_in(page, language), keys_of(page)
    more = TAKEN_OTHERWISE.get(page, set())
    assert sorted(named - taken - more) == [], "named, but nobody takes it"
    assert sorted(taken - named - more) == [], "taken, but not named"


def test_the_text_is_drawn_in_the_desks_own_font_and_colours(dress: Callable) -> None:
    dress("zh_CN", "dark")
    document = QTextDocument()
    render(document, read(CHECKOUT, "zh_CN")[1], theme("dark"))
    assert "`" not in document.toPlainText() and "**" not in document.toPlainText()
    first = document.begin().begin().fragment().charFormat()
    assert first.foreground().color() == theme("dark").colour("ink") and first.font().pixelSize() == 14


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(HELP_SCENES))
def test_a_scene_fits(dress: Callable, name: str, language: str, size: tuple[int, int]) -> None:
    dress(language)
    window = help_window(name, language, "light", size)
    settle()
    assert cut(window) == []
    assert covered(window) == []
    assert badly_painted(window) == []
    assert nameless(window) == []
    body = window.guide.panel.body
    assert not body.isVisible() or body.document().idealWidth() <= body.viewport().width() + 1


# --- in the window -----------------------------------------------------------------------------------------------


def test_f1_opens_and_closes_and_takes_neither_focus_nor_selling_keys(desk: Callable) -> None:
    d = desk().show("by-hand")
    before, panel = QApplication.focusWidget(), d.shell.guide.panel
    QTest.keyClick(before, Qt.Key.Key_F1)
    settle()
    assert panel.isVisible() and QApplication.focusWidget() is before
    assert "收银" in panel.title.text()
    for button in d.page.action_buttons:
        assert not button.isVisible() or not panel.geometry().intersects(
            button.rect().translated(button.mapTo(d.shell, button.rect().topLeft()))
        )
    QTest.keyClick(d.shell, Qt.Key.Key_Return)
    assert [type(one) for one in d.sent] == [Charge]
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    assert not panel.isVisible()


def test_esc_closes_it_but_belongs_to_a_sale_in_hand(desk: Callable) -> None:
    d = desk().show("ready")
    panel = d.shell.guide.panel
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    QTest.keyClick(d.shell, Qt.Key.Key_Escape)
    assert not panel.isVisible() and d.sent == []
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    for view in scenes.SCENES["working"]("zh_CN"):
        d.shell.show_view(view)
    QTest.keyClick(d.shell, Qt.Key.Key_Escape)
    assert panel.isVisible()
    assert all(isinstance(one, CancelSale) for one in d.sent)


def test_it_follows_the_page_and_is_read_by_keys(desk: Callable) -> None:
    d = desk().show("ready", (1024, 690))
    panel = d.shell.guide.panel
    QTest.keyClick(d.shell, Qt.Key.Key_F1)
    settle()
    bar = panel.body.verticalScrollBar()
    assert bar.value() == 0, "it begins at its beginning"
    assert bar.maximum() > 0, "the scene is too small to need scrolling"
    QTest.keyClick(d.shell, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    for entry in ENTRIES:
        QTest.keyClick(d.shell, entry.key, Qt.KeyboardModifier.ControlModifier)
        assert panel.isVisible() and panel.page == entry.name and bar.value() == 0
    d.shell.open_page(STATEMENT)
    assert panel.page == STATEMENT
    d.shell.open_page(CAPTURE)
    assert panel.page == CAPTURE
    d.shell.show_view(access("zh_CN", None))
    assert panel.page == SIGN_IN


def test_tab_leads_into_it_and_its_button_out(desk: Callable) -> None:
    d = desk().show("ready")
    d.shell.status.help.click()
    assert d.shell.guide.panel.isVisible(), "by touch as well"
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget() or d.shell, Qt.Key.Key_Tab)
        if isinstance(QApplication.focusWidget(), QTextBrowser):
            break
    settle()
    assert d.shell.focus_ring.isVisible() and d.shell.focus_ring.target is d.shell.guide.panel.body
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    assert not d.shell.guide.panel.isVisible()
    QTest.keyClick(d.shell, Qt.Key.Key_6)
    assert d.page.entry.digits == "6", "the keys are the till's again"

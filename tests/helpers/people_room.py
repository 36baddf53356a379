"""A people page in a window: the sample school answers its questions, and what it asks of the desk is kept."""

from dataclasses import fields

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.people_views import PeopleQuery
from desktop.services.queries import Question
from desktop.ui import scenes
from desktop.ui import scenes_people_views as samples
from desktop.ui.clock import ShownClock
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.scenes_people import SampleSchool, people_page
from desktop.ui.screenshots import settle
from desktop.ui.shell import Shell
from desktop.ui.theme import theme


class Room:
    """`asked` holds the hooks that were called, with what; they are answered by the tests."""

    def __init__(self, language: str = "en", size: tuple[int, int] = (1366, 768)) -> None:
        self.language = language
        self.asked: list[tuple[object, ...]] = []
        self.questions: list[Question] = []
        self.school = SampleSchool(language)
        hooks = PeopleHooks(**{one.name: self._keep(one.name) for one in fields(PeopleHooks)})  # type: ignore[arg-type]
        self.window = Shell(
            scenes.settings(language, "light"),
            lambda _command: None,
            theme("light"),
            shown_clock=ShownClock(frozen=True),
            ask=self._ask,
            people=hooks,
        )
        self.window.show_view(scenes.status(language))
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        QTest.qWait(0)  # the platform's own word that the window is active
        settle()
        QTest.keyClick(self.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
        self.page = self.school.page = people_page(self.window)
        settle()

    def _keep(self, name: str):  # type: ignore[no-untyped-def]
        return lambda *what: self.asked.append((name, *what))

    def _ask(self, question: Question) -> None:
        self.questions.append(question)
        self.school.ask(question)

    def queries(self) -> list[PeopleQuery]:
        return [one for one in self.questions if isinstance(one, PeopleQuery)]

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
            settle()

    def type(self, words: str) -> None:
        assert QApplication.focusWidget() is not None
        QTest.keyClicks(QApplication.focusWidget(), words)

    def tab_to(self, widget: QWidget) -> None:
        """Go to a widget by the Tab key, as far as a round goes."""
        for _ in range(60):
            if QApplication.focusWidget() is widget:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no Tab leads to {widget.accessibleName()!r}")

    def open(self, at: int) -> None:
        self.page.list.open_person(ref(at))
        settle()


def ref(at: int) -> str:
    return samples.line("en", at).person_ref

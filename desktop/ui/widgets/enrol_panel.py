"""What follows the capture, in the place of the camera: a similar face, sending, the terminal's answer. Main thread.

Says what it is and what to do; decides nothing. `decided` carries a `SimilarDecision`, `again` asks for a new capture,
`finished` goes back to the people. Source: ui.md, People.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.capture_views import EnrolmentView, EnrolStep, SimilarDecision
from desktop.ui.people_words import person_class, person_name
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.fact_row import Icon
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.wording import DOT, said

PADDING = 32


class EnrolPanel(QWidget):
    """`show_enrolment` fills it."""

    decided = Signal(object)
    again = Signal()
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(translate("capture", "Result of the capture"))
        self.theme = theme
        self.icon = Icon(theme, "working", 48, "ink2")
        self.head = label("", 20, theme.colour("ink"), bold=True, wrap=True)
        self.who = label("", 16, theme.colour("ink"), bold=True, wrap=True)
        self.told = label("", 16, theme.colour("ink2"), wrap=True)
        self.same_button = self._button(translate("capture", "The same child: stop"), "close", Kind.DANGER)
        self.twins_button = self._button(translate("capture", "Twins: go on"), "twins", Kind.DEFAULT)
        self.another_button = self._button(
            translate("capture", "Brother, sister, other: go on"), "people", Kind.DEFAULT
        )
        self.again_button = self._button(translate("capture", "Capture again"), "camera", Kind.PRIMARY, "Enter")
        self.done_button = self._button(translate("capture", "Back to the people"), "check", Kind.PRIMARY, "Enter")
        self.same_button.clicked.connect(self._same)
        self.twins_button.clicked.connect(self._twins)
        self.another_button.clicked.connect(self._another)
        self.again_button.clicked.connect(self.again)
        self.done_button.clicked.connect(self.finished)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PADDING, 12, PADDING, 12)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignLeft)
        for words in (self.head, self.who, self.told):
            column.addWidget(words)
        column.addSpacing(6)
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))

    @property
    def buttons(self) -> tuple[DeskButton, ...]:
        """Return every button, shown or not."""
        return self.same_button, self.twins_button, self.another_button, self.again_button, self.done_button

    @property
    def main_button(self) -> DeskButton | None:
        """Return what Enter presses: nothing where somebody has to decide."""
        return next((one for one in (self.again_button, self.done_button) if one.isVisibleTo(self)), None)

    def set_compact(self, compact: bool) -> None:
        """Drop the keycaps on a narrow window."""
        for button in self.buttons:
            button.set_compact(compact)

    def show_enrolment(self, view: EnrolmentView) -> None:
        """Show where it stands."""
        shown: tuple[DeskButton, ...] = ()
        match view.step:
            case EnrolStep.SIMILAR if view.similar is not None:
                shown = (self.same_button, self.twins_button, self.another_button)
                self._similar(view)
            case EnrolStep.SENDING if view.answer is not None and view.answer.reason is not None:
                shown = (self.again_button,)
                self._refused(view)
            case EnrolStep.DONE:
                shown = (self.done_button,)
                self._done(view)
            case EnrolStep.SIMILAR:
                words = translate("capture", "Compared with {n} people at this computer.").format(n=view.compared)
                self._say("working", "ink2", translate("capture", "Looking for similar faces"), told=words)
            case _:
                self._say(
                    "terminal",
                    "accent_strong",
                    translate("capture", "On its way to the terminal"),
                    told=translate("capture", "The terminal makes its own template of it. This takes some seconds."),
                )
        for button in self.buttons:
            button.setVisible(button in shown)

    def forget(self) -> None:
        """Drop every name."""
        self._say("working", "ink2", "")

    # --- inside -------------------------------------------------------------------------------------------------

    def _similar(self, view: EnrolmentView) -> None:
        assert view.similar is not None
        who = DOT.join(part for part in (person_name(view.similar), person_class(view.similar)) if part)
        self._say(
            "twins",
            "doubt_strong",
            translate("capture", "This face is like another one"),
            who=translate("capture", "{who}, alike {percent} %").format(who=who, percent=round(100 * view.similarity)),
            told=translate("capture", "Ask the child's name. What you decide is written down."),
        )

    def _refused(self, view: EnrolmentView) -> None:
        assert view.answer is not None and view.answer.reason is not None
        words = said(view.answer.reason)
        other = view.answer.duplicate_of
        who = DOT.join(part for part in (person_name(other), person_class(other)) if part) if other else words.fact
        self._say("refused", "danger_strong", words.what, who=who, told=words.todo)

    def _done(self, view: EnrolmentView) -> None:
        quality = view.answer.quality if view.answer is not None else None
        who = ""
        if quality is not None:
            who = translate("capture", "The terminal's quality: {quality}").format(quality=f"{quality:.2f}")
        told = translate("capture", "The picture is dropped here. Paying by face works from now on.")
        if view.local_template:
            told = translate(
                "capture", "The picture is dropped here; an encrypted template is kept, as the guardian allowed."
            )
        self._say("paid", "success_strong", translate("capture", "Enrolled at the terminal"), who=who, told=told)

    def _say(self, icon: str, ink: str, head: str, *, who: str = "", told: str = "") -> None:
        colour = self.theme.colour
        self.icon.show_icon(icon, ink)
        restyle(self.head, head, 20, colour("ink"), bold=True)
        restyle(self.who, who, 16, colour("ink"), bold=True)
        restyle(self.told, told, 16, colour("ink2"))
        self.who.setVisible(bool(who))
        self.told.setVisible(bool(told))

    def _button(self, words: str, icon: str, kind: Kind, key: str = "") -> DeskButton:
        return DeskButton(self.theme, words, icon=icon, key=key, kind=kind, height=56)

    def _same(self) -> None:
        self.decided.emit(SimilarDecision.SAME)

    def _twins(self) -> None:
        self.decided.emit(SimilarDecision.TWINS)

    def _another(self) -> None:
        self.decided.emit(SimilarDecision.ANOTHER)

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be: it takes what the camera's view would."""
        return QSize(400, 300)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface"))
        painter.end()

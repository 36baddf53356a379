"""What happened to one order: its steps down a line, each with its time, and its refunds. Main thread.

A sentence that does not fit wraps; nothing of a story is cut. Source: the picture of the transactions page.
"""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.transaction_views import RefundLine, StoryStep
from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.transaction_words import Step, clock_ms, day_and_clock, refund_look, step_words
from desktop.ui.widgets.painting import Painted, label, rounded
from desktop.ui.widgets.tag import Tag
from desktop.ui.wording import DOT, yuan

NODE = 18
ROW = 26
_FILLS = {"success": "paid", "danger": "refused", "doubt": "in_doubt", "warning": "working", "": "stopped"}


class Node(Painted):
    """A step's round symbol, and the line that joins it with the steps before and after."""

    def __init__(self, theme: Theme, step: Step, *, first: bool, last: bool) -> None:
        super().__init__(theme)
        self._step = step
        self._first, self._last = first, last
        self.setFixedWidth(NODE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(NODE, NODE)

    def paint(self, painter: QPainter) -> None:
        """Draw the line, and the symbol over it."""
        phase = _FILLS[self._step.family]
        colour = self.theme.colour
        middle = ROW / 2
        top, bottom = (middle if self._first else 0.0), (middle if self._last else float(self.height()))
        painter.fillRect(
            QRectF(NODE / 2 - 1, top, 2, bottom - top), colour("success_fill" if phase == "paid" else "border")
        )
        box = QRectF(0, middle - NODE / 2, NODE, NODE)
        rounded(painter, box, NODE / 2, colour(f"{phase}_fill"))
        icons.draw(painter, self._step.icon, box.adjusted(3, 3, -3, -3), colour(f"on_{phase}"))


class StepRow(QWidget):
    """One step."""

    def __init__(self, theme: Theme, step: Step, time: str, word_width: int, *, first: bool, last: bool) -> None:
        super().__init__()
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.word = label(step.word, 14, ink, bold=True)
        self.sentence = label(step.sentence, 14, ink, wrap=True)
        self.time = label(time, 14, ink2)
        self.word.setFixedWidth(word_width)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Node(theme, step, first=first, last=last))
        for text, stretch in ((self.word, 0), (self.sentence, 1), (self.time, 0)):
            text.setContentsMargins(0, 3, 0, 3)
            row.addWidget(text, stretch, top)
        self.setMinimumHeight(ROW)
        self.setAccessibleName(f"{time} {step.word} {step.sentence}")


class Steps(QWidget):
    """The steps, oldest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.steps: tuple[StoryStep, ...] = ()
        self.rows: list[StepRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_steps(self, steps: tuple[StoryStep, ...]) -> None:
        """Show the steps."""
        if steps == self.steps:
            return
        self.steps = steps
        _empty(self._column, self.rows)
        told = [step_words(step) for step in steps]
        width = max((round(fonts.width(step.word, 14, bold=True)) + 1 for step in told), default=0)
        for at, (entry, step) in enumerate(zip(steps, told, strict=True)):
            time = clock_ms(entry.at, steps[0].at)
            row = StepRow(self.theme, step, time, width, first=at == 0, last=at == len(steps) - 1)
            self._column.addWidget(row)
            self.rows.append(row)


class RefundRow(QWidget):
    """One refund: where it stands, how much, when; why and by whom below."""

    def __init__(self, theme: Theme, refund: RefundLine, first: datetime) -> None:
        super().__init__()
        look = refund_look(refund.state)
        tag = Tag(theme)
        tag.show_state(look.words, look.family, look.icon)
        shown = day_and_clock(refund.at) if refund.at.date() != first.date() else clock_ms(refund.at, first)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(tag)
        head.addWidget(label(yuan(refund.amount_fen), 16, theme.colour("ink"), bold=True))
        head.addStretch(1)
        head.addWidget(label(shown, 14, theme.colour("ink2")))
        why = DOT.join(part for part in (refund.reason, refund.asked_by) if part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(label(why, 14, theme.colour("ink2"), wrap=True))
        self.setAccessibleName(f"{look.words} {yuan(refund.amount_fen)} {shown} {why}")


class Refunds(QWidget):
    """An order's refunds, oldest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.refunds: tuple[RefundLine, ...] = ()
        self.rows: list[RefundRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_refunds(self, refunds: tuple[RefundLine, ...]) -> None:
        """Show the refunds."""
        if refunds == self.refunds:
            return
        self.refunds = refunds
        _empty(self._column, self.rows)
        for refund in refunds:
            row = RefundRow(self.theme, refund, refunds[0].at)
            self._column.addWidget(row)
            self.rows.append(row)


def _empty(column: QVBoxLayout, rows: list[StepRow] | list[RefundRow]) -> None:
    while rows:
        row = rows.pop()
        column.removeWidget(row)
        row.hide()
        row.deleteLater()

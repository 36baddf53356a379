"""The wire log and the terminal's own log, as tables to read. Main thread.

The wire log masks everything of persons where it is written; this page only shows it, and reads it anew each second
while it is seen. Source: ui.md, Devices; architecture.md (minors' data).
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.wire import Direction, WireNote
from desktop.services.views import TerminalLogView
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.painting import elided, label
from desktop.ui.widgets.plain_table import Cell, Column, PlainTable
from desktop.ui.wording import clock

_LOOKS = {
    Direction.OUT: ("upload", "accent_strong"),
    Direction.IN: ("download", "success_strong"),
    Direction.LINK: ("port", "ink2"),
}
NARROW_BELOW = 1100
MOST_LINES = 2_000


def direction_word(direction: Direction) -> str:
    """Return who said it."""
    match direction:
        case Direction.OUT:
            return translate("devices", "Desk")
        case Direction.IN:
            return translate("devices", "Terminal")
        case Direction.LINK:
            return translate("devices", "Link")


class LogPage(QWidget):
    """A title, a way back and a table."""

    left = Signal()

    def __init__(self, theme: Theme, title: str, hint: str, table: PlainTable) -> None:
        super().__init__()
        self.theme = theme
        self.table = table
        self.hint = elided(hint, 14, theme.colour("ink2"))
        self.back = DeskButton(theme, translate("devices", "Back"), icon="back", icon_px=20, key="Esc", height=48)
        self.back.clicked.connect(self.left)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(12)
        self.head.addWidget(label(title, 20, theme.colour("ink"), bold=True))
        self.head.addWidget(self.hint, 1)
        self.head.addWidget(self.back)
        row = QWidget()
        row.setFixedHeight(48)
        row.setLayout(self.head)
        self.card = Card(theme, "")
        self.card.rows.addWidget(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(row)
        column.addWidget(self.card, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the keycap on a narrow window."""
        super().resizeEvent(event)
        self.back.set_compact(self.width() < NARROW_BELOW)


class WireLogPage(LogPage):
    """What passed between desk and terminal."""

    def __init__(self, theme: Theme, notes: Callable[[], Sequence[WireNote]]) -> None:
        columns = (
            Column(title=translate("devices", "Time"), width=124),
            Column(title=translate("devices", "Who"), width=120),
            Column(title=translate("devices", "Message"), width=168),
            Column(title=translate("devices", "Bytes"), width=84, right=True),
            Column(title=translate("devices", "Content, persons masked")),
        )
        table = PlainTable(theme, translate("devices", "Wire log"), columns)
        super().__init__(
            theme,
            translate("devices", "Wire log"),
            translate("devices", "The latest messages; nothing of persons"),
            table,
        )
        self._notes = notes
        self.card.title.setText(translate("devices", "Desk and terminal"))

    def tick(self) -> None:
        """Read it anew, while it is seen."""
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read it anew."""
        notes = self._notes()
        rows = []
        for note in notes:
            icon, token = _LOOKS[note.direction]
            rows.append(
                (
                    Cell(f"{clock(note.at)}.{note.at.microsecond // 1000:03d}", "ink2"),
                    Cell(direction_word(note.direction), token, icon),
                    Cell(note.name, bold=True),
                    Cell(f"{note.size:,}" if note.size else "", "ink2"),
                    Cell(note.summary, "ink2"),
                )
            )
        self.table.show_rows(rows, follow=True)
        self.card.hint.setText(translate("devices", "{n} messages").format(n=len(notes)))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the newest."""
        super().showEvent(event)
        self.refresh()
        self.table.scrollToBottom()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold nothing while nobody looks."""
        super().hideEvent(event)
        self.table.show_rows([])


class TerminalLogPage(LogPage):
    """The terminal's own log; untrusted text, shown as plain text. `wanted` asks for it."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        table = PlainTable(
            theme, translate("devices", "Terminal's log"), (Column(title=translate("devices", "Line")),), row_px=32
        )
        super().__init__(theme, translate("devices", "Terminal's log"), "", table)
        self.again = DeskButton(
            theme, translate("devices", "Read again"), icon="retry", icon_px=20, key="F5", height=48
        )
        self.again.clicked.connect(self.wanted)
        self.head.insertWidget(2, self.again)
        self.card.title.setText(translate("devices", "As the terminal wrote it"))
        self.show_asked()

    def show_asked(self) -> None:
        """Say that it was asked for."""
        self.hint.setText(translate("devices", "Asked for; the terminal answers in a moment…"))

    def show_log(self, view: TerminalLogView) -> None:
        """Show the lines, the newest at the end."""
        lines = view.lines[-MOST_LINES:]
        self.table.show_rows([(Cell(_plain(line)),) for line in lines], follow=True)
        self.table.scrollToBottom()
        self.hint.setText(translate("devices", "{n} lines").format(n=len(lines)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the keycaps on a narrow window."""
        super().resizeEvent(event)
        self.again.set_compact(self.width() < NARROW_BELOW)


def _plain(untrusted_line: str) -> str:
    return "".join(letter if letter.isprintable() else "�" for letter in untrusted_line.rstrip("\r\n"))[:500]

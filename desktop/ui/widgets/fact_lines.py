"""Names and values, one a line, as many as there are: a consent, a history, a person's data. Main thread.

Labels are used again, so that a view that comes often makes no widgets. Source: the people page's picture.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import label, restyle

Line = tuple[str, str] | tuple[str, str, str]  # name, value, the value's token


class FactLines(QWidget):
    """`show_lines` fills it; names stand in one column as wide as the widest."""

    def __init__(self, theme: Theme, *, size_px: int = 14, names_px: int = 0) -> None:
        super().__init__()
        self.theme = theme
        self._size_px = size_px
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        if names_px:
            self._grid.setColumnMinimumWidth(0, names_px)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the lines; a value with a colour's token stands in it, bold."""
        top = Qt.AlignmentFlag.AlignTop
        while len(self._rows) < len(lines):
            pair = (label("", 14, self.theme.colour("ink2")), label("", 14, self.theme.colour("ink"), wrap=True))
            at = len(self._rows)
            pair[0].setMinimumHeight(self._size_px + 8)
            self._grid.addWidget(pair[0], at, 0, top)
            self._grid.addWidget(pair[1], at, 1, top)
            self._rows.append(pair)
        for at, (name, value) in enumerate(self._rows):
            shown = at < len(lines)
            name.setVisible(shown)
            value.setVisible(shown)
            if shown:
                title, words, ink = (*lines[at], "ink")[:3]
                name.setText(title)
                restyle(value, words, self._size_px, self.theme.colour(ink), bold=ink != "ink")
        self.setAccessibleName(". ".join(f"{line[0]}: {line[1]}" for line in lines))

    def forget(self) -> None:
        """Take every text away, out of the hidden labels too."""
        self.show_lines(())
        for _, value in self._rows:
            value.clear()

    def words(self) -> list[str]:
        """Return the values that are shown."""
        return [value.text() for _, value in self._rows if not value.isHidden()]

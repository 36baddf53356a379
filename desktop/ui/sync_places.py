"""The places that a bundle can go to, a tile each, and which of them is chosen. Main thread.

Without a choice of somebody's the first that can be written to is taken; a stick that was pulled out is chosen no
longer. Source: ui.md, Sync; the page's picture.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from desktop.services.sync_ports import PlaceKind
from desktop.services.sync_views import PlaceOption, PlaceState
from desktop.ui.sync_words import PLACE_ICONS, kind_word, place_last, place_look
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.place_tile import LEAST_WIDTH, PlaceTile

GAP = 12
Key = tuple[str, str]  # kind and url


def can_write(option: PlaceOption) -> bool:
    """Tell whether an export there can be begun: a server or folder that was away may be there again."""
    if not option.url:
        return False
    return option.state is PlaceState.READY or (
        option.state is PlaceState.AWAY and option.kind != PlaceKind.STICK.value
    )


class PlaceTiles(QWidget):
    """`chosen` carries the option that somebody pressed, and whether it was their choice before."""

    chosen = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.options: tuple[PlaceOption, ...] = ()
        self.tiles: list[PlaceTile] = []
        self.setAccessibleName(translate("sync", "Where to"))
        self._picked: Key | None = None
        self._shape: tuple[int, int] = (0, 0)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_places(
        self, options: Sequence[PlaceOption], now: datetime, *, place: Key | None = None, at_work: bool = False
    ) -> None:
        """Show the places; `place` is where something is written, or was; while it is, no other can be chosen."""
        self.options = tuple(options)
        keys = [(option.kind, option.url) for option in options]
        if self._picked is not None and self._picked not in keys:
            self._picked = None
        while len(self.tiles) < len(options):
            self._add()
        several = sum(option.kind == PlaceKind.STICK.value for option in options) > 1
        stick = 0
        for tile, option in zip(self.tiles, self.options, strict=False):
            title = kind_word(option.kind)
            if several and option.kind == PlaceKind.STICK.value:
                stick += 1
                title = f"{title} {stick}"
            tile.show_place(PLACE_ICONS[option.kind], title, place_look(option), place_last(option, now))
            unset_server = option.state is PlaceState.UNSET and option.kind == PlaceKind.SERVER.value
            tile.setEnabled(not at_work and not unset_server)
        for at, tile in enumerate(self.tiles):
            tile.setVisible(at < len(options))
        self._check(self._place_at(place) if place is not None else self._chosen_at())
        self._lay()

    @property
    def option(self) -> PlaceOption | None:
        """Return the place that is chosen."""
        at = self._group.checkedId()
        return self.options[at] if 0 <= at < len(self.options) else None

    def pick(self, option: PlaceOption) -> None:
        """Make a place somebody's choice."""
        self._picked = (option.kind, option.url)

    def _place_at(self, place: Key) -> int:
        """Return the tile of a place; of its kind where it is gone, so that nothing goes where nobody wished."""
        exact = (at for at, option in enumerate(self.options) if (option.kind, option.url) == place)
        alike = (at for at, option in enumerate(self.options) if option.kind == place[0])
        return next(exact, next(alike, self._chosen_at()))

    def _chosen_at(self) -> int:
        for at, option in enumerate(self.options):
            if (option.kind, option.url) == self._picked:
                return at
        return next((at for at, option in enumerate(self.options) if can_write(option)), 0)

    def _check(self, at: int) -> None:
        if at < len(self.options):
            self.tiles[at].setChecked(True)

    def _add(self) -> None:
        tile = PlaceTile(self.theme)
        tile.setParent(self)  # before it is shown: without one it would be a window of its own, and take the keyboard
        self._group.addButton(tile, len(self.tiles))
        self.tiles.append(tile)
        # `toggled` would tell of what a view changed; arrows press as a finger does
        tile.clicked.connect(self._pressed)

    def _pressed(self) -> None:
        option = self.option
        if option is not None:
            before, self._picked = self._picked, (option.kind, option.url)
            self.chosen.emit(option, before == self._picked)

    def _lay(self) -> None:
        """Put the tiles into as many columns as have room."""
        count = len(self.options)
        most = max(1, (self.width() + GAP) // (LEAST_WIDTH + GAP))
        columns = min(max(1, count), most)
        if (count, columns) == self._shape:
            return
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._shape = count, columns
        for at, tile in enumerate(self.tiles):
            self._grid.removeWidget(tile)
            if at < count:
                self._grid.addWidget(tile, at // columns, at % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another number of columns."""
        super().resizeEvent(event)
        self._lay()

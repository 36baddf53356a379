"""The dishes on the screen: tiles with digit, name, price and quantity, categories above, pages below. Main thread.

It keeps nothing and charges nothing: it shows a `Basket` and says what was touched, as the keyboard does.
Source: ui.md, Checkout, menu; pictures.md sections 4 and 5.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.menu_views import MenuTile
from desktop.ui import fonts
from desktop.ui.dish_pictures import DishPictures
from desktop.ui.menu_mode import COLUMNS, ROWS, Basket
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import KEYCAP_HEIGHT, DeskButton, keycap_width, paint_keycap
from desktop.ui.widgets.category_row import CategoryRow
from desktop.ui.widgets.painting import CENTRE, LEFT, RIGHT, label, rounded, rounded_path, text
from desktop.ui.wording import yuan, yuan_short

GAP = 12
TILE_GAP = 8
INSET = 8
TAKE_WIDTH, TAKE_HEIGHT = 56, 48
PICTURE = 40
LINE, LINES = 19, 2
NAME_TOP = INSET + KEYCAP_HEIGHT + 2
LEAST_TILE = NAME_TOP + LINES * LINE + TAKE_HEIGHT + 2  # a name over the key


class Tile(QAbstractButton):
    """One dish. Touching it adds one; the key in its corner takes one back."""

    added = Signal(str)
    taken = Signal(str)

    def __init__(self, theme: Theme, digit: int, pictures: DishPictures) -> None:
        super().__init__()
        self.theme = theme
        self.dish: MenuTile | None = None
        self.quantity = 0
        self.selected = False
        self._digit = str(digit)
        self._pictures = pictures
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.take = DeskButton(theme, "", icon="minus", height=TAKE_HEIGHT, icon_px=20, parent=self)
        self.take.setFixedWidth(TAKE_WIDTH)
        self.clicked.connect(self._add)
        self.take.clicked.connect(self._take)

    def show_dish(self, dish: MenuTile | None, quantity: int, *, selected: bool, usable: bool, reason: str) -> None:
        """Show a dish, or nothing in this place."""
        self.dish, self.quantity, self.selected = dish, quantity, selected
        self.setVisible(dish is not None)
        self.setEnabled(usable)
        if dish is None:
            return
        self.take.setVisible(quantity > 0)
        self.take.set_usable(usable, reason, shown=False)
        self.take.setAccessibleName(translate("menu", "One {dish} less").format(dish=dish.name))
        price = yuan(dish.price_fen)
        name = translate("menu", "{dish}, {price}, {n} chosen").format(dish=dish.name, price=price, n=quantity)
        self.setAccessibleName(name)
        self.setAccessibleDescription(reason if not usable else self._digit)
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(88, LEAST_TILE)

    def _add(self) -> None:
        if self.dish is not None:
            self.added.emit(self.dish.dish_id)

    def _take(self) -> None:
        if self.dish is not None:
            self.taken.emit(self.dish.dish_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key in its corner."""
        super().resizeEvent(event)
        self.take.move(self.width() - TAKE_WIDTH - 2, self.height() - TAKE_HEIGHT - 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        if self.dish is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, box = self.theme.colour, QRectF(self.rect())
        ink = colour("ink" if self.isEnabled() else "ink3")
        ground = colour("accent_soft") if self.quantity else colour("hover" if self.isDown() else "surface")
        edge = colour("accent") if self.selected or self.quantity else colour("border")
        rounded(painter, box, 8, ground, edge, 2 if self.selected else 1)
        key = keycap_width(self._digit)
        quiet = colour("ink2" if self.isEnabled() else "ink3")
        paint_keycap(
            painter, QRectF(INSET, INSET, key, KEYCAP_HEIGHT), self._digit, quiet, colour("border"), colour("page")
        )
        price = box.adjusted(INSET + key + 4, INSET, -INSET, 0)
        price.setHeight(KEYCAP_HEIGHT)
        text(painter, price, yuan_short(self.dish.price_fen), 16, ink, align=RIGHT)
        room = self.width() - 2 * INSET
        corner = self.quantity > 0 or self._pictures.of(self.dish.name) is not None
        most = LINES if corner else (self.height() - NAME_TOP - INSET) // LINE
        size_px, lines = name_lines(self.dish.name, room, most)
        for at, words in enumerate(lines):
            line = QRectF(INSET, NAME_TOP + at * LINE, room, LINE)
            text(painter, line, words, size_px, ink, bold=True, align=LEFT)
        self._paint_corner(painter)
        painter.end()

    def _paint_corner(self, painter: QPainter) -> None:
        """Draw the picture, and how many were chosen."""
        assert self.dish is not None
        colour = self.theme.colour
        picture = self._pictures.of(self.dish.name)
        corner = QRectF(INSET, self.height() - PICTURE - INSET, PICTURE, PICTURE)
        if picture is not None and corner.top() > INSET + KEYCAP_HEIGHT + LINE:
            painter.save()
            painter.setClipPath(rounded_path(corner, 6))
            painter.drawPixmap(corner.toRect(), picture)
            painter.restore()
        if self.quantity:
            badge = QRectF(INSET, self.height() - INSET - 32, 32, 32)
            rounded(painter, badge, 16, colour("primary"))
            text(painter, badge, str(self.quantity), 20, colour("on_primary"), bold=True, align=CENTRE)


def name_lines(name: str, width: float, most: int) -> tuple[int, list[str]]:
    """Return a name's size in px and its lines, so many at most; what does not fit even small ends with an ellipsis."""
    for size_px in (16, 14):
        lines, rest = _broken(name, width, size_px, most)
        if not rest:
            return size_px, lines
    last = lines[-1] + rest
    while last and fonts.width(last + "…", 14, bold=True) > width:
        last = last[:-1]
    return 14, [*lines[:-1], last.rstrip() + "…"]


def _broken(name: str, width: float, size_px: int, most: int) -> tuple[list[str], str]:
    """Return the lines that fit, broken at spaces where there are any, and what is left."""
    lines: list[str] = []
    rest = name
    for _line in range(most):
        rest = rest.lstrip()
        if not rest or fonts.width(rest, size_px, bold=True) <= width:
            return ([*lines, rest] if rest else lines), ""
        fits = next((n for n in range(len(rest), 1, -1) if fonts.width(rest[:n], size_px, bold=True) <= width), 1)
        space = rest.rfind(" ", 0, fits + 1)
        cut = space if space > 0 else fits
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:]
    return lines, rest


class MenuPad(QWidget):
    """Says which dish, category or page was touched."""

    added = Signal(str)
    taken = Signal(str)
    category = Signal(str)
    turned = Signal(int)
    rows_changed = Signal(int)  # how many rows of tiles have room
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.pictures = DishPictures()
        self.categories = CategoryRow(theme)
        self.categories.chosen.connect(self.category)
        self.nothing = label(translate("menu", "No dish is on the menu of this meal. Menus are made on the settings "
                                                "page."), 16, theme.colour("ink2"), wrap=True)  # fmt: skip
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rows = ROWS
        self._grid = QGridLayout()
        self._grid.setSpacing(TILE_GAP)
        self.tiles: list[Tile] = []
        self._place_tiles()
        back, on = translate("menu", "Earlier dishes"), translate("menu", "More dishes")
        self.back_button = DeskButton(theme, "", icon="back", height=56)
        self.on_button = DeskButton(theme, "", icon="forward", height=56)
        for button, name, pages in ((self.back_button, back, -1), (self.on_button, on, 1)):
            button.setFixedWidth(72)
            button.setAccessibleName(name)
            button.setProperty("pages", pages)
            button.clicked.connect(self._turn)
        self.where = label("", 16, theme.colour("ink2"))
        self.where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear_button = DeskButton(theme, translate("pad", "Clear"), key="Del", height=56)
        self.clear_button.clicked.connect(self.cleared)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self.back_button)
        foot.addWidget(self.where)
        foot.addWidget(self.on_button)
        foot.addStretch(1)
        foot.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.categories)
        column.addLayout(self._grid, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(foot)

    def set_pictures(self, pictures: DishPictures) -> None:
        """Show pictures from this folder."""
        self.pictures = pictures
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles.clear()
        self._place_tiles()

    def show_basket(self, basket: Basket, *, usable: bool, reason: str) -> None:
        """Show what can be chosen and what was."""
        shown = basket.shown
        for at, tile in enumerate(self.tiles):
            dish = shown[at] if at < len(shown) else None
            quantity = basket.quantity(dish.dish_id) if dish is not None else 0
            tile.show_dish(dish, quantity, selected=at == basket.at, usable=usable, reason=reason)
        self.nothing.setVisible(not basket.tiles)
        self.categories.show_categories(basket.categories, basket.category)
        several = basket.pages > 1
        for widget in (self.back_button, self.where, self.on_button):
            widget.setVisible(several)
        self.where.setText(f"{basket.page + 1} / {basket.pages}")
        self.clear_button.set_usable(
            usable and basket.count > 0, reason or translate("menu", "Nothing chosen"), shown=False
        )

    def set_compact(self, compact: bool) -> None:
        """Drop the keycap on a narrow window."""
        self.clear_button.set_compact(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many rows as have room for whole tiles."""
        super().resizeEvent(event)
        room = self.height() - 2 * (56 + GAP)
        rows = ROWS if (room + TILE_GAP) // ROWS - TILE_GAP >= LEAST_TILE else ROWS - 1
        if rows != self._rows:
            self._rows = rows
            for place in range(ROWS):
                self._grid.setRowStretch(place, int(place < rows))
            self.rows_changed.emit(rows)

    def _place_tiles(self) -> None:
        for at in range(ROWS * COLUMNS):
            tile = Tile(self.theme, at + 1, self.pictures)
            tile.added.connect(self.added)
            tile.taken.connect(self.taken)
            tile.hide()
            self._grid.addWidget(tile, at // COLUMNS, at % COLUMNS)
            self.tiles.append(tile)
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        for place in range(ROWS):
            self._grid.setRowStretch(place, int(place < self._rows))

    def _turn(self) -> None:
        button = self.sender()
        if isinstance(button, DeskButton):
            self.turned.emit(int(button.property("pages")))

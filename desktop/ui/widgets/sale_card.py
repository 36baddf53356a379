"""The hero of the checkout: amount, banner, and below them the stage line, the charge button or the keys pressed.

A frame in the state's colour around all of it. Main thread. Source: pictures.md sections 4 and 5, Hero.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.services.views import OfflineCaps, Phase
from desktop.ui import fonts
from desktop.ui.stages import Step
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.amount import AmountLabel
from desktop.ui.widgets.banner import StateBanner
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.caps_row import CapsRow
from desktop.ui.widgets.painting import CENTRE, LEFT, RIGHT, Painted, rounded, rounded_path, text
from desktop.ui.widgets.stage_line import HEIGHT, StageLine
from desktop.ui.wording import yuan

BORDER = 4
TYPED_HEIGHT = 56
CHARGE_WIDTH = 400


class TypedKeys(Painted):
    """The keys pressed so far, each in a box."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.digits = ""
        self.setAccessibleName(self._title())
        self.setFixedHeight(TYPED_HEIGHT)

    def show_digits(self, digits: str) -> None:
        """Show the digits in the order in which they were pressed."""
        if digits != self.digits:
            self.digits = digits
            self.setAccessibleName(f"{self._title()} {digits}")
            self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px, without the explanation, which goes first."""
        return QSize(round(self._keys_right()), TYPED_HEIGHT)

    @staticmethod
    def _title() -> str:
        return translate("checkout", "Keys")

    def _keys_right(self) -> float:
        return 20 + fonts.width(self._title(), 14) + 8 + 39 * len(self.digits)

    def paint(self, painter: QPainter) -> None:
        """Draw the boxes, and what they mean where there is room."""
        colour = self.theme.colour
        row = QRectF(20, 0, self.width() - 40, self.height())
        text(painter, row, self._title(), 14, colour("ink2"), align=LEFT)
        left = 20 + fonts.width(self._title(), 14) + 8
        for digit in self.digits:
            box = QRectF(left, self.height() / 2 - 13, 31, 26)
            rounded(painter, box, 4, colour("page"), colour("border"))
            text(painter, box, digit, 16, colour("ink"), align=CENTRE)
            left += 39
        meaning = translate("checkout", "Filled from the right; the last two are fen")
        if fonts.width(meaning, 14) < self.width() - left - 28:
            text(painter, row, meaning, 14, colour("ink2"), align=RIGHT)


class SaleCard(QWidget):
    """Shows the sale in hand. `charge` is pressed when a sale is to begin by hand."""

    charge = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.phase = Phase.READY
        self._squeezed = self._crowded = False
        self.caps = CapsRow(theme)
        self.amount = AmountLabel(theme)
        self.banner = StateBanner(theme)
        self.stage_line = StageLine(theme)
        self.typed = TypedKeys(theme)
        self.charge_button = DeskButton(
            theme, translate("checkout", "Charge"), key="Enter", kind=Kind.PRIMARY, size_px=20
        )
        self.charge_button.setFixedWidth(CHARGE_WIDTH)
        self.charge_button.clicked.connect(self.charge)
        button_row = QWidget()
        centred = QHBoxLayout(button_row)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addWidget(self.charge_button, 0, Qt.AlignmentFlag.AlignCenter)
        self._foot = QWidget()
        self._foot_stack = QStackedLayout(self._foot)
        for page in (self.stage_line, button_row, self.typed):
            self._foot_stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BORDER, BORDER, BORDER, BORDER)
        layout.setSpacing(0)
        layout.addWidget(self.caps)
        layout.addWidget(self.amount, 1)
        layout.addWidget(self.banner)
        layout.addWidget(self._foot)
        self.caps.hide()
        self._show_foot(0)
        self.banner.setFixedHeight(120)

    def set_phase(self, phase: Phase, hint: str) -> None:
        """Show the phase: frame and banner."""
        if phase is not self.phase:
            self.phase = phase
            self.update()
        self.banner.show_phase(phase, hint)

    def show_steps(self, steps: tuple[Step, ...], phase: Phase) -> None:
        """Put the stage line at the foot."""
        self.stage_line.show_steps(steps, phase)
        self._show_foot(0)

    def show_charge(self, amount_fen: int, *, usable: bool, reason: str) -> None:
        """Put the charge button at the foot."""
        self.charge_button.set_words(translate("checkout", "Charge {amount}").format(amount=yuan(amount_fen)))
        self.charge_button.set_usable(usable, reason)
        self._show_foot(1)

    def show_typed(self, digits: str) -> None:
        """Put the keys pressed at the foot."""
        self.typed.show_digits(digits)
        self._show_foot(2)

    def show_caps(self, caps: OfflineCaps | None) -> None:
        """Show the offline caps, or nothing while there is network."""
        if caps is not None:
            self.caps.show_caps(caps)
        self.caps.setVisible(caps is not None)

    def squeeze(self, squeezed: bool, *, crowded: bool) -> None:
        """Take less room in a very low window: where something else needs it as well, the stage line goes."""
        self._squeezed, self._crowded = squeezed, squeezed and crowded
        self._show_foot(self._foot_stack.currentIndex())

    def set_banner_height(self, height: int) -> None:
        """Give the banner 96 to 120 px."""
        if self.banner.height() != height:
            self.banner.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the charge button within the card."""
        super().resizeEvent(event)
        self.charge_button.setFixedWidth(min(CHARGE_WIDTH, self.width() - 2 * BORDER - 32))

    def _show_foot(self, index: int) -> None:
        self._foot_stack.setCurrentIndex(index)
        height = TYPED_HEIGHT if index == 2 or (index == 1 and self._squeezed) else HEIGHT
        self._foot.setVisible(index != 0 or not self._crowded)
        if self._foot.height() != height:
            self._foot.setFixedHeight(height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the grounds behind the children, which paint no ground of their own."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF(self.rect())
        radius = self.theme.px("radius_card")
        painter.fillPath(rounded_path(outer, radius), self.theme.of(self.phase).fill)
        inner = rounded_path(outer.adjusted(BORDER, BORDER, -BORDER, -BORDER), radius - BORDER)
        painter.fillPath(inner, self.theme.colour("surface"))
        painter.setClipPath(inner)
        painter.fillRect(QRectF(self.amount.geometry()), self.theme.of(self.phase).soft)
        painter.end()

"""What may still be taken without network: number, sum, time. Painted; main thread. Source: ui.md, Offline."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.services.views import OfflineCaps
from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import LEFT, RIGHT, Painted, rounded, text
from desktop.ui.wording import yuan_short

HEIGHT = 72
HEAD = 180
LOW = 0.2  # below this part of a cap its figure is loud


class CapsRow(Painted):
    """Three caps with bars of what is left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.caps: OfflineCaps | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_caps(self, caps: OfflineCaps) -> None:
        """Show what is left."""
        if caps == self.caps:
            return
        self.caps = caps
        self.setAccessibleName(", ".join(f"{name} {left} {cap}" for name, left, cap, _ in self._parts()))
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: without the names of the caps, which go first."""
        figures = max((self._part_width("", *part[1:3]) - 14 + 24 for part in self._parts()), default=0)
        return QSize(round(self._tight_head() + 4 + 3 * figures), HEIGHT)

    def _head_width(self) -> float:
        return max(HEAD, 68 + max(fonts.width(self._title(), 20, bold=True), fonts.width(self._note(), 14)) + 24)

    def _tight_head(self) -> float:
        return 44 + max(fonts.width(self._title(), 16, bold=True), fonts.width(self._note(), 14)) + 8

    def _roomy(self) -> bool:
        """Tell whether the names of the caps fit beside their figures."""
        widest = max((self._part_width(*part[:3]) + 40 for part in self._parts()), default=0)
        return self._head_width() + 4 + 3 * widest <= self.width()

    @staticmethod
    def _part_width(name: str, left: str, cap: str) -> float:
        return fonts.width(name, 16) + fonts.width(left, 20, bold=True) + fonts.width(cap, 14) + 20

    @staticmethod
    def _title() -> str:
        return translate("offline", "Selling offline")

    @staticmethod
    def _note() -> str:
        return translate("offline", "Charged when online")

    def _parts(self) -> list[tuple[str, str, str, float]]:
        """Return name, what is left, the cap and the part that is left, of each cap."""
        caps = self.caps
        if caps is None:
            return []
        hours, minutes = divmod(max(0, caps.minutes_left), 60)
        cap_hours, cap_minutes = divmod(caps.minutes_cap, 60)
        return [
            (
                translate("offline", "Left"),
                translate("offline", "{n} sales").format(n=caps.count_left),
                f"/ {caps.count_cap}",
                caps.count_left / max(1, caps.count_cap),
            ),
            (
                translate("offline", "Sum"),
                yuan_short(caps.sum_left_fen),
                f"/ {yuan_short(caps.sum_cap_fen)}",
                caps.sum_left_fen / max(1, caps.sum_cap_fen),
            ),
            (
                translate("offline", "Time"),
                f"{hours}:{minutes:02d}",
                f"/ {cap_hours}:{cap_minutes:02d}",
                caps.minutes_left / max(1, caps.minutes_cap),
            ),
        ]

    def paint(self, painter: QPainter) -> None:
        """Draw the head and the three caps."""
        colour = self.theme.colour
        painter.fillRect(QRectF(0, HEIGHT - 1, self.width(), 1), colour("line"))
        roomy = self._roomy()
        head = self._head_width() if roomy else self._tight_head()
        icon, indent, pad = (32, 64, 20) if roomy else (24, 44, 12)
        icons.draw(painter, "cloud_off", QRectF(pad, 36 - icon / 2, icon, icon), colour("ink"))
        title_px = 20 if roomy else 16
        text(painter, QRectF(indent, 10, head - indent, 30), self._title(), title_px, colour("ink"), bold=True)
        text(painter, QRectF(indent, 38, head - indent, 24), self._note(), 14, colour("ink2"))
        if self.caps is None:
            return
        width = (self.width() - head - 4) / 3
        for at, (name, left, cap, part) in enumerate(self._parts()):
            x = head + 4 + at * width
            painter.fillRect(QRectF(x, 16, 1, 40), colour("line"))
            box = QRectF(x + pad, 14, width - 2 * pad, 28)
            ink = colour("danger_strong") if part <= LOW else colour("ink")
            cap_width = fonts.width(cap, 14)
            if roomy:
                text(painter, box, name, 16, colour("ink2"), align=LEFT)
            text(painter, box, cap, 14, colour("ink2"), align=RIGHT)
            text(painter, box.adjusted(0, 0, -cap_width - 6, 0), left, 20, ink, bold=True, align=RIGHT)
            bar = QRectF(x + pad, 48, width - 2 * pad, 8)
            rounded(painter, bar, 4, colour("track"))
            fill = QRectF(bar.x(), bar.y(), bar.width() * min(1.0, max(0.0, part)), bar.height())
            if fill.width() > 1:
                rounded(
                    painter, fill, min(4.0, fill.width() / 2), colour("danger") if part <= LOW else colour("caps_bar")
                )

"""What the camera sees, mirrored, and what to do drawn over it: oval, brackets, eye lines, arrow. Painted; main thread.

Keeps the newest preview and forgets it when told; draws nothing of its own while there is none. The oval and the lines
are where `CaptureRules` wants the face and its eyes. Source: pictures.md section 5, Camera view; the page's picture.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.services.capture_views import Preview
from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, RIGHT, Painted, rounded, text

FACE_HEIGHT = 0.62  # of the picture's height, and the oval's
FACE_ASPECT = 0.79
EYES_AT = 0.44  # of the oval's height
HEAD = 44
BRACKET = 34
_INKS = {"ready": "view_accent", "paid": "view_success", "refused": "view_danger", "working": "view_warning"}
_SIDES = {"arrow_left": -1, "arrow_right": 1}


class CameraView(Painted):
    """`show_preview` gives it a picture, `show_guide` what is drawn over it, `show_fault` what stands in its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._picture: QImage | None = None
        self._pixels: bytes = b""  # QImage does not own them
        self.tone, self.arrow, self.arrow_words = "stopped", "", ""
        self.left_words, self.right_words = "", ""
        self.fault_words = ""
        self.steps, self.steps_done = 0, 0
        self.setMinimumHeight(180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_preview(self, preview: Preview | None) -> None:
        """Show a picture; None forgets the last one."""
        if preview is None:
            self._picture, self._pixels = None, b""
        else:
            self._pixels = preview.rgb
            self._picture = QImage(
                self._pixels, preview.width, preview.height, preview.width * 3, QImage.Format.Format_RGB888
            )
        self.update()

    @property
    def has_picture(self) -> bool:
        """Tell whether a picture is shown."""
        return self._picture is not None

    def show_guide(self, tone: str, arrow: str, arrow_words: str, steps_done: int, steps: int) -> None:
        """Show what to do: in a tone, with an icon of an arrow or an empty name, and how many steps are done."""
        new = (tone, arrow, arrow_words, steps_done, steps, "")
        if new != (self.tone, self.arrow, self.arrow_words, self.steps_done, self.steps, self.fault_words):
            self.tone, self.arrow, self.arrow_words, self.steps_done, self.steps, self.fault_words = new
            self.update()

    def show_head(self, left: str, right: str) -> None:
        """Show what stands in the upper corners."""
        if (left, right) != (self.left_words, self.right_words):
            self.left_words, self.right_words = left, right
            self.setAccessibleName(f"{left}. {right}")
            self.update()

    def show_fault(self, words: str) -> None:
        """Show what to do in the place of a picture."""
        self.show_preview(None)
        self.fault_words, self.tone = words, "refused"
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(fonts.width(self.left_words, 14)) + 32, 180)

    def paint(self, painter: QPainter) -> None:
        """Draw the picture and what lies over it."""
        colour = self.theme.colour
        frame = QRectF(self.rect())
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        radius = self.theme.px("radius_card") - 4.0
        path.addRoundedRect(frame, radius, radius)
        path.addRect(frame.adjusted(0, frame.height() / 2, 0, 0))
        painter.setClipPath(path)
        painter.fillRect(frame, colour("view_ground"))
        if self.fault_words:
            self._paint_fault(painter)
        else:
            if self._picture is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(self._picture_rect(), self._picture)
            self._paint_guide(painter, colour(_INKS.get(self.tone, "view_ink2")))
        self._paint_head(painter)

    def _picture_rect(self) -> QRectF:
        """Return where the picture is drawn: as large as covers the view."""
        assert self._picture is not None
        scale = max(self.width() / self._picture.width(), self.height() / self._picture.height())
        width, height = self._picture.width() * scale, self._picture.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def oval(self) -> QRectF:
        """Return where the face should be, in px."""
        tall = (self._picture_rect().height() if self._picture is not None else self.height()) * FACE_HEIGHT
        tall = min(tall, self.height() - HEAD - 40)
        wide = tall * FACE_ASPECT
        middle = max(self.height() / 2, HEAD + 16 + tall / 2)
        return QRectF((self.width() - wide) / 2, middle - tall / 2, wide, tall)

    def _paint_guide(self, painter: QPainter, ink: QColor) -> None:
        oval = self.oval()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(ink, 4, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen if self.tone != "paid" else QPen(ink, 4))
        painter.drawEllipse(oval)
        self._paint_brackets(painter, oval)
        line = QPen(ink, 2, Qt.PenStyle.CustomDashLine)
        line.setDashPattern([2.0, 3.0])
        painter.setPen(line)
        eyes = oval.top() + oval.height() * EYES_AT
        painter.drawLine(QPointF(oval.left() + 8, eyes), QPointF(oval.right() - 8, eyes))
        if self.arrow:
            self._paint_arrow(painter, oval, ink)
        if self.steps:
            self._paint_steps(painter, oval)

    def _paint_brackets(self, painter: QPainter, oval: QRectF) -> None:
        box = oval.adjusted(-52, -30, 52, 24).intersected(QRectF(self.rect()).adjusted(8, HEAD, -8, -8))
        painter.setPen(QPen(self.theme.colour("view_ink"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for x, way_x in ((box.left(), 1), (box.right(), -1)):
            for y, way_y in ((box.top(), 1), (box.bottom(), -1)):
                corner = QPainterPath(QPointF(x + way_x * BRACKET, y))
                corner.lineTo(x, y)
                corner.lineTo(x, y + way_y * BRACKET)
                painter.drawPath(corner)

    def _paint_arrow(self, painter: QPainter, oval: QRectF, ink: QColor) -> None:
        """Draw the arrow beside the oval, on the side to which it points, with its words under a dark ground."""
        width = fonts.width(self.arrow_words, 16, bold=True) + 6 if self.arrow_words else 0.0
        side = _SIDES.get(self.arrow, 1)
        left = oval.right() + 14 if side > 0 else oval.left() - 14 - 36 - width - 8
        left = max(8.0, min(left, self.width() - 44 - width))
        top = oval.top() + oval.height() * EYES_AT
        ground = QRectF(left - 4, top - 22, 44 + width, 44)
        dark = QColor(self.theme.colour("view_ground"))
        dark.setAlpha(200)
        rounded(painter, ground, 8, dark)
        icons.draw(painter, self.arrow, QRectF(left, top - 18, 36, 36), ink)
        if self.arrow_words:
            text(painter, QRectF(left + 38, top - 18, width, 36), self.arrow_words, 16, ink, bold=True)

    def _paint_steps(self, painter: QPainter, oval: QRectF) -> None:
        """Draw a dot for each step of the challenge, over the oval."""
        middle, gap = oval.center().x(), 26.0
        colour = self.theme.colour
        for at in range(self.steps):
            centre = QPointF(middle + (at - (self.steps - 1) / 2) * gap, oval.top() - 14)
            done = at < self.steps_done
            painter.setPen(QPen(colour("view_success" if done else "view_ink"), 2))
            painter.setBrush(colour("view_success") if done else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 7, 7)

    def _paint_head(self, painter: QPainter) -> None:
        if not self.left_words:
            return
        colour = self.theme.colour
        shade = QColor(colour("view_ground"))
        shade.setAlpha(200)
        painter.fillRect(QRectF(0, 0, self.width(), HEAD), shade)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("view_danger"))
        painter.drawEllipse(QPointF(17, HEAD / 2), 5, 5)
        width = fonts.width(self.left_words, 14) + 2
        text(painter, QRectF(30, 0, width, HEAD), self.left_words, 14, colour("view_ink"))
        right = fonts.width(self.right_words, 14) + 2
        if 30 + width + 16 + right + 12 <= self.width():
            box = QRectF(self.width() - right - 12, 0, right, HEAD)
            text(painter, box, self.right_words, 14, colour("view_ink2"), align=RIGHT)

    def _paint_fault(self, painter: QPainter) -> None:
        colour = self.theme.colour
        middle = self.height() / 2
        icons.draw(painter, "camera_off", QRectF(self.width() / 2 - 40, middle - 100, 80, 80), colour("view_ink2"))
        painter.setFont(fonts.font(16))
        painter.setPen(colour("view_ink"))
        box = QRectF(24, middle, self.width() - 48, self.height() / 2 - 12)
        flags = int(CENTRE & Qt.AlignmentFlag.AlignHCenter) | int(Qt.AlignmentFlag.AlignTop)
        painter.drawText(box, flags | int(Qt.TextFlag.TextWordWrap), self.fault_words)

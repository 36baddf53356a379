"""The capture of one face: consent at the left, the camera in the middle, what was checked at the right. Main thread.

Gets views and emits signals; decides nothing, keeps nothing: `forget` drops person, picture and words. Promises: one
sentence at a time, one press one signal, no dialog, and the way without a face is one press away at every moment.
Esc cancels, Enter takes the main action, F4 goes on without a face, F7 changes the camera.
Source: ui.md, People; pictures.md section 5; the picture of the page.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.domain.capture_checks import Check, Outcome, first_fault
from desktop.domain.capture_moment import CaptureState
from desktop.services.capture_views import CaptureView, EnrolmentView, EnrolStep, Preview
from desktop.services.people_views import ConsentLine, PersonLine
from desktop.ui.capture_consent import ConsentColumn
from desktop.ui.capture_words import arrow_words, aspect_word, check_words, enrol_step_word, spoken
from desktop.ui.people_words import person_class, person_name
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.camera_view import CameraView
from desktop.ui.widgets.check_list import CheckList, CheckRow
from desktop.ui.widgets.enrol_panel import EnrolPanel
from desktop.ui.widgets.guidance_band import GuidanceBand
from desktop.ui.widgets.painting import elided, label, rounded
from desktop.ui.widgets.quality_card import QualityCard
from desktop.ui.widgets.step_line import StepLine
from desktop.ui.wording import DOT, said

COMPACT_BELOW = 1250
PADDING, GAP = 16, 12
BORDER = 4
_LOOKS = {Outcome.OK: "ok", Outcome.NOT_OK: "wrong", Outcome.WAITING: "waiting"}
_ARROWS = ("arrow_left", "arrow_right", "arrow_up", "arrow_down", "blink")


class CapturePage(QWidget):
    """One person's page. The signals are what somebody asked for."""

    cancelled = Signal()
    other_way = Signal()  # no capture: campus card or payment code
    camera_wanted = Signal(str)  # the path of the camera to change to
    again = Signal()  # a new capture, after one that was given up or refused
    withdraw = Signal()
    unmask = Signal()
    decided = Signal(object)  # SimilarDecision
    finished = Signal()  # enrolled, and back to the people
    hidden = Signal()  # another page is open

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.view: CaptureView | None = None
        self.enrolment: EnrolmentView | None = None
        self._compared = 0
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("capture", "Capture a face"))
        self.setAccessibleDescription(
            translate("capture", "Esc cancels, Enter goes on, F4 without a face, F7 changes the camera")
        )
        self._build()
        self._show_step()

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_person(self, person: PersonLine, consent: ConsentLine | None, *, compared: int = 0) -> None:
        """Show whose face it is, masked, and what allows it; with how many it will be compared, if with any."""
        self.name.setText(person_name(person))
        self.about.setText(person_class(person))
        self.left.show_consent(consent)
        self._compared = compared
        self._show_next()

    def show_capture(self, view: CaptureView) -> None:
        """Show a moment of the capture."""
        self.view = view
        sentence = spoken(view)
        if self.enrolment is None:
            self.frame.show_tone(sentence.tone)
            self.band.show_sentence(sentence.words, sentence.icon, sentence.tone)
        if view.fault is not None:
            self.camera.show_fault(said(view.fault).todo)
        else:
            fault = first_fault(view.checks)
            arrow = sentence.icon if sentence.icon in _ARROWS else ""
            beside = arrow_words(fault) if fault is not None and fault.guidance is view.guidance else ""
            steps = len(view.steps) if view.state is CaptureState.CHALLENGE else 0
            self.camera.show_guide(sentence.tone, arrow, beside, view.steps_done, steps)
        self._show_head(view)
        self._show_checks(view)
        self.quality.show_quality(view.quality, view.least_quality)
        self._show_buttons()

    def show_preview(self, preview: Preview) -> None:
        """Show what the camera sees now; nothing of it is kept beyond the next one."""
        if self.enrolment is None and (self.view is None or self.view.fault is None):
            self.camera.show_preview(preview)

    def show_enrolment(self, view: EnrolmentView | None) -> None:
        """Show where it stands after the capture; None goes back to the camera."""
        self.enrolment = view if view is not None and view.step is not EnrolStep.CAPTURE else None
        if self.enrolment is not None:
            self.camera.show_preview(None)
            self.panel.show_enrolment(self.enrolment)
            tone, words, icon = _enrolment_words(self.enrolment)
            self.frame.show_tone(tone)
            self.band.show_sentence(words, icon, tone)
        elif self.view is not None:
            self.show_capture(self.view)
        self._show_next()
        self._show_step()
        self._show_buttons()

    def forget(self) -> None:
        """Drop the person, the picture and every word about them."""
        self.view = self.enrolment = None
        self.name.clear()
        self.about.clear()
        self.left.forget()
        self.panel.forget()
        self.camera.show_preview(None)
        self.camera.show_guide("stopped", "", "", 0, 0)
        self.checks.show_rows(())
        self.quality.show_quality(None, 0.0)
        self._show_step()
        self._show_buttons()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is open: the camera has nobody to look at."""
        super().hideEvent(event)
        self.hidden.emit()

    # --- keys and sizes -----------------------------------------------------------------------------------------

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key of the page's; tell whether it was one."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            main = self.main_button
            if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
                focused.click()
            elif main is not None:
                main.click()
            return True
        button = {
            Qt.Key.Key_Escape: self.cancel_button,
            Qt.Key.Key_F4: self.other_button,
            Qt.Key.Key_F7: self.camera_button,
        }.get(key)
        if button is None:
            return False
        if button.isVisibleTo(self):
            button.click()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that nothing inside took."""
        if not self.handle_key(event):
            super().keyPressEvent(event)

    @property
    def main_button(self) -> DeskButton | None:
        """Return what Enter presses, if there is one thing to do."""
        if self.enrolment is not None:
            return self.panel.main_button
        return self.again_button if self.again_button.isVisibleTo(self) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower columns and icons over the words on a narrow window."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT_BELOW
        self.left.setFixedWidth(220 if compact else 284)
        self.right.setFixedWidth(272 if compact else 344)
        for button in (self.cancel_button, self.other_button, self.camera_button):
            button.set_compact(compact, stacked=compact)
        self.left.set_compact(compact)
        for button in (self.unmask_button, self.again_button):
            button.set_compact(compact)
        self.panel.set_compact(compact)

    # --- inside -------------------------------------------------------------------------------------------------

    def _show_head(self, view: CaptureView) -> None:
        words = translate("capture", "Live view, nothing is recorded")
        if view.camera is not None and len(view.cameras) > 1:
            words = DOT.join((translate("capture", "Nothing is recorded"), view.camera.name))
        size = f"{view.width} × {view.height}" if view.width else ""
        rate = translate("capture", "{fps} a second").format(fps=round(view.fps)) if view.fps else ""
        self.camera.show_head(words, DOT.join(part for part in (size, rate) if part))

    def _show_next(self) -> None:
        words = translate("capture", "Next: sent to the terminal.")
        if self._compared:
            words = translate("capture", "Next: compared with {n} people, then sent to the terminal.")
        self.quality.show_next("" if self.enrolment is not None else words.format(n=f"{self._compared:,}"))

    def _show_checks(self, view: CaptureView) -> None:
        blind = view.fault is not None or view.camera is None  # nothing is seen: nothing is wrong with a face
        checks = tuple(Check(aspect=one.aspect, outcome=Outcome.WAITING) if blind else one for one in view.checks)
        first = first_fault(checks)
        self.checks.show_rows(
            [
                CheckRow(
                    title=aspect_word(one.aspect),
                    found=check_words(one, view.steps_done, len(view.steps)),
                    look="fault" if one is first else _LOOKS[one.outcome],
                )
                for one in checks
            ]
        )

    def _show_step(self) -> None:
        steps = tuple(EnrolStep)
        step = self.enrolment.step if self.enrolment is not None else EnrolStep.CAPTURE
        answer = self.enrolment.answer if self.enrolment is not None else None
        at = len(steps) if step is EnrolStep.DONE else steps.index(step)
        failed = step is EnrolStep.SENDING and answer is not None and answer.reason is not None
        self.steps.show_steps(tuple(enrol_step_word(one) for one in steps), at, failed=failed)
        self.camera.setVisible(self.enrolment is None)
        self.panel.setVisible(self.enrolment is not None)

    def _show_buttons(self) -> None:
        view, enrolment = self.view, self.enrolment
        capturing = enrolment is None
        done = enrolment is not None and enrolment.step is EnrolStep.DONE
        refused = enrolment is not None and enrolment.answer is not None and enrolment.answer.reason is not None
        sending = enrolment is not None and enrolment.step is EnrolStep.SENDING and not refused
        self.cancel_button.set_usable(not sending, translate("capture", "being sent"), shown=False)
        self.cancel_button.setVisible(not done)
        self.other_button.set_usable(not sending, translate("capture", "being sent"), shown=False)
        self.other_button.setVisible(not done)
        self.camera_button.setVisible(capturing)
        several = view is not None and len(view.cameras) > 1
        self.camera_button.set_usable(several, translate("capture", "no other one"), shown=False)
        given_up = view is not None and view.fault is None and view.state is CaptureState.FAILED
        self.again_button.setVisible(capturing and given_up)

    def _next_camera(self) -> None:
        view = self.view
        if view is None or len(view.cameras) < 2:
            return
        paths = [camera.path for camera in view.cameras]
        here = paths.index(view.camera.path) if view.camera is not None and view.camera.path in paths else -1
        self.camera_wanted.emit(paths[(here + 1) % len(paths)])

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        layout.setSpacing(GAP)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the columns follow the width, not it them
        layout.addWidget(self._title_row())
        self.steps = StepLine(self.theme)
        layout.addWidget(self.steps)
        body = QHBoxLayout()
        body.setSpacing(GAP)
        self.left = ConsentColumn(self.theme)
        self.left.withdraw.connect(self.withdraw)
        body.addWidget(self.left)
        body.addLayout(self._middle(), 1)
        body.addWidget(self._right())
        layout.addLayout(body, 1)

    def _title_row(self) -> QWidget:
        theme = self.theme
        row = QWidget()
        row.setFixedHeight(48)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        self.back_button = DeskButton(theme, "", icon="back", icon_px=20, height=48)
        self.back_button.setFixedWidth(48)
        self.back_button.setAccessibleName(translate("capture", "Back to the people"))
        self.back_button.clicked.connect(self._back)
        self.name = label("", 20, theme.colour("ink"))
        self.about = elided("", 16, theme.colour("ink2"))
        self.unmask_button = DeskButton(
            theme, translate("capture", "Full name (logged)"), icon="eye", icon_px=20, height=48
        )
        self.unmask_button.clicked.connect(self.unmask)
        line.addWidget(self.back_button)
        line.addWidget(label(translate("capture", "Capture a face"), 20, theme.colour("ink"), bold=True))
        line.addSpacing(GAP)
        line.addWidget(self.name)
        line.addWidget(self.about, 1)
        line.addWidget(self.unmask_button)
        return row

    def _middle(self) -> QVBoxLayout:
        theme = self.theme
        self.frame = ToneFrame(theme)
        self.camera = CameraView(theme)
        self.panel = EnrolPanel(theme)
        self.panel.decided.connect(self.decided)
        self.panel.again.connect(self.again)
        self.panel.finished.connect(self.finished)
        self.band = GuidanceBand(theme)
        self.again_button = DeskButton(
            theme, translate("capture", "Begin again"), icon="retry", key="Enter", kind=Kind.PRIMARY, height=56
        )
        self.again_button.clicked.connect(self.again)
        self.again_button.hide()
        over = QVBoxLayout(self.camera)
        over.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(BORDER, BORDER, BORDER, BORDER)
        inside.setSpacing(0)
        for widget, stretch in ((self.camera, 1), (self.panel, 1), (self.band, 0)):
            inside.addWidget(widget, stretch)
        self.cancel_button = DeskButton(theme, translate("capture", "Cancel"), icon="close", icon_px=20, key="Esc")
        self.other_button = DeskButton(theme, translate("capture", "No face: card or code"), icon="card", icon_px=20)
        self.camera_button = DeskButton(theme, translate("capture", "Other camera"), icon="camera", icon_px=20)
        self.cancel_button.clicked.connect(self.cancelled)
        self.other_button.clicked.connect(self.other_way)
        self.camera_button.clicked.connect(self._next_camera)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button, stretch in ((self.cancel_button, 2), (self.other_button, 4), (self.camera_button, 2)):
            row.addWidget(button, stretch)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(self.frame, 1)
        column.addLayout(row)
        return column

    def _right(self) -> QWidget:
        self.checks = CheckList(self.theme, translate("capture", "What is checked"))
        self.quality = QualityCard(self.theme)
        self.right = QWidget()
        column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.checks, 1)
        column.addWidget(self.quality)
        return self.right

    def _back(self) -> None:
        if self.enrolment is not None and self.enrolment.step is EnrolStep.DONE:
            self.finished.emit()
        elif self.cancel_button.isEnabled():
            self.cancelled.emit()


class ToneFrame(QWidget):
    """A frame of 4 px in the state's fill, round the camera or what stands in its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.tone = "stopped"

    def show_tone(self, tone: str) -> None:
        """Change the colour."""
        if tone != self.tone:
            self.tone = tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, which shows as a border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), self.theme.px("radius_card"), self.theme.colour(f"{self.tone}_fill"))
        painter.end()


def _enrolment_words(view: EnrolmentView) -> tuple[str, str, str]:
    """Return tone, sentence and icon of what follows the capture."""
    refused = view.answer is not None and view.answer.reason is not None
    match view.step:
        case EnrolStep.DONE:
            return "paid", translate("capture", "Enrolled"), "check"
        case EnrolStep.SIMILAR if view.similar is not None:
            return "in_doubt", translate("capture", "The same child, or another?"), "question"
        case EnrolStep.SIMILAR:
            return "ready", translate("capture", "Comparing"), "search"
        case _ if refused:
            return "refused", translate("capture", "The terminal refused"), "refused"
        case _:
            return "ready", translate("capture", "Sending to the terminal"), "upload"

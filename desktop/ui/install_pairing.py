"""The wizard's third step: the programme check, and the six digits that both sides must show. Main thread.

Promises: nothing is pinned before the installer said that the digits are the same, which is sent once for a code; a
terminal that failed a check is paired only by pressing the button, never by Enter.
Source: the devices wizard's picture; terminal-link.md section 4.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.commands import ConfirmPairing
from desktop.services.programme import CheckName, CheckResult, ProgrammeCheck
from desktop.services.reason import Reason
from desktop.services.views import DevicesView
from desktop.ui.acceptance import check_look, check_title
from desktop.ui.install_steps import StepPage
from desktop.ui.installation import Installation
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.code_digits import CodeDigits
from desktop.ui.widgets.fact_row import FactRow, Icon
from desktop.ui.widgets.painting import label, restyle, rounded
from desktop.ui.wording import DOT, said

USUAL = 170  # of the card with the digits, in px
_ICONS = {
    CheckName.MANUFACTURER: "school",
    CheckName.CAMERA: "camera",
    CheckName.ALGORITHM: "chip",
    CheckName.CERTIFICATE: "certificate",
    CheckName.CLOCK: "clock",
}


def wanted_words(name: CheckName) -> str:
    """Return what the programme wants, under a check's name."""
    match name:
        case CheckName.MANUFACTURER:
            return translate("devices", "Wanted: an invited make")
        case CheckName.CAMERA:
            return translate("devices", "Wanted: the policy's make")
        case CheckName.ALGORITHM:
            return translate("devices", "Wanted: the policy's")
        case CheckName.CERTIFICATE:
            return translate("devices", "Wanted: a trusted authority's")
        case CheckName.CLOCK:
            return translate("devices", "Wanted: within 2 s")


class ChecksCard(Card):
    """The five checks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            translate("devices", "Programme check"),
            translate("devices", "Against the policy and the certificate"),
            scrolls=True,
        )
        self.sum = label("", 14, theme.colour("ink2"))
        self.head.addWidget(self.sum)
        self.check_rows = {
            name: FactRow(theme, _ICONS[name], check_title(name), wanted_words(name)) for name in CheckName
        }
        for row in self.check_rows.values():
            self.add_row(row)

    def show_checks(self, checks: tuple[ProgrammeCheck, ...]) -> None:
        """Show the outcomes; without any, that the terminal is not there."""
        by_name = {check.name: check for check in checks}
        for name, row in self.check_rows.items():
            check = by_name.get(name)
            if check is None:
                row.show_fact("—")
                row.show_tag("")
                continue
            words = said(Reason(code=check.code, facts=check.facts))
            fine = check.result is CheckResult.OK
            ink = "ink2" if fine else "danger_strong" if check.result is CheckResult.FAILED else "warning_strong"
            note = words.todo.rstrip("。.") if fine else DOT.join(part for part in (words.fact, words.todo) if part)
            row.show_fact(words.what, note, ink=ink)
            row.show_tag(*check_look(check.result))
        passed = sum(check.result is CheckResult.OK for check in checks)
        warned = sum(check.result is CheckResult.WARNING for check in checks)
        failed = sum(check.result is CheckResult.FAILED for check in checks)
        parts = [translate("devices", "{n} / {all} passed").format(n=passed, all=len(CheckName))]
        if warned:
            parts.append(translate("devices", "{n} to see to").format(n=warned))
        if failed:
            parts.append(translate("devices", "{n} failed").format(n=failed))
        colour = self.theme.colour("danger_strong" if failed else "ink2")
        restyle(self.sum, translate("devices", ", ").join(parts) if checks else "", 14, colour, bold=bool(failed))


class PairingCard(QFrame):
    """The digits and the two answers; or what became of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.family = "accent"
        self.heading = label("", 20, theme.colour("ink"), bold=True, wrap=True)
        self.question = label("", 16, theme.colour("ink2"), wrap=True)
        self.icon = Icon(theme, "warning", 20, "warning_strong")
        self.alarm = label("", 14, theme.colour("warning_strong"), bold=True, wrap=True)
        self.digits = CodeDigits(theme)
        self.same = DeskButton(theme, translate("devices", "Same, pair"), key="Enter", kind=Kind.PRIMARY)
        self.other = DeskButton(theme, translate("devices", "Not the same"), key="N")
        self.alarm_line = QWidget()
        alarm = QHBoxLayout(self.alarm_line)
        alarm.setContentsMargins(0, 0, 0, 0)
        alarm.setSpacing(8)
        alarm.addWidget(self.icon)
        alarm.addWidget(self.alarm, 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self.heading)
        words.addWidget(self.question)
        words.addWidget(self.alarm_line)
        words.addStretch(1)
        self.buttons = QWidget()
        column = QVBoxLayout(self.buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.same)
        column.addWidget(self.other)
        column.addStretch(1)
        self.buttons.setMinimumWidth(176)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 11, 20, 11)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addWidget(self.digits, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addSpacing(24)
        layout.addWidget(self.buttons)
        self.setMinimumHeight(148)
        self.setMaximumHeight(USUAL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return super().sizeHint().expandedTo(QSize(0, USUAL))

    def show_words(
        self, heading: str, question: str, family: str, alarm: str = "", alarm_family: str = "warning"
    ) -> None:
        """Show what the card says; the border is in the family's colour."""
        self.heading.setText(heading)
        self.question.setText(question)
        self.question.setVisible(bool(question))
        restyle(self.alarm, alarm, 14, self.theme.colour(f"{alarm_family}_strong"), bold=True)
        self.icon.show_icon("warning", f"{alarm_family}_strong")
        self.alarm_line.setVisible(bool(alarm))
        self.family = family
        self.setAccessibleName(f"{heading} {question} {alarm}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame: 2 px in the state's colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 12, self.theme.colour("surface"), self.theme.colour(self.family), 2)
        painter.end()


class PairStep(StepPage):
    """Checks above, digits below; the digits never scroll away."""

    def __init__(self, theme: Theme, installation: Installation) -> None:
        super().__init__(theme, installation)
        self.checks = ChecksCard(theme)
        self.card = PairingCard(theme)
        self.card.same.clicked.connect(self.confirm)
        self.card.other.clicked.connect(self.deny)
        self.column.addWidget(self.checks, 37)  # the picture's shares; the card has its limits
        self.column.addWidget(self.card, 17)
        self._sent = ""  # the code that was confirmed; sent once
        self._sent_on: DevicesView | None = None  # the view that was shown then

    def refresh(self) -> None:
        """Show checks and digits."""
        self.checks.show_checks(self.installation.checks)
        view = self.installation.view
        code = view.code if view is not None else ""
        if (
            view is not None
            and view is not self._sent_on
            and not view.pairing
            and (view.pairing_error or code != self._sent)
        ):
            self._sent = ""  # answered with no, or another terminal: it may be asked again
        self.card.digits.show_code(code)
        asking = bool(code) and view is not None and not view.paired
        self.card.digits.setVisible(asking)
        self.card.buttons.setVisible(asking)
        waiting = asking and (self._sent == code or (view is not None and view.pairing))
        differs = asking and self.installation.differs == code
        may = asking and not waiting and not differs
        self.card.same.set_usable(may, translate("devices", "asked already"), shown=False)
        self.card.other.set_usable(may, translate("devices", "asked already"), shown=False)
        self._dress_button()
        self._say(asking=asking, waiting=waiting, differs=differs)

    def confirm(self) -> None:
        """The digits are the same on both sides."""
        view = self.installation.view
        if view is None or not view.code or not self.card.same.isEnabled():
            return
        self._sent, self._sent_on = view.code, view
        self.installation.send(ConfirmPairing(code=view.code))
        self.refresh()
        self.changed.emit()

    def forget(self) -> None:
        """Let the digits be compared anew."""
        self._sent, self._sent_on = "", None

    def deny(self) -> None:
        """They are not: nothing is sent, and the same digits cannot be confirmed any more."""
        view = self.installation.view
        if view is not None and view.code and self.card.other.isEnabled():
            self.installation.differs = view.code
            self.refresh()
            self.changed.emit()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Enter confirms where every check passed or may be used; N denies."""
        if not self.card.buttons.isVisibleTo(self):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat() and not self._failed():
                self.confirm()
            return True
        if event.key() == Qt.Key.Key_N and not event.isAutoRepeat():
            self.deny()
            return True
        return False

    def set_compact(self, compact: bool) -> None:
        """Narrower boxes on a narrow window."""
        self.card.digits.set_compact(compact)
        for button in (self.card.same, self.card.other):
            button.set_compact(compact)

    # --- inside -----------------------------------------------------------------------------------------------

    def _failed(self) -> int:
        return sum(check.result is CheckResult.FAILED for check in self.installation.checks)

    def _dress_button(self) -> None:
        failed = bool(self._failed())
        self.card.same.set_words(
            translate("devices", "Pair all the same") if failed else translate("devices", "Same, pair")
        )
        self.card.same.set_kind(Kind.DANGER if failed else Kind.PRIMARY)
        self.card.same.set_key("" if failed else "Enter")

    def _say(self, *, asking: bool, waiting: bool, differs: bool) -> None:
        view = self.installation.view
        heading = translate("devices", "Pair by six digits")
        error = view.pairing_error if view is not None else ""
        if view is not None and view.paired:
            sn = view.identity.sn if view.identity is not None else ""
            self.card.show_words(
                translate("devices", "Paired"),
                translate("devices", "This desk and terminal {sn} know one another by their certificates.").format(
                    sn=sn
                ),
                "success",
            )
        elif not asking:
            why = said(view.link_reason) if view is not None and view.link_reason is not None else None
            self.card.show_words(
                why.what if why is not None else translate("devices", "Waiting for the terminal"),
                why.todo if why is not None else translate("devices", "The six digits appear when it answers."),
                "warning" if why is not None else "border",
            )
        elif differs:
            self.card.show_words(
                translate("devices", "Not paired"),
                translate("devices", "Different digits mean that another device answers. Check where the cable leads, "
                "then check again (F5)."),
                "danger",
            )  # fmt: skip
        elif waiting:
            self.card.show_words(
                heading,
                translate("devices", "Now confirm on the terminal's screen: the same digits are there."),
                "warning",
            )
        else:
            alarm, family = "", "warning"
            if error:
                alarm, family = (
                    translate("devices", "The terminal did not confirm ({error})").format(error=error),
                    "danger",
                )
            elif self._failed():
                alarm = translate("devices", "Nothing accrues with this terminal")
                family = "danger"
            self.card.show_words(
                heading, translate("devices", "Does the terminal show the same six digits?"), "accent", alarm, family
            )

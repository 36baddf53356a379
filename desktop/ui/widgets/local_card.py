"""The recognition at this computer, in the place of the result card: looking, or asking the person. Main thread.

Says whom it takes the person for, masked, and how much; nothing is taken before Yes is pressed. `command` carries what
was pressed. No picture: none is shown beside a payment. Source: law.md (face measure, active confirmation); ui.md.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.commands import ConfirmDiner, RejectDiner, StopLooking
from desktop.services.views import LocalPhase, LocalView
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import label, rounded
from desktop.ui.widgets.result_card import Disc
from desktop.ui.wording import diner_class, diner_name, said, yuan

HEIGHT = 160


class LocalCard(QWidget):
    """Shows one `LocalView` of somebody looking or asking."""

    command = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.view: LocalView | None = None
        colour = theme.colour
        self.disc = Disc(theme)
        self.kicker = label("", 14, colour("ink2"), wrap=True)
        self.title = label("", 32, colour("ink"), bold=True)
        self.subtitle = label("", 20, colour("ink"))
        self.head = label("", 20, colour("ink"), bold=True, wrap=True)
        self.told = label("", 16, colour("ink2"), wrap=True)
        self.amount = label("", 32, colour("ink"), bold=True)
        self.yes = DeskButton(
            theme, translate("local", "Yes, pay"), icon="check", key="Enter", kind=Kind.PRIMARY, height=64, size_px=20
        )
        self.no = DeskButton(theme, translate("local", "No, not me"), icon="close", key="Esc", height=64, size_px=20)
        self.end = DeskButton(theme, translate("local", "Stop looking"), icon="close", key="Esc", height=64, size_px=20)
        self.yes.clicked.connect(self._yes)
        self.no.clicked.connect(self._no)
        self.end.clicked.connect(self._end)
        self._lay_out()
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(translate("local", "Recognition at this computer"))

    def show_local(self, view: LocalView) -> None:
        """Show how it stands."""
        self.view = view
        asking = view.phase is LocalPhase.ASKING and view.diner is not None
        self.disc.show_icon("face", "doubt" if asking else "", loud=asking)
        self.kicker.setText(translate("local", "Recognised here · charged later · counts for no subsidy"))
        if asking:
            assert view.diner is not None
            self.title.setText(translate("local", "{name}?").format(name=diner_name(view.diner)))
            self.subtitle.setText(diner_class(view.diner))
            self.told.setText(translate("local", "Is this you? The person presses Yes or No."))
        else:
            self.head.setText(translate("local", "Look at this computer's camera"))
            reason = said(view.reason) if view.reason is not None else None
            one = translate("local", "One person at a time.")
            self.told.setText(f"{reason.what}: {reason.todo}" if reason is not None else one)
        for words in (self.title, self.subtitle):
            words.setVisible(asking)
        self.head.setVisible(not asking)
        self.amount.setText(yuan(view.amount_fen))
        self.yes.setVisible(asking)
        self.no.setVisible(asking)
        self.end.setVisible(not asking)
        who = f"{self.title.text()} {self.subtitle.text()}" if asking else self.head.text()
        self.setAccessibleDescription(f"{who} {self.told.text()}")

    def set_compact(self, compact: bool) -> None:
        """Drop the keycaps on a narrow window, and the amount: it stands above in large."""
        self.amount.setVisible(not compact)
        for button in (self.yes, self.no, self.end):
            button.set_compact(compact, stacked=compact)

    def press(self, key: Qt.Key) -> bool:
        """Take Enter and Esc; tell whether it meant something here."""
        asking = self.view is not None and self.view.phase is LocalPhase.ASKING
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if asking:
                self._yes()
            case Qt.Key.Key_Escape:
                self._no() if asking else self._end()
            case _:
                return False
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        asking = self.view is not None and self.view.phase is LocalPhase.ASKING
        border = self.theme.colour("doubt" if asking else "line")
        rounded(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, self.theme.colour("surface"), border, 2)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(16)
        names.addWidget(self.title)
        names.addWidget(self.subtitle, 0, Qt.AlignmentFlag.AlignVCenter)
        names.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(self.kicker)
        texts.addLayout(names)
        texts.addWidget(self.head)
        texts.addWidget(self.told)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(25, 8, 24, 8)
        row.setSpacing(16)
        row.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addWidget(self.amount)
        for button in (self.no, self.yes, self.end):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)

    def _yes(self) -> None:
        view = self.view
        if view is not None and view.diner is not None:
            self.command.emit(ConfirmDiner(person_ref=view.diner.person_ref, amount_fen=view.amount_fen))

    def _no(self) -> None:
        self.command.emit(RejectDiner())

    def _end(self) -> None:
        self.command.emit(StopLooking())

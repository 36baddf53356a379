"""The left column of the capture page: the consent that allows it, how to withdraw it, and that no photo is kept.

Main thread. Shows a `ConsentLine`, whose guardian is masked. Withdrawing takes two presses, the second within five
seconds. Source: law.md (PIPL 15, 16, 47); the page's picture.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.consent import ConsentState
from desktop.services.people_views import ConsentLine
from desktop.ui.people_words import channel_word, consent_look, evidence, notice_word, purpose_word, relation_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import rule, scrolling
from desktop.ui.widgets.fact_lines import FactLines
from desktop.ui.widgets.fact_row import Icon
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.tag import Tag
from desktop.ui.wording import DASH

SECOND_PRESS_MS = 5_000
PADDING = 16


class ConsentColumn(QWidget):
    """Two cards. `withdraw`: somebody pressed twice."""

    withdraw = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._asked = QTimer(self)
        self._asked.setSingleShot(True)
        self._asked.setInterval(SECOND_PRESS_MS)
        self._asked.timeout.connect(self._calm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._consent_card(), 1)
        column.addWidget(self._promise_card())

    def show_consent(self, line: ConsentLine | None) -> None:
        """Show a consent, or that there is none."""
        look = consent_look(line.state if line is not None else ConsentState.NONE)
        self.tag.show_state(look.words, look.family, "")
        valid = line is not None and line.state is ConsentState.VALID
        self.icon.show_icon("shield" if valid else "warning", "success_strong" if valid else "danger_strong")
        title = translate("capture", "Guardian's consent") if valid else translate("capture", "No consent: no capture")
        restyle(self.title, title, 16, self.theme.colour("ink"), bold=True)
        self.button.set_usable(valid, translate("capture", "nothing to withdraw"), shown=False)
        if line is None:
            self.lines.show_lines(())
            return
        guardian = translate("capture", "{name} ({relation})").format(
            name=line.masked_guardian, relation=relation_word(line.relation)
        )
        self.lines.show_lines(
            (
                (translate("capture", "Guardian"), guardian if line.masked_guardian else DASH),
                (translate("capture", "Purpose"), purpose_word(line.purpose)),
                (translate("capture", "Notice"), notice_word(line.notice_version)),
                (translate("capture", "Channel"), channel_word(line.channel)),
                (translate("capture", "Date"), f"{line.given_on:%Y-%m-%d}"),
                (translate("capture", "Evidence"), evidence(line.evidence_sha256)),
            )
        )

    def set_compact(self, compact: bool) -> None:
        """Leave the sentence about withdrawing to the button on a narrow window."""
        self.rule.setVisible(not compact)
        self.right_to.setVisible(not compact)

    def forget(self) -> None:
        """Drop what is shown."""
        self._calm()
        self.lines.forget()
        self.show_consent(None)

    # --- inside -------------------------------------------------------------------------------------------------

    def _pressed(self) -> None:
        if not self._asked.isActive():
            self._asked.start()
            self.button.set_strong(True)
            self.button.set_words(translate("capture", "Press again"))
            return
        self._calm()
        self.withdraw.emit()

    def _calm(self) -> None:
        self._asked.stop()
        self.button.set_strong(False)
        self.button.set_words(translate("capture", "Withdraw consent"))

    def _consent_card(self) -> QFrame:
        theme = self.theme
        card = QFrame()
        card.setObjectName("card")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PADDING, 16, PADDING, 12)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.icon = Icon(theme, "shield", 24, "success_strong")
        self.title = label("", 16, theme.colour("ink"), bold=True, wrap=True)
        self.tag = Tag(theme)
        head.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.title, 1)
        head.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        self.lines = FactLines(theme)
        column.addWidget(self.lines)
        self.rule = rule()
        column.addWidget(self.rule)
        words = translate(
            "capture",
            "Withdrawn at any time: the face is deleted at the terminal and here. Card and payment code go on.",
        )
        self.right_to = label(words, 14, theme.colour("ink2"), wrap=True)
        column.addWidget(self.right_to)
        column.addStretch(1)
        self.button = DeskButton(theme, "", icon="trash", icon_px=20, kind=Kind.DANGER, height=56)
        self.button.clicked.connect(self._pressed)
        foot = QVBoxLayout()
        foot.setContentsMargins(PADDING, 0, PADDING, PADDING)
        foot.addWidget(self.button)
        outer = QVBoxLayout(card)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addWidget(scrolling(inside), 1)
        outer.addLayout(foot)
        self._calm()
        return card

    def _promise_card(self) -> QFrame:
        theme = self.theme
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(PADDING, 14, PADDING, 14)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Icon(theme, "lock", 20, "ink"), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(label(translate("capture", "No photo is kept"), 16, theme.colour("ink"), bold=True), 1)
        column.addLayout(head)
        words = translate("capture", "The best picture goes to the terminal; none stays on this computer.")
        column.addWidget(label(words, 14, theme.colour("ink2"), wrap=True))
        return card

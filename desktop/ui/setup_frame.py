"""The frame around the set-up's pages: title, steps, the card with the open page, the way back and on. Main thread.

Built anew when the language changes. Source: pictures.md section 5.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import rule
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.scroll_room import ScrollRoom
from desktop.ui.widgets.steps_list import StepsList


class SetupFrame(QWidget):
    """`room` takes the open page; `body` lays steps and card beside or under one another."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(translate("setup", "Set up the desk"), 20, theme.colour("ink"), bold=True))
        self.place = label("", 14, theme.colour("ink2"))
        head.addWidget(self.place)
        head.addStretch(1)
        title_row = QWidget()
        title_row.setFixedHeight(48)
        title_row.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title_row)
        self.steps_list = StepsList(theme)
        self.card = QFrame()
        self.card.setObjectName("card")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        self.heading = label("", 16, theme.colour("ink"), bold=True)
        self.heading.setFixedHeight(48)
        self.heading.setContentsMargins(24, 0, 24, 0)
        self.room = ScrollRoom()
        self.room.setFrameShape(QFrame.Shape.NoFrame)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.addWidget(self.heading)
        inside.addWidget(rule())
        inside.addWidget(self.room, 1)
        self.body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.body.setSpacing(12)
        self.body.addWidget(self.steps_list)
        self.body.addWidget(self.card, 1)
        column.addLayout(self.body, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self.back_button = DeskButton(theme, translate("setup", "Back"), icon="back", icon_px=20, key="Esc")
        self.next_button = DeskButton(theme, translate("setup", "Next"), key="Enter", kind=Kind.PRIMARY)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(self.next_button)
        column.addLayout(foot)

"""One person beside the table: consent, face, history, and what can be done. Main thread.

Shows a `PersonView` whole, masked. A question takes the place of what is told while it is open. A full name is shown
for its seconds and hides by itself, at once when another person or page is opened. Source: ui.md, People; law.md.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.consent import ConsentState
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import PersonStatus
from desktop.services.people_views import EnrolmentState, PersonUnmasked, PersonView, UnmaskReason
from desktop.services.reason import Reason
from desktop.ui import people_asked as asked
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.people_told import Told, UnmaskedCard, about
from desktop.ui.people_words import enrolment_look, listed, person_class, person_name
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import AskForm, Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.painting import elided, label
from desktop.ui.widgets.tag import Tag

WIDTH = 448
SHEET_WIDTH = 400  # over the table, on a narrow page
GAP = 8


class PersonPanel(QFrame):
    """Shows one person. `capture_wanted`, `consent_wanted` and `form_wanted` carry the person's reference,
    `edit_wanted` all of the person, `closed` that somebody has seen enough."""

    capture_wanted = Signal(str)
    consent_wanted = Signal(str)
    form_wanted = Signal(str)
    edit_wanted = Signal(object)
    asking = Signal()  # something was asked of the desk: its news are for this panel
    closed = Signal()

    def __init__(self, theme: Theme, hooks: PeopleHooks, who: Who) -> None:
        super().__init__()
        self.theme, self.hooks = theme, hooks
        self.person_ref = ""
        self.view: PersonView | None = None
        self.asked: asked.Asked | None = None
        self._to_edit = False  # the full data that is awaited is for the edit form
        self.setObjectName("card")
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.empty = label("", 16, ink2, wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = label("", 20, ink, bold=True)
        self.belongs = elided("", 16, ink2)
        self.tag = Tag(theme)
        self.close_button = self._button("", "close", self._close, height=48)
        self.close_button.setFixedWidth(48)
        self.close_button.setAccessibleName(translate("people", "Close the person"))
        self.about = label("", 14, ink2, wrap=True)
        self.allergy = label("", 14, theme.colour("warning_strong"), bold=True, wrap=True)
        self._make_actions()
        self.told = Told(theme)
        self.form = AskForm(theme, who)
        self.unmasked = UnmaskedCard(theme)
        self._hiding = QTimer(self)
        self._hiding.setInterval(1000)
        self._hiding.timeout.connect(self._count_down)
        self._lay_out()
        self.form.confirmed.connect(self._confirmed)
        self.form.closed.connect(self.close_form)
        self.unmasked.hide_button.clicked.connect(self.hide_name)
        self.setAccessibleName(translate("people", "The person"))
        self.clear()

    def _button(
        self, words: str, icon: str, press: object, kind: Kind = Kind.DEFAULT, *, height: int = 48
    ) -> DeskButton:
        made = DeskButton(self.theme, words, icon=icon, height=height, kind=kind, icon_px=18)
        made.clicked.connect(press)
        return made

    def _make_actions(self) -> None:
        self.capture_button = self._button(
            translate("people", "Capture the face"), "camera", self._capture, Kind.PRIMARY
        )
        self.consent_button = self._button(translate("people", "Record consent"), "shield", self._consent)
        self.edit_button = self._button(translate("people", "Edit"), "", self._edit)
        self.unmask_button = self._button(translate("people", "Full name (logged)"), "eye", self._ask_unmask)
        self.form_button = self._button(translate("people", "Form"), "", self._form)
        self.withdraw_button = self._button(
            translate("people", "Withdraw and delete"), "", self._ask_withdraw, Kind.DANGER
        )
        self.status_button = self._button("", "pause", self._ask_status)
        self.leave_button = self._button("", "leave", self._ask_leave)
        self.erase_button = self._button(translate("people", "Delete"), "trash", self._ask_erase, Kind.DANGER)

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(GAP)
        who.addWidget(self.name)
        who.addWidget(self.belongs, 1)
        who.addWidget(self.tag)
        who.addWidget(self.close_button)
        self._actions = QWidget()
        actions = QVBoxLayout(self._actions)
        actions.setContentsMargins(0, 0, 0, 0)
        actions.setSpacing(GAP)
        actions.addWidget(self.capture_button)
        for buttons in (
            (self.consent_button, self.withdraw_button),
            (self.unmask_button, self.edit_button, self.form_button),
        ):
            line = QHBoxLayout()
            line.setSpacing(GAP)
            for button in buttons:
                line.addWidget(button, 1)
            actions.addLayout(line)
        ends = QHBoxLayout()
        ends.setSpacing(GAP)
        for button in (self.status_button, self.leave_button, self.erase_button):
            ends.addWidget(button, 1)
        inside = QWidget()
        column_of = QVBoxLayout(inside)
        column_of.setContentsMargins(0, 0, 8, 0)
        column_of.setSpacing(GAP)
        column_of.addWidget(self.told)
        column_of.addStretch(1)
        self._scroll = scrolling(inside)
        self._ends = QWidget()
        ends.setContentsMargins(0, 0, 0, 0)
        self._ends.setLayout(ends)
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addLayout(who)
        whole.addWidget(self.about)
        whole.addWidget(self.allergy)
        whole.addWidget(self._actions)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._ends)
        whole.addWidget(self.unmasked, 1)
        whole.addWidget(self.form, 1)
        self._content = content
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(19, 15, 19, 15)
        layout.addWidget(self._stack)

    # --- what is shown ----------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Show nobody."""
        self._forget()
        self.person_ref, self.view = "", None
        self._say(translate("people", "Choose a person to see the consent, the face and what happened."))

    def await_person(self, person_ref: str) -> None:
        """Show that a person is on the way."""
        if person_ref != self.person_ref:
            self._forget()
            self.person_ref, self.view = person_ref, None
            self._say(translate("people", "Reading…"))

    def show_person(self, view: PersonView) -> None:
        """Show a person, if it is the one that is waited for."""
        if view.person_ref != self.person_ref:
            return
        self.view = view
        line = view.line
        if line is None:
            self._forget()
            self._say(translate("people", "This person is no longer here."))
            return
        self.name.setText(person_name(line))
        self.belongs.setText(person_class(line))
        look = enrolment_look(line.enrolment)
        self.tag.show_state(look.words, look.family, look.icon)
        self.about.setText(about(view))
        allergens = translate("wording", "Allergy: {names}").format(names=listed(line.allergens))
        self.allergy.setText(allergens if line.allergens else "")
        self.told.show_person(view)
        self._stack.setCurrentWidget(self._content)
        self._refresh()

    def show_unmasked(self, view: PersonUnmasked) -> None:
        """Show all of the person for some seconds, or hand it to the edit form."""
        if view.person.person_ref != self.person_ref or not self.form.waiting:
            return
        to_edit, self._to_edit = self._to_edit, False
        self.asked = None
        self.form.waiting = False
        if to_edit:
            self._refresh()
            self.edit_wanted.emit(view)
            return
        self.unmasked.show_person(view)
        self._hiding.start()
        self._refresh()
        self.unmasked.hide_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_name(self) -> None:
        """Hide the full name."""
        had_focus = self.unmasked.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._hiding.stop()
        self.unmasked.clear()
        self._refresh()
        if had_focus and self.unmask_button.isVisible():
            self.unmask_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_fault(self, reason: Reason) -> None:
        """Say why what was asked here was not done."""
        self.form.show_fault(reason)

    def answered(self) -> None:
        """What was asked here is done: the question goes."""
        if self.form.waiting:
            self.form.waiting = False
            self.close_form()

    def close_form(self) -> None:
        """Take the question away."""
        was, self.asked, self._to_edit = self.asked, None, False
        self._refresh()
        if was is not None:
            self._button_of(was).setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Leave one thing behind; tell whether there was one."""
        if self.unmasked.seconds:
            self.hide_name()
        elif self.asked is not None:
            self.close_form()
        else:
            return False
        return True

    def set_sheet(self, sheet: bool) -> None:
        """Lie over the table, with a button to go away, or stand beside it."""
        if self.property("sheet") is not sheet:
            self.setProperty("sheet", sheet)
            self.style().unpolish(self)
            self.style().polish(self)
        self.close_button.setVisible(sheet)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks here any more: no name stays."""
        super().hideEvent(event)
        self._forget()
        self._refresh()

    # --- what a person does -----------------------------------------------------------------------------------

    def ask(self, what: asked.Asked) -> None:
        """Ask in place before something is done."""
        if self.view is None or self.view.line is None:
            return
        self.asked = what
        self.form.ask(asked.question(what, self.view.line))
        self._refresh()
        self.form.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirmed(self, by: str, reason_at: int) -> None:
        ref, hooks = PersonRef(self.person_ref), self.hooks
        self.asking.emit()
        match self.asked:
            case asked.Asked.UNMASK:
                hooks.unmask(ref, tuple(UnmaskReason)[reason_at], by, self.form.given)
            case asked.Asked.EDIT:
                self._to_edit = True
                hooks.unmask(ref, UnmaskReason.CORRECTION, by, self.form.given)
            case asked.Asked.SUSPEND:
                hooks.set_status(ref, PersonStatus.SUSPENDED, by)
            case asked.Asked.TAKE_BACK:
                hooks.set_status(ref, PersonStatus.ACTIVE, by)
            case asked.Asked.LEAVE:
                hooks.set_status(ref, PersonStatus.LEFT, by)
            case asked.Asked.WITHDRAW:
                hooks.withdraw(ref, by)
            case asked.Asked.ERASE:
                hooks.erase(ref, by)
            case None:
                pass

    def _close(self) -> None:
        self.closed.emit()

    def _capture(self) -> None:
        self.capture_wanted.emit(self.person_ref)

    def _consent(self) -> None:
        self.consent_wanted.emit(self.person_ref)

    def _form(self) -> None:
        self.form_wanted.emit(self.person_ref)

    def _edit(self) -> None:
        self.ask(asked.Asked.EDIT)

    def _ask_unmask(self) -> None:
        self.ask(asked.Asked.UNMASK)

    def _ask_withdraw(self) -> None:
        self.ask(asked.Asked.WITHDRAW)

    def _ask_erase(self) -> None:
        self.ask(asked.Asked.ERASE)

    def _ask_leave(self) -> None:
        self.ask(asked.Asked.TAKE_BACK if self._status() is PersonStatus.LEFT else asked.Asked.LEAVE)

    def _ask_status(self) -> None:
        self.ask(asked.Asked.SUSPEND if self._status() is PersonStatus.ACTIVE else asked.Asked.TAKE_BACK)

    # --- inside -----------------------------------------------------------------------------------------------

    def _status(self) -> PersonStatus | None:
        return self.view.line.status if self.view is not None and self.view.line is not None else None

    def _button_of(self, what: asked.Asked) -> DeskButton:
        return {
            asked.Asked.UNMASK: self.unmask_button,
            asked.Asked.EDIT: self.edit_button,
            asked.Asked.LEAVE: self.leave_button,
            asked.Asked.WITHDRAW: self.withdraw_button if self.withdraw_button.isVisible() else self.consent_button,
            asked.Asked.ERASE: self.erase_button,
        }.get(what, self.status_button if self.status_button.isVisible() else self.leave_button)

    def _count_down(self) -> None:
        if not self.unmasked.count_down():
            self.hide_name()

    def _forget(self) -> None:
        """Leave nothing behind of what was asked or shown."""
        self._hiding.stop()
        self.unmasked.clear()
        self.asked, self._to_edit = None, False
        self.form.waiting = False

    def _say(self, words: str) -> None:
        self.empty.setText(words)
        self._stack.setCurrentWidget(self.empty)

    def _refresh(self) -> None:
        view = self.view
        if view is None or view.line is None:
            return
        line, asking, named = view.line, self.asked is not None, bool(self.unmasked.seconds)
        plain = not asking and not named
        for widget in (self._actions, self._scroll, self._ends):
            widget.setVisible(plain)
        self.about.setVisible(not named)
        self.allergy.setVisible(bool(line.allergens) and plain)
        self.form.setVisible(asking)
        self.unmasked.setVisible(named)
        self.capture_button.set_usable(not asked.why_no_capture(line), asked.why_no_capture(line))
        again = line.enrolment is EnrolmentState.ENROLLED
        self.capture_button.set_words(
            translate("people", "Capture the face again") if again else translate("people", "Capture the face")
        )
        standing = line.consent in (ConsentState.VALID, ConsentState.EXPIRED)
        self.consent_button.set_words(
            translate("people", "New consent") if standing else translate("people", "Record consent")
        )
        self.consent_button.set_usable(line.status is not PersonStatus.LEFT, translate("people", "left"), shown=False)
        self.withdraw_button.setVisible(standing)
        self.status_button.set_words(
            translate("people", "Suspend") if line.status is PersonStatus.ACTIVE else translate("people", "Take back")
        )
        self.status_button.setVisible(line.status is not PersonStatus.LEFT)
        self.leave_button.set_words(
            translate("people", "Back again") if line.status is PersonStatus.LEFT else translate("people", "Leaves")
        )

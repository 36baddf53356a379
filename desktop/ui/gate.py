"""Who is at the desk, as the window knows it, and the one way from a form to a PIN's answer. Main thread.

Owns the latest `AccessView`. Decides nothing: what may be done is `domain/staff.py`'s to say, whose PIN it is the
access thread's. Source: issue 6, Roles and access; ui.md, Frame.
"""

from PySide6.QtCore import QObject, Signal

from desktop.domain.staff import Act, Staff
from desktop.services.access_views import AccessView, Approved, NotApproved
from desktop.ui.access_hooks import AccessHooks


class Gate(QObject):
    """`changed`: somebody came, went or locked. `answered` carries an `Approved` or `NotApproved`."""

    changed = Signal()
    answered = Signal(object)

    def __init__(self, hooks: AccessHooks | None = None, *, two_above_fen: int = 0) -> None:
        super().__init__()
        self.hooks = hooks or AccessHooks()
        self.view = AccessView()
        self.two_above_fen = two_above_fen  # a correction of more takes two people

    @property
    def person(self) -> Staff | None:
        """Return who is signed in."""
        return self.view.signed_in

    def may(self, act: Act) -> bool:
        """Tell whether who is here may do it alone."""
        return self.view.may(act)

    def needs_two(self, amount_fen: int) -> bool:
        """Tell whether a correction of so much, in fen, takes two people: in an open home nobody is told apart."""
        return not self.view.is_open and amount_fen > self.two_above_fen

    def show(self, view: AccessView) -> None:
        """Take who is here now."""
        self.view = view
        self.changed.emit()

    def answer(self, view: Approved | NotApproved) -> None:
        """Hand an answer to the form that asked."""
        self.answered.emit(view)

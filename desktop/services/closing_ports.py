"""What statements and day closes need from the books, as protocols; the rest is in `ports.py`.

Both write what is never changed afterwards. The real ones are in `adapters/storage`.
"""

from datetime import datetime
from typing import Protocol

from desktop.domain.staff import Approval
from desktop.services.day_close import CloseDraft
from desktop.services.statement_comparison import ProviderStatement
from desktop.services.statements import Draft


class StatementBook(Protocol):
    """What was stated, by us and by the provider. Durable when a call returns; no sale waits for it."""

    def issue_statement(self, draft: Draft, now: datetime) -> str:
        """Write a month's statement down for ever and return its name.

        Raises: OperatorError `statement.already`, `statement.overtaken` when another came since the draft was made.
        """
        ...

    def receive_statement(self, received: ProviderStatement, now: datetime) -> bool:
        """Take over what the provider stated; False for files that were read before, which change nothing.

        Raises: OperatorError `provider.older`, `provider.ahead`.
        """
        ...


class DayCloseBook(Protocol):
    """Days, closed once and for ever. Durable when the call returns."""

    def close_day(
        self, draft: CloseDraft, by: str, now: datetime, *, terminal_read: bool, given: Approval | None = None
    ) -> int:
        """Write a close down and return its Z number. `terminal_read`: the journal was read to its head on the
        connection that stands. `given` are those who showed a PIN for it, where who is signed in may not close.

        Raises: OperatorError `access.may_not`, `close.in_doubt` and its like, `close.terminal_away`, `close.nobody`,
        `close.overtaken` when another close came since the draft was made.
        """
        ...

"""A verification's states: identity by face without money (刷脸核身). Pure.

It has a number of its own, made once and kept before anything leaves, and is in doubt like a sale; its record says who,
when and for what purpose. Source: terminal-link.md, `verify`; law.md (purpose and record).
"""

from enum import Enum

from desktop.domain.errors import DefectError


class VerificationState(Enum):
    SUBMITTED = "SUBMITTED"
    IN_DOUBT = "IN_DOUBT"  # asked for under its number until the terminal's journal decides
    MATCHED = "MATCHED"
    NOT_MATCHED = "NOT_MATCHED"
    NOT_STARTED = "NOT_STARTED"  # the terminal proved that it never began


class VerificationEvent(Enum):
    LOSE = "lose"
    NOT_STARTED = "not_started"
    JOURNAL_MATCHED = "journal_matched"
    JOURNAL_NOT_MATCHED = "journal_not_matched"


_ENDS = {
    VerificationEvent.NOT_STARTED: VerificationState.NOT_STARTED,
    VerificationEvent.JOURNAL_MATCHED: VerificationState.MATCHED,
    VerificationEvent.JOURNAL_NOT_MATCHED: VerificationState.NOT_MATCHED,
}
#: A late outcome for what was given up wins over what was shown: the terminal recognised somebody, or did not.
_LATE = {
    VerificationEvent.JOURNAL_MATCHED: VerificationState.MATCHED,
    VerificationEvent.JOURNAL_NOT_MATCHED: VerificationState.NOT_MATCHED,
}
TRANSITIONS: dict[VerificationState, dict[VerificationEvent, VerificationState]] = {
    VerificationState.SUBMITTED: {VerificationEvent.LOSE: VerificationState.IN_DOUBT, **_ENDS},
    VerificationState.IN_DOUBT: _ENDS,
    VerificationState.MATCHED: {},
    VerificationState.NOT_MATCHED: {},
    VerificationState.NOT_STARTED: _LATE,
}
EVENT_OF_RESULT = {
    "matched": VerificationEvent.JOURNAL_MATCHED,
    "not_matched": VerificationEvent.JOURNAL_NOT_MATCHED,
}


def next_state(state: VerificationState, event: VerificationEvent) -> VerificationState:
    """Return the state after the event. Raises: DefectError for a move that the table does not have."""
    try:
        return TRANSITIONS[state][event]
    except KeyError:
        raise DefectError(f"a verification in {state.name} cannot take {event.name}") from None

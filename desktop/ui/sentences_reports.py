"""The sentences about reports and day closes; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
REPORTS: dict[str, str] = {
    "close.in_doubt": QT_TRANSLATE_NOOP("reasons",
        "The day cannot be closed: an order is in doubt | Connect the terminal and ask again with F11; its journal "
        "decides. Then close. | [{count} in doubt, first {number}]"),
    "close.refund_in_doubt": QT_TRANSLATE_NOOP("reasons",
        "The day cannot be closed: a refund is in doubt | Connect the terminal and ask again; its journal decides. "
        "Then close. | [{count} in doubt, first {number}]"),
    "close.verification_in_doubt": QT_TRANSLATE_NOOP("reasons",
        "The day cannot be closed: a verification is in doubt | Connect the terminal; it is asked by itself. Then "
        "close. | [{count} in doubt, first {number}]"),
    "close.in_hand": QT_TRANSLATE_NOOP("reasons",
        "The day cannot be closed: an order is at the terminal | Let it end, or take it back with Esc at the checkout. "
        "Then close. | [{number}]"),
    "close.terminal_away": QT_TRANSLATE_NOOP("reasons",
        "The day cannot be closed: the terminal's books were not read to the end | Connect the terminal, wait until it "
        "is online, and close again."),
    "close.nothing": QT_TRANSLATE_NOOP("reasons",
        "There is nothing to close | Nothing was sold or given back since the last close. | [last Z {z}]"),
    "close.nobody": QT_TRANSLATE_NOOP("reasons",
        "Who closes is missing | Write a name: it goes into the ledger."),
    "close.overtaken": QT_TRANSLATE_NOOP("reasons",
        "Another close came in between | Look at the report again, then close. | [last Z {z}]"),
    "close.gap": QT_TRANSLATE_NOOP("reasons",
        "Order numbers are missing for no known reason | Sell on; have the file checked with canteen-desk doctor "
        "before the day is closed. | [{day}: {count} missing]"),
    "report.no_such_z": QT_TRANSLATE_NOOP("reasons",
        "There is no such close | Name one that was made. | [Z {z}, the last is Z {last}]"),
    "report.elsewhere": QT_TRANSLATE_NOOP("reasons",
        "Orders of this day stand in another close | Ask for it by its number. | [{numbers}]"),
    "shift.none": QT_TRANSLATE_NOOP("reasons",
        "There is no such shift | Choose one of the list."),
    "shift.in_hand": QT_TRANSLATE_NOOP("reasons",
        "A diner is being served, or money given back | Let it end; then hand over."),
    "shift.not_yours": QT_TRANSLATE_NOOP("reasons",
        "Only who has the shift hands it over | Sign in under your own name instead."),
    "shift.may_not_take": QT_TRANSLATE_NOOP("reasons",
        "The shift cannot go to this person | Choose another who sells. | [{name}]"),
    "manual.not_made": QT_TRANSLATE_NOOP("reasons",
        "The manual could not be made | Try it again. On the command line canteen-desk manual says more."),
    "usage.day": QT_TRANSLATE_NOOP("reasons",
        "This is no day | Write it as 2026-06-18. | [{text}]"),
}
# fmt: on

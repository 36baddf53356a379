"""The sentences of who is at the desk: signing in, PINs, who works here. See `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
ACCESS: dict[str, str] = {
    "sale.nobody_signed_in": QT_TRANSLATE_NOOP("reasons",
        "Nobody is signed in | Choose your name and enter your PIN; selling begins at once."),
    "sale.may_not_sell": QT_TRANSLATE_NOOP("reasons",
        "Who is signed in does not sell | Sign in as a cashier to sell. | [{name}]"),
    "access.wrong_pin": QT_TRANSLATE_NOOP("reasons",
        "Nobody has this PIN | Enter it again. | [{left} tries left]"),
    "access.wrong_secret": QT_TRANSLATE_NOOP("reasons",
        "This is not right | Enter it again, or ask a supervisor to set a new one. | [{left} tries left]"),
    "access.locked_out": QT_TRANSLATE_NOOP("reasons",
        "Too many wrong tries | Wait, or have a supervisor end it in the settings. | [{minutes} min left]"),
    "access.may_not": QT_TRANSLATE_NOOP("reasons",
        "This needs somebody who may do it | Ask a supervisor to enter their PIN."),
    "access.same_person": QT_TRANSLATE_NOOP("reasons",
        "This takes two people | Another person has to enter their own PIN."),
    "access.second_needed": QT_TRANSLATE_NOOP("reasons",
        "The first of two PINs is right | Now a second person enters theirs."),
    "access.two_needed": QT_TRANSLATE_NOOP("reasons",
        "A correction of this size takes two people | Have a second person enter their PIN. | [Above {limit}]"),
    "staff.none": QT_TRANSLATE_NOOP("reasons",
        "This person is not among the users | Look at the list again."),
    "staff.name": QT_TRANSLATE_NOOP("reasons",
        "The name is missing or too long | Enter a name of at most {most} characters."),
    "staff.name_taken": QT_TRANSLATE_NOOP("reasons",
        "Another user has this name | Add something that tells them apart. | [{name}]"),
    "staff.first_supervisor": QT_TRANSLATE_NOOP("reasons",
        "The first user must be a supervisor | Choose the role supervisor: only they can add others."),
    "staff.last_supervisor": QT_TRANSLATE_NOOP("reasons",
        "This is the last supervisor | Make somebody else a supervisor first."),
    "staff.secret_length": QT_TRANSLATE_NOOP("reasons",
        "This is neither a PIN nor a password | Enter {digits} digits, or a password of at least {least} characters."),
    "staff.secret_obvious": QT_TRANSLATE_NOOP("reasons",
        "Everybody would try this first | Choose digits that are no run, no repeat and no common number."),
    "staff.secret_taken": QT_TRANSLATE_NOOP("reasons",
        "This PIN cannot be used here | Choose another: a PIN alone says who it is."),
}
# fmt: on

"""The sentences of a terminal that is exchanged. See `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
EXCHANGE: dict[str, str] = {
    "exchange.not_paired": QT_TRANSLATE_NOOP("reasons",
        "This terminal is not paired with this desk | Look at canteen-desk devices list for the serial number. | "
        "[{sn}]"),
    "exchange.other_open": QT_TRANSLATE_NOOP("reasons",
        "Another terminal is being exchanged already | Finish that one first, or give it up on the Devices page. | "
        "[{sn}]"),
    "exchange.which": QT_TRANSLATE_NOOP("reasons",
        "It is not clear which terminal is to be exchanged | Name it by --old with its serial number. | Paired: {sns}"),
    "exchange.none": QT_TRANSLATE_NOOP("reasons",
        "This step is done already, or no exchange was begun | Look at the Devices page where the exchange stands."),
    "exchange.silent": QT_TRANSLATE_NOOP("reasons",
        "The old terminal does not answer | Connect it and switch it on. If it never starts again, go on without it: "
        "with --gone, or by the button. | [{sn}]"),
    "exchange.journal": QT_TRANSLATE_NOOP("reasons",
        "The old terminal's journal is not read to its end yet | Leave it connected until it is. | [{sn}]"),
    "exchange.in_doubt": QT_TRANSLATE_NOOP("reasons",
        "Something is still in doubt at the old terminal | Leave it connected: it is asked until it answers. | "
        "[{count}][, first {number}]"),
    "exchange.faces": QT_TRANSLATE_NOOP("reasons",
        "The old terminal still holds faces | Have them deleted first; a terminal that leaves must keep none. | "
        "[{count} left]"),
    "exchange.refused": QT_TRANSLATE_NOOP("reasons",
        "The old terminal refuses to list or delete its faces | Try again. If it never does, take it off the cable and "
        "go on without it: its maker then has to wipe it. | [{error}][, {sn}]"),
    "exchange.connected": QT_TRANSLATE_NOOP("reasons",
        "The old terminal is connected: what it knows can still be asked | Leave it connected until all is read. Only "
        "if it is broken, take it off the cable and go on without it. | [{sn}]"),
    "exchange.still_old": QT_TRANSLATE_NOOP("reasons",
        "The old terminal is still connected | Take it away, connect the new one, and try again: what is done stays. | "
        "[{sn}]"),
    "exchange.left": QT_TRANSLATE_NOOP("reasons",
        "The exchange was left | Go on whenever you like: what is done stays."),
    "exchange.nobody": QT_TRANSLATE_NOOP("reasons",
        "Somebody has to answer by name for it that the faces were wiped | Sign in, or type your name first. | [{sn}]"),
    "exchange.none_owed": QT_TRANSLATE_NOOP("reasons",
        "No faces are owed at this terminal | Look at canteen-desk devices list for the serial number. | [{sn}]"),
}
# fmt: on

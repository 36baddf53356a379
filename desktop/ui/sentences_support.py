"""The sentences about support files; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
SUPPORT: dict[str, str] = {
    "support.no_provider": QT_TRANSLATE_NOOP("reasons",
        "No provider is known for whom the support file could be sealed | Pin the provider (canteen-desk provider pin "
        "FILE), or name who is to open it: canteen-desk support --recipient age1…"),
    "support.needs_recipient": QT_TRANSLATE_NOOP("reasons",
        "The ledger cannot be opened, so that it is not known for whom the support file is to be sealed | Ask the "
        "provider for the recipient and name it: canteen-desk support --recipient age1… | [{fault}]"),
    "support.too_large": QT_TRANSLATE_NOOP("reasons",
        "The support file would be larger than one may be | Tell the provider; nothing was written. | [{size_mb} MB]"),
    "support.this_minute": QT_TRANSLATE_NOOP("reasons",
        "A support file of this minute is there already | Take that one, or make another in a minute. | [{path}]"),
    "support.name": QT_TRANSLATE_NOOP("reasons",
        "This is no support file by its name | Give the file that ends in -support-DATE-TIME.zip.age. | [{name}]"),
    "support.comment": QT_TRANSLATE_NOOP("reasons",
        "Name, signature and content of the support file do not agree | Use nothing of it; have the till make another "
        "one. | [{name}]"),
    "support.archive": QT_TRANSLATE_NOOP("reasons",
        "The support file holds something else than a support file may | Use nothing of it; have the till make another "
        "one."),
    "support.unsigned": QT_TRANSLATE_NOOP("reasons",
        "The support file has no signature beside it | Have the .minisig copied as well. Only if the till said that it "
        "cannot sign: open it with --unsigned. | [{path}]"),
    "support.there": QT_TRANSLATE_NOOP("reasons",
        "This support file was opened there before | Look into the folder, or choose another one. | [{path}]"),
}
# fmt: on

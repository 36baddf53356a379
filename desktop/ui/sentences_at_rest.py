"""Sentences about people as they are kept: changes, consents, keys and their copies. Their form: `strings.py`."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
AT_REST: dict[str, str] = {
    "people.none": QT_TRANSLATE_NOOP("reasons",
        "This person is not known here (any more) | Look the person up again; who was erased cannot come back."),
    "people.number_taken": QT_TRANSLATE_NOOP("reasons",
        "Somebody else has this number | Check the number; a pupil keeps one number in the whole school. | "
        "[{column}]"),
    "people.card_taken": QT_TRANSLATE_NOOP("reasons",
        "Somebody else has this card | Take the card from the other person first, or check its number. | "
        "[{column}][, number ends in {tail}]"),
    "people.nobody_asks": QT_TRANSLATE_NOOP("reasons",
        "Nobody is named who asks for this | Write your name, at most {most} characters; it goes into the ledger."),
    "people.no_class": QT_TRANSLATE_NOOP("reasons",
        "There is nobody in this class to be moved | Choose a class that has pupils, and another one to move "
        "them to. | [{class_name}]"),
    "people.nothing_to_undo": QT_TRANSLATE_NOOP("reasons",
        "There is no import that could be undone | Only the last import can be undone, and for seven days."),
    "people.no_such_copy": QT_TRANSLATE_NOOP("reasons",
        "No copy of people's keys is known there | canteen-desk doctor names the places that are known. | "
        "[{path}]"),
    "people.keys_damaged": QT_TRANSLATE_NOOP("reasons",
        "The file with people's keys cannot be read | Put the copy that lies beside the last backup in its "
        "place. Without it nobody has a name; money is not touched. | [{path}]"),
    "people.keys_missing": QT_TRANSLATE_NOOP("reasons",
        "The file with people's keys is missing | Put the copy that lies beside the last backup in its place. | "
        "[{path}]"),
    "people.keys_not_copied": QT_TRANSLATE_NOOP("reasons",
        "The copy of people's keys could not be written | Check the place and try again; until then an old copy "
        "may hold keys that were destroyed here. | [{path}][: {detail}]"),
    "people.keys_left": QT_TRANSLATE_NOOP("reasons",
        "Keys of people who are gone are still to be destroyed | Open the desk once: it finishes what was begun. "
        "| [{count}]"),
    "people.unreadable": QT_TRANSLATE_NOOP("reasons",
        "People cannot be read: their keys are gone | If the file with the keys was lost, put the copy beside "
        "the last backup in its place; else import the roster again. | [{count} of {of}]"),
    "people.copies_stale": QT_TRANSLATE_NOOP("reasons",
        "A copy of people's keys still holds keys that were destroyed here | Plug the medium in while the desk "
        "runs; or destroy the copy and say so by canteen-desk people forget-copy. | [{path}]"),
    "people.faces_waiting": QT_TRANSLATE_NOOP("reasons",
        "Faces wait to be deleted at a terminal | Connect the terminal; the desk tells it by itself. | "
        "[{count}][, since {at}]"),
    "consent.left": QT_TRANSLATE_NOOP("reasons",
        "Who has left needs no consent | Take the person back first."),
    "consent.guardian": QT_TRANSLATE_NOOP("reasons",
        "The guardian's name is missing or is no name | Write the name as it is signed on the form. | [{column}]"),
    "consent.relation": QT_TRANSLATE_NOOP("reasons",
        "The relation does not fit the person | Staff consent for themselves; for a pupil a parent or another "
        "guardian does."),
    "consent.days": QT_TRANSLATE_NOOP("reasons",
        "The days of the consent do not include today | It must have been given by today and end later. | "
        "[{given_on} – {expires_on}]"),
    "consent.notice": QT_TRANSLATE_NOOP("reasons",
        "The version of the notice is missing | Choose the version that was signed."),
    "consent.evidence": QT_TRANSLATE_NOOP("reasons",
        "The file of the signed form cannot be read | Choose the scan again, or record the consent without it. | "
        "[{path}]"),
    "consent.not_local": QT_TRANSLATE_NOOP("reasons",
        "There is no consent to recognition by this computer | Record one with that purpose first; the "
        "terminal's recognition goes on."),
    "restore.no_people_keys": QT_TRANSLATE_NOOP("reasons",
        "The keys of the people in this backup are not there | Put the file that ends in people.keys, which was "
        "written beside the backup, into the same folder; or restore with --accept-loss and without any person. "
        "| [{count} people][, {path}]"),
    "usage.sheet": QT_TRANSLATE_NOOP("reasons",
        "The file's ending is neither .csv nor .xlsx | Name a file with one of the two endings. | [{path}]"),
}
# fmt: on

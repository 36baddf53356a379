"""The sentences about enrolment, photos and the recognition at this computer; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
PEOPLE: dict[str, str] = {
    # the terminal's face library
    "enrol.no_consent": QT_TRANSLATE_NOOP("reasons",
        "There is no valid consent for this person's face | Record the guardian's consent first. Card and payment "
        "code need none."),
    "enrol.exchanged": QT_TRANSLATE_NOOP("reasons",
        "This terminal is about to leave and is being emptied | Capture faces once the new terminal is there."),
    "enrol.busy": QT_TRANSLATE_NOOP("reasons",
        "Other faces are on their way to the terminal | Wait a moment and send this one again."),
    "enrol.no_terminal": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not come back in time | Nothing of this face stays there. Check cable and power, then "
        "enrol again."),
    "enrol.waits_for_terminal": QT_TRANSLATE_NOOP("reasons",
        "The terminal is away | Check cable and power. It goes on by itself when the terminal is back."),
    "enrol.other_terminal": QT_TRANSLATE_NOOP("reasons",
        "Another terminal is connected than the one that was compared | Compare again before anything is repaired."),
    "enrol.list_broken": QT_TRANSLATE_NOOP("reasons",
        "The terminal's list of faces makes no sense | Nothing was changed. Restart the terminal and compare again; "
        "else call the installer."),
    "enrol.refused": QT_TRANSLATE_NOOP("reasons",
        "The terminal refused | Try again later; tell the installer this word if it stays so. | [{error}]"),
    "enrol.poor_quality": QT_TRANSLATE_NOOP("reasons",
        "The terminal finds the picture not good enough | Take it again: one face, straight, near, well lit."),
    "enrol.duplicate_face": QT_TRANSLATE_NOOP("reasons",
        "The terminal knows this face under another person | Compare both people: the same child twice, or twins."),
    "enrol.storage_full": QT_TRANSLATE_NOOP("reasons",
        "The terminal's face library is full | Remove people who have left, compare the library, then enrol again."),
    "enrol.too_large": QT_TRANSLATE_NOOP("reasons",
        "The picture is too large for the terminal | Take it again a little farther from the camera."),
    # photos of a bulk enrolment
    "photos.none": QT_TRANSLATE_NOOP("reasons",
        "There is no photo in it | Choose the folder or the ZIP with the photos, each named by its number. | [{path}]"),
    "photos.not_read": QT_TRANSLATE_NOOP("reasons",
        "The folder or the ZIP cannot be read | Check that it is whole and not protected by a password. | "
        "[{path}][: {detail}]"),
    "photos.too_many": QT_TRANSLATE_NOOP("reasons",
        "There is too much in it | Take a class or a year at a time, at most {most} photos. | [{path}]"),
    "photo.unknown_number": QT_TRANSLATE_NOOP("reasons",
        "Nobody has this number | Name the photo by the number in the roster, or import the roster first. | "
        "[{number}]"),
    "photo.second_of_person": QT_TRANSLATE_NOOP("reasons",
        "Another photo of this person was taken already | Keep the better one of both. | [{first}]"),
    "photo.lookalike": QT_TRANSLATE_NOOP("reasons",
        "This face is much like another person's | Check whether the name is right; enrol twins at the camera, where "
        "the decision is recorded. | [{other}]"),
    "photo.no_face": QT_TRANSLATE_NOOP("reasons",
        "No face is found in the photo | Take another photo: face in front, light from the front."),
    "photo.several_faces": QT_TRANSLATE_NOOP("reasons",
        "More than one face is in the photo | Cut it to one person. | [{count} faces]"),
    "photo.too_small": QT_TRANSLATE_NOOP("reasons",
        "The face in the photo is too small or cut off | Take another one, with head and shoulders."),
    "photo.turned": QT_TRANSLATE_NOOP("reasons",
        "The face in the photo is turned or leant | Take another one, looking straight into the camera."),
    "photo.blurred": QT_TRANSLATE_NOOP("reasons",
        "The photo is blurred | Take another one; hold the camera still."),
    "photo.light": QT_TRANSLATE_NOOP("reasons",
        "The light in the photo is too weak, too strong or from one side | Take another one with even light from the "
        "front."),
    "photo.eyes": QT_TRANSLATE_NOOP("reasons",
        "The eyes are closed or covered | Take another one with both eyes open."),
    "photo.expression": QT_TRANSLATE_NOOP("reasons",
        "The mouth is wide open | Take another one with a calm face."),
    "photo.link": QT_TRANSLATE_NOOP("reasons",
        "This is a link, not a photo | Copy the photo itself into the folder."),
    "photo.path_climbs": QT_TRANSLATE_NOOP("reasons",
        "The name leads out of the archive | It was not read. Ask whoever packed the ZIP to pack it again."),
    "photo.encrypted": QT_TRANSLATE_NOOP("reasons",
        "The photo is protected by a password | Unpack the ZIP yourself and choose the folder."),
    "photo.other_packing": QT_TRANSLATE_NOOP("reasons",
        "The photo is packed in a way that is not supported | Pack it again as an ordinary ZIP."),
    "photo.other_file": QT_TRANSLATE_NOOP("reasons",
        "This is no photo that can be read | Save it as JPEG or PNG."),
    "photo.too_large": QT_TRANSLATE_NOOP("reasons",
        "The photo is too large | Save it smaller, at most 20 MB."),
    "photo.not_read": QT_TRANSLATE_NOOP("reasons",
        "The photo cannot be read | Copy it to this computer and try again. | [{detail}]"),
    "photo.cut_short": QT_TRANSLATE_NOOP("reasons",
        "The photo in the ZIP is damaged | Pack it again. | [{detail}]"),
    # this computer's own recognition
    "local.no_consent": QT_TRANSLATE_NOOP("reasons",
        "There is no consent for recognition at this computer | Use the card or the payment code."),
    "local.nobody": QT_TRANSLATE_NOOP("reasons",
        "Nobody is enrolled for recognition at this computer | Use card and payment code until the terminal is back."),
}
# fmt: on

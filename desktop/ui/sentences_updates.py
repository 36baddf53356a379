"""The sentences of program updates; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
UPDATES: dict[str, str] = {
    "update.none": QT_TRANSLATE_NOOP("reasons",
        "There is no update here | Copy both files, canteen-desk_….deb and its .minisig, into the stick's own folder. "
        "| [{path}]"),
    "update.no_provider": QT_TRANSLATE_NOOP("reasons",
        "This desk knows no provider yet, so nobody's updates are believed | Have the installer pin the provider "
        "first."),
    "update.unsigned": QT_TRANSLATE_NOOP("reasons",
        "The update has no signature beside it | Nothing of it was read. Copy the .minisig too. | [{path}]"),
    "update.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The update can no longer be read | Plug the stick in again and begin anew; the program is as it was. | "
        "[{path}]"),
    "update.cut_off": QT_TRANSLATE_NOOP("reasons",
        "The update is not whole | Copy it onto the stick again, and eject the stick before pulling it. | [{path}]"),
    "update.changed": QT_TRANSLATE_NOOP("reasons",
        "The update is not the file that the provider signed | Nothing of it was unpacked. Copy it again; if this "
        "comes back, call the provider. | [{path}]"),
    "update.comment": QT_TRANSLATE_NOOP("reasons",
        "The signature does not belong to an update, or not to this one | Nothing of it was unpacked. Ask the provider "
        "for it again."),
    "update.version": QT_TRANSLATE_NOOP("reasons",
        "This is not a version that updates are known by | Ask the provider for the update again. | [{text}]"),
    "update.other_system": QT_TRANSLATE_NOOP("reasons",
        "The update is for another system | Ask the provider for the one for {ours}. | [{system}]"),
    "update.older": QT_TRANSLATE_NOOP("reasons",
        "The update is older than the program that runs | Nothing was changed. Ask the provider for the newest one. | "
        "[{version}; this is {running}]"),
    "update.same": QT_TRANSLATE_NOOP("reasons",
        "This version runs already | There is nothing to do. | [{version}]"),
    "update.package": QT_TRANSLATE_NOOP("reasons",
        "The file does not hold what an update should | Nothing was changed. Ask the provider for it again. | "
        "[{path}]"),
    "update.too_big": QT_TRANSLATE_NOOP("reasons",
        "The file is larger than any update | Check that it is the right one. | [{path}]"),
    "update.room": QT_TRANSLATE_NOOP("reasons",
        "There is too little room on the disk for the update | Make room, then begin anew; the program is as it was. | "
        "[{needed_mb} MB are needed, {free_mb} MB are free]"),
    "update.cancelled": QT_TRANSLATE_NOOP("reasons",
        "The update was given up | The program is as it was. It can be begun anew at any time."),
    "update.does_not_run": QT_TRANSLATE_NOOP("reasons",
        "The new version does not run on this computer | Nothing was changed. Tell the provider which computer this is."
        " | [{detail}]"),
    "update.source": QT_TRANSLATE_NOOP("reasons",
        "This program runs from its source and is not updated from sticks | Update the checkout, or install the "
        "package."),
    "update.not_asked": QT_TRANSLATE_NOOP("reasons",
        "A version proves itself only while the one before asks it | Use canteen-desk update change."),
    "update.under_way": QT_TRANSLATE_NOOP("reasons",
        "An update is ready or under way | Close the desk and open it again; then it is done or given up."),
    "update.meal": QT_TRANSLATE_NOOP("reasons",
        "It is mealtime, and the program is not changed then | It can be done after the meal. | "
        "[{meal} until {until}]"),
    "update.meal_soon": QT_TRANSLATE_NOOP("reasons",
        "A meal begins soon, and the program is not changed then | It can be done after the meal. | "
        "[{meal} from {at} until {until}]"),
    "update.changing": QT_TRANSLATE_NOOP("reasons",
        "The program is being changed, and nothing may be written meanwhile | Open the desk: it brings the change to "
        "its end, one way or the other."),
    "update.state": QT_TRANSLATE_NOOP("reasons",
        "It cannot be told how far a change of the program had come | Nothing was touched. Keep the folder and call "
        "the provider. | [{path}]"),
    "update.serving": QT_TRANSLATE_NOOP("reasons",
        "Somebody is being served | It can be done when nobody stands at the counter."),
    "update.in_doubt": QT_TRANSLATE_NOOP("reasons",
        "There are sales whose outcome is not known yet | Open the desk with the terminal connected until they are "
        "settled, then update. | [{count}]"),
    "update.clock": QT_TRANSLATE_NOOP("reasons",
        "This computer's clock is behind what the ledger holds | Set the clock, then update: nothing tells now whether "
        "it is mealtime. | [{now}]"),
    "update.no_way_back": QT_TRANSLATE_NOOP("reasons",
        "There is no version before this one | Nothing was changed."),
    "update.too_new_for_it": QT_TRANSLATE_NOOP("reasons",
        "The version before cannot read the ledger as it is now | Stay with this version; ask the provider for a newer "
        "one if something is wrong with it."),
    "went_back.failed": QT_TRANSLATE_NOOP("reasons",
        "The new version did not pass its self-check, and the one before runs again | Nothing was lost. Tell the "
        "provider. | [{version}][: {said}]"),
    "went_back.hung": QT_TRANSLATE_NOOP("reasons",
        "The new version did not finish its self-check, and the one before runs again | Nothing was lost. Tell the "
        "provider. | [{version}]"),
    "went_back.cut": QT_TRANSLATE_NOOP("reasons",
        "The update was cut off twice, and the version before runs again | Nothing was lost. Begin anew when the power "
        "is sure. | [{version}]"),
    "went_back.meal": QT_TRANSLATE_NOOP("reasons",
        "The update was cut off and it was mealtime then, so the version before runs again | Nothing was lost. Begin "
        "anew after the meal. | [{version}]"),
}

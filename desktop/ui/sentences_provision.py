"""The sentences of a set-up from the provider's file; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
PROVISION: dict[str, str] = {
    "provision.name": QT_TRANSLATE_NOOP("reasons",
        "This is not the name of a provisioning file | It is named WINDOW.provision.zip; do not rename it. | [{name}]"),
    "provision.no_file": QT_TRANSLATE_NOOP("reasons",
        "The provisioning file cannot be read | Plug the stick in again and choose the file anew; nothing was "
        "changed. | [{path}]"),
    "provision.unsigned": QT_TRANSLATE_NOOP("reasons",
        "The provisioning file has no signature beside it | Nothing of it was believed. Copy both files, the .minisig "
        "too. | [{path}]"),
    "provision.too_big": QT_TRANSLATE_NOOP("reasons",
        "The file is larger than any provisioning file | Check that it is the provider's. | [{path}]"),
    "provision.archive": QT_TRANSLATE_NOOP("reasons",
        "The provisioning file does not hold what it should | Nothing of it was believed. Ask the provider for it "
        "again."),
    "provision.code": QT_TRANSLATE_NOOP("reasons",
        "The provider's code is another one | Nothing was taken. The file may be somebody else's: call the provider. "
        "| [The file's is {shown}]"),
    "provision.format": QT_TRANSLATE_NOOP("reasons",
        "The provisioning file is of a newer format | Bring this program up to date, then take it again. | "
        "[Format {format}]"),
    "provision.manifest": QT_TRANSLATE_NOOP("reasons",
        "The provisioning file's manifest cannot be read | Nothing of it was believed. Ask the provider for it again."),
    "provision.comment": QT_TRANSLATE_NOOP("reasons",
        "The provisioning file's name, signature and contents do not say the same | Nothing of it was believed. Do not "
        "rename it; ask the provider. | [{name}]"),
    "provision.settings": QT_TRANSLATE_NOOP("reasons",
        "A setting in the provisioning file cannot be the provider's to make | Ask the provider for it again, without "
        "this setting. | [{key}]"),
    "provision.secret": QT_TRANSLATE_NOOP("reasons",
        "The provisioning file holds a password | Nothing was taken. The provider has to change that password and "
        "leave it out. | [{key}]"),
    "provision.policy": QT_TRANSLATE_NOOP("reasons",
        "A policy in the provisioning file cannot be used | Nothing was taken. Ask the provider for it again. | "
        "[{name}]"),
    "provision.authority": QT_TRANSLATE_NOOP("reasons",
        "An authority in the provisioning file cannot be used | Nothing was taken. Ask the provider for it again. | "
        "[{name}]"),
    "provision.other_till": QT_TRANSLATE_NOOP("reasons",
        "The provisioning file is for another window | Nothing was taken. Use it there, and this window's own here. | "
        "[For {till}][, here {wanted}]"),
    "provision.ahead": QT_TRANSLATE_NOOP("reasons",
        "This computer's clock is wrong: it stands before the day the file was made | Set date and time, then choose "
        "the file again. If the clock is right, ask the provider for a new file. | [Clock {clock_on}][, file "
        "{made_on}]"),
    "provision.expired": QT_TRANSLATE_NOOP("reasons",
        "The provisioning file has expired | Check this computer's date; if it is right, ask the provider for a new "
        "file. | [Good until {expired_on}]"),
    "provision.no_terminal": QT_TRANSLATE_NOOP("reasons",
        "Neither the provisioning file nor you said where the terminal is | Name its port with --terminal, or "
        "simulator for a trial."),
    "provision.home_there": QT_TRANSLATE_NOOP("reasons",
        "A desk was set up here before | Nothing was changed. Take another folder, or go on with that desk. | "
        "[{path}]"),
    "provision.not_returned": QT_TRANSLATE_NOOP("reasons",
        "The desk is set up, but its registration could not be written to the stick | Write it later: canteen-desk "
        "provider registration --out FILE. | [{path}]"),
    "provision.not_chosen": QT_TRANSLATE_NOOP("reasons",
        "No provisioning file was chosen | Plug the provider's stick in, or type where the file is."),
    "provision.code_not_compared": QT_TRANSLATE_NOOP("reasons",
        "The provider's code was not compared | Call the provider and compare the twenty digits; nothing is taken "
        "before."),
    "fleet.expires": QT_TRANSLATE_NOOP("reasons",
        "The last day of the provisioning file has passed already | Give a later day with --expires. | [{day}]"),
    "fleet.counter": QT_TRANSLATE_NOOP("reasons",
        "The number of the last provisioning file cannot be read | Put the last number given into this file, or take "
        "it from the backup of the keys. | [{path}]"),
    "fleet.same_name": QT_TRANSLATE_NOOP("reasons",
        "Two files of one name were given | Rename one: they lie side by side in the file. | [{name}]"),
}

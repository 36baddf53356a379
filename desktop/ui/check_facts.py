"""What a check that holds has to say, in the desk's language: by the check's name, its state and its figures. Pure.

Without a text of its own a check shows the line that `doctor` prints, which is English. No Qt is needed.
"""

from desktop.services.self_check import Check
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word
from desktop.ui.filling import fill, shown

# By `name`, or `name.state` where the check knows states. A part in square brackets goes where its figure is missing.
FACTS: dict[str, str] = {
    "keys.os": QT_TRANSLATE_NOOP("checks", "In the system's key store"),
    "keys.file": QT_TRANSLATE_NOOP("checks", "In a file of the desk's folder; whoever copies the folder can read it"),
    "file": QT_TRANSLATE_NOOP("checks", "Whole, {size_kb} kB"),
    "schema.own": QT_TRANSLATE_NOOP("checks", "Of this version"),
    "chain": QT_TRANSLATE_NOOP("checks", "{entries} entries, unbroken"),
    "books": QT_TRANSLATE_NOOP("checks", "{sales} sales, the sums agree"),
    "journal head.read": QT_TRANSLATE_NOOP("checks", "Agrees with the terminals' journals"),
    "outbox": QT_TRANSLATE_NOOP("checks", "{waiting} wait for the provider's acknowledgement"),
    "bundles": QT_TRANSLATE_NOOP("checks", "{cut} cut, {unacknowledged} not acknowledged"),
    "bundles.no_provider": QT_TRANSLATE_NOOP("checks", "{cut} cut; no provider is known yet"),
    "head": QT_TRANSLATE_NOOP("checks", "Proven up to entry {entry}"),
    "head.none": QT_TRANSLATE_NOOP("checks", "None is kept yet"),
    "second medium": QT_TRANSLATE_NOOP("checks", "{entries} entries, {behind} behind"),
    "second medium.same_disk": QT_TRANSLATE_NOOP("checks",
        "{entries} entries, {behind} behind; on the ledger's own disk, with which it is lost"),
    "second medium.none": QT_TRANSLATE_NOOP("checks", "None is set"),
    "people": QT_TRANSLATE_NOOP("checks", "{people} people, {faces} faces still to be deleted at a terminal"),
    "clock.ahead": QT_TRANSLATE_NOOP("checks", "Not behind the ledger"),
    "terminals": QT_TRANSLATE_NOOP("checks", "{terminals} paired, {authorities} authorities"),
    "last backup": QT_TRANSLATE_NOOP("checks", "{days} days ago, {entries} entries"),
    "last backup.none": QT_TRANSLATE_NOOP("checks", "None was made yet: make one on the page of backups"),
    "program": QT_TRANSLATE_NOOP("checks", "Version {version}"),
    "libraries": QT_TRANSLATE_NOOP("checks", "{loaded} loaded"),
    "texts.there": QT_TRANSLATE_NOOP("checks", "There"),
    "folder.own": QT_TRANSLATE_NOOP("checks", "For this user alone"),
    "drive": QT_TRANSLATE_NOOP("checks", "Fit for a ledger"),
    "drive.practice": QT_TRANSLATE_NOOP("checks", "Good enough for practice"),
    "drive.unknown": QT_TRANSLATE_NOOP("checks", "The system does not tell"),
    "disk": QT_TRANSLATE_NOOP("checks", "{free_mb} MB free of {size_mb}"),
    "reserve": QT_TRANSLATE_NOOP("checks", "{reserve_mib} MiB"),
    "reserve.none": QT_TRANSLATE_NOOP("checks", "Made when the desk opens"),
    "time zone": QT_TRANSLATE_NOOP("checks", "The school's time is known"),
    "screen": QT_TRANSLATE_NOOP("checks", "Large enough"),
    "screen.none": QT_TRANSLATE_NOOP("checks", "Looked at without a window"),
    "models": QT_TRANSLATE_NOOP("checks", "As they came"),
    "ports": QT_TRANSLATE_NOOP("checks", "{ports} found"),
    "port access.there": QT_TRANSLATE_NOOP("checks", "May be opened"),
    "port access.none": QT_TRANSLATE_NOOP("checks", "No serial port is used"),
    "modems.none": QT_TRANSLATE_NOOP("checks", "Not running"),
    "modems.kept_off": QT_TRANSLATE_NOOP("checks", "Runs, and is kept off the ports"),
    "modems.unused": QT_TRANSLATE_NOOP("checks", "Runs; no serial port is used"),
    "cameras": QT_TRANSLATE_NOOP("checks", "{cameras} connected"),
    "medium space": QT_TRANSLATE_NOOP("checks", "{free_mb} MB free"),
    "medium space.none": QT_TRANSLATE_NOOP("checks", "None is set"),
    "printer.none": QT_TRANSLATE_NOOP("checks", "None is set up"),
    "printer.file": QT_TRANSLATE_NOOP("checks", "Into a file"),
    "printer.well": QT_TRANSLATE_NOOP("checks", "Answers and is well"),
    "sound.off": QT_TRANSLATE_NOOP("checks", "Switched off"),
    "sound.heard": QT_TRANSLATE_NOOP("checks", "A loudspeaker is there"),
    "sound.silent": QT_TRANSLATE_NOOP("checks", "No loudspeaker: the desk sells without a sound"),
    "lanes.alone": QT_TRANSLATE_NOOP("checks", "This window is alone"),
    "lanes.joined": QT_TRANSLATE_NOOP("checks", "Shares the school's server"),
    "policies": QT_TRANSLATE_NOOP("checks", "{policies} usable"),
}  # fmt: skip


def fact_words(check: Check, language: str) -> str:
    """Return what a check that holds found, in `zh_CN` or `en`."""
    state = check.facts.get("state")
    template = FACTS.get(f"{check.name}.{state}" if state is not None else check.name)
    if template is None:
        return check.detail
    return fill(word("checks", template, language), shown(check.facts))

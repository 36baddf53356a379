"""The sentences of the self-check that only it says; see `strings.py` for their form. Pure.

Most checks fail with the error that the desk itself would meet; what is here is found before anything failed. The
second part is how it is mended, in words for whoever installs.
"""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
CHECKS: dict[str, str] = {
    "check.not_checked": QT_TRANSLATE_NOOP("reasons",
        "Not checked, because of what is said of the file or its schema | Mend that first, then check again."),
    "home.older": QT_TRANSLATE_NOOP("reasons",
        "The ledger was written by an earlier version of the program | Open the desk once: it copies the ledger and "
        "brings it up to date. | [{missing} steps]"),
    "program.mixed": QT_TRANSLATE_NOOP("reasons",
        "Parts of two versions of the program lie side by side | Install the program again over what is there; the "
        "ledger stays. | [Runs: {version}][, installed: {installed}]"),
    "program.library": QT_TRANSLATE_NOOP("reasons",
        "A part of the program cannot be loaded on this computer | Install the program again, in the package for this "
        "system and processor. | [{package}][: {detail}]"),
    "home.open_to_others": QT_TRANSLATE_NOOP("reasons",
        "Other users of this computer may look into the desk's folder | Take the right away: chmod 700 on the folder. "
        "| [{path}]"),
    "home.not_own": QT_TRANSLATE_NOOP("reasons",
        "The desk's folder belongs to another user of this computer | Sign in as that user, or have the installer give "
        "the folder to this one (chown -R). | [{path}]"),
    "home.on_network": QT_TRANSLATE_NOOP("reasons",
        "The desk's folder lies on a network drive, where a ledger can be damaged | Move it to a disk of this computer "
        "by a backup and a restore, and start the desk with that folder. | [{path}][ ({kind})]"),
    "home.on_fat": QT_TRANSLATE_NOOP("reasons",
        "The desk's folder lies on a stick or a disk without rights and without a journal | Move it to a disk of this "
        "computer by a backup and a restore; a stick is for copies. | [{path}][ ({kind})]"),
    "home.in_memory": QT_TRANSLATE_NOOP("reasons",
        "The desk's folder lies in memory and is gone when the power is | Move it to a disk of this computer by a "
        "backup and a restore, today. | [{path}][ ({kind})]"),
    "clock.no_zone": QT_TRANSLATE_NOOP("reasons",
        "This computer does not know the school's time zone | Install the program again; from source: pip install "
        "tzdata. | [{zone}]"),
    "clock.unset": QT_TRANSLATE_NOOP("reasons",
        "This computer's clock was never set | Set date and time in the system's settings before anything is sold; if "
        "it is wrong again tomorrow, the battery on the board is empty. | [{day}]"),
    "screen.small": QT_TRANSLATE_NOOP("reasons",
        "No screen is large enough for the desk | Set the screen to 1366 x 768 or more in the system's settings, and "
        "its scaling to 100 %. | [{width_px} x {height_px}]"),
    "screen.library": QT_TRANSLATE_NOOP("reasons",
        "The system lacks what a window is drawn with | On Debian: apt install libxcb-cursor0 libxcb-icccm4 "
        "libxcb-keysyms1 libxkbcommon-x11-0. | [{detail}]"),
    "port.gone": QT_TRANSLATE_NOOP("reasons",
        "The terminal's port is not there | Look at the cable and the terminal's power; then at the port in the "
        "settings, since another socket may have given it another name. | [{port}]"),
    "port.denied": QT_TRANSLATE_NOOP("reasons",
        "This user may not open the terminal's port | As an administrator: usermod -aG[ {group}] USER, then sign "
        "in again. The package sets it by itself. | [{port}][, group {group}]"),
    "port.modem_manager": QT_TRANSLATE_NOOP("reasons",
        "ModemManager may write to the terminal's port in the middle of a sale | Install the desk's package, whose "
        "rules keep it away; or remove it: apt remove modemmanager. | [{port}]"),
    "camera.denied": QT_TRANSLATE_NOOP("reasons",
        "This user may not open a camera | As an administrator: usermod -aG[ {group}] USER, then sign in again. | "
        "[{name}][, group {group}]"),
    "medium.low": QT_TRANSLATE_NOOP("reasons",
        "The second medium is nearly full | Free some room on it, or put in a larger one. | [{path}][: {free_mb} MB]"),
}
# fmt: on

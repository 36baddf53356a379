"""The sentences about the receipt printer and the sounds; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
PERIPHERALS: dict[str, str] = {
    "settings.printer_address": QT_TRANSLATE_NOOP("reasons",
        "The printer's address is not one of its kind | Network: host or host:port. USB: two numbers such as "
        "04b8:0e15. Serial: the port. File: a whole path. | [{value}]"),
    "printer.no_paper": QT_TRANSLATE_NOOP("reasons",
        "The receipt printer has no paper | Put in a roll and close the cover."),
    "printer.cover_open": QT_TRANSLATE_NOOP("reasons",
        "The receipt printer's cover is open | Close the cover."),
    "printer.away": QT_TRANSLATE_NOOP("reasons",
        "The receipt printer cannot be reached | Check its power and its cable; then its address in the settings. | "
        "[{address}][: {detail}]"),
    "printer.stuck": QT_TRANSLATE_NOOP("reasons",
        "The receipt printer takes nothing more | Look for paper, an open cover or a blinking light; switch it off and "
        "on. | [{address}]"),
    "printer.error": QT_TRANSLATE_NOOP("reasons",
        "The receipt printer reports an error | Look for a jam at the cutter, then switch it off and on."),
    "printer.defect": QT_TRANSLATE_NOOP("reasons",
        "The receipt printer behaves in a way that nobody foresaw | Switch it off and on; if it stays, switch it off "
        "in the settings and tell the installer. | [{detail}]"),
    "printer.denied": QT_TRANSLATE_NOOP("reasons",
        "This user may not use the receipt printer | The installer has to give access to the device. | [{address}]"),
    "printer.no_usb": QT_TRANSLATE_NOOP("reasons",
        "This computer has no library for USB printers | The installer has to install libusb 1.0, or use the "
        "printer's device file."),
    "printer.off": QT_TRANSLATE_NOOP("reasons",
        "No receipt printer is set up | Switch it on in the settings."),
    "printer.late": QT_TRANSLATE_NOOP("reasons",
        "Receipts waited too long and were not printed | Print those that are asked for again from the sale's story. | "
        "[{count}]"),
    "sound.none": QT_TRANSLATE_NOOP("reasons",
        "No sound device was found | Connect a loudspeaker. Selling goes on without a sound."),
    "sound.no_voice": QT_TRANSLATE_NOOP("reasons",
        "This computer has no voice for this language | Install one in the system's settings (on Linux: "
        "speech-dispatcher or espeak-ng). The tones are heard all the same."),
}
# fmt: on

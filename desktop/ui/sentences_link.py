"""The sentences of the terminal: its link, the programme check. See `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
LINK: dict[str, str] = {
    # the link to the terminal
    "link.port_missing": QT_TRANSLATE_NOOP("reasons",
        "The terminal's port is not there | Plug the cable in at both ends; selling starts again by itself. | "
        "[{port}][{url}][{detail}]"),
    "link.port_busy": QT_TRANSLATE_NOOP("reasons",
        "Another program holds the terminal's port | Close the other program; selling starts again by itself. | "
        "[{port}][{url}][{detail}]"),
    "link.port_denied": QT_TRANSLATE_NOOP("reasons",
        "This user may not open the terminal's port | Ask the installer for access to the port. | "
        "[{port}][{url}][{detail}]"),
    "link.pulled": QT_TRANSLATE_NOOP("reasons",
        "The terminal's cable was pulled out | Plug it in again; selling starts again by itself. | "
        "[{port}][{url}][{detail}]"),
    "link.bad_url": QT_TRANSLATE_NOOP("reasons",
        "The terminal's address cannot be read | Correct the address, in the settings or behind --terminal. | "
        "[{url}]"),
    "link.garbage": QT_TRANSLATE_NOOP("reasons",
        "The terminal sends what is not understood | Check the cable and the baud rate; restart the terminal."),
    "link.silent": QT_TRANSLATE_NOOP("reasons",
        "The terminal does not answer | Check that it is switched on; the desk keeps trying. | [{url}]"),
    "link.version": QT_TRANSLATE_NOOP("reasons",
        "The terminal speaks another version of the protocol | Ask the installer to update the terminal or the "
        "desk. | [Terminal {detail}][, desk {ours}]"),
    "link.unpaired": QT_TRANSLATE_NOOP("reasons",
        "This terminal was not paired with this desk | Pair it on the Devices page, or with canteen-desk devices "
        "pair. | [Terminal {sn}]"),
    "link.unpaired_there": QT_TRANSLATE_NOOP("reasons",
        "The terminal no longer knows this desk | It may have been reset. Pair it again on the Devices page, or with "
        "canteen-desk devices pair. | [Terminal {detail}]"),
    "link.parted": QT_TRANSLATE_NOOP("reasons",
        "The desk has parted with this terminal | Take it away and connect the one that takes its place. | [Terminal "
        "{detail}]"),
    "link.pairing_refused": QT_TRANSLATE_NOOP("reasons",
        "The person at the terminal did not confirm the digits | Nothing was paired. Compare the digits on both "
        "sides and try again. | [{detail}]"),
    "link.foreign": QT_TRANSLATE_NOOP("reasons",
        "This terminal's certificate is not of an authority that this desk trusts | Do not use it. Ask its maker for "
        "the programme authority, or connect the invited terminal."),
    "link.expired": QT_TRANSLATE_NOOP("reasons",
        "The terminal's certificate has expired | Check this computer's clock. If it is right, ask the maker for a "
        "new certificate."),
    "link.not_yet_valid": QT_TRANSLATE_NOOP("reasons",
        "The terminal's certificate is not valid yet | Check this computer's clock, then wait: the desk connects "
        "again by itself."),
    "link.swapped": QT_TRANSLATE_NOOP("reasons",
        "Another device answers under the serial number of a paired terminal | Do not sell. If the maker exchanged "
        "the device or its certificate, unpair it with canteen-desk devices unpair and pair it anew. | [Terminal "
        "{detail}]"),
    "link.other_sn": QT_TRANSLATE_NOOP("reasons",
        "The terminal names another serial number than its certificate | Do not use it; tell its maker. | [{detail}]"),
    "link.no_sn": QT_TRANSLATE_NOOP("reasons",
        "The terminal's certificate names no device | Do not use it; tell its maker."),
    "link.no_authority": QT_TRANSLATE_NOOP("reasons",
        "This desk trusts no maker's authority yet | Add the programme authority with canteen-desk devices pair "
        "--authority FILE."),
    "link.tls": QT_TRANSLATE_NOOP("reasons",
        "No safe connection to the terminal comes about | Check the cable; restart the terminal. If it stays, tell "
        "the installer. | [{detail}]"),
    "authority.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The authority's file holds no single certificate | Ask the maker for the programme authority as a PEM file. "
        "| [{path}]"),
    "authority.unfit": QT_TRANSLATE_NOOP("reasons",
        "This certificate is not an authority's | Ask the maker for the programme authority, not for a device's "
        "certificate. | [{path}]"),
    "pairing.not_invited": QT_TRANSLATE_NOOP("reasons",
        "This terminal is not in the programme of the policy | Nothing was paired. Connect an invited terminal, or "
        "answer the questions without --yes to pair it all the same. | [{what}]"),
    "pairing.given_up": QT_TRANSLATE_NOOP("reasons",
        "The pairing was given up | Nothing was paired. Begin again when you are ready."),
    "pairing.not_set_up": QT_TRANSLATE_NOOP("reasons",
        "The terminal is paired, but did not take its parameters or the time | Open the desk: it sends them again at "
        "each connection. | [{detail}]"),
    "pairing.not_paired": QT_TRANSLATE_NOOP("reasons",
        "No terminal of this serial number is paired | Look at canteen-desk devices list. | [Terminal {sn}]"),
    "link.defect": QT_TRANSLATE_NOOP("reasons",
        "The terminal's driver failed | Selling has stopped. Restart the desk; tell the installer if it happens "
        "again."),
    "link.closed": QT_TRANSLATE_NOOP("reasons",
        "The terminal closed the connection | Wait: the desk connects again by itself. | [{detail}]"),
    "link.connecting": QT_TRANSLATE_NOOP("reasons",
        "The desk is connecting to the terminal | Wait a moment; selling starts by itself."),
    "link.refused": QT_TRANSLATE_NOOP("reasons",
        "The terminal refused to begin | Ask the installer to pair the terminal again. | [{detail}]"),
    "link.journal_gap": QT_TRANSLATE_NOOP("reasons",
        "An entry of the terminal's journal is missing | Nothing can be sold until the installer has looked at it."
        " | [Entry {n}]"),
    "link.journal_behind": QT_TRANSLATE_NOOP("reasons",
        "The terminal's journal is older than this ledger | It may have been reset or exchanged. Ask the installer"
        " before selling on. | [Terminal {sn}]"),
    # the programme check: `what it is | what stands behind it, or what to do | [facts]`
    "programme.manufacturer_admitted": QT_TRANSLATE_NOOP("reasons",
        "{manufacturer}, model {model} | On the list of policy {policy_id}."),
    "programme.manufacturer_other": QT_TRANSLATE_NOOP("reasons",
        "{manufacturer} is not invited | Nothing accrues with it. Ask the provider, or use an invited make. | "
        "[Invited: {wanted}]"),
    "programme.camera_seen": QT_TRANSLATE_NOOP("reasons",
        "{vendor} {model} | A camera of this make is also at this computer's USB: {usb}."),
    "programme.camera_not_seen": QT_TRANSLATE_NOOP("reasons",
        "{vendor} {model} | The terminal says so; it is not at this computer's USB."),
    "programme.camera_not_looked": QT_TRANSLATE_NOOP("reasons",
        "{vendor} {model} | The terminal says so; this system has no USB listing to compare with."),
    "programme.camera_other": QT_TRANSLATE_NOOP("reasons",
        "The camera is of {vendor} | Nothing accrues with it. Use a terminal with the right camera. | "
        "[Wanted: {wanted}]"),
    "programme.algorithm_admitted": QT_TRANSLATE_NOOP("reasons",
        "Algorithm {algorithm} | The terminal says so, firmware {firmware}."),
    "programme.algorithm_other": QT_TRANSLATE_NOOP("reasons",
        "Algorithm {algorithm} is not admitted | Nothing accrues with it. Ask the maker for the right firmware. | "
        "[Wanted: {wanted}]"),
    "programme.certificate_valid": QT_TRANSLATE_NOOP("reasons",
        "Valid, {days} days left | Until {until}, issued by {issuer}."),
    "programme.certificate_ending": QT_TRANSLATE_NOOP("reasons",
        "Valid, only {days} days left | Ask the maker for a new one before {until}; after it nothing can be sold."),
    "programme.certificate_expired": QT_TRANSLATE_NOOP("reasons",
        "Expired on {until} | Check this computer's clock. If it is right, ask the maker for a new certificate."),
    "programme.certificate_early": QT_TRANSLATE_NOOP("reasons",
        "Not valid before {start} | Check this computer's clock."),
    "programme.certificate_none": QT_TRANSLATE_NOOP("reasons",
        "The terminal showed no certificate | Do not use it; tell its maker."),
    "programme.clock_near": QT_TRANSLATE_NOOP("reasons",
        "{drift} s apart | It is set by itself at every connection."),
    "programme.clock_apart": QT_TRANSLATE_NOOP("reasons",
        "{drift} s apart | Look which clock is right, then set it in the next step."),
    "programme.clock_unknown": QT_TRANSLATE_NOOP("reasons",
        "Not compared yet | It is compared once the terminal is paired."),
    "programme.no_policy": QT_TRANSLATE_NOOP("reasons",
        "{value} | There is no policy to compare with; import it to see the subsidy."),
}
# fmt: on

"""The sentences of bundles, receipts and their keys; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
BUNDLES: dict[str, str] = {
    "sync.no_provider": QT_TRANSLATE_NOOP("reasons",
        "No provider is known yet, so nothing can be sent | Have the installer take the provider's file in: "
        "canteen-desk provider pin FILE."),
    "sync.other_provider": QT_TRANSLATE_NOOP("reasons",
        "Bundles wait that were sealed to another provider | Have that provider acknowledge them first, then take the "
        "new one in. | [{provider}][: {count}]"),
    "sync.busy": QT_TRANSLATE_NOOP("reasons",
        "An export is at work | Wait until it is done, or cancel it."),
    "provider_file.unreadable": QT_TRANSLATE_NOOP("reasons",
        "This is not a provider's file | Ask the provider for its provider.toml. | [{path}]"),
    "signature.key": QT_TRANSLATE_NOOP("reasons",
        "A key in the file cannot be read | Ask for the file again."),
    "signature.malformed": QT_TRANSLATE_NOOP("reasons",
        "The signature beside the file cannot be read | Copy both files again, the .minisig too."),
    "signature.other_key": QT_TRANSLATE_NOOP("reasons",
        "The file is signed by a key that is not known here | Nothing of it was believed. Compare the key with who "
        "sent it. | [Key {key_id}]"),
    "signature.bad": QT_TRANSLATE_NOOP("reasons",
        "The signature does not fit the file: it was changed or cut short | Nothing of it was believed. Copy it again "
        "from where it comes from."),
    "seal.recipient": QT_TRANSLATE_NOOP("reasons",
        "The provider's recipient in the file cannot be read | Ask the provider for its file again."),
    "seal.identity": QT_TRANSLATE_NOOP("reasons",
        "The identity that opens bundles cannot be read | Take the provider's keys from their backup."),
    "seal.closed": QT_TRANSLATE_NOOP("reasons",
        "The file was sealed to somebody else, or is damaged | Check the keys; copy the file again."),
    "bundle.name": QT_TRANSLATE_NOOP("reasons",
        "This is not a bundle's name | Bundles are named TILL-SEQUENCE.zip.age. | [{name}]"),
    "bundle.comment": QT_TRANSLATE_NOOP("reasons",
        "The bundle's name, signature and contents do not say the same | Nothing of it was believed. | [{name}]"),
    "bundle.archive": QT_TRANSLATE_NOOP("reasons",
        "The bundle does not hold the files that it should | Nothing of it was believed. Have the till's maker look."),
    "bundle.format": QT_TRANSLATE_NOOP("reasons",
        "The bundle is of a newer format | Bring this program up to date. | [Format {format}]"),
    "bundle.manifest": QT_TRANSLATE_NOOP("reasons",
        "The bundle's manifest cannot be read | Nothing of it was believed. Have the till's maker look."),
    "bundle.table": QT_TRANSLATE_NOOP("reasons",
        "A table is not what its manifest says | Nothing of it was believed. | [{table}]"),
    "bundle.sums": QT_TRANSLATE_NOOP("reasons",
        "The bundle's sums do not add up | Nothing of it was believed. Have the till looked at."),
    "bundle.file_gone": QT_TRANSLATE_NOOP("reasons",
        "A bundle that was not acknowledged is missing from this computer | Put it back into the folder bundles from a "
        "stick or server that has it. | [{name}]"),
    "bundle.file_changed": QT_TRANSLATE_NOOP("reasons",
        "A bundle on this computer was changed or damaged | Put it back into the folder bundles from a stick or server "
        "that has it. | [{name}]"),
    "ledger.bundles": QT_TRANSLATE_NOOP("reasons",
        "What is written about bundles does not follow from the ledger | Do not export. Have the file looked at with "
        "canteen-desk doctor. | [Bundle {sequence}]"),
    "receipt.no_file": QT_TRANSLATE_NOOP("reasons",
        "The receipt, or the .minisig beside it, cannot be read | Copy both files again. | [{path}]"),
    "receipt.too_big": QT_TRANSLATE_NOOP("reasons",
        "The file is larger than any receipt | Check that it is the provider's receipt. | [{path}]"),
    "receipt.name": QT_TRANSLATE_NOOP("reasons",
        "This is not a receipt's name | Receipts are named PROVIDER-SEQUENCE.zip. | [{name}]"),
    "receipt.archive": QT_TRANSLATE_NOOP("reasons",
        "The receipt does not hold the files that it should | Nothing of it was believed. Ask the provider."),
    "receipt.format": QT_TRANSLATE_NOOP("reasons",
        "The receipt is of a newer format | Bring this program up to date, then import it again. | [Format {format}]"),
    "receipt.manifest": QT_TRANSLATE_NOOP("reasons",
        "The receipt's manifest cannot be read | Nothing of it was believed. Ask the provider."),
    "receipt.comment": QT_TRANSLATE_NOOP("reasons",
        "The receipt's name, signature and contents do not say the same | Nothing of it was believed. Ask the "
        "provider. | [{name}]"),
    "receipt.other_provider": QT_TRANSLATE_NOOP("reasons",
        "The receipt is another provider's | Nothing of it was believed. | [{provider}]"),
    "receipt.other_till": QT_TRANSLATE_NOOP("reasons",
        "The receipt is for another till | Take it there. Nothing was changed here. | [For {till}][, this is {ours}]"),
    "receipt.old": QT_TRANSLATE_NOOP("reasons",
        "A later receipt was taken already | Nothing was changed. | [Number {sequence}][, taken up to {last}]"),
    "receipt.gap": QT_TRANSLATE_NOOP("reasons",
        "A receipt before this one is missing | Import that one first, then this again. | "
        "[Number {missing} is missing]"),
    "receipt.fork": QT_TRANSLATE_NOOP("reasons",
        "Another receipt of the same number was taken before | Nothing was changed. Tell the provider. | "
        "[Number {sequence}]"),
    "receipt.chain": QT_TRANSLATE_NOOP("reasons",
        "The receipt does not follow the one before it | Nothing was changed. Tell the provider. | "
        "[Number {sequence}]"),
    "receipt.ahead": QT_TRANSLATE_NOOP("reasons",
        "The receipt is from the future | Check this computer's clock, then import it again. | [{at}]"),
    "receipt.row": QT_TRANSLATE_NOOP("reasons",
        "A line of the receipt cannot be | Nothing was changed. Tell the provider. | [{table}][: {key}]"),
    "receipt.other_bundle": QT_TRANSLATE_NOOP("reasons",
        "The receipt acknowledges a bundle that this till did not make | Nothing was changed. Tell the provider; "
        "another computer may be sending under this till's name. | [Bundle {sequence}]"),
    "receipt.policy": QT_TRANSLATE_NOOP("reasons",
        "A policy in the receipt cannot be used | Nothing was changed. Tell the provider. | [{name}]"),
}

"""The sentences about the provider's side; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
FLEET: dict[str, str] = {
    "fleet.no_lake": QT_TRANSLATE_NOOP("reasons",
        "There is no lake of this provider there | Name the lake that fleet init made, and check that it can be "
        "reached. | {url}[: {detail}]"),
    "lake.busy": QT_TRANSLATE_NOOP("reasons",
        "Another run wrote to the lake at the same time | Run it again: nothing was lost or counted twice. | {table}"),
    "fleet.lake_far": QT_TRANSLATE_NOOP("reasons",
        "DuckDB reads a lake in a folder only | Settle an object store with the Spark engine, or mount it. | {url}"),
    "fleet.provider_id": QT_TRANSLATE_NOOP("reasons",
        "This cannot name a provider | Use 1 to 32 letters, digits or underscores. | {text}"),
    "fleet.keys_there": QT_TRANSLATE_NOOP("reasons",
        "This folder has keys already | They are never written over; name another folder. | {path}"),
    "fleet.no_keys": QT_TRANSLATE_NOOP("reasons",
        "The provider's keys cannot be read | Name the folder that fleet init made, with all its files. | {path}"),
    "fleet.registration": QT_TRANSLATE_NOOP("reasons",
        "This is no registration of a till | Have the till write it anew, or name its minisign public key."),
    "fleet.till_id": QT_TRANSLATE_NOOP("reasons",
        "This cannot name a till | Use 1 to 8 capital letters or digits. | {till}"),
    "fleet.other_till": QT_TRANSLATE_NOOP("reasons",
        "The registration is another till's | Name the till that it was made for. | {till}, in the file {told}"),
    "fleet.no_customer": QT_TRANSLATE_NOOP("reasons",
        "Whose till this is was not said | Name the customer with --customer. | {till}"),
    "fleet.till_taken": QT_TRANSLATE_NOOP("reasons",
        "This till's name belongs to another customer | Give the new till a name of its own. | {till}, {customer}"),
    "fleet.no_such_key": QT_TRANSLATE_NOOP("reasons",
        "The till has no such key | List the keys with fleet tills list. | {till}, {key_id}"),
    "fleet.unregistered": QT_TRANSLATE_NOOP("reasons",
        "Nobody registered this till | Register it with fleet tills add; its bundles wait until then. | {till}"),
    "fleet.no_inbox": QT_TRANSLATE_NOOP("reasons",
        "There is no such folder | Name the folder into which the bundles come. | {path}"),
    "fleet.unsigned": QT_TRANSLATE_NOOP("reasons",
        "The signature is not there yet | Wait until the copying has ended, or fetch the .minisig file."),
    "fleet.gap": QT_TRANSLATE_NOOP("reasons",
        "A bundle before this one is missing | Fetch the missing one from the till; the others wait for it. | "
        "number {missing}"),
    "fleet.future": QT_TRANSLATE_NOOP("reasons",
        "The bundle says it was made later than now | Check the clocks here and at the till; it waits. | [{at}]"),
    "fleet.fork": QT_TRANSLATE_NOOP("reasons",
        "The till has two histories: this bundle is not the one that was taken, or follows another one | Visit the "
        "till: somebody copied it or changed its files. Nothing of this bundle counts. | [{till}-{sequence}]"),
    "fleet.ledger_gap": QT_TRANSLATE_NOOP("reasons",
        "Entries of the till's ledger are missing before this bundle | Visit the till: its bundles are made without a "
        "gap. | [{till}-{sequence}]"),
    "fleet.restored": QT_TRANSLATE_NOOP("reasons",
        "The till's ledger was put back to an earlier state | Nothing to do: what is told twice counts once. | "
        "[from entry {from_ledger}, known up to {to_ledger}]"),
    "fleet.other_customer": QT_TRANSLATE_NOOP("reasons",
        "The bundle tells of another customer | Check whose till and whose device it is, then register it anew. | "
        "{table} {key}"),
    "input.given_other": QT_TRANSLATE_NOOP("reasons",
        "The lake has another word under this key | Tills were told the first one; find out which is right. | {given}"),
    "input.unknown_order": QT_TRANSLATE_NOOP("reasons",
        "No sale with this number waits to be charged | Correct the number, or ingest the till's bundle first. For an "
        "order in doubt at a terminal that is gone, give its amount_fen too. | {given}"),
    "input.other_amount": QT_TRANSLATE_NOOP("reasons",
        "The order has another amount | Correct the order number or its amount_fen. | [{given} fen]"),
    "input.unknown_result": QT_TRANSLATE_NOOP("reasons",
        "A charge is paid or declined | Write one of the two words. | {given}"),
    "fleet.stated": QT_TRANSLATE_NOOP("reasons",
        "This month was stated as of another moment | What changed since comes as adjustments with a later month. | "
        "{month}, as of {as_of}"),
    "fleet.contradiction": QT_TRANSLATE_NOOP("reasons",
        "One number stands for different things | Ask both tills; the lowest till and bundle counts until then. | "
        "{table} {number}"),
    "fleet.row": QT_TRANSLATE_NOOP("reasons",
        "A row of the bundle breaks a rule | Visit the till: it checks the same before it writes. | "
        "{table}, {rule}: {key}"),
}

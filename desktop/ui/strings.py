"""Every code of an error or a refusal, and its sentence in the operator's language: what happened, what to do.

The English stands here, the other languages in the Qt Linguist files (context `reasons`). No Qt is needed: the
command line says the same sentences. Pure; any thread. Promises: any code gives a real sentence, a missing fact never
an error.

A sentence is `what happened | what to do | the facts`, the last part only where there are any. Facts go in by name:
`{path}`. A fact `x_fen` is also `{x}`, as `¥12.00`; an RFC 3339 instant becomes its time of day. A part in square
brackets is left out when one of its facts is missing.
"""

from dataclasses import dataclass

from desktop.domain.errors import OperatorError
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word
from desktop.ui.filling import Facts, fill, shown
from desktop.ui.sentences_at_rest import AT_REST
from desktop.ui.sentences_people import PEOPLE


@dataclass(frozen=True, slots=True)
class Said:
    """`what` happened, what `todo` next, and the `fact` between them, which may be empty."""

    what: str
    todo: str
    fact: str = ""


# fmt: off
SENTENCES: dict[str, str] = {
    # guards: why a recognised diner may not be charged
    "guard.suspended": QT_TRANSLATE_NOOP("reasons",
        "This person is suspended | Ask the canteen office before serving."),
    "guard.in_doubt": QT_TRANSLATE_NOOP("reasons",
        "An earlier payment of this person is still in doubt | Do not charge again. Serve the meal; the earlier "
        "order will be settled by the terminal. | [Order {order_no}]"),
    "guard.second_serving": QT_TRANSLATE_NOOP("reasons",
        "Already had this meal | Ask the diner to step aside; a second serving is not allowed in this meal. | "
        "[{last_paid_at}][ · {last_paid} paid]"),
    "guard.daily_limit": QT_TRANSLATE_NOOP("reasons",
        "The daily limit would be exceeded | Take a smaller amount, or ask the guardian to raise the limit. | "
        "[Limit {limit}][, spent today {spent}]"),
    "guard.single_limit": QT_TRANSLATE_NOOP("reasons",
        "The amount is above the limit for one sale | Check the amount and enter it again. | [Limit {limit}]"),
    "guard.offline_caps": QT_TRANSLATE_NOOP("reasons",
        "The offline allowance is used up | Restore the network before selling on; ask the installer if it does "
        "not come back."),
    "guard.offline_single": QT_TRANSLATE_NOOP("reasons",
        "Above the limit for one sale without network | Take a smaller amount, or wait for the network. | [Limit "
        "{limit}]"),
    "guard.code_needs_network": QT_TRANSLATE_NOOP("reasons",
        "The payment code needs the network | Use the face, or wait for the network."),
    # sales: how an order ended without money
    "sale.timeout": QT_TRANSLATE_NOOP("reasons",
        "Nobody came to the terminal in time | Press Enter for the next diner."),
    "sale.cancelled_by_staff": QT_TRANSLATE_NOOP("reasons",
        "Cancelled at the desk | Nothing was charged. Press Enter for the next diner."),
    "sale.cancelled": QT_TRANSLATE_NOOP("reasons",
        "Cancelled at the terminal | Nothing was charged. Ask the diner whether to try again."),
    "sale.not_started": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not start this payment | Nothing was charged. Charge again."),
    "sale.declined": QT_TRANSLATE_NOOP("reasons",
        "The payment was declined | Nothing was charged. Use the payment code, or ask for another way to pay."),
    "sale.limit_exceeded": QT_TRANSLATE_NOOP("reasons",
        "The amount is above the terminal's limit | Nothing was charged. Take a smaller amount. | [{amount}]"),
    "sale.busy": QT_TRANSLATE_NOOP("reasons",
        "The terminal is busy with another payment | Nothing was charged. Wait for the terminal, then charge "
        "again. | [Order {order_no}]"),
    "sale.order_conflict": QT_TRANSLATE_NOOP("reasons",
        "The terminal knows this order number with another content | Nothing was charged. Charge again with a new "
        "order; tell the installer."),
    "sale.terminal_busy": QT_TRANSLATE_NOOP("reasons",
        "The terminal is still busy with an earlier order | Wait until it is done; selling goes on by itself. If it "
        "stays, cancel on the terminal. | [Order {order_no}]"),
    "sale.terminal_lent": QT_TRANSLATE_NOOP("reasons",
        "The terminal is identifying somebody for a verification | Wait until it is done; selling goes on by itself."),
    "declined.insufficient_funds": QT_TRANSLATE_NOOP("reasons",
        "Not enough money in the account | Nothing was charged. Ask for the payment code or another account."),
    "declined.account_restricted": QT_TRANSLATE_NOOP("reasons",
        "The paying account is restricted | Nothing was charged. The guardian has to settle it with the payment "
        "provider."),
    "declined.other": QT_TRANSLATE_NOOP("reasons",
        "The payment provider declined | Nothing was charged. Use another way to pay."),
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
    # disk, home and keys
    "disk.full": QT_TRANSLATE_NOOP("reasons",
        "The disk is full | Nothing is sold; looking and exporting go on. Free some space: selling goes on by itself. "
        "| [{free_mb} MB left]"),
    "disk.no_reserve": QT_TRANSLATE_NOOP("reasons",
        "There is no room for the reserve that a full disk needs | Free some space before it is full: selling stops "
        "then. | [{free_mb} MB left]"),
    "disk.failed": QT_TRANSLATE_NOOP("reasons",
        "The disk could not write | Nothing can be sold safely. Restart the desk; if it stays, call the installer."),
    "disk.low": QT_TRANSLATE_NOOP("reasons",
        "The disk is nearly full | Free some space before it is full: selling stops then. | [{free_mb} MB left]"),
    "clock.behind_ledger": QT_TRANSLATE_NOOP("reasons",
        "This computer's clock is behind the ledger | Set the clock, then restart the desk. | [Last entry {at}]"),
    "home.not_writable": QT_TRANSLATE_NOOP("reasons",
        "The desk's folder cannot be written | Give this user the right to write there, or choose another folder. "
        "| [{path}]"),
    "home.in_use": QT_TRANSLATE_NOOP("reasons",
        "Another desk already uses this folder | Close the other desk first, or choose another folder. | [{path}]"),
    "home.none": QT_TRANSLATE_NOOP("reasons",
        "There is no desk in this folder yet | Open the desk once to set it up, or name another folder. | [{path}]"),
    "home.unnamed": QT_TRANSLATE_NOOP("reasons",
        "No desk was set up on this computer yet | Open canteen-desk once to set it up, or name a folder with "
        "--home. | [{path}]"),
    "home.newer": QT_TRANSLATE_NOOP("reasons",
        "This folder was written by a newer version | Install the newer version; nothing was changed. | [{path}]"),
    "home.wrong_key": QT_TRANSLATE_NOOP("reasons",
        "The key does not open this ledger, or the file is no ledger | Use the computer and the user that made "
        "it, or restore a backup."),
    "home.damaged": QT_TRANSLATE_NOOP("reasons",
        "The ledger is damaged | Nothing can be sold. Keep the folder as it is and restore a backup. | [{detail}]"),
    "home.not_trial": QT_TRANSLATE_NOOP("reasons",
        "This folder is not a trial: simulated terminals may not be used with it | Use a trial folder, or connect "
        "the real terminal. | [{path}]"),
    "ledger.broken": QT_TRANSLATE_NOOP("reasons",
        "The ledger's chain is broken: it was changed from outside | Nothing can be sold. Keep the folder as it is"
        " and call the installer. | [At entry {n}]"),
    "ledger.rolled_back": QT_TRANSLATE_NOOP("reasons",
        "The ledger ends before where it had been: an old copy was put back, or its end was cut off | Nothing can be "
        "sold. Keep the folder as it is and restore the latest backup: canteen-desk restore. | [Here {n} entries][, "
        "proven {proven}][: {path}]"),
    "ledger.head_damaged": QT_TRANSLATE_NOOP("reasons",
        "The note of how far the ledger reaches is damaged | The desk writes it anew when it opens. Call the installer "
        "if this comes again: something changes the desk's files. | [{place}]"),
    "ledger.books": QT_TRANSLATE_NOOP("reasons",
        "The ledger and its tables do not agree | Keep the folder as it is and call the installer. | [{number}: "
        "ledger {ledger}, table {table}]"),
    "ledger.journal_gap": QT_TRANSLATE_NOOP("reasons",
        "An entry of a terminal's journal is missing in the ledger | Connect the terminal; what is missing is read"
        " again. | [Terminal {sn}, entry {n}]"),
    "ledger.outbox": QT_TRANSLATE_NOOP("reasons",
        "Payments are missing among what is to be sent | Call the installer before the day is closed. | [{count} "
        "missing]"),
    "medium.absent": QT_TRANSLATE_NOOP("reasons",
        "The second medium is not there | Connect the disk or stick; the copy of the ledger catches up by itself. | "
        "[{path}]"),
    "medium.full": QT_TRANSLATE_NOOP("reasons",
        "The second medium is full | Free some space on it, or set another one. Selling goes on. | [{path}]"),
    "medium.failed": QT_TRANSLATE_NOOP("reasons",
        "The second medium cannot be read or written | Exchange the disk or stick. Selling goes on. | [{path}][: "
        "{detail}]"),
    "medium.damaged": QT_TRANSLATE_NOOP("reasons",
        "The copy of the ledger on the second medium is damaged | Exchange the disk or stick, or move the file away: "
        "a new copy is begun. | [{path}][, entry {n}]"),
    "medium.differs": QT_TRANSLATE_NOOP("reasons",
        "The copy on the second medium is another ledger's, and is left alone | If an old copy of the ledger was put "
        "back here, restore a backup; else move the file away: a new copy is begun. | [{path}][, entry {n}]"),
    "medium.behind": QT_TRANSLATE_NOOP("reasons",
        "The copy on the second medium is behind | Open the desk with the disk or stick connected: it catches up. | "
        "[{count} entries][ since {at}]"),
    "backup.none": QT_TRANSLATE_NOOP("reasons",
        "There is no such backup | Name the file that canteen-desk backup wrote. | [{path}]"),
    "backup.damaged": QT_TRANSLATE_NOOP("reasons",
        "This is no whole backup: it was damaged or changed | Nothing was changed here. Take another backup. | "
        "[{path}][: {detail}]"),
    "backup.newer": QT_TRANSLATE_NOOP("reasons",
        "A newer version wrote this backup | Install the newer version; nothing was changed. | [{path}]"),
    "backup.not_written": QT_TRANSLATE_NOOP("reasons",
        "The backup could not be written | There is no backup under this name. Choose another place. | [{path}][: "
        "{detail}]"),
    "backup.old": QT_TRANSLATE_NOOP("reasons",
        "The last backup is old | Make a new one: canteen-desk backup --to FILE. | [{days} days][: {path}]"),
    "restore.code": QT_TRANSLATE_NOOP("reasons",
        "This is not the recovery code of this backup | Type the four groups of five as they were written down when "
        "the first backup was made."),
    "restore.code_needed": QT_TRANSLATE_NOOP("reasons",
        "This backup needs its recovery code | Give it with --code; it was printed when the first backup was made."),
    "restore.behind_acknowledged": QT_TRANSLATE_NOOP("reasons",
        "The provider has acknowledged more than this backup holds | Take a later backup. Only if there is none, "
        "restore it with --accept-loss. | [Backup {n} entries][, acknowledged {acknowledged}]"),
    "key.no_keystore": QT_TRANSLATE_NOOP("reasons",
        "This computer has no key store | Choose to keep the key in a file of the desk's folder, or install a key "
        "store."),
    "key.missing": QT_TRANSLATE_NOOP("reasons",
        "The key of this ledger is missing or damaged, in its file or in the key store | Use the user that set "
        "the desk up, or restore a backup with its key. | [{path}]"),
    "key.desk_key": QT_TRANSLATE_NOOP("reasons",
        "The key that terminals know this desk by cannot be read | Restore it from a backup; or remove desk-key.pem "
        "and desk-cert.pem and pair every terminal anew. | [{path}]"),
    "key.plaintext_keystore": QT_TRANSLATE_NOOP("reasons",
        "The key store here keeps keys in plain text | It is refused. Install the system's key store, or choose a "
        "file of the desk's folder."),
    "key.readable_by_others": QT_TRANSLATE_NOOP("reasons",
        "Other users of this computer can read the key | Let only the desk's user read the file. | [{path}]"),
    "font.no_cjk": QT_TRANSLATE_NOOP("reasons",
        "No Chinese font was found | Install one (for example fonts-noto-cjk), then start again."),
    "screen.none": QT_TRANSLATE_NOOP("reasons",
        "There is no screen: neither DISPLAY nor WAYLAND_DISPLAY leads to one | Start it on the canteen PC's own "
        "screen; canteen-desk demo --headless needs none."),
    "translation.missing": QT_TRANSLATE_NOOP("reasons",
        "The compiled translations are missing | Run the set-up again. | [{path}]"),
    # settings and meals
    "settings.till_id": QT_TRANSLATE_NOOP("reasons",
        "The window's code must be 1 to 8 capital letters or digits | Correct it, for example C1. | [Given: "
        "{value}]"),
    "settings.till_name": QT_TRANSLATE_NOOP("reasons",
        "The window has no name | Give it the name that staff use."),
    "settings.school_name": QT_TRANSLATE_NOOP("reasons",
        "The school has no name | Enter the school's name."),
    "settings.customer_id": QT_TRANSLATE_NOOP("reasons",
        "The customer number is missing | Enter the number from the agreement."),
    "settings.language": QT_TRANSLATE_NOOP("reasons",
        "This language is not known | Choose zh_CN or en. | [{value}]"),
    "settings.theme": QT_TRANSLATE_NOOP("reasons",
        "This appearance is not known | Choose light, dark or system. | [{value}]"),
    "settings.terminal_url": QT_TRANSLATE_NOOP("reasons",
        "The terminal has no address | Choose a port, or the simulator."),
    "settings.value": QT_TRANSLATE_NOOP("reasons",
        "A value of the settings cannot be | Correct it in settings.toml, or set the desk up anew. | {key} = {value}"),
    "settings.price_above_limit": QT_TRANSLATE_NOOP("reasons",
        "A meal costs more than one sale may | Lower the price or raise the limit. | [{meal}][, limit {limit}]"),
    "settings.limits": QT_TRANSLATE_NOOP("reasons",
        "Every limit must be above zero | Correct the limits."),
    "settings.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The settings cannot be read | Correct the file, or set the desk up again. | [{path}][: {key}]"),
    "meal.none": QT_TRANSLATE_NOOP("reasons",
        "There is no meal | Switch at least one meal on."),
    "meal.order": QT_TRANSLATE_NOOP("reasons",
        "A meal ends before it starts | Correct its hours. | [{meal}]"),
    "meal.overlap": QT_TRANSLATE_NOOP("reasons",
        "Two meals overlap | Correct their hours. | [{meal}, {other}]"),
    "meal.twice": QT_TRANSLATE_NOOP("reasons",
        "Two meals have the same code | Give each its own."),
    "meal.price": QT_TRANSLATE_NOOP("reasons",
        "A meal's price must be above zero | Correct the price. | [{meal}]"),
    "meal.time": QT_TRANSLATE_NOOP("reasons",
        "This is no time of day | Write it as 11:30. | [{text}]"),
    "money.not_an_amount": QT_TRANSLATE_NOOP("reasons",
        "This is no amount of money | Write it as 12 or 12.50. | [{text}]"),
    "money.too_precise": QT_TRANSLATE_NOOP("reasons",
        "An amount has at most two decimals | Round it to whole fen. | [{text}]"),
    "instant.not_rfc3339": QT_TRANSLATE_NOOP("reasons",
        "This is no date and time with an offset | Write it as 2026-06-18T12:00:00+08:00. | [{text}]"),
    "refund.too_much": QT_TRANSLATE_NOOP("reasons",
        "More than is left to refund | Enter at most what is left. | [{amount} asked][, {left} left]"),
    "refund.no_reason": QT_TRANSLATE_NOOP("reasons",
        "A refund needs a reason and a name | Choose the reason and enter who decides it."),
    "refund.reason_too_long": QT_TRANSLATE_NOOP("reasons",
        "The reason or the name is too long | Shorten it. | [At most {most} characters]"),
    "refund.unknown_order": QT_TRANSLATE_NOOP("reasons",
        "This ledger does not have the order | Nothing was given back. Refund it at the desk that sold it. | [Order "
        "{order_no}]"),
    "refund.not_charged_yet": QT_TRANSLATE_NOOP("reasons",
        "This sale was taken offline and is not charged yet | Nothing was given back. Refund it once it is charged. | "
        "[Order {order_no}]"),
    "refund.not_paid": QT_TRANSLATE_NOOP("reasons",
        "Nothing was charged for this order | There is nothing to give back. | [Order {order_no}]"),
    "refund.no_terminal": QT_TRANSLATE_NOOP("reasons",
        "The terminal is not connected | Nothing was given back. Connect the terminal, then refund again."),
    "refund.other_terminal": QT_TRANSLATE_NOOP("reasons",
        "This sale was paid at another terminal | Nothing was given back. Connect that terminal, then refund again. | "
        "[Terminal {sn}]"),
    "refund.declined": QT_TRANSLATE_NOOP("reasons",
        "The refund was declined | Nothing was given back. Tell the supervisor; try again later, or give the money "
        "back another way. | [{cause}]"),
    "refund.declined.network_down": QT_TRANSLATE_NOOP("reasons",
        "The terminal has no network | Nothing was given back. Refund again when the network is back."),
    "refund.declined.order_not_paid": QT_TRANSLATE_NOOP("reasons",
        "The terminal holds no payment for this order | Nothing was given back. Tell the installer before trying "
        "again. | [Order {order_no}]"),
    "refund.declined.refund_exceeds_payment": QT_TRANSLATE_NOOP("reasons",
        "More than was paid would go back | Nothing was given back. Check the refunds of this order, then enter less."),
    "refund.declined.busy": QT_TRANSLATE_NOOP("reasons",
        "The terminal was busy with a payment | Nothing was given back. Refund again when the sale in hand is done."),
    "refund.declined.unsupported": QT_TRANSLATE_NOOP("reasons",
        "This terminal cannot refund | Nothing was given back. Give it back on the payment provider's own page, and "
        "tell the installer."),
    "refund.declined.not_started": QT_TRANSLATE_NOOP("reasons",
        "The refund never reached the terminal | Nothing was given back. Refund again."),
    "refund.declined.power_loss": QT_TRANSLATE_NOOP("reasons",
        "The terminal lost its power before the refund | Nothing was given back. Refund again."),
    "refund.declined.storage_full": QT_TRANSLATE_NOOP("reasons",
        "The terminal's storage is full | Nothing was given back. The installer has to free it, then refund again."),
    "refund.declined.limit_exceeded": QT_TRANSLATE_NOOP("reasons",
        "The amount is above the terminal's limit | Nothing was given back. Refund it in smaller parts."),
    "refund.declined.bad_request": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not understand the refund | Nothing was given back. Tell the installer: desk and terminal "
        "do not fit together."),
    "refund.declined.unpaired": QT_TRANSLATE_NOOP("reasons",
        "The terminal no longer knows this desk | Nothing was given back. The installer has to pair it again."),
    # subsidy
    "progress.no_device": QT_TRANSLATE_NOOP("reasons",
        "No terminal is known yet | Connect the terminal once; the figures follow."),
    "progress.no_such_device": QT_TRANSLATE_NOOP("reasons",
        "This desk has not met the terminal {device_sn} | Check the number; a terminal is known once it was "
        "connected. | [known: {known}]"),
    "progress.not_in_programme": QT_TRANSLATE_NOOP("reasons",
        "This terminal is not in the programme | Sales go on; ask the installer about the device list. | [Terminal"
        " {device_sn}]"),
    "progress.outside_window": QT_TRANSLATE_NOOP("reasons",
        "Today is outside the policy's time | Sales go on; nothing accrues today. | [{detail}]"),
    "progress.before_policy": QT_TRANSLATE_NOOP("reasons",
        "The policy has not begun yet | Sales go on; the first day that can earn is {day}. If that day is past, the "
        "clock of this computer is wrong: set it. | [{policy_id}]"),
    "progress.no_policy": QT_TRANSLATE_NOOP("reasons",
        "There is no policy | Sales go on; import the policy to see the subsidy. | [{policy_id}]"),
    "policy.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The policy cannot be read | Sales go on; ask for the file again. | [{path}][: {detail}]"),
    "policy.unknown": QT_TRANSLATE_NOOP("reasons",
        "The policy is not known | Check its name in the settings. | [{policy_id}]"),
    "policy.invalid": QT_TRANSLATE_NOOP("reasons",
        "The policy contradicts itself | Sales go on; ask for the file again. | [{detail}]"),
    "policy.no_file": QT_TRANSLATE_NOOP("reasons",
        "The policy file is not there | Check the path. | [{path}]"),
    "policy.id_differs": QT_TRANSLATE_NOOP("reasons",
        "The policy file holds another policy | Name the right one in the settings. | [{path}: {value}]"),
    "policy.missing": QT_TRANSLATE_NOOP("reasons",
        "The policy lacks an entry | Ask for the file again. | [{key}]"),
    "policy.unknown_key": QT_TRANSLATE_NOOP("reasons",
        "The policy has an entry that is not known | Ask for the file again, or update the desk. | [{key}]"),
    "policy.wrong_type": QT_TRANSLATE_NOOP("reasons",
        "An entry of the policy is of the wrong kind | Ask for the file again. | [{key} = {value}][, wanted: "
        "{wanted}]"),
    "policy.empty": QT_TRANSLATE_NOOP("reasons",
        "An entry of the policy is empty | Ask for the file again. | [{key}]"),
    "policy.repeated": QT_TRANSLATE_NOOP("reasons",
        "An entry of the policy repeats itself | Ask for the file again. | [{key}: {value}]"),
    "policy.out_of_range": QT_TRANSLATE_NOOP("reasons",
        "A number of the policy is out of range | Ask for the file again. | [{key} = {value}][, {least} to {most}]"),
    "policy.not_one_of": QT_TRANSLATE_NOOP("reasons",
        "An entry of the policy is none of the choices | Ask for the file again. | [{key} = {value}][: {choices}]"),
    "policy.window": QT_TRANSLATE_NOOP("reasons",
        "The policy's window ends before it starts | Ask for the file again. | [{key}: {value}]"),
    "policy.not_a_day": QT_TRANSLATE_NOOP("reasons",
        "A day of the policy is no day | Write it as 2026-06-18. | [{key} = {value}]"),
    "policy.not_an_instant": QT_TRANSLATE_NOOP("reasons",
        "A time of the policy is no instant | Write it as 2026-06-18T12:00:00+08:00. | [{key} = {value}]"),
    "policy.timezone": QT_TRANSLATE_NOOP("reasons",
        "The policy's time zone is not known | Ask for the file again. | [{key} = {value}]"),
    "policy.cap_zero": QT_TRANSLATE_NOOP("reasons",
        "A cap of the policy is zero: nothing would ever be paid | Ask for the file again. | [{key}]"),
    "policy.cap_below_user_day": QT_TRANSLATE_NOOP("reasons",
        "The policy's cap of a day is less than what one user's day pays | Ask for the file again. | [{key} = {value}]"
        "[, a user's day: {fen_per_user_day}]"),
    "policy.applies_outside": QT_TRANSLATE_NOOP("reasons",
        "The policy is in force on no day of one of its windows | Ask for the file again. | [{key}: {value}]"
        "[, in force {applies}]"),
    "policy.overlap": QT_TRANSLATE_NOOP("reasons",
        "Two policies are in force for the same terminal on the same days | Ask which of the two is right, and take "
        "the other out of the folder of policies. | [{policy_id}][ and {other_id}][, terminals {device_sns}]"
        "[, {first} to {last}]"),
    "policy.other_timezone": QT_TRANSLATE_NOOP("reasons",
        "The policy is for another time zone | Ask for the policy of this place. | [{value}][, here {wanted}]"),
    # roster
    "roster.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The roster cannot be read | Save it as CSV or XLSX and try again. | [{path}][: {detail}]"),
    "roster.faults": QT_TRANSLATE_NOOP("reasons",
        "The roster has faults | Correct the rows that are listed; nothing was taken over. | [{count} faults]"),
    "roster.no_file": QT_TRANSLATE_NOOP("reasons",
        "The roster file is not there | Check the path. | [{path}]"),
    "roster.wrong_format": QT_TRANSLATE_NOOP("reasons",
        "This is no roster file | Save it as CSV or XLSX and try again. | [Wanted: {wanted}]"),
    "roster.too_big": QT_TRANSLATE_NOOP("reasons",
        "The roster is too large | Split it, or remove what is not a roster. | [{rows} rows][{columns} "
        "columns][{length} characters][, at most {most}][At most {most_mb} MB]"),
    "roster.no_header": QT_TRANSLATE_NOOP("reasons",
        "The file is empty or no roster: the first rows need 学号 and 姓名 | Put the heading line above the "
        "people, or name the columns with a mapping. | [{missing} is missing]"),
    "roster.header_twice": QT_TRANSLATE_NOOP("reasons",
        "A column stands twice in the heading line | Remove one of them. | [{column}]"),
    "roster.mapping": QT_TRANSLATE_NOOP("reasons",
        "A column's mapping cannot be read | Write it as THEIRS=OURS, for example 证号=学号. OURS is one of: "
        "学号 姓名 班级 性别 出生日期 校园卡号 过敏原 饮食 监护人 监护人电话 单日限额 刷脸授权 备注. | [{text}]"),
    "roster.repeated": QT_TRANSLATE_NOOP("reasons",
        "This value stands twice in the file | Each person needs a value of their own. | [first in line "
        "{first_line}]"),
    "roster.card_taken": QT_TRANSLATE_NOOP("reasons",
        "This card belongs to somebody else | Correct the card's number. | [Number {number}]"),
    "roster.empty": QT_TRANSLATE_NOOP("reasons",
        "This cell may not be empty | Fill it in."),
    "roster.formula": QT_TRANSLATE_NOOP("reasons",
        "A formula stands where a text belongs | Enter the value itself."),
    "roster.digits_lost": QT_TRANSLATE_NOOP("reasons",
        "A long number has lost digits | Format the column as text and enter it again."),
    "roster.date_here": QT_TRANSLATE_NOOP("reasons",
        "A date stands where a text belongs | Format the column as text and enter it again."),
    "roster.characters": QT_TRANSLATE_NOOP("reasons",
        "There are characters that do not belong here | Remove them."),
    "roster.too_long": QT_TRANSLATE_NOOP("reasons",
        "This is too long | Shorten it. | [{length}, at most {most}]"),
    "roster.not_a_date": QT_TRANSLATE_NOOP("reasons",
        "This is no date | Write it as 2015-09-19. | [{text}]"),
    "roster.no_such_date": QT_TRANSLATE_NOOP("reasons",
        "There is no such date | Correct the date. | [{text}]"),
    "roster.future": QT_TRANSLATE_NOOP("reasons",
        "This date is in the future | Correct the date. | [{text}]"),
    "roster.not_an_amount": QT_TRANSLATE_NOOP("reasons",
        "This is no amount of money | Write it as 30 or 30.00. | [{text}]"),
    "roster.too_precise": QT_TRANSLATE_NOOP("reasons",
        "An amount has at most two decimals | Round it to whole fen. | [{text}]"),
    "roster.negative_limit": QT_TRANSLATE_NOOP("reasons",
        "A limit may not be negative | Leave it empty where there is none. | [{text}]"),
    "roster.phone": QT_TRANSLATE_NOOP("reasons",
        "This is no telephone number | Correct the number."),
    "roster.yes_no": QT_TRANSLATE_NOOP("reasons",
        "Only 是 or 否 can stand here | Correct this cell. | [{text}]"),
    "roster.sex": QT_TRANSLATE_NOOP("reasons",
        "Only 男 or 女 can stand here | Correct this cell, or leave it empty. | [{text}]"),
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
    # identity without money
    "verify.busy": QT_TRANSLATE_NOOP("reasons",
        "The terminal is busy with somebody else | Wait until it is free, then begin again."),
    "verify.no_terminal": QT_TRANSLATE_NOOP("reasons",
        "There is no connection to the terminal | Check the cable and the terminal, then begin again."),
    "verify.no_purpose": QT_TRANSLATE_NOOP("reasons",
        "The purpose or the one who asks is missing | Choose a purpose and enter your name."),
    "verify.purpose_too_long": QT_TRANSLATE_NOOP("reasons",
        "The purpose or the name is too long | Shorten it to at most 200 characters."),
    "verify.timeout": QT_TRANSLATE_NOOP("reasons",
        "Nobody looked at the terminal in time | Ask the person to stand before it, then begin again."),
    "verify.not_matched": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not recognise this person | Check who it is in another way, or begin again."),
    "verify.walked_away": QT_TRANSLATE_NOOP("reasons",
        "The person went away before the end | Ask whether to begin again."),
    "verify.power_loss": QT_TRANSLATE_NOOP("reasons",
        "The terminal lost its power meanwhile | Begin again when it is back."),
    "verify.not_started": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not begin | Begin again."),
    "verify.unsupported": QT_TRANSLATE_NOOP("reasons",
        "This terminal cannot verify without money | Ask its maker for a newer firmware."),
    "verify.bad_request": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not understand the request | Nothing was recognised. Tell the installer."),
    "verify.unpaired": QT_TRANSLATE_NOOP("reasons",
        "The terminal no longer knows this desk | Have it paired again on the Devices page."),
    "verify.limit_exceeded": QT_TRANSLATE_NOOP("reasons",
        "The terminal has verified too often just now | Wait a moment, then begin again."),
    "verify.storage_full": QT_TRANSLATE_NOOP("reasons",
        "The terminal's storage is full | Connect it until its journal was taken over; if it stays, tell the "
        "installer."),
    # ours
    "defect": QT_TRANSLATE_NOOP("reasons",
        "The desk found a fault of its own | Selling has stopped. Restart the desk and tell the installer. | "
        "[{detail}]"),
    # simulator and command line
    "simulator.not_started": QT_TRANSLATE_NOOP("reasons",
        "The simulated terminal did not start | Start again; if it stays, run the set-up again. | [{detail}]"),
    "terminal_sim.listen": QT_TRANSLATE_NOOP("reasons",
        "The simulated terminal cannot listen there | Choose another place: pty, a device that is there, or "
        "socket://127.0.0.1:PORT with a free port. | [{url}][: {detail}]"),
    "terminal_sim.maker": QT_TRANSLATE_NOOP("reasons",
        "A certificate or key of the simulated terminals cannot be read | Remove the folder it is in; it is made "
        "anew. | [{path}]"),
    "terminal_sim.store": QT_TRANSLATE_NOOP("reasons",
        "The simulated terminal cannot write its journal | Free some space, or choose another folder. | [{path}][:"
        " {detail}]"),
    "terminal_sim.store_busy": QT_TRANSLATE_NOOP("reasons",
        "Another simulated terminal uses this folder | Stop it, or choose another folder. | [{path}]"),
    "terminal_sim.store_damaged": QT_TRANSLATE_NOOP("reasons",
        "The simulated terminal's journal is damaged | Start it with a new folder. | [{path}][, line {line}]"),
    "faults.bad": QT_TRANSLATE_NOOP("reasons",
        "The file of faults cannot be used | Correct the file that stands behind --faults. | [{path}: ][{detail}]"),
    # the settlement's input, row by row: resources/sql/input_faults.sql
    "input.no_folder": QT_TRANSLATE_NOOP("reasons",
        "There is no such folder | Name the folder that holds the tables. | [{path}]"),
    "input.unreadable": QT_TRANSLATE_NOOP("reasons",
        "A table cannot be read | Write the file again. | [{path}][: {detail}]"),
    "input.faults": QT_TRANSLATE_NOOP("reasons",
        "The input has faults | Correct what is listed; nothing was settled. | [{count} faults]"),
    "input.more": QT_TRANSLATE_NOOP("reasons",
        "There are more faults than are listed | Correct these first. | [{listed} of {count}]"),
    "input.two_files": QT_TRANSLATE_NOOP("reasons",
        "The table is there twice, as CSV and as Parquet | Remove one of the files."),
    "input.no_file": QT_TRANSLATE_NOOP("reasons",
        "The table is missing | Add it as CSV or Parquet. | [{path}]"),
    "input.not_utf8": QT_TRANSLATE_NOOP("reasons",
        "The file is not UTF-8 text | Save it as CSV in UTF-8."),
    "input.cells": QT_TRANSLATE_NOOP("reasons",
        "A row has another number of cells than the heading | Correct the row. | [line {line}][: {cells} "
        "cells][, {columns} columns]"),
    "input.no_column": QT_TRANSLATE_NOOP("reasons",
        "The column is missing | Add it."),
    "input.unknown_column": QT_TRANSLATE_NOOP("reasons",
        "The column is not known | Remove it, or correct its name."),
    "input.column_twice": QT_TRANSLATE_NOOP("reasons",
        "The column stands twice | Remove one of them."),
    "input.column_type": QT_TRANSLATE_NOOP("reasons",
        "The column is of a type that cannot be read | Store it as text, or as whole numbers, dates, or "
        "instants with a time zone. | [{type}]"),
    "input.no_offset": QT_TRANSLATE_NOOP("reasons",
        "The column's instants have no offset | Store them with a time zone. | [{type}]"),
    "input.unread_whole": QT_TRANSLATE_NOOP("reasons",
        "This is no whole number | Write whole fen, at most twelve digits. | [{given}]"),
    "input.unread_instant": QT_TRANSLATE_NOOP("reasons",
        "This is no instant with an offset | Write it as 2020-04-01T12:00:00+08:00. | [{given}]"),
    "input.unread_day": QT_TRANSLATE_NOOP("reasons",
        "This is no date | Write it as 2020-04-01. | [{given}]"),
    "input.unread_month": QT_TRANSLATE_NOOP("reasons",
        "This is no month | Write it as 2020-04. | [{given}]"),
    "input.empty_key": QT_TRANSLATE_NOOP("reasons",
        "The row's key is empty | Give each row its key. | [{given} rows]"),
    "input.repeated_key": QT_TRANSLATE_NOOP("reasons",
        "The key stands more than once | Keep one row of each key. | [{given} times]"),
    "input.unknown_fee_mode": QT_TRANSLATE_NOOP("reasons",
        "The fee mode is not known | Write realtime or postpaid. | [{given}]"),
    "input.unknown_kind": QT_TRANSLATE_NOOP("reasons",
        "The kind of determination is not known | Write risk or paid_elsewhere. | [{given}]"),
    "input.unknown_device": QT_TRANSLATE_NOOP("reasons",
        "The device is not in the table of devices | Add it there, or correct the row. | [{given}]"),
    "input.unknown_customer": QT_TRANSLATE_NOOP("reasons",
        "The customer is not in the table of customers | Add it there, or correct the row. | [{given}]"),
    "input.unknown_transaction": QT_TRANSLATE_NOOP("reasons",
        "The transaction is not in the table of transactions | Add it there, or correct the row. | [{given}]"),
    "input.amount_not_positive": QT_TRANSLATE_NOOP("reasons",
        "The amount must be above zero | Correct the row. | [{given} fen]"),
    "input.actual_negative": QT_TRANSLATE_NOOP("reasons",
        "The amount actually paid is negative | Correct the row. | [{given} fen]"),
    "input.actual_above_amount": QT_TRANSLATE_NOOP("reasons",
        "More was actually paid than the order's amount | Correct the row. | [{given} fen]"),
    "input.credit_negative": QT_TRANSLATE_NOOP("reasons",
        "The credit part is negative | Correct the row. | [{given} fen]"),
    "input.credit_above_actual": QT_TRANSLATE_NOOP("reasons",
        "The credit part is above what was actually paid | Correct the row. | [{given} fen]"),
    "input.refund_negative": QT_TRANSLATE_NOOP("reasons",
        "The refund is negative | Correct the row. | [{given} fen]"),
    "input.refunds_above_actual": QT_TRANSLATE_NOOP("reasons",
        "The refunds of a transaction are above what was actually paid | Correct the refunds. | [{given} fen]"),
    "settle.needs_fleet": QT_TRANSLATE_NOOP("reasons",
        "This needs a package that is not installed | Install canteen-desk[fleet], or use CSV and the engine "
        "sqlite. | [{package}]"),
    "settle.no_java": QT_TRANSLATE_NOOP("reasons",
        "Spark needs Java, which is not here | Install Java 17, or use another engine."),
    # statements, ours and the provider's
    "statement.already": QT_TRANSLATE_NOOP("reasons",
        "This month is stated already and is never stated again | What changed since stands in the next statement as "
        "an adjustment. | [{month}][, stated on {stated_on}]"),
    "statement.overtaken": QT_TRANSLATE_NOOP("reasons",
        "Another statement was issued meanwhile | Look at this one again, then issue it. | [{month}]"),
    "statement.month_open": QT_TRANSLATE_NOOP("reasons",
        "The month is not over yet | It can be looked at; issue it when it is over. | [{month}]"),
    "statement.month_ahead": QT_TRANSLATE_NOOP("reasons",
        "The month has not begun | Name a month up to today's. | [{month}][, today {day}]"),
    "statement.as_of_ahead": QT_TRANSLATE_NOOP("reasons",
        "This moment is still to come | Name one up to now, or check this computer's clock. | [{as_of}]"),
    "statement.as_of_before": QT_TRANSLATE_NOOP("reasons",
        "The last statement knew more than this one would | Name a later moment, or none. | [{as_of}][, the last one "
        "{last}]"),
    "statement.before_policy": QT_TRANSLATE_NOOP("reasons",
        "The month lies before the policy | Name a later month, or check this computer's clock. | [{month}]"
        "[, {policy_id} begins on {day}]"),
    "statement.no_sales": QT_TRANSLATE_NOOP("reasons",
        "Nothing had been sold by the end of this month | Name a later month. | [{month}][, first sale {day}]"),
    "statement.passed": QT_TRANSLATE_NOOP("reasons",
        "A later month is stated already | What this month came to be worth stands in the next statement as an "
        "adjustment. | [{month}][, last stated {last}]"),
    "statement.earlier_missing": QT_TRANSLATE_NOOP("reasons",
        "An earlier month has money and is not stated yet | Issue that one first. | [{earlier}]"),
    "statement.which_policy": QT_TRANSLATE_NOOP("reasons",
        "Several policies are in force in this month | Name one of them with --policy. | [{month}][: {known}]"),
    "statement.busy": QT_TRANSLATE_NOOP("reasons",
        "The desk is selling and had no moment for it | Nothing was written. Try again after the line of diners."),
    "ledger.other_statement": QT_TRANSLATE_NOOP("reasons",
        "The statement in the file is not the one in the ledger | Do not use it; restore the last backup and tell the "
        "installer. | [{month}]"),
    "provider.no_file": QT_TRANSLATE_NOOP("reasons",
        "The provider's statement is not there | Check the path. | [{path}]"),
    "provider.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The provider's statement cannot be read | Copy it to this computer and try again. | [{path}][: {detail}]"),
    "provider.too_big": QT_TRANSLATE_NOOP("reasons",
        "The provider's statement is too large | Ask for the one of this school alone. | [{path}][, at most {most_mb} "
        "MB]"),
    "provider.not_json": QT_TRANSLATE_NOOP("reasons",
        "This is no statement of the provider | Choose the JSON file as it came, or ask for it again. | [{path}]"),
    "provider.shape": QT_TRANSLATE_NOOP("reasons",
        "A part of the provider's statement is missing or not what it should be | Nothing was taken over; ask for the "
        "file again. | [{path}][: {place}]"),
    "provider.sums": QT_TRANSLATE_NOOP("reasons",
        "The provider's statement does not add up | Nothing was taken over; ask for the file again. | [{path}]"
        "[: {place}]"),
    "provider.csv": QT_TRANSLATE_NOOP("reasons",
        "A line of the provider's sales cannot be read | Nothing was taken over; ask for the file again. | [{path}]"
        "[, line {line}]"),
    "provider.sale_twice": QT_TRANSLATE_NOOP("reasons",
        "The provider's sales name one sale twice | Nothing was taken over; ask for the file again. | [{path}]"
        "[, line {line}]"),
    "provider.other_policy": QT_TRANSLATE_NOOP("reasons",
        "The provider's statement is by another policy | Ask for the one by this desk's policy. | [{policy_id}]"
        "[, here {known}]"),
    "provider.other_customer": QT_TRANSLATE_NOOP("reasons",
        "The provider's statement is for another customer | Nothing was taken over; ask for the one of this school. | "
        "[{customer_id}][, here {known}]"),
    "provider.older": QT_TRANSLATE_NOOP("reasons",
        "A later statement of the provider was read already | Nothing was taken over; the later one counts. | "
        "[{as_of}]"),
    "provider.ahead": QT_TRANSLATE_NOOP("reasons",
        "The provider's statement is dated in the future | Check this computer's clock, then ask for the file again. "
        "| [{as_of}]"),
    "provider.known": QT_TRANSLATE_NOOP("reasons",
        "This statement of the provider was read before | Nothing changed. | [{path}]"),
    "usage.month": QT_TRANSLATE_NOOP("reasons",
        "This is no month | Write it as 2026-06. | [{text}]"),
    "output.too_long": QT_TRANSLATE_NOOP("reasons",
        "There are more rows than a workbook's sheet can hold | Use the JSON document instead. | [{sheet}]"
        "[, at most {most}]"),
    "usage.as_of": QT_TRANSLATE_NOOP("reasons",
        "This is no instant with an offset | Write --as-of as 2020-10-01T00:00:00+08:00. | [{text}]"),
    "usage.output": QT_TRANSLATE_NOOP("reasons",
        "The output cannot stand here | Name a file in a folder that is there. | [{path}]"),
    "usage.same_output": QT_TRANSLATE_NOOP("reasons",
        "Both outputs have the same name | Name two files. | [{path}]"),
    "usage.listen": QT_TRANSLATE_NOOP("reasons",
        "This is no address to listen at | Write it as pty, a device such as /dev/ttyUSB0, or "
        "socket://127.0.0.1:PORT. | [{url}][: {detail}]"),
    "usage.face": QT_TRANSLATE_NOOP("reasons",
        "The picture of a face cannot be read | Give the path of a JPEG file. | [{path}]"),
    "output.failed": QT_TRANSLATE_NOOP("reasons",
        "The output could not be written | Free some space, or write it to another place. | [{detail}]"),
    "rush.stopped": QT_TRANSLATE_NOOP("reasons",
        "The rush was stopped after {done} of {sales} sales | What was sold is in the ledger; start again to go "
        "on."),
    "rush.terminal_gone": QT_TRANSLATE_NOOP("reasons",
        "The terminal went away during the rush | Orders that were open are in doubt; start again when it is back."),
    # faces: models, pictures, templates, and what a terminal says of a face
    "face.model_missing": QT_TRANSLATE_NOOP("reasons",
        "A model for faces is missing | Faces cannot be enrolled or compared at this computer; install the program "
        "anew. | [{name}]"),
    "face.model_changed": QT_TRANSLATE_NOOP("reasons",
        "A model for faces is not the one that came with the program | Faces are not compared with it; install the "
        "program anew. | [{name}]"),
    "face.none": QT_TRANSLATE_NOOP("reasons",
        "No face is found in the picture | Take a picture with the face in front and enough light."),
    "face.several": QT_TRANSLATE_NOOP("reasons",
        "More than one face is in the picture | Take a picture of one person alone. | [{count} faces]"),
    "face.shots_differ": QT_TRANSLATE_NOOP("reasons",
        "The pictures do not show the same person | Take them again, with one person before the camera. | [alike "
        "{percent} %]"),
    "face.template_damaged": QT_TRANSLATE_NOOP("reasons",
        "A stored face template is damaged | Delete it and enrol this person again."),
    "face.template_other_model": QT_TRANSLATE_NOOP("reasons",
        "A stored face template was made by another model | Enrol this person again. | [{model}]"),
    "picture.unreadable": QT_TRANSLATE_NOOP("reasons",
        "This is not a picture that can be read | Use a JPEG, PNG, WebP or BMP file of at least 16 pixels a side."),
    "picture.too_large": QT_TRANSLATE_NOOP("reasons",
        "The picture is too large | Use one of at most 50 megapixels and 20 MB. | [{width} × {height} "
        "pixels][{bytes} bytes]"),
    "picture.cut_short": QT_TRANSLATE_NOOP("reasons",
        "The end of the picture is missing | Copy the file again, or take another picture."),
    "terminal_sim.faces": QT_TRANSLATE_NOOP("reasons",
        "There is no picture in the folder of visitors | Name a folder with JPEG, PNG, WebP, BMP or PGM files. | "
        "[{path}]"),
    "usage.faces_folder": QT_TRANSLATE_NOOP("reasons",
        "There are too few people to compare in this folder | Give one folder a person, with two pictures or more, "
        "and at least two people. | [{path}][: {people} people, {pictures} pictures]"),
    "declined.face_unknown": QT_TRANSLATE_NOOP("reasons",
        "The terminal does not know this face | Use the payment code or the card, or enrol the face. Nothing was "
        "charged."),
    "declined.face_ambiguous": QT_TRANSLATE_NOOP("reasons",
        "The terminal cannot tell two people apart | Use the payment code or the card. Nothing was charged."),
    "declined.no_face": QT_TRANSLATE_NOOP("reasons",
        "The terminal saw no face | Ask the diner to look at the terminal and charge again. Nothing was charged."),
    "verify.face_unknown": QT_TRANSLATE_NOOP("reasons",
        "The terminal does not know this face | Ask for the card, or enrol the face."),
    "verify.face_ambiguous": QT_TRANSLATE_NOOP("reasons",
        "The terminal cannot tell two people apart | Ask for the card."),
    "verify.no_face": QT_TRANSLATE_NOOP("reasons",
        "The terminal saw no face | Ask the person to look at the terminal and verify again."),
    # cameras, at the capture of a face
    "camera.none": QT_TRANSLATE_NOOP("reasons",
        "No camera is found | Plug one in: it is found by itself. Payment code and campus card go on without."),
    "camera.busy": QT_TRANSLATE_NOOP("reasons",
        "Another program has the camera | Close it there; it is tried again by itself. | [{camera}]"),
    "camera.unplugged": QT_TRANSLATE_NOOP("reasons",
        "The camera was unplugged | Plug it in again; the capture begins anew by itself. | [{camera}]"),
    "camera.dark": QT_TRANSLATE_NOOP("reasons",
        "The picture is black | Take the cover or the dust off the lens, or put on the light. | [{camera}]"),
    "camera.frozen": QT_TRANSLATE_NOOP("reasons",
        "The camera stands still | Unplug it and plug it in again, or change to another camera. | [{camera}]"),
} | PEOPLE | AT_REST
# fmt: on

#: For codes of a family that nobody wrote a sentence for (a terminal's own error words).
FAMILIES = {
    "declined.": SENTENCES["declined.other"],
    "enrol.": SENTENCES["enrol.refused"],
    "link.": SENTENCES["link.closed"],
    "refund.declined.": SENTENCES["refund.declined"],
    "sale.": SENTENCES["sale.declined"],
    "verify.": SENTENCES["verify.not_matched"],
}
_UNKNOWN = QT_TRANSLATE_NOOP(
    "reasons", "Something is wrong that has no sentence yet | Tell the installer this code. | {code}"
)


def has_sentence(code: str) -> bool:
    """Tell whether somebody wrote a sentence for exactly this code."""
    return code in SENTENCES


def explain(code: str, facts: Facts, language: str) -> Said:
    """Return what to say about a code, filled in, in `zh_CN` or `en`."""
    family = next((said for prefix, said in FAMILIES.items() if code.startswith(prefix)), _UNKNOWN)
    parts = word("reasons", SENTENCES.get(code, family), language).split(" | ")
    known = {"code": code, **shown(facts)}
    what, todo, fact = (fill(part, known) for part in (*parts, "")[:3])
    return Said(what=what, todo=todo, fact=fact.rstrip(".。: ："))  # a sentence may have come as a fact


def sentence(code: str, facts: Facts, language: str) -> str:
    """Return one line: what happened, the fact, what to do."""
    said = explain(code, facts, language)
    full_stop, opening, closing = ("。", "（", "）") if language == "zh_CN" else (". ", " (", ")")
    fact = f"{opening}{said.fact}{closing}" if said.fact else ""
    return f"{said.what}{fact}{full_stop}{said.todo}".strip()


def sentence_of(error: OperatorError, language: str) -> str:
    """Return the line for an error of the world."""
    return sentence(error.code, error.facts, language)

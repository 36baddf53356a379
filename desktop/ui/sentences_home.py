"""The sentences of disk, home, keys, settings, simulator and command line. See `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
HOME: dict[str, str] = {
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
    "home.retired": QT_TRANSLATE_NOOP("reasons",
        "Another computer has taken this desk's place: here nothing is sold, and no receipt or change is taken | Do it "
        "on the other one; what was exported here can still be carried. If the other was never begun with, "
        "canteen-desk retire --undo. | [Since {at}]"),
    "home.being_retired": QT_TRANSLATE_NOOP("reasons",
        "This desk was being retired and that was cut off: nothing is sold or changed here | Run canteen-desk retire "
        "again. If no other computer was begun with, canteen-desk retire --undo. | [Since {at}]"),
    "backup.not_chosen": QT_TRANSLATE_NOOP("reasons",
        "No backup was chosen | Plug in the stick with it, or say where it is."),
    "restore.loss_not_accepted": QT_TRANSLATE_NOOP("reasons",
        "This backup loses something | Look for a better one, or say that it is to be taken with this loss."),
    "home.left_as_it_is": QT_TRANSLATE_NOOP("reasons",
        "Nothing was changed | Ask again once it is certain."),
    "home.not_retired": QT_TRANSLATE_NOOP("reasons",
        "This desk was not retired | Nothing has to be undone. | [{path}]"),
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
    "settings.quick_amounts": QT_TRANSLATE_NOOP("reasons",
        "A quick amount must be above zero | Correct it, or leave it empty."),
    "settings.number": QT_TRANSLATE_NOOP("reasons",
        "This is no whole number | Write it as 50. | [{text}]"),
    "settings.day": QT_TRANSLATE_NOOP("reasons",
        "This is no day | Write it as 2026-09-01. | [{text}]"),
    "settings.day_over": QT_TRANSLATE_NOOP("reasons",
        "This day is over | Choose today or a later day. | [{text}]"),
    "settings.no_time": QT_TRANSLATE_NOOP("reasons",
        "The desk's time is not known yet | Wait a moment, then try again."),
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
    "meal.name": QT_TRANSLATE_NOOP("reasons",
        "A meal needs a short name | Enter at most 120 characters. | [{meal}]"),
    "meal.price_twice": QT_TRANSLATE_NOOP("reasons",
        "A meal has two prices for the same people from the same day | Keep one of them. | [{meal}][, {day}]"),
    "meal.servings": QT_TRANSLATE_NOOP("reasons",
        "The number of servings is out of range | Enter 0 (any number) to {most}. | [{meal}]"),
    "meal.second_price": QT_TRANSLATE_NOOP("reasons",
        "A further serving is to be paid and has no price | Enter its price, or refuse it. | [{meal}]"),
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
}
# fmt: on

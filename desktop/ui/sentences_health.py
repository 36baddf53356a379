"""The sentences about how desks are and why somebody has to go there; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
HEALTH: dict[str, str] = {
    "health.unread": QT_TRANSLATE_NOOP("reasons",
        "What the desk says of its own health cannot be read | Its sales were taken all the same. Bring the "
        "provider's program up to date, or look at the desk. | [{field}]"),
    "visit.unread": QT_TRANSLATE_NOOP("reasons",
        "What the desk says of its own health cannot be read | Bring the provider's program up to date; if it is,"
        " look at the desk on site."),
    "visit.forked": QT_TRANSLATE_NOOP("reasons",
        "The till has two histories | Go there: somebody copied it or changed its files. Only one of the two is "
        "the school's."),
    "visit.gap": QT_TRANSLATE_NOOP("reasons",
        "A bundle is missing, and the ones after it wait | Have the canteen export again on its Sync page. | "
        "number {missing}"),
    "visit.silent": QT_TRANSLATE_NOOP("reasons",
        "Nothing has come from this desk for some time | Telephone first: closed, or a stick that nobody brings? "
        "Else go there. | {days} days"),
    "visit.never": QT_TRANSLATE_NOOP("reasons",
        "Nothing has ever come from this desk | Telephone: was it set up, and who brings its stick? | registered "
        "{days} days ago"),
    "visit.version": QT_TRANSLATE_NOOP("reasons",
        "The program is older than the newest of the fleet | Nothing to do at once: send the update along with "
        "the next stick. | {version}, newest {newest}"),
    "visit.disk": QT_TRANSLATE_NOOP("reasons",
        "The computer's disk is getting full | Make room on site, or put in a larger disk; at the end the desk "
        "stops selling. | {free_mb} MB free[, database {database_mb} MB]"),
    "visit.drift": QT_TRANSLATE_NOOP("reasons",
        "The terminal's clock and the computer's are far apart, and the desk does not set it by itself | Go "
        "there, find out which is wrong and set it: sales bear a wrong time. | {seconds} s"),
    "visit.clock_apart": QT_TRANSLATE_NOOP("reasons",
        "The computer's clock jumped, and nobody said that it is right | Have a supervisor look at the clock and "
        "confirm the alert; replace the battery if it happens again. | {seconds} s"),
    "visit.clock_ahead": QT_TRANSLATE_NOOP("reasons",
        "The computer's clock is ahead of the provider's | Have the clock set there: its sales bear a wrong time, and "
        "bundles that are far ahead wait for theirs. | {seconds} s"),
    "visit.jumps": QT_TRANSLATE_NOOP("reasons",
        "The computer's clock jumped | If it happens again and again, replace the battery on its main board. | "
        "×{count}, by up to {seconds} s"),
    "visit.crashes": QT_TRANSLATE_NOOP("reasons",
        "The program ended by itself while the computer ran on | Have the support file sent and look at it; if it"
        " goes on, go there. | ×{count}"),
    "visit.power": QT_TRANSLATE_NOOP("reasons",
        "The desk went off with the power | Show the canteen how to close the desk; where the power fails, a "
        "battery supply is needed. | ×{count}"),
    "visit.fault": QT_TRANSLATE_NOOP("reasons",
        "A fault stopped the desk | Go there, or mend it by telephone with the self-check. | [{fault}, ]×{count}"),
    "visit.link": QT_TRANSLATE_NOOP("reasons",
        "The terminal was lost again and again | Look at the cable, its plugs and the terminal's power supply. | "
        "×{count}"),
    "visit.parameters": QT_TRANSLATE_NOOP("reasons",
        "Sales lacked the parameters that the incentive depends on, or the terminal refused them | Have "
        "them sent again on the Devices page; if it goes on, go there: until then the incentive is at risk. | "
        "×{count}"),
    "visit.contradicted": QT_TRANSLATE_NOOP("reasons",
        "The terminal's journal denies money that the desk's books hold | Compare both on site with the "
        "platform's bill. | ×{count}"),
    "visit.over_refunded": QT_TRANSLATE_NOOP("reasons",
        "More was given back than was paid | Compare the refunds with the platform's bill, and with the "
        "supervisor. | ×{count}"),
    "visit.medium_none": QT_TRANSLATE_NOOP("reasons",
        "The desk keeps no second copy of its ledger | Have a second medium set at the next visit; with this disk"
        " everything since the last bundle would be lost."),
    "visit.medium": QT_TRANSLATE_NOOP("reasons",
        "The second copy of the ledger is not written | Have the stick or disk plugged in again, or replace it. |"
        " [{fault}]"),
    "visit.backup": QT_TRANSLATE_NOOP("reasons",
        "The last backup is old | Have the supervisor make one on the settings page, or make it at the visit. | "
        "{days} days"),
    "visit.backup_none": QT_TRANSLATE_NOOP("reasons",
        "No backup was ever made | Have the supervisor make one on the settings page, and keep the recovery code."
        " | in use for {days} days"),
    "visit.camera": QT_TRANSLATE_NOOP("reasons",
        "The desk's own camera does not work | Plug it in again on site, or replace it. | [{fault}]"),
    "visit.printer": QT_TRANSLATE_NOOP("reasons",
        "The receipt printer does not print | Talk it through by telephone: paper, cover, cable. | [{fault}]"),
    "visit.checks": QT_TRANSLATE_NOOP("reasons",
        "The self-check found faults | Have the support file sent, and mend on site what it names. | {checks}"),
    "visit.terminal_unseen": QT_TRANSLATE_NOOP("reasons",
        "The desk has not seen its terminal | Look at cable and power on site; until then nobody pays by face. | "
        "[{sn}, ]{days} days"),
    "visit.terminal_camera": QT_TRANSLATE_NOOP("reasons",
        "The terminal's camera does not work | Replace the terminal: nobody can pay by face. | [{sn}]"),
    "visit.terminal_storage": QT_TRANSLATE_NOOP("reasons",
        "The terminal's storage is nearly full | Have it emptied by its maker's steps before it refuses sales. | "
        "[{sn}, ]{free_mb} MB free"),
    "visit.terminal_network": QT_TRANSLATE_NOOP("reasons",
        "The terminal has no network | Have the network looked at: payments are only charged later, and up to a "
        "limit. | [{sn}, ]for {hours} hours"),
    "visit.terminal_temperature": QT_TRANSLATE_NOOP("reasons",
        "The terminal is too hot or too cold | Look where it stands: sun, steam, a blocked vent; replace it if it"
        " stays so. | [{sn}, ]{degrees} °C"),
    "visit.certificate": QT_TRANSLATE_NOOP("reasons",
        "The terminal's certificate ends soon | Have the maker renew it on site before that day. | [{sn}, ]in "
        "{days} days"),
    "visit.certificate_over": QT_TRANSLATE_NOOP("reasons",
        "The terminal's certificate has ended | Have the maker renew it on site: the desk does not take the "
        "terminal any more. | [{sn}, ]{days} days ago"),
}
# fmt: on

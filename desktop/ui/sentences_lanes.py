"""The sentences about the school's other desks; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
LANES: dict[str, str] = {
    "lanes.away": QT_TRANSLATE_NOOP("reasons",
        "The school's server cannot be reached | Selling goes on. Check the server and the network. | [{detail}]"),
    "lanes.slow": QT_TRANSLATE_NOOP("reasons",
        "The school's server answers too slowly | Selling goes on. Check the server and the network."),
    "lanes.refused": QT_TRANSLATE_NOOP("reasons",
        "The school's server does not let this desk in | Give it the right password: canteen-desk lanes set-password. "
        "| [{detail}]"),
    "lanes.not_allowed": QT_TRANSLATE_NOOP("reasons",
        "The school's database may not be used by this desk | Give its user the right to create in that database. | "
        "[{detail}]"),
    "lanes.newer": QT_TRANSLATE_NOOP("reasons",
        "The school's server is used by a newer version of this program | Update this desk. Selling goes on. | "
        "[{version}]"),
    "lanes.other_key": QT_TRANSLATE_NOOP("reasons",
        "This desk has another lane key than the school's server | On a desk that works, run canteen-desk lanes "
        "show-key, and join here with that."),
    "lanes.till_taken": QT_TRANSLATE_NOOP("reasons",
        "Another desk with this till's number is at the school's server | Give every desk a number of its own. | "
        "[{till}]"),
    "lanes.no_key": QT_TRANSLATE_NOOP("reasons",
        "This desk has no lane key | On the first desk run canteen-desk lanes begin, on any other lanes join with the "
        "first one's key."),
    "lanes.key_there": QT_TRANSLATE_NOOP("reasons",
        "This desk has another lane key already | If it is to leave that school, join again with --replace."),
    "lanes.bad_code": QT_TRANSLATE_NOOP("reasons",
        "This is no lane key, or a letter of it is wrong | Type all 14 groups as the other desk shows them."),
    "lanes.no_package": QT_TRANSLATE_NOOP("reasons",
        "The package for the school's server is not installed | Install it with the extra “lanes” of this program. "
        "Selling goes on. | [{package}]"),
    "lanes.off": QT_TRANSLATE_NOOP("reasons",
        "This desk is alone: no server is set | On the first desk run canteen-desk lanes begin, on any other lanes "
        "join."),
    "lanes.failed": QT_TRANSLATE_NOOP("reasons",
        "The school's server holds something that this program does not understand | Selling goes on. Tell the "
        "installer. | [{detail}]"),
    "lanes.roster": QT_TRANSLATE_NOOP("reasons",
        "The school's roster does not fit this desk's people | Correct the cards on the People page; until then "
        "nothing of it is taken over. | [Card of {number} and {other}]"),
    "settings.lanes_url": QT_TRANSLATE_NOOP("reasons",
        "The address of the school's server cannot be read | Write it as postgresql://user@host/database."),
    "settings.lanes_password": QT_TRANSLATE_NOOP("reasons",
        "A password must not stand in the server's address | Leave it out, and run canteen-desk lanes set-password."),
}
# fmt: on

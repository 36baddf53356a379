"""Every code of an error or a refusal, and its sentence in the operator's language: what happened, what to do.

The English stands here, the other languages in the Qt Linguist files (context `reasons`). No Qt is needed: the
command line says the same sentences. Pure; any thread. Promises: any code gives a real sentence, an unknown fact never an error.

A sentence is `what happened | what to do | the facts`, the last part only where there are any. Facts go in by name:
`{path}`. A fact `x_fen` is also `{x}`, as `¥12.00`; an RFC 3339 instant becomes its time of day. A part in square
brackets is left out when one of its facts is missing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant
from desktop.domain.money import format_yuan
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word

Facts = Mapping[str, str | int]


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
        "[{port}]"),
    "link.port_busy": QT_TRANSLATE_NOOP("reasons",
        "Another program holds the terminal's port | Close the other program; selling starts again by itself. | "
        "[{port}]"),
    "link.port_denied": QT_TRANSLATE_NOOP("reasons",
        "This user may not open the terminal's port | Ask the installer for access to the port. | [{port}]"),
    "link.pulled": QT_TRANSLATE_NOOP("reasons",
        "The terminal's cable was pulled out | Plug it in again; selling starts again by itself. | [{port}]"),
    "link.bad_url": QT_TRANSLATE_NOOP("reasons",
        "The terminal's address cannot be read | Correct the address in the settings. | [{url}]"),
    "link.garbage": QT_TRANSLATE_NOOP("reasons",
        "The terminal sends what is not understood | Check the cable and the baud rate; restart the terminal."),
    "link.silent": QT_TRANSLATE_NOOP("reasons",
        "The terminal does not answer | Check that it is switched on; the desk keeps trying."),
    "link.version": QT_TRANSLATE_NOOP("reasons",
        "The terminal speaks another version of the protocol | Ask the installer to update the terminal or the "
        "desk. | [Terminal {theirs}, desk {ours}]"),
    "link.not_simulator": QT_TRANSLATE_NOOP("reasons",
        "Only a simulated terminal may be used here, and this one is real | Use a home that is not a trial for "
        "real terminals."),
    "link.defect": QT_TRANSLATE_NOOP("reasons",
        "The terminal's driver failed | Selling has stopped. Restart the desk; tell the installer if it happens "
        "again."),
    "link.closed": QT_TRANSLATE_NOOP("reasons",
        "The terminal closed the connection | Wait: the desk connects again by itself. | [{detail}]"),
    # disk, home and keys
    "disk.full": QT_TRANSLATE_NOOP("reasons",
        "The disk is full | Nothing can be sold safely. Free some space, then restart the desk. | [{free_mb} MB "
        "left]"),
    "disk.failed": QT_TRANSLATE_NOOP("reasons",
        "The disk could not write | Nothing can be sold safely. Restart the desk; if it stays, call the installer."),
    "home.not_writable": QT_TRANSLATE_NOOP("reasons",
        "The desk's folder cannot be written | Give this user the right to write there, or choose another folder. "
        "| [{path}]"),
    "home.in_use": QT_TRANSLATE_NOOP("reasons",
        "Another desk already uses this folder | Close the other desk first, or choose another folder. | [{path}]"),
    "home.none": QT_TRANSLATE_NOOP("reasons",
        "There is no desk in this folder yet | Open the desk once to set it up, or name another folder. | [{path}]"),
    "home.newer": QT_TRANSLATE_NOOP("reasons",
        "This folder was written by a newer version | Install the newer version; nothing was changed. | [{path}]"),
    "home.wrong_key": QT_TRANSLATE_NOOP("reasons",
        "The key does not open this ledger | Use the computer and the user that made it, or restore a backup."),
    "home.damaged": QT_TRANSLATE_NOOP("reasons",
        "The ledger is damaged | Nothing can be sold. Keep the folder as it is and restore a backup. | [{detail}]"),
    "key.no_keystore": QT_TRANSLATE_NOOP("reasons",
        "This computer has no key store | Choose to keep the key in a file of the desk's folder, or install a key "
        "store."),
    "key.missing": QT_TRANSLATE_NOOP("reasons",
        "The key of this ledger is not in the key store | Use the user that set the desk up, or restore a backup."),
    "key.plaintext_keystore": QT_TRANSLATE_NOOP("reasons",
        "The key store here keeps keys in plain text | It is refused. Install the system's key store, or choose a "
        "file of the desk's folder."),
    "font.no_cjk": QT_TRANSLATE_NOOP("reasons",
        "No Chinese font was found | Install one (for example fonts-noto-cjk), then start again."),
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
    "settings.limits": QT_TRANSLATE_NOOP("reasons",
        "Every limit must be above zero | Correct the limits."),
    "settings.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The settings cannot be read | Correct the file, or set the desk up again. | [{path}][: {detail}]"),
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
    # subsidy
    "progress.no_device": QT_TRANSLATE_NOOP("reasons",
        "No terminal is known yet | Connect the terminal once; the figures follow."),
    "progress.not_in_programme": QT_TRANSLATE_NOOP("reasons",
        "This terminal is not in the programme | Sales go on; ask the installer about the device list. | "
        "[{detail}]"),
    "progress.outside_window": QT_TRANSLATE_NOOP("reasons",
        "Today is outside the policy's time | Sales go on; nothing accrues today. | [{detail}]"),
    "progress.no_policy": QT_TRANSLATE_NOOP("reasons",
        "There is no policy | Sales go on; import the policy to see the subsidy. | [{policy_id}]"),
    "policy.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The policy cannot be read | Sales go on; ask for the file again. | [{path}][: {detail}]"),
    "policy.unknown": QT_TRANSLATE_NOOP("reasons",
        "The policy is not known | Check its name in the settings. | [{policy_id}]"),
    "policy.invalid": QT_TRANSLATE_NOOP("reasons",
        "The policy contradicts itself | Sales go on; ask for the file again. | [{detail}]"),
    # roster
    "roster.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The roster cannot be read | Save it as CSV or XLSX and try again. | [{path}][: {detail}]"),
    "roster.faults": QT_TRANSLATE_NOOP("reasons",
        "The roster has faults | Correct the rows that are listed; nothing was taken over. | [{count} faults]"),
    # ours
    "defect": QT_TRANSLATE_NOOP("reasons",
        "The desk found a fault of its own | Selling has stopped. Restart the desk and tell the installer. | "
        "[{detail}]"),
}
# fmt: on

#: For codes of a family that nobody wrote a sentence for (a terminal's own error words).
FAMILIES = {
    "declined.": SENTENCES["declined.other"],
    "link.": SENTENCES["link.closed"],
    "sale.": SENTENCES["sale.declined"],
}
_UNKNOWN = QT_TRANSLATE_NOOP(
    "reasons", "Something is wrong that has no sentence yet | Tell the installer this code. | {code}"
)
_PART = re.compile(r"\[([^\]]*)\]")
_FACT = re.compile(r"\{(\w+)\}")


def has_sentence(code: str) -> bool:
    """Tell whether somebody wrote a sentence for exactly this code."""
    return code in SENTENCES


def explain(code: str, facts: Facts, language: str) -> Said:
    """Return what to say about a code, filled in, in `zh_CN` or `en`."""
    family = next((said for prefix, said in FAMILIES.items() if code.startswith(prefix)), _UNKNOWN)
    parts = word("reasons", SENTENCES.get(code, family), language).split(" | ")
    known = {"code": code, **_shown(facts)}
    what, todo, fact = (_fill(part, known) for part in (*parts, "")[:3])
    return Said(what=what, todo=todo, fact=fact)


def sentence(code: str, facts: Facts, language: str) -> str:
    """Return one line: what happened, the fact, what to do."""
    said = explain(code, facts, language)
    full_stop, opening, closing = ("。", "（", "）") if language == "zh_CN" else (". ", " (", ")")
    fact = f"{opening}{said.fact}{closing}" if said.fact else ""
    return f"{said.what}{fact}{full_stop}{said.todo}".strip()


def sentence_of(error: OperatorError, language: str) -> str:
    """Return the line for an error of the world."""
    return sentence(error.code, error.facts, language)


def _shown(facts: Facts) -> dict[str, str]:
    """Return the facts as people read them, without those that are empty."""
    shown: dict[str, str] = {}
    for name, value in facts.items():
        if value == "":
            continue
        if isinstance(value, int) and name.endswith("_fen"):
            shown[name.removesuffix("_fen")] = f"¥{format_yuan(value)}"
        elif isinstance(value, str) and (name == "at" or name.endswith("_at")):
            shown[name] = _time_of_day(value)
        shown.setdefault(name, str(value))
    return shown


def _time_of_day(untrusted_text: str) -> str:
    try:
        return f"{parse_instant(untrusted_text):%H:%M:%S}"
    except OperatorError:
        return untrusted_text


def _fill(template: str, known: Mapping[str, str]) -> str:
    def part(match: re.Match[str]) -> str:
        return match[1] if all(name in known for name in _FACT.findall(match[1])) else ""

    filled = _FACT.sub(lambda match: known.get(match[1], "—"), _PART.sub(part, template))
    return filled.strip().removeprefix("· ").removeprefix(", ").strip()

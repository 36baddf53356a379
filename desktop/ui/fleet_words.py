"""The words of the provider's reports, by name, in a language. Pure; any thread; no Qt."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word
from desktop.ui.filling import Facts
from desktop.ui.strings import explain, has_sentence, sentence

# fmt: off
_WORDS: dict[str, str] = {
    "title": QT_TRANSLATE_NOOP("fleet", "Settlement of all schools"),
    "as_of": QT_TRANSLATE_NOOP("fleet", "Known as of"),
    "policy": QT_TRANSLATE_NOOP("fleet", "Policy"),
    "made": QT_TRANSLATE_NOOP("fleet", "Made on"),
    "totals": QT_TRANSLATE_NOOP("fleet", "Totals"),
    "devices": QT_TRANSLATE_NOOP("fleet", "Devices"),
    "schools": QT_TRANSLATE_NOOP("fleet", "Schools"),
    "tills": QT_TRANSLATE_NOOP("fleet", "Tills to look after"),
    "visits": QT_TRANSLATE_NOOP("fleet", "Desks that need a visit"),
    "visits_of": QT_TRANSLATE_NOOP("fleet", "{due} of {tills} desks need a visit, {now} of them today. As of {as_of}"),
    "when": QT_TRANSLATE_NOOP("fleet", "When"),
    "why": QT_TRANSLATE_NOOP("fleet", "Why, and what to do"),
    "version": QT_TRANSLATE_NOOP("fleet", "Version"),
    "well": QT_TRANSLATE_NOOP("fleet", "nothing is known against it"),
    "urgency_now": QT_TRANSLATE_NOOP("fleet", "today"),
    "urgency_soon": QT_TRANSLATE_NOOP("fleet", "at the next round"),
    "urgency_told": QT_TRANSLATE_NOOP("fleet", "no visit"),
    "incidents": QT_TRANSLATE_NOOP("fleet", "Incidents"),
    "statement": QT_TRANSLATE_NOOP("fleet", "Statement"),
    "customer": QT_TRANSLATE_NOOP("fleet", "Customer"),
    "school": QT_TRANSLATE_NOOP("fleet", "School"),
    "device": QT_TRANSLATE_NOOP("fleet", "Device"),
    "till": QT_TRANSLATE_NOOP("fleet", "Till"),
    "month": QT_TRANSLATE_NOOP("fleet", "Month"),
    "users": QT_TRANSLATE_NOOP("fleet", "Distinct users"),
    "qualifies": QT_TRANSLATE_NOOP("fleet", "Qualifies"),
    "in_programme": QT_TRANSLATE_NOOP("fleet", "In the programme"),
    "granted": QT_TRANSLATE_NOOP("fleet", "Device subsidy (yuan)"),
    "sales": QT_TRANSLATE_NOOP("fleet", "Sales"),
    "valid": QT_TRANSLATE_NOOP("fleet", "Valid sales"),
    "voided": QT_TRANSLATE_NOOP("fleet", "Voided by credit"),
    "basis": QT_TRANSLATE_NOOP("fleet", "Basis (yuan)"),
    "incentive": QT_TRANSLATE_NOOP("fleet", "Incentive (yuan)"),
    "payable": QT_TRANSLATE_NOOP("fleet", "Payable now"),
    "state": QT_TRANSLATE_NOOP("fleet", "State"),
    "last": QT_TRANSLATE_NOOP("fleet", "Last bundle"),
    "late": QT_TRANSLATE_NOOP("fleet", "late"),
    "never": QT_TRANSLATE_NOOP("fleet", "never sent anything"),
    "gap": QT_TRANSLATE_NOOP("fleet", "bundle {missing} is missing"),
    "flagged": QT_TRANSLATE_NOOP("fleet", "two histories"),
    "what": QT_TRANSLATE_NOOP("fleet", "What was found"),
    "found_at": QT_TRANSLATE_NOOP("fleet", "Found on"),
    "yes": QT_TRANSLATE_NOOP("fleet", "yes"),
    "no": QT_TRANSLATE_NOOP("fleet", "no"),
    "none": QT_TRANSLATE_NOOP("fleet", "none"),
    "more": QT_TRANSLATE_NOOP("fleet", "{count} more are not listed here"),
    "left_out": QT_TRANSLATE_NOOP("fleet",
        "Sales not settled: without a terminal {local}, of unknown devices {unknown}"),
    "repeated": QT_TRANSLATE_NOOP("fleet", "Numbers told more than once, counted once"),
    "kind": QT_TRANSLATE_NOOP("fleet", "Kind"),
    "entry": QT_TRANSLATE_NOOP("fleet", "Entry"),
    "subject": QT_TRANSLATE_NOOP("fleet", "Device or customer"),
    "computed": QT_TRANSLATE_NOOP("fleet", "Computed now (yuan)"),
    "stated": QT_TRANSLATE_NOOP("fleet", "Stated before (yuan)"),
    "payable_fen": QT_TRANSLATE_NOOP("fleet", "Payable (yuan)"),
    "waiting_fen": QT_TRANSLATE_NOOP("fleet", "Awaiting a fee (yuan)"),
    "kind_device": QT_TRANSLATE_NOOP("fleet", "device subsidy"),
    "kind_incentive": QT_TRANSLATE_NOOP("fleet", "transaction incentive"),
    "grant": QT_TRANSLATE_NOOP("fleet", "grant"),
    "adjustment": QT_TRANSLATE_NOOP("fleet", "adjustment"),
    "released": QT_TRANSLATE_NOOP("fleet", "released"),
}
# fmt: on


def visit_sentence(code: str, facts: Facts, language: str) -> str:
    """Return a reason for a visit in one line; a fault among its facts is said in words, where it has any."""
    fault = str(facts.get("fault", ""))
    if has_sentence(fault):
        facts = {**facts, "fault": explain(fault, {}, language).what}
    return sentence(code, facts, language)


def fleet_words(language: str) -> dict[str, str]:
    """Return the words in `zh_CN` or `en`."""
    return {name: word("fleet", text, language) for name, text in _WORDS.items()}

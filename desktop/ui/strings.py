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
from desktop.ui.sentences_access import ACCESS
from desktop.ui.sentences_at_rest import AT_REST
from desktop.ui.sentences_bill import BILL
from desktop.ui.sentences_bundles import BUNDLES
from desktop.ui.sentences_checks import CHECKS
from desktop.ui.sentences_exchange import EXCHANGE
from desktop.ui.sentences_faces import FACES
from desktop.ui.sentences_fleet import FLEET
from desktop.ui.sentences_health import HEALTH
from desktop.ui.sentences_home import HOME
from desktop.ui.sentences_lanes import LANES
from desktop.ui.sentences_link import LINK
from desktop.ui.sentences_menu import MENU
from desktop.ui.sentences_money import MONEY
from desktop.ui.sentences_people import PEOPLE
from desktop.ui.sentences_peripherals import PERIPHERALS
from desktop.ui.sentences_provision import PROVISION
from desktop.ui.sentences_reports import REPORTS
from desktop.ui.sentences_selling import SELLING
from desktop.ui.sentences_support import SUPPORT
from desktop.ui.sentences_sync import SYNC
from desktop.ui.sentences_updates import UPDATES


@dataclass(frozen=True, slots=True)
class Said:
    """`what` happened, what `todo` next, and the `fact` between them, which may be empty."""

    what: str
    todo: str
    fact: str = ""


# fmt: off
SENTENCES: dict[str, str] = (
    SELLING | LINK | HOME | MONEY | FACES | PEOPLE | AT_REST | REPORTS | MENU | ACCESS | PERIPHERALS | BUNDLES | SYNC
    | BILL | LANES | FLEET | PROVISION | UPDATES | HEALTH | CHECKS | SUPPORT | EXCHANGE
)
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

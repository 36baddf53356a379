"""Sample views of the other ways to pay and of what stands in the result card's place. Pure; no widgets.

`OPENS` names the key that opens the panel of a scene.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt

from desktop.domain.consent import ConsentState
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner, PersonStatus
from desktop.services.people_views import EnrolmentState, FoundDiners, PersonLine
from desktop.services.reason import Reason
from desktop.services.views import AskedPerson, CheckoutView, Liftable, Phase, SaleLine, View

OPENS = {
    "find": Qt.Key.Key_F4, "find-asked": Qt.Key.Key_F4, "find-refused": Qt.Key.Key_F4, "card": Qt.Key.Key_F3,
    "correct": Qt.Key.Key_F8,
}  # fmt: skip
TYPED = "z"
Scene = Callable[[str], tuple[View, ...]]


def found(diners: tuple[MaskedDiner, ...]) -> FoundDiners:
    """Return these people as what was found for `TYPED`."""
    lines = tuple(
        PersonLine(
            person_ref=who.person_ref, masked_name=who.masked_name, number_tail=f"20{at}1", class_name=who.class_name,
            kind=who.kind, status=PersonStatus.ACTIVE, enrolment=EnrolmentState.ENROLLED, consent=ConsentState.VALID,
        )
        for at, who in enumerate(diners)
    )  # fmt: skip
    return FoundDiners(text=TYPED, lines=lines, found=5)


def counter_scenes(
    ready: Callable[[str], CheckoutView],
    scene: Callable[..., tuple[View, ...]],
    diner: Callable[..., MaskedDiner],
    line: Callable[..., SaleLine],
) -> Mapping[str, Scene]:
    """Return the scenes, by name."""

    def asked(language: str, reason: Reason | None) -> tuple[View, ...]:
        who = diner(language, 5)
        asks = AskedPerson(person_ref=who.person_ref, diner=who, amount_fen=1_200, refusal=reason)
        return scene(language, replace(ready(language), asked=asks))

    def find(language: str) -> tuple[View, ...]:
        return (*scene(language, ready(language)), found(tuple(diner(language, at) for at in (0, 5, 4))))

    def by_card(language: str) -> tuple[View, ...]:
        result = replace(line(language, 0, seconds=0, state=SaleState.PAID_OFFLINE), way=Way.CARD)
        return scene(language, replace(ready(language), phase=Phase.PAID, result=result, way=Way.CARD, armed=False))

    def free(language: str) -> tuple[View, ...]:
        view = replace(ready(language), phase=Phase.FREE, diner=diner(language, 0), amount_fen=0, armed=False)
        return scene(language, view)

    def notice(language: str) -> tuple[View, ...]:
        return scene(language, replace(ready(language), notice=Reason(code="card.unknown")))

    def other_price(language: str) -> tuple[View, ...]:
        reason = Reason(code="sale.other_price", facts={"amount_fen": 1_500})
        return scene(language, replace(ready(language), amount_fen=1_500, notice=reason))

    def refused(language: str) -> tuple[View, ...]:
        facts = {"dish": "花生酥" if language == "zh_CN" else "Peanut brittle", "ingredient": "花生", "because": "花生"}
        if language == "en":
            facts |= {"ingredient": "peanut", "because": "peanut"}
        who = diner(language, 5, allergy=True)
        view = replace(
            ready(language), phase=Phase.REFUSED, diner=who, armed=False, can_cancel=False,
            reason=Reason(code="guard.allergy", facts=facts),
            liftable=Liftable(person_ref=who.person_ref, code="guard.allergy"),
        )  # fmt: skip
        return scene(language, view)

    def plain(language: str) -> tuple[View, ...]:
        return scene(language, ready(language))

    not_this_meal = Reason(code="guard.second_serving", facts={"last_paid_at": "2026-06-18T11:42:07+08:00"})
    return {
        "find": find, "find-asked": lambda language: asked(language, None),
        "find-refused": lambda language: asked(language, not_this_meal), "card": plain, "correct": plain,
        "by-card": by_card, "free": free, "notice": notice, "other-price": other_price, "refused-allergy": refused,
    }  # fmt: skip

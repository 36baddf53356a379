"""What the tour points at on the checkout, and what it says there. Main thread. Source: issue 6, item 11; ui.md."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.ui.checkout import CheckoutPage
from desktop.ui.translations import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class TourStep:
    """One stop: the widgets it points at, a title and a sentence or two."""

    targets: Callable[[], tuple[QWidget, ...]]
    title: str
    words: str


def steps(page: CheckoutPage, help_item: QWidget) -> tuple[TourStep, ...]:
    """Return the stops, in order."""
    return (
        TourStep(
            targets=lambda: (page.sale.banner,),
            title=translate("tour", "How the sale stands"),
            words=translate(
                "tour", "One word, one colour, one sign, to be seen from two metres. Below it: how far the sale got."
            ),
        ),
        TourStep(
            targets=lambda: (page.modes,),
            title=translate("tour", "How the amount comes about"),
            words=translate("tour", "The meal's fixed price, an amount by number keys, or dishes from the menu."),
        ),
        TourStep(
            targets=lambda: (page.code_button, page.card_button, page.find_button, page.correct_button),
            title=translate("tour", "Never the face alone"),
            words=translate(
                "tour", "Payment code, campus card and look-up are one key each; a wrong sale is put right with F8."
            ),
        ),
        TourStep(
            targets=lambda: (page.rail.lane,),
            title=translate("tour", "What waits"),
            words=translate(
                "tour", "Nothing pops up over the line. What needs a decision waits here, and says who must act."
            ),
        ),
        TourStep(
            targets=lambda: (page.rail.subsidy,),
            title=translate("tour", "The subsidy"),
            words=translate("tour", "Accrued if all holds, qualified by the rules, confirmed by the provider."),
        ),
        TourStep(
            targets=lambda: (help_item,),
            title=translate("tour", "Help"),
            words=translate("tour", "F1 on any page: what it does, its keys, and what to do when something is wrong."),
        ),
    )

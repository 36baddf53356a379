"""The words of a receipt in every language. Any thread, no widgets, no running Qt.

The English stands here, the other languages in the Qt Linguist files (context `receipt`).
Source: issue 6, Receipt printer and drawer; law.md (延迟扣款, not 欠款).
"""

from desktop.services.receipt_slip import Say, SlipWord
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word
from desktop.ui.filling import fill

WORDS: dict[SlipWord, str] = {
    SlipWord.RECEIPT: QT_TRANSLATE_NOOP("receipt", "Receipt"),
    SlipWord.REFUND: QT_TRANSLATE_NOOP("receipt", "Refund"),
    SlipWord.COPY: QT_TRANSLATE_NOOP("receipt", "[Reprint]"),
    SlipWord.TEST: QT_TRANSLATE_NOOP("receipt", "Test receipt"),
    SlipWord.TILL: QT_TRANSLATE_NOOP("receipt", "Till"),
    SlipWord.ORDER: QT_TRANSLATE_NOOP("receipt", "Order"),
    SlipWord.TRADE: QT_TRANSLATE_NOOP("receipt", "Trade no."),
    SlipWord.REFUND_NO: QT_TRANSLATE_NOOP("receipt", "Refund no."),
    SlipWord.TIME: QT_TRANSLATE_NOOP("receipt", "Time"),
    SlipWord.MEAL: QT_TRANSLATE_NOOP("receipt", "Meal"),
    SlipWord.MEAL_SERVING: QT_TRANSLATE_NOOP("receipt", "{meal}, serving {n}"),
    SlipWord.DINER: QT_TRANSLATE_NOOP("receipt", "Diner"),
    SlipWord.PUPIL: QT_TRANSLATE_NOOP("receipt", "{name}"),
    SlipWord.STAFF: QT_TRANSLATE_NOOP("receipt", "{name} (staff)"),
    SlipWord.CLASS: QT_TRANSLATE_NOOP("receipt", "Class"),
    SlipWord.WAY: QT_TRANSLATE_NOOP("receipt", "Paid by"),
    SlipWord.FACE: QT_TRANSLATE_NOOP("receipt", "Face"),
    SlipWord.CODE: QT_TRANSLATE_NOOP("receipt", "Payment code"),
    SlipWord.LOCAL: QT_TRANSLATE_NOOP("receipt", "Recognised here"),
    SlipWord.STATE: QT_TRANSLATE_NOOP("receipt", "State"),
    SlipWord.PAID: QT_TRANSLATE_NOOP("receipt", "Paid"),
    SlipWord.PAID_OFFLINE: QT_TRANSLATE_NOOP("receipt", "Charged later"),
    SlipWord.NOT_PAID: QT_TRANSLATE_NOOP("receipt", "Not charged"),
    SlipWord.IN_DOUBT: QT_TRANSLATE_NOOP("receipt", "In doubt"),
    SlipWord.CASHIER: QT_TRANSLATE_NOOP("receipt", "Cashier"),
    SlipWord.TOTAL: QT_TRANSLATE_NOOP("receipt", "Amount"),
    SlipWord.REFUNDED: QT_TRANSLATE_NOOP("receipt", "Refunded"),
    SlipWord.BACK: QT_TRANSLATE_NOOP("receipt", "Given back"),
    SlipWord.REASON: QT_TRANSLATE_NOOP("receipt", "Reason"),
    SlipWord.ASKED_BY: QT_TRANSLATE_NOOP("receipt", "Asked by"),
    SlipWord.LATER: QT_TRANSLATE_NOOP("receipt", "The network was down: the amount is charged later by itself."),
    SlipWord.TESTED: QT_TRANSLATE_NOOP(
        "receipt", "If every character can be read and the amount stands at the right edge, the printer is set up."
    ),
}


def speaker(language: str) -> Say:
    """Return what says a word of a receipt in a language, its facts filled in."""

    def say(what: SlipWord, **facts: str | int) -> str:
        said = word("receipt", WORDS[what], language)
        return fill(said, {name: str(value) for name, value in facts.items()}) if facts else said

    return say

"""The receipt of a withdrawal or an erasure on paper: what was deleted where, and what is still asked. No widgets.

Any language; it names nobody. Source: law.md (PIPL 15, 16, 47); services/consents.py, `Receipt`.
"""

from collections.abc import Iterator

from desktop.services.consents import Receipt, ReceiptKind
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.paper import Paper, PaperLine, PaperSection, page_html
from desktop.ui.people_speaker import Say, moment, speaker


def receipt_title(receipt: Receipt, language: str) -> str:
    """Return the title of the paper."""
    say = speaker(language)
    if receipt.kind is ReceiptKind.ERASED:
        return say(QT_TRANSLATE_NOOP("people", "Receipt of a deletion"))
    return say(QT_TRANSLATE_NOOP("people", "Receipt of a withdrawn consent"))


def receipt_html(receipt: Receipt, school: str, language: str) -> str:
    """Return the receipt as a page."""
    say = speaker(language)
    return page_html(
        Paper(
            title=receipt_title(receipt, language),
            subtitle=f"{school} · {receipt.receipt_no} · {moment(receipt.at)}",
            sections=tuple(_sections(receipt, say)),
            closing=say(
                QT_TRANSLATE_NOOP(
                    "people",
                    "Withdrawing costs nothing. Payment code and campus card work as before. This paper names nobody:"
                    " the reference means nothing without the school's desk.",
                )
            ),
            signatures=(
                say(QT_TRANSLATE_NOOP("people", "For the school")),
                say(QT_TRANSLATE_NOOP("people", "Received by")),
                say(QT_TRANSLATE_NOOP("people", "Date")),
            ),
        )
    )


def _sections(one: Receipt, say: Say) -> Iterator[PaperSection]:
    yield PaperSection(
        title=say(QT_TRANSLATE_NOOP("people", "What was asked")),
        lines=(
            PaperLine(name=say(QT_TRANSLATE_NOOP("people", "Receipt")), value=one.receipt_no),
            PaperLine(name=say(QT_TRANSLATE_NOOP("people", "When")), value=moment(one.at)),
            PaperLine(name=say(QT_TRANSLATE_NOOP("people", "Recorded by")), value=one.asked_by),
            PaperLine(name=say(QT_TRANSLATE_NOOP("people", "Reference")), value=one.person_ref),
        ),
    )
    yield PaperSection(title=say(QT_TRANSLATE_NOOP("people", "What was deleted")), lines=tuple(_deleted(one, say)))
    pending = tuple(_pending(one, say))
    if pending:
        yield PaperSection(title=say(QT_TRANSLATE_NOOP("people", "What is pending")), lines=pending)
    if one.kind is ReceiptKind.ERASED:
        kept = say(QT_TRANSLATE_NOOP("people", "{n} sales, under the reference only"), n=one.sales_kept)
        what = say(QT_TRANSLATE_NOOP("people", "Kept"))
        why = say(QT_TRANSLATE_NOOP("people", "The books must add up; no name leads to them any more."))
        yield PaperSection(title=what, lines=(PaperLine(name=kept, value=why),))


def _deleted(one: Receipt, say: Say) -> Iterator[PaperLine]:
    done = say(QT_TRANSLATE_NOOP("people", "done"))
    none = say(QT_TRANSLATE_NOOP("people", "there was none"))

    def line(words: str, was: bool, note: str = "") -> PaperLine:
        return PaperLine(name=words, value=note, word=done if was else none, result="ok" if was else "")

    yield line(say(QT_TRANSLATE_NOOP("people", "The consent has ended")), one.consents_ended > 0)
    yield line(say(QT_TRANSLATE_NOOP("people", "Face template on this computer")), one.template_deleted)
    yield line(
        say(QT_TRANSLATE_NOOP("people", "The key of the face data")),
        one.face_key_destroyed,
        say(QT_TRANSLATE_NOOP("people", "Without it no backup of the face data can be read.")),
    )
    if one.kind is ReceiptKind.ERASED:
        yield line(say(QT_TRANSLATE_NOOP("people", "Name, number, card, guardian, all else")), one.record_deleted)
        yield line(
            say(QT_TRANSLATE_NOOP("people", "The key of the personal data")),
            one.identity_key_destroyed,
            say(QT_TRANSLATE_NOOP("people", "Without it no backup of the personal data can be read.")),
        )
    for place in one.copies_rewritten:
        yield line(say(QT_TRANSLATE_NOOP("people", "Copy of the keys: {place}"), place=place), True)


def _pending(one: Receipt, say: Say) -> Iterator[PaperLine]:
    waits = say(QT_TRANSLATE_NOOP("people", "pending"))

    def line(words: str, note: str) -> PaperLine:
        return PaperLine(name=words, value=note, word=waits, result="warning")

    for sn in one.terminals_pending:
        words = say(QT_TRANSLATE_NOOP("people", "Face at the terminal {sn}"), sn=sn)
        if not sn:
            words = say(QT_TRANSLATE_NOOP("people", "Face at the terminal"))
        yield line(words, say(QT_TRANSLATE_NOOP("people", "Asked; the desk asks again until the terminal confirms.")))
    for place in one.copies_pending:
        yield line(
            say(QT_TRANSLATE_NOOP("people", "Copy of the keys: {place}"), place=place),
            say(QT_TRANSLATE_NOOP("people", "It could not be reached; it is done when it is there again.")),
        )
    if one.clear_before is not None:
        yield line(
            say(QT_TRANSLATE_NOOP("people", "Backups made before {at}"), at=moment(one.clear_before)),
            say(QT_TRANSLATE_NOOP("people", "They are of an earlier version and are not reached: delete them.")),
        )

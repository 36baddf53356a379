"""What the customer display says, large and small. No widgets; main thread. Source: issue 6, Customer display."""

from typing import assert_never

from desktop.services.display_view import DisplayView, DisplayWord
from desktop.ui.translations import translate


def words(word: DisplayWord) -> tuple[str, str]:
    """Return the large words, and the small ones under them, which may be empty."""
    match word:
        case DisplayWord.WELCOME:
            return translate("display", "Welcome"), translate("display", "Enjoy your meal")
        case DisplayWord.LOOK:
            return translate("display", "Look at the terminal"), translate("display", "Or show a payment code")
        case DisplayWord.SHOW_CODE:
            return translate("display", "Show your code"), translate("display", "Hold it before the terminal")
        case DisplayWord.RECOGNISING:
            return translate("display", "Recognising"), translate("display", "Please hold still")
        case DisplayWord.CHARGING:
            return translate("display", "Paying"), translate("display", "One moment, please")
        case DisplayWord.WAIT:
            return translate("display", "Please wait"), ""
        case DisplayWord.PAID:
            return translate("display", "Paid"), translate("display", "Please take your meal")
        case DisplayWord.PAID_LATER:
            later = translate("display", "It is charged later")
            return translate("display", "Take your meal"), later
        case DisplayWord.FREE:
            return translate("display", "Take your meal"), translate("display", "This serving is free")
        case DisplayWord.TO_WINDOW:
            return translate("display", "Please come to the window"), ""
        case DisplayWord.AGAIN:
            return translate("display", "Please try again"), translate("display", "Nothing was charged")
        case DisplayWord.CANCELLED:
            return translate("display", "Cancelled"), translate("display", "Nothing was charged")
        case DisplayWord.OTHER_WAY:
            return translate("display", "Look at the terminal"), translate("display", "Codes need the network")
        case DisplayWord.IN_DOUBT:
            return translate("display", "Being checked"), translate("display", "Do not pay again, please")
        case DisplayWord.CLOSED:
            return translate("display", "Closed for now"), translate("display", "Please ask the staff")
        case DisplayWord.ASK_STAFF:
            return translate("display", "Please confirm"), translate("display", "The staff ask who you are")
        case _:
            assert_never(word)


def name(view: DisplayView) -> str:
    """Return the masked name with its form of address, or an empty text."""
    if not view.masked_name:
        return ""
    form = translate("wording", "{name} (staff)") if view.is_staff else translate("wording", "{name}")
    return form.format(name=view.masked_name)


def offline_note() -> str:
    """Return what stands at the top while the terminal has no network."""
    return translate("display", "No network: pay by face, not by code")

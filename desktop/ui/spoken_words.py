"""What the till says aloud. Any thread, no widgets, no running Qt. Source: issue 6, Sounds; pictures.md section 1."""

from desktop.domain.amount_words import amount_words
from desktop.domain.tones import Cue
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word

_WORDS = {
    Cue.REFUSED: QT_TRANSLATE_NOOP("spoken", "refused"),
    Cue.IN_DOUBT: QT_TRANSLATE_NOOP("spoken", "in doubt, do not charge again"),
    Cue.STOPPED: QT_TRANSLATE_NOOP("spoken", "selling has stopped"),
}


def spoken(cue: Cue, amount_fen: int, language: str) -> str:
    """Return the words that follow a tone; an empty text where the tone says all."""
    if cue is Cue.PAID:
        return amount_words(amount_fen, language)
    return word("spoken", _WORDS[cue], language) if cue in _WORDS else ""

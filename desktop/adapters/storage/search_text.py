"""What a person is found by: name, pinyin of the name whole and by initials, number, class, card. Pure; any thread.

A character with several readings is found by each of them, since a surname is often the rarer one (单 is Shàn, 曾 is
Zēng). A rare name may have more combinations than are kept; its first ones are. Source: ui.md, People; pypinyin.
"""

from functools import lru_cache
from itertools import islice, product

from desktop.domain.person import Person
from desktop.domain.roster_cells import fold

MOST_READINGS = 12  # combinations of a name's readings that are kept
_BETWEEN = "\n"  # a word that is typed has no line break, so nothing is found across two fields


def search_text(person: Person) -> str:
    """Return everything that a person is found by, as `words_of` folds what is typed."""
    name = fold(person.name).casefold()
    fields = [name, fold(person.number).casefold(), fold(person.class_name).casefold(), fold(person.card_no).casefold()]
    if " " in name:
        fields.append(name.replace(" ", ""))
    return _BETWEEN.join((*fields, *_pinyin(name)))


def words_of(untrusted_text: str) -> list[str]:
    """Return the words of a search, as they stand in a search text."""
    return fold(untrusted_text).casefold().split()


@lru_cache(maxsize=65_536)
def _pinyin(name: str) -> tuple[str, ...]:
    """Return a name's readings, whole and by initials: 张小明 gives `zhangxiaoming` and `zxm`."""
    if name.isascii():
        return ()
    readings = [_readings(letter) for letter in name if not letter.isspace()]
    combinations = list(islice(product(*readings), MOST_READINGS))
    whole = dict.fromkeys("".join(parts) for parts in combinations)
    initials = dict.fromkeys("".join(part[0] for part in parts) for parts in combinations)
    return (*whole, *initials)


@lru_cache(maxsize=16_384)
def _readings(letter: str) -> tuple[str, ...]:
    """Return a character's readings without tones, each once; a sign that has none stands for itself."""
    from pypinyin import Style, pinyin  # a quarter of a second, and only where somebody is looked for

    found = pinyin(letter, style=Style.NORMAL, heteronym=True)
    return tuple(dict.fromkeys(reading for reading in (found[0] if found else ()) if reading)) or (letter,)

"""Whether dishes may be served to somebody: allergy, the guardian's no-buy list, diet, and the meals one takes part in.

Pure; any thread. Goes by what the kitchen declared and by the dish's name; it errs to the cautious side where a child
might be harmed (allergy), and by the table's letter elsewhere. It never says that a dish is safe: nothing declared,
nothing found. The words are a table (`food_words.py`). Source: issue 6, Guards.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.domain.food_words import ALLERGIES, DIETS, MARK_WORDS
from desktop.domain.menu import Dish
from desktop.domain.person import Person

ALLERGY, NO_BUY, DIET = "guard.allergy", "guard.no_buy", "guard.diet"
NOT_THIS_MEAL = "guard.not_this_meal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """`code` names the sentence; `dish` is what was chosen, `ingredient` what is wrong with it, `because` whose word it
    was: the allergen, the diet or the entry of the list."""

    code: str
    dish: str
    ingredient: str
    because: str


def conflict(person: Person, dishes: Iterable[Dish]) -> Conflict | None:
    """Return why these dishes may not be served, the gravest reason first; None where nothing is known against it."""
    chosen = tuple(dishes)
    for judge in (_allergy, _no_buy, _diet):
        for dish in chosen:
            if found := judge(person, dish):
                return found
    return None


def takes_part(person: Person, meal_id: str) -> bool:
    """Tell whether somebody takes part in a meal; if not, the code is `NOT_THIS_MEAL`. No list means all meals."""
    return not person.meals or meal_id in person.meals


def _allergy(person: Person, dish: Dish) -> Conflict | None:
    for allergen in person.allergens:
        words, spared = _meant_by(allergen)
        for said in (*dish.allergens, *dish.ingredients, dish.name):
            broader = said in dish.allergens and len(said) > 1 and has_word(allergen, said)
            if broader or any(has_word(said, word, spared) for word in words):
                return Conflict(code=ALLERGY, dish=dish.name, ingredient=said, because=allergen)
    return None


@lru_cache(maxsize=1_000)
def _meant_by(allergen: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return all words for what somebody does not bear, and those that only look like them."""
    groups = [group for group in ALLERGIES if any(has_word(allergen, word) for word in group.said)]
    words = dict.fromkeys([allergen, *(word for group in groups for word in group.found)])
    spared = tuple(word for group in groups for word in group.spares if not has_word(allergen, word))
    return tuple(words), spared


def _no_buy(person: Person, dish: Dish) -> Conflict | None:
    for entry in person.no_buy:
        if dish.category and fold(dish.category) == fold(entry):
            return Conflict(code=NO_BUY, dish=dish.name, ingredient=dish.category, because=entry)
        for said in (dish.name, *dish.ingredients, *dish.allergens):
            if has_word(said, entry):
                return Conflict(code=NO_BUY, dish=dish.name, ingredient=said, because=entry)
    return None


def _diet(person: Person, dish: Dish) -> Conflict | None:
    for diet in DIETS:
        if not any(has_word(person.diet, word) for word in diet.said) or dish.marks & diet.allowed_by:
            continue
        if marks := dish.marks & diet.refused_marks:
            mark = min(marks, key=lambda each: each.value)
            return Conflict(code=DIET, dish=dish.name, ingredient=MARK_WORDS[mark][0], because=person.diet)
        for said in (*dish.ingredients, dish.name):
            if any(has_word(said, word, diet.spares) for word in diet.refuses):
                return Conflict(code=DIET, dish=dish.name, ingredient=said, because=person.diet)
    return None


def fold(text: str) -> str:
    """Return a text as words are compared."""
    return text.strip().casefold()


def has_word(text: str, word: str, spares: Sequence[str] = ()) -> bool:
    """Tell whether a text names something: a Chinese word anywhere, a Latin one as a word of its own.

    What stands in `spares` is taken out before: there is no fish in 鱼香.
    """
    wanted = fold(word)
    if not wanted:
        return False
    left = fold(text)
    for spare in spares:
        left = left.replace(fold(spare), " ")
    return _pattern(wanted).search(left) is not None


@lru_cache(maxsize=1_000)
def _pattern(word: str) -> re.Pattern[str]:
    body = re.escape(word)
    if word.isascii():
        return re.compile(rf"(?<![a-z]){body}(?:e?s)?(?![a-z])")
    return re.compile(body)

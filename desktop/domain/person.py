"""A diner, and how a diner's name is shown. Pure.

Names are masked wherever they are shown: need-to-know for minors' data. Source: ui.md 6; law.md (rules for minors, 36).
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.identifiers import PersonRef


class PersonKind(Enum):
    PUPIL = "pupil"
    STAFF = "staff"


class PersonStatus(Enum):
    ACTIVE = "active"
    SUSPENDED = "suspended"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One who eats. `person_ref` is the only name that leaves the desk; it is random and means nothing."""

    person_ref: PersonRef
    number: str
    name: str
    class_name: str
    kind: PersonKind = PersonKind.PUPIL
    status: PersonStatus = PersonStatus.ACTIVE
    sex: str = ""
    born_on: date | None = None
    card_no: str = ""
    allergens: tuple[str, ...] = ()
    diet: str = ""
    no_buy: tuple[str, ...] = ()  # the guardian's: dishes, categories or ingredients
    meals: tuple[str, ...] = ()  # ids of the meals that this person takes part in; none named: all
    guardian: str = ""
    guardian_phone: str = ""
    daily_limit_fen: int | None = None
    face_consent_on_paper: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedDiner:
    """What may be shown of a diner beside a payment."""

    person_ref: PersonRef
    masked_name: str
    kind: PersonKind
    class_name: str
    allergens: tuple[str, ...] = ()
    diet: str = ""


#: Two-character surnames common enough to be met in one school; anything else masks after its first character.
COMPOUND_SURNAMES = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 轩辕 端木 百里 南宫 西门 独孤".split()
)


def mask_name(name: str) -> str:
    """Return `张*` for 张小明, `欧阳*` for 欧阳一, `Anna *` for Anna Müller; an empty name stays empty."""
    name = name.strip()
    if not name:
        return ""
    if name[0].isascii():
        return f"{name.split()[0]} *" if " " in name else f"{name[0]}*"
    surname = name[:2] if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else name[0]
    return f"{surname}*"


def masked(person: Person) -> MaskedDiner:
    """Return what may be shown of a person beside a payment."""
    return MaskedDiner(
        person_ref=person.person_ref,
        masked_name=mask_name(person.name),
        kind=person.kind,
        class_name=person.class_name,
        allergens=person.allergens,
        diet=person.diet,
    )

"""What the set-up wizard has been told so far, what is wrong with it, and the settings that come out. Pure.

By hand everything is asked; from the provider's file (`FileStep`) only what this computer and its installer know.
Promises: a step with a fault is never left; the settings that come out pass `check_settings`. The meals offered first
are those of `services.settings.DEFAULT_MEALS`. Source: ui.md, Settings.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import time
from enum import Enum

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import is_till_id
from desktop.domain.meal import Meal, check_meals
from desktop.domain.money import format_yuan, parse_yuan
from desktop.domain.staff_secret import check_secret
from desktop.services.moving_views import BackupLook, Moved
from desktop.services.provisioning import Provision, Returned, settings_here
from desktop.services.settings import (
    DEFAULT_MEALS,
    SIMULATOR,
    School,
    Settings,
    TerminalSettings,
    Till,
    check_settings,
)
from desktop.services.staffing import LONGEST_NAME
from desktop.ui.filling import Facts

_TIME = re.compile(r"(\d{1,2})[:：.](\d{2})")
_NAMES = {
    "zh_CN": ("一号窗口", "一号终端", ("早餐", "午餐", "晚餐")),
    "en": ("Window 1", "Terminal 1", ("Breakfast", "Lunch", "Dinner")),
}


class Step(Enum):
    """The pages, in their order."""

    LANGUAGE = "language"
    SCHOOL = "school"
    TILL = "till"
    MEALS = "meals"
    TERMINAL = "terminal"
    KEY = "key"
    ROSTER = "roster"
    SUPERVISOR = "supervisor"
    SUMMARY = "summary"


class FileStep(Enum):
    """The pages of a set-up from the provider's file, beside those of `Step` that it shares."""

    FILE = "file"
    CODE = "code"
    GIVEN = "given"
    DONE = "done"


class MoveStep(Enum):
    """The pages of a set-up in which this computer replaces another."""

    BACKUP = "backup"
    MISSING = "missing"
    MOVED = "moved"


AnyStep = Step | FileStep | MoveStep


class Compared(Enum):
    """Whether the provider's code was compared, and what came of it."""

    NOT_YET = "not_yet"
    SAME = "same"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFault:
    """What is wrong with a field: a code with its facts."""

    name: str
    code: str
    facts: Facts = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class MealRow:
    """A meal as typed."""

    meal_id: str
    served: bool
    name: str
    starts: str
    ends: str
    price: str

    def meal(self) -> Meal:
        """Return the meal. Raises: OperatorError `meal.time`, `money.*`."""
        return Meal(
            meal_id=self.meal_id,
            name=self.name.strip() or self.meal_id,
            starts_at=parse_time(self.starts),
            ends_at=parse_time(self.ends),
            price_fen=parse_yuan(self.price),
        )


def parse_time(untrusted_text: str) -> time:
    """Return a time of day from `11:30`. Raises: OperatorError `meal.time`."""
    match = _TIME.fullmatch(untrusted_text.strip())
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise OperatorError("meal.time", text=untrusted_text[:20])
    return time(int(match[1]), int(match[2]))


class SetupDraft:
    """The answers so far. `needs_key_choice`: this computer has no key store to keep the ledger's key in."""

    def __init__(self, *, language: str = "zh_CN", needs_key_choice: bool = False) -> None:
        self.language = language
        self.needs_key_choice = needs_key_choice
        self.school_name = ""
        self.customer_id = ""
        self.till_id = "C1"
        self.till_name = ""
        self.terminal_url = SIMULATOR
        self.terminal_name = ""
        self.key_in_file = False
        self.roster_path = ""
        self.supervisor_name = ""
        self.supervisor_secret = ""
        self.from_file = False
        self.file_path = ""
        self.provision: Provision | None = None
        self.compared = Compared.NOT_YET
        self.returned: Returned | None = None
        self.moves = False  # this computer replaces another
        self.backup_path = ""
        self.backup_code = ""
        self.second_medium = ""
        self.backup: BackupLook | None = None
        self.accept_loss = False
        self.move_terminal = ""
        self.moved: Moved | None = None
        self.meals: list[MealRow] = []
        self.choose_language(language)

    def choose_language(self, language: str) -> None:
        """Take a language; names that nobody typed yet follow it."""
        old_till, old_terminal, old_meals = _NAMES[self.language]
        till, terminal, meals = _NAMES[language]
        self.language = language
        self.till_name = till if self.till_name in ("", old_till) else self.till_name
        self.terminal_name = terminal if self.terminal_name in ("", old_terminal) else self.terminal_name
        if not self.meals:
            self.meals = [
                MealRow(
                    meal_id=meal.meal_id,
                    served=True,
                    name=meal.name,
                    starts=f"{meal.starts_at:%H:%M}",
                    ends=f"{meal.ends_at:%H:%M}",
                    price=format_yuan(meal.price_fen),
                )
                for meal in DEFAULT_MEALS
            ]
            old_meals = _NAMES["zh_CN"][2]  # as the defaults have them
        for row, old, new in zip(self.meals, old_meals, meals, strict=True):
            row.name = new if row.name == old else row.name

    @property
    def simulated(self) -> bool:
        """Whether the terminal is made up, which makes the home a trial."""
        return self.terminal_url == SIMULATOR

    def take_provision(self, provision: Provision, path: str) -> None:
        """Take a file that was looked at; another provider's code has to be compared anew."""
        if self.provision is None or self.provision.code != provision.code:
            self.compared = Compared.NOT_YET
        if self.provision != provision:
            self.terminal_url = provision.settings.terminal.url if provision.names_terminal else ""
        self.provision, self.file_path = provision, path

    def take_backup(self, seen: BackupLook) -> None:
        """Take a backup that was looked at; a loss of another one is not accepted."""
        if self.backup is None or self.backup.path != seen.path:
            self.accept_loss, self.move_terminal = False, seen.terminal_url
        self.backup = seen

    def steps(self) -> list[AnyStep]:
        """Return the pages that are asked; where the key goes is a question only without a key store."""
        if self.moves:
            asks_key = self.needs_key_choice and not (self.backup is not None and self.backup.trial)
            here: list[AnyStep] = [Step.KEY] if asks_key else []
            return [Step.LANGUAGE, MoveStep.BACKUP, MoveStep.MISSING, *here, MoveStep.MOVED]
        key: list[AnyStep] = [Step.KEY] if self.needs_key_choice and not self.simulated else []
        if self.from_file:
            ends = (Step.SUPERVISOR, FileStep.GIVEN, FileStep.DONE)
            return [Step.LANGUAGE, FileStep.FILE, FileStep.CODE, Step.TERMINAL, *key, *ends]
        return [step for step in Step if step is not Step.KEY or key]

    def faults(self, step: AnyStep) -> list[FieldFault]:
        """Return what is wrong with a page."""
        match step:
            case Step.SCHOOL:
                return self._needed(school_name="settings.school_name", customer_id="settings.customer_id")
            case Step.TILL:
                faults = self._needed(till_name="settings.till_name")
                if not is_till_id(self.till_id):
                    faults.append(FieldFault(name="till_id", code="settings.till_id", facts={"value": self.till_id}))
                return faults
            case Step.MEALS:
                return self._meal_faults()
            case Step.TERMINAL:
                return self._needed(terminal_url="settings.terminal_url")
            case Step.KEY:
                return [] if self.key_in_file else [FieldFault(name="key_in_file", code="key.no_keystore")]
            case Step.SUPERVISOR:
                return self._supervisor_faults()
            case FileStep.FILE:
                return self._needed(file_path="provision.not_chosen")
            case FileStep.CODE:
                return self._code_faults()
            case MoveStep.BACKUP:
                return self._needed(backup_path="backup.not_chosen")
            case MoveStep.MISSING:
                loses = self.backup is not None and self.backup.loses and not self.accept_loss
                return [FieldFault(name="accept", code="restore.loss_not_accepted")] if loses else []
            case _:
                return []

    def _code_faults(self) -> list[FieldFault]:
        match self.compared:
            case Compared.SAME:
                return []
            case Compared.OTHER:
                return [FieldFault(name="code", code="provision.code")]
            case Compared.NOT_YET:
                return [FieldFault(name="code", code="provision.code_not_compared")]

    @property
    def has_supervisor(self) -> bool:
        """Whether somebody is registered; without anybody the desk is open to whoever sits there."""
        return bool(self.supervisor_name.strip() or self.supervisor_secret)

    def _supervisor_faults(self) -> list[FieldFault]:
        """Both or nothing: a name without a PIN could never sign in."""
        if not self.has_supervisor:
            return []
        if not self.supervisor_name.strip():
            return [FieldFault(name="supervisor_name", code="staff.name", facts={"most": LONGEST_NAME})]
        try:
            check_secret(self.supervisor_secret)
        except OperatorError as error:
            return [FieldFault(name="supervisor_secret", code=error.code, facts=error.facts)]
        return []

    def settings(self) -> Settings:
        """Return the settings. Raises: OperatorError `settings.*`, `meal.*`, `money.*`."""
        if self.from_file and self.provision is not None:
            return settings_here(self.provision, self.terminal_url, self.language, key_in_file=self.key_in_file)
        made = Settings(
            school=School(name=self.school_name.strip(), customer_id=self.customer_id.strip()),
            till=Till(till_id=self.till_id, name=self.till_name.strip()),
            meals=tuple(row.meal() for row in self.meals if row.served),
            language=self.language,
            trial=self.simulated,
            keystore="file" if self.simulated or self.key_in_file else "os",
        )
        terminal = TerminalSettings(url=self.terminal_url.strip(), name=self.terminal_name.strip())
        made = replace(made, terminal=terminal)
        check_settings(made)
        return made

    def _needed(self, **codes: str) -> list[FieldFault]:
        return [FieldFault(name=name, code=code) for name, code in codes.items() if not getattr(self, name).strip()]

    def _meal_faults(self) -> list[FieldFault]:
        meals: list[Meal] = []
        faults: list[FieldFault] = []
        for row in self.meals:
            if not row.served:
                continue
            try:
                meals.append(row.meal())
            except OperatorError as error:
                faults.append(FieldFault(name=row.meal_id, code=error.code, facts={**error.facts, "meal": row.name}))
        if not faults:
            try:
                check_meals(meals)
            except OperatorError as error:
                faults.append(FieldFault(name="meals", code=error.code, facts=error.facts))
        return faults

"""An incentive policy: its numbers as values, and the one strict reading of a policy file. Pure; any thread.

Every number of the rules stands here and none in the code. A file is refused for the first field that is absent,
unknown or out of its range, by the field's name: a policy that is half understood pays wrong money for months.
Source: settlement.md, Policy file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant

Rounding = Literal["floor", "half_up"]
ShareBy = Literal["amount", "count"]
MOST_FEN = 1_000_000_000_00  # a thousand million yuan: above it a number is a slip of the pen
MOST_USERS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Days of the policy's time zone, first and last included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceIncentive:
    """Source: the K12 device incentive, clause II."""

    activation_window: Window
    assessment_window: Window
    manufacturers: tuple[str, ...]
    camera_vendor: str
    face_algorithm: str
    min_monthly_users: int
    fen_per_user_day: int
    daily_cap_fen: int
    total_cap_fen: int

    @property
    def users_cap(self) -> int:
        """Users of a day beyond whom the day pays no more."""
        return self.daily_cap_fen // self.fen_per_user_day


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionIncentive:
    """`cap_fen` is for each transaction. Source: the K12 transaction incentive."""

    window: Window
    rate_per_mille: int
    cap_fen: int
    rounding: Rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """What makes a transaction count. Source: clause II.6."""

    min_amount_fen: int
    credit_share_limit_percent: int
    credit_share_by: ShareBy
    industries: tuple[str, ...]
    product: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One policy. `provider_agreement_ended_at` is None while the agreement is in force."""

    policy_id: str
    timezone: str
    provider_pid: str
    provider_agreement_ended_at: datetime | None
    device: DeviceIncentive
    transaction: TransactionIncentive
    validity: Validity


def parse_policy(untrusted: Mapping[str, object]) -> Policy:
    """Return the policy of a file's tables.

    Raises: OperatorError `policy.missing`, `policy.unknown_key`, `policy.wrong_type`, `policy.empty`,
        `policy.repeated`, `policy.out_of_range`, `policy.not_one_of`, `policy.not_a_day`, `policy.window`,
        `policy.timezone`, `policy.not_an_instant`; each with `key`.
    """
    top = _Fields(untrusted, "")
    policy = Policy(
        policy_id=top.text("id"),
        timezone=top.zone("timezone"),
        provider_pid=top.text("provider_pid"),
        provider_agreement_ended_at=top.instant("provider_agreement_ended_at"),
        device=_device(top.table("device")),
        transaction=_transaction(top.table("transaction")),
        validity=_validity(top.table("validity")),
    )
    top.finish()
    return policy


def _device(fields: "_Fields") -> DeviceIncentive:
    device = DeviceIncentive(
        activation_window=fields.window("activation_window"),
        assessment_window=fields.window("assessment_window"),
        manufacturers=fields.texts("manufacturers"),
        camera_vendor=fields.text("camera_vendor"),
        face_algorithm=fields.text("face_algorithm"),
        min_monthly_users=fields.whole("min_monthly_users", 0, MOST_USERS),
        fen_per_user_day=fields.whole("fen_per_user_day", 1, MOST_FEN),
        daily_cap_fen=fields.whole("daily_cap_fen", 0, MOST_FEN),
        total_cap_fen=fields.whole("total_cap_fen", 0, MOST_FEN),
    )
    fields.finish()
    return device


def _transaction(fields: "_Fields") -> TransactionIncentive:
    rounding = fields.one_of("rounding", ("floor", "half_up"))
    transaction = TransactionIncentive(
        window=fields.window("window"),
        rate_per_mille=fields.whole("rate_per_mille", 0, 1000),
        cap_fen=fields.whole("cap_fen", 0, MOST_FEN),
        rounding="half_up" if rounding == "half_up" else "floor",
    )
    fields.finish()
    return transaction


def _validity(fields: "_Fields") -> Validity:
    share_by = fields.one_of("credit_share_by", ("amount", "count"))
    validity = Validity(
        min_amount_fen=fields.whole("min_amount_fen", 0, MOST_FEN),
        credit_share_limit_percent=fields.whole("credit_share_limit_percent", 0, 100),
        credit_share_by="count" if share_by == "count" else "amount",
        industries=fields.texts("industries"),
        product=fields.text("product"),
    )
    fields.finish()
    return validity


class _Fields:
    """One table of the file; remembers which keys were asked for, so that a misspelt one is noticed."""

    def __init__(self, untrusted: Mapping[str, object], prefix: str) -> None:
        self._untrusted = untrusted
        self._prefix = prefix
        self._asked: set[str] = set()

    def _take(self, key: str) -> object:
        self._asked.add(key)
        if key not in self._untrusted:
            raise OperatorError("policy.missing", key=self._prefix + key)
        return self._untrusted[key]

    def _refuse(self, code: str, key: str, value: object, **facts: str | int) -> OperatorError:
        return OperatorError(code, key=self._prefix + key, value=str(value)[:60], **facts)

    def finish(self) -> None:
        """Refuse what nobody asked for."""
        for key in self._untrusted:
            if key not in self._asked:
                raise OperatorError("policy.unknown_key", key=self._prefix + str(key)[:60])

    def table(self, key: str) -> "_Fields":
        value = self._take(key)
        if not isinstance(value, Mapping):
            raise self._refuse("policy.wrong_type", key, value, wanted="table")
        return _Fields(value, f"{self._prefix}{key}.")

    def text(self, key: str, *, may_be_empty: bool = False) -> str:
        value = self._take(key)
        if not isinstance(value, str):
            raise self._refuse("policy.wrong_type", key, value, wanted="text")
        if not may_be_empty and not value.strip():
            raise OperatorError("policy.empty", key=self._prefix + key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._take(key)
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self._refuse("policy.wrong_type", key, value, wanted="texts")
        if not value or not all(text.strip() for text in value):
            raise OperatorError("policy.empty", key=self._prefix + key)
        for at, text in enumerate(value):
            if text in value[:at]:  # a value twice would count each transaction twice in a join
                raise self._refuse("policy.repeated", key, text)
        return tuple(value)

    def whole(self, key: str, least: int, most: int) -> int:
        value = self._take(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._refuse("policy.wrong_type", key, value, wanted="whole number")
        if not least <= value <= most:
            raise self._refuse("policy.out_of_range", key, value, least=least, most=most)
        return value

    def one_of(self, key: str, choices: tuple[str, ...]) -> str:
        value = self.text(key)
        if value not in choices:
            raise self._refuse("policy.not_one_of", key, value, choices=", ".join(choices))
        return value

    def window(self, key: str) -> Window:
        value = self._take(key)
        if not isinstance(value, list) or len(value) != 2:
            raise self._refuse("policy.wrong_type", key, value, wanted="two days")
        first, last = (self._day(key, item) for item in value)
        if first > last:
            raise self._refuse("policy.window", key, f"{first}..{last}")
        return Window(first=first, last=last)

    def _day(self, key: str, value: object) -> date:
        if isinstance(value, date) and not isinstance(value, datetime):  # TOML's own dates mean the same
            return value
        if isinstance(value, str) and len(value) == len("2020-04-01"):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        raise self._refuse("policy.not_a_day", key, value)

    def zone(self, key: str) -> str:
        value = self.text(key)
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise self._refuse("policy.timezone", key, value) from None
        return value

    def instant(self, key: str) -> datetime | None:
        value = self.text(key, may_be_empty=True)
        if not value:
            return None
        try:
            return parse_instant(value)
        except OperatorError:
            raise self._refuse("policy.not_an_instant", key, value) from None

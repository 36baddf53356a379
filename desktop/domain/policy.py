"""An incentive policy: its numbers as values, and the one strict reading of a policy file. Pure; any thread.

Every number of the rules stands here and none in the code. `policy_faults` lists everything that is wrong with a file;
`parse_policy` refuses it for the first. Beyond the contract's keys a file may carry a `version`, say in `[applies]`
when and for which devices it is in force, and quote its own words in `[clauses]`; a file without them reads as before.
Source: settlement.md, Policy file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from desktop.domain.errors import OperatorError
from desktop.domain.policy_fields import EVER, Fields, Window

__all__ = ["DeviceIncentive", "Policy", "TransactionIncentive", "Validity", "Window", "parse_policy", "policy_faults"]

Rounding = Literal["floor", "half_up"]
ShareBy = Literal["amount", "count"]
MOST_FEN = 1_000_000_000_00  # a thousand million yuan: above it a number is a slip of the pen
MOST_USERS = 1_000_000
MOST_VERSIONS = 1_000_000


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
    """One policy in one version. `provider_agreement_ended_at` is None while the agreement is in force.

    `applies` are the days whose sales it judges, of the devices in `device_sns` (empty: of all); the windows of both
    incentives lie within them. `clauses` gives the policy's own words by clause, such as `II.6.g`.
    """

    policy_id: str
    version: int
    timezone: str
    provider_pid: str
    provider_agreement_ended_at: datetime | None
    applies: Window
    device_sns: tuple[str, ...]
    device: DeviceIncentive
    transaction: TransactionIncentive
    validity: Validity
    clauses: Mapping[str, str] = field(default_factory=dict, hash=False)

    def is_for(self, device_sn: str) -> bool:
        """Tell whether a device's sales may be judged by it."""
        return not self.device_sns or device_sn in self.device_sns

    def in_force(self, device_sn: str, day: date) -> bool:
        """Tell whether it judges a device's sales of a day."""
        return self.is_for(device_sn) and day in self.applies


def parse_policy(untrusted: Mapping[str, object]) -> Policy:
    """Return the policy of a file's tables.

    Raises: OperatorError with the first of `policy_faults`.
    """
    policy, faults = _read(untrusted)
    if faults:
        raise faults[0]
    return policy


def policy_faults(untrusted: Mapping[str, object]) -> tuple[OperatorError, ...]:
    """Return everything that is wrong with a file's tables, in the order of reading; each with `key`.

    Codes: `policy.missing`, `policy.unknown_key`, `policy.wrong_type`, `policy.empty`, `policy.repeated`,
    `policy.out_of_range`, `policy.not_one_of`, `policy.not_a_day`, `policy.window`, `policy.timezone`,
    `policy.not_an_instant`, `policy.cap_zero`, `policy.cap_below_user_day`, `policy.applies_outside`.
    """
    return tuple(_read(untrusted)[1])


def _read(untrusted: Mapping[str, object]) -> tuple[Policy, list[OperatorError]]:
    faults: list[OperatorError] = []
    top = Fields(untrusted, "", faults)
    policy_id = top.text("id")
    version = top.whole("version", 1, MOST_VERSIONS) if top.has("version") else 1
    timezone, provider_pid = top.zone("timezone"), top.text("provider_pid")
    ended_at = top.instant("provider_agreement_ended_at")
    device, transaction = top.table("device"), top.table("transaction")
    activation = device.window("activation_window")
    assessment, incentive = device.window("assessment_window"), transaction.window("window")
    applies = top.table("applies", optional=True)
    days = _span(activation, assessment, incentive)
    if applies.has("window"):
        days = applies.window("window")
    policy = Policy(
        policy_id=policy_id,
        version=version,
        timezone=timezone,
        provider_pid=provider_pid,
        provider_agreement_ended_at=ended_at,
        applies=days,
        device_sns=applies.texts("device_sns", may_be_none=True) if applies.has("device_sns") else (),
        device=_device(device, activation, _within(days, assessment, device, "assessment_window")),
        transaction=_transaction(transaction, _within(days, incentive, transaction, "window")),
        validity=_validity(top.table("validity")),
        clauses=dict(top.table("clauses", optional=True).each_text()),
    )
    applies.finish()
    top.finish()
    return policy, faults


def _span(*windows: Window) -> Window:
    return Window(first=min(window.first for window in windows), last=max(window.last for window in windows))


def _within(applies: Window, window: Window, fields: Fields, key: str) -> Window:
    """Return the days of a window on which the policy is in force: no other day's sales are its to judge."""
    shared = window.shared_with(applies)
    if shared is None:
        fields.refuse("policy.applies_outside", key, f"{window.first}..{window.last}",
                      applies=f"{applies.first}..{applies.last}")  # fmt: skip
    return shared or EVER


def _device(fields: Fields, activation: Window, assessment: Window) -> DeviceIncentive:
    device = DeviceIncentive(
        activation_window=activation,
        assessment_window=assessment,
        manufacturers=fields.texts("manufacturers"),
        camera_vendor=fields.text("camera_vendor"),
        face_algorithm=fields.text("face_algorithm"),
        min_monthly_users=fields.whole("min_monthly_users", 0, MOST_USERS),
        fen_per_user_day=fields.whole("fen_per_user_day", 1, MOST_FEN),
        daily_cap_fen=fields.cap_fen("daily_cap_fen", MOST_FEN),
        total_cap_fen=fields.cap_fen("total_cap_fen", MOST_FEN),
    )
    if 0 < device.daily_cap_fen < device.fen_per_user_day:
        fields.refuse("policy.cap_below_user_day", "daily_cap_fen", device.daily_cap_fen,
                      fen_per_user_day=device.fen_per_user_day)  # fmt: skip
    fields.finish()
    return device


def _transaction(fields: Fields, window: Window) -> TransactionIncentive:
    rounding = fields.one_of("rounding", ("floor", "half_up"))
    transaction = TransactionIncentive(
        window=window,
        rate_per_mille=fields.whole("rate_per_mille", 0, 1000),
        cap_fen=fields.cap_fen("cap_fen", MOST_FEN),
        rounding="half_up" if rounding == "half_up" else "floor",
    )
    fields.finish()
    return transaction


def _validity(fields: Fields) -> Validity:
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

"""The frame of the boundary cases: their two policies, and how a case says what it adds and what it expects.

Two policies serve all cases, so that the cases of one can be put together into one input: nothing that one case says
touches another's devices and customers. A fact that a case expects to be absent is None.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.helpers.settlement_folder import Folder

AS_OF = "2020-10-15T00:00:00+08:00"
AFTER = "2020-10-15T00:00:00.000001+08:00"
PUBLISHED: dict[str, Any] = {
    "id": "published",
    "timezone": "Asia/Shanghai",
    "provider_pid": "2088000000000001",
    "provider_agreement_ended_at": "",
    "device": {
        "activation_window": ["2020-04-01", "2020-06-30"],
        "assessment_window": ["2020-04-01", "2020-09-30"],
        "manufacturers": ["OrbitPay", "Telpo"],
        "camera_vendor": "Orbbec",
        "face_algorithm": "alipay",
        "min_monthly_users": 60,
        "fen_per_user_day": 100,
        "daily_cap_fen": 12000,
        "total_cap_fen": 200000,
    },
    "transaction": {
        "window": ["2020-04-01", "2020-06-30"],
        "rate_per_mille": 2,
        "cap_fen": 10,
        "rounding": "floor",
    },
    "validity": {
        "min_amount_fen": 20,
        "credit_share_limit_percent": 80,
        "credit_share_by": "amount",
        "industries": ["education.k12", "catering.campus"],
        "product": "authorised_payment",
    },
}
OTHER: dict[str, Any] = PUBLISHED | {
    "id": "other",
    "provider_agreement_ended_at": "2020-06-10T12:00:00+08:00",
    "device": PUBLISHED["device"]
    | {
        "activation_window": ["2020-04-03", "2020-04-25"],
        "assessment_window": ["2020-04-10", "2020-06-20"],
        "min_monthly_users": 2,
        "daily_cap_fen": 250,
        "total_cap_fen": 1000,
    },
    "transaction": {"window": ["2020-04-08", "2020-05-20"], "rate_per_mille": 1, "cap_fen": 1, "rounding": "half_up"},
    "validity": PUBLISHED["validity"] | {"credit_share_by": "count"},
}
POLICIES = {"published": PUBLISHED, "other": OTHER}
Facts = dict[str, tuple[Any, ...] | None]


@dataclass(frozen=True, slots=True)
class Boundary:
    """One case: under which policy, which clause, what it adds to a folder and what is expected of it."""

    name: str
    policy: str
    clause: str
    build: Callable[[Folder], Facts]


BOUNDARIES: list[Boundary] = []


def boundary(clause: str, policy: str = "published") -> Callable[[Callable[[Folder], Facts]], None]:
    def keep(build: Callable[[Folder], Facts]) -> None:
        BOUNDARIES.append(Boundary(build.__name__, policy, clause, build))

    return keep


def good(basis_fen: int, millifen: int) -> tuple[Any, ...]:
    return (1, 1, "", basis_fen, millifen)


def bad(*reasons: str) -> tuple[Any, ...]:
    return (0, 0, "|".join(reasons), 0, 0)

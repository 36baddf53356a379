"""A sample of what the policy says of one sale: for the pictures and tests of the transactions page. Pure."""

import tomllib

from desktop.services.incentive_views import ClauseVerdict, SaleVerdict
from desktop.services.resources import RESOURCES
from desktop.ui import scenes


def verdict(*applies: str) -> SaleVerdict:
    """Return what the policy says of the sample sale; the reasons in `applies` speak against it."""
    clauses: tuple[tuple[str, str, dict[str, str | int]], ...] = (
        ("device_not_in_programme", "II.6.h", {"manufacturer": "OrbitPay", "activated_on": "2026-04-20"}),
        ("outside_window", "I.1, I.2", {"paid_day": "2026-06-18"}),
        ("below_minimum", "II.6.g", {"amount_fen": 1_200, "min_amount_fen": 20}),
        ("no_actual_payment", "II.6.e", {"actual_paid_fen": 1_200}),
        ("refunded_in_full", "II.6.a", {"refunded_fen": 0}),
        ("risk", "II.6.b", {}),
        ("paid_elsewhere", "II.6.c", {}),
        ("agreement_ended", "II.6.d", {}),
        ("credit_share_exceeded", "II.6.f", {"limit_percent": 80}),
        ("provider_mismatch", "III.1.1", {"provider_pid": "2088000000000009"}),
        ("not_authorised_payment", "I.2.1", {"product": "qr_code"}),
        ("industry_not_covered", "II.2", {"industry": "education.k12"}),
    )
    counts = not applies
    published = tomllib.loads((RESOURCES / "policies" / "alipay-k12-2020.toml").read_text(encoding="utf-8"))
    words = published.get("clauses", {})
    return SaleVerdict(
        as_of=scenes.NOON,
        policy_id="sample-k12",
        policy_version=1,
        clauses=tuple(
            ClauseVerdict(
                reason=reason, clause=clause, applies=reason in applies, facts=facts, words=words.get(clause, "")
            )
            for reason, clause, facts in clauses
        ),
        valid_for_device=counts,
        valid_for_incentive=counts,
        first_of_day=counts,
        basis_fen=1_200 if counts else 0,
        incentive_millifen=2_400 if counts else 0,
    )

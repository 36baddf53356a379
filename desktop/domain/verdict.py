"""The reasons against a sale, in the contract's order, each with its clause of the K12 policy. Pure data; any thread.

Which of them apply is decided by resources/sql/settlement.sql and nowhere else. Source: settlement.md, Verdict of a
transaction.
"""

from collections.abc import Mapping

CLAUSE_OF: Mapping[str, str] = {
    "device_not_in_programme": "II.6.h",
    "outside_window": "I.1, I.2",
    "below_minimum": "II.6.g",
    "no_actual_payment": "II.6.e",
    "refunded_in_full": "II.6.a",
    "risk": "II.6.b",
    "paid_elsewhere": "II.6.c",
    "agreement_ended": "II.6.d",
    "credit_share_exceeded": "II.6.f",
    "provider_mismatch": "III.1.1",
    "not_authorised_payment": "I.2.1",
    "industry_not_covered": "II.2",
}

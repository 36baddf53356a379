"""The part of the schema that finds corrections (step `corrections`; data, no code). Source: issue 6, Corrections."""

from collections.abc import Sequence

CORRECTION_SCHEMA: Sequence[str] = (
    # A void may come long after its sale: the sale's story finds it here.
    "CREATE INDEX ledger_voided ON ledger (json_extract(body, '$.order_no'), n) WHERE kind = 'sale.voided'",
)

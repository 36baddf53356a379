"""The part of the schema that the sales of many years are found by (step `search`; data, no code).

An order number is sought by its parts, each of which has an index: the day has one already. Of states only those that
are rare have one, since the others are found by looking at the latest sales. Source: issue 6, Figures.
"""

from collections.abc import Sequence

SEARCH_SCHEMA: Sequence[str] = (
    "CREATE INDEX sales_of_amount ON sales (amount_fen)",
    "CREATE INDEX sales_of_serial ON sales (serial)",
    "CREATE INDEX sales_of_salt ON sales (substr(order_no, -4))",
    "CREATE INDEX sales_not_paid ON sales (state) WHERE state <> 'PAID'",
    "CREATE INDEX sales_refunded ON sales (refunded_fen) WHERE refunded_fen > 0",
)

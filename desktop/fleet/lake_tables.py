"""The tables of the provider's lake: their columns, what they are partitioned by, and in which order they are written.

A bundle's tables stand here as they came, each row with its till and sequence; instants also as whole microseconds
(`*_us`, 0 for none), which were read once, when the bundle was taken in. `begun` is written first in a sweep and
`bundles` last: what stands in the first alone was never acknowledged and counts for nothing. `health` is written just
before `bundles`. Pure.
Source: bundle.md, Provider's side; decision 0020.
"""

from collections.abc import Mapping

from desktop.adapters.sync.bundle_tables import BUNDLE_TABLES, RECEIPT_TABLES, TEXT, WHOLE

Columns = Mapping[str, str]

BEGUN, BUNDLES, HEALTH, INCIDENTS, TILLS = "begun", "bundles", "health", "incidents", "tills"
CUSTOMERS, DEVICES, TRANSACTIONS, REFUNDS = "customers", "devices", "transactions", "refunds"
CHARGES, DETERMINATIONS, FEES = "charges", "determinations", "fees_received"
STATEMENTS, RECEIPTS, DELIVERED = "statements", "receipts", "delivered"

_OF_A_BUNDLE: Columns = {"till_id": TEXT, "sequence": WHOLE}
#: Derived when a bundle is taken in, beside the columns that came.
DERIVED: Mapping[str, Columns] = {
    CUSTOMERS: {"ended_us": WHOLE, "told_us": WHOLE},
    DEVICES: {"told_us": WHOLE},
    TRANSACTIONS: {"paid_us": WHOLE, "paid_month": TEXT},
    REFUNDS: {"refunded_us": WHOLE, "refunded_month": TEXT},
}
#: Which column parts a table into folders. Months are those of Asia/Shanghai, whatever a policy's zone is.
PARTED_BY: Mapping[str, str] = {TRANSACTIONS: "paid_month", REFUNDS: "refunded_month"}
#: Only new versions of these are written, by their key. A till's last one counts, of several tills the one told last.
VERSIONED: Mapping[str, str] = {CUSTOMERS: "customer_id", DEVICES: "device_sn"}

#: `given` numbers the provider's own words as they came, so that a receipt can say up to where it goes.
LAKE_TABLES: Mapping[str, Columns] = {
    TILLS: {
        "till_id": TEXT, "customer_id": TEXT, "school": TEXT, "key_id": TEXT, "key_line": TEXT,
        "event": TEXT, "at": TEXT,
    },
    BEGUN: {**_OF_A_BUNDLE, "sha256": TEXT},
    **{name: {**columns, **DERIVED.get(name, {}), **_OF_A_BUNDLE} for name, columns in BUNDLE_TABLES.items()},
    BUNDLES: {
        **_OF_A_BUNDLE, "sha256": TEXT, "previous_sha256": TEXT, "key_id": TEXT, "created_at": TEXT,
        "from_ledger": WHOLE, "to_ledger": WHOLE, "ledger_head": TEXT, "rows": WHOLE, "paid_fen": WHOLE,
        "refunded_fen": WHOLE, "app_version": TEXT, "policy_ids": TEXT, "taken_at": TEXT,
    },
    # One row a bundle: `word` of `domain/visit.py`, and what the desk said that could be read, as JSON.
    HEALTH: {**_OF_A_BUNDLE, "created_at": TEXT, "app_version": TEXT, "word": TEXT, "fields": TEXT},
    INCIDENTS: {"incident": TEXT, "till_id": TEXT, "sequence": WHOLE, "code": TEXT, "facts": TEXT, "found_at": TEXT},
    CHARGES: {**RECEIPT_TABLES["charges"], "charged_us": WHOLE, "given": WHOLE},
    DETERMINATIONS: {**RECEIPT_TABLES["determinations"], "decided_us": WHOLE, "given": WHOLE},
    FEES: {**RECEIPT_TABLES["fees_received"], "received_us": WHOLE, "given": WHOLE},
    STATEMENTS: {
        "policy_id": TEXT, "stated_month": TEXT, "as_of": TEXT, "issued_at": TEXT, "stated": WHOLE, "given": WHOLE,
        "kind": TEXT,
        "subject": TEXT, "customer_id": TEXT, "month": TEXT, "entry": TEXT, "computed_fen": WHOLE, "stated_fen": WHOLE,
        "payable_fen": WHOLE, "waiting_fen": WHOLE,
    },
    RECEIPTS: {
        "till_id": TEXT, "sequence": WHOLE, "sha256": TEXT, "provider": TEXT, "created_at": TEXT, "upto_bundle": WHOLE,
        "upto_charge": WHOLE, "upto_determination": WHOLE, "upto_fee": WHOLE, "upto_statement": WHOLE,
        "policies": TEXT, "roster": TEXT, "content": TEXT, "signature": TEXT,
    },
    DELIVERED: {"till_id": TEXT, "sequence": WHOLE},
}  # fmt: skip
#: What a bundle's rows are written into, in this order, between `begun` and `bundles`.
FROM_BUNDLES = tuple(BUNDLE_TABLES)
#: Tables that lakes of earlier versions do not have: made when one is written to first.
ADDED_LATER = (HEALTH,)
#: Texts that are as good as random: a dictionary of them costs time and saves nothing.
RANDOM_TEXTS = ("trade_no", "order_no", "journal_mac", "terminal_params", "credential", "refund_no", "request_no",
                "sha256", "previous_sha256", "ledger_head", "content")  # fmt: skip
#: By which files are left out when they are read; statistics of the others would only fill the log.
FOUND_BY = ("paid_us", "refunded_us", "till_id", "sequence")

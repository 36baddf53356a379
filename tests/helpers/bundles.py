"""Bundles as a till would send them, made of sample sales without a desk: for whoever reads bundles."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from desktop.adapters.sync.archive import NO_PREVIOUS
from desktop.adapters.sync.bundle_file import Cut, SealedBundle, seal_bundle
from desktop.adapters.sync.bundle_tables import BUNDLE_TABLES, PAID, cells_of
from desktop.adapters.sync.seal import SigningKey

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]


def sale_row(n: int, *, till_id: str = "C1", day: str = "2026-06-18", **changes: Any) -> dict[str, Any]:
    """Return one paid sale; `n` tells it from others of its till and day."""
    digits = day.replace("-", "")
    clock = f"{11 + n // 3600 % 2:02d}:{n // 60 % 60:02d}:{n % 60:02d}"
    fields = {
        "trade_no": f"{digits}2200{till_id}{n:010d}", "order_no": f"{till_id}-{digits}-{n:04d}-HAL9",
        "device_sn": f"SN{till_id}", "customer_id": f"K{till_id}", "user_id": f"2088{till_id}{n % 300:06d}",
        "paid_at": f"{day}T{clock}.000+08:00", "amount_fen": 1200, "actual_paid_fen": 1200, "credit_paid_fen": 0,
        "product": "authorised_payment", "provider_pid": "2088000000000001", "result": PAID,
        "person_ref": f"P{n % 300:015d}", "face_id": f"F{n % 300:015d}", "agreement_no": f"A{n % 300:018d}",
        "store_id": "S001", "terminal_params": f"tp-{n:020d}",
        "fund_bills": json.dumps([{"channel": "ALIPAYACCOUNT", "amount_fen": 1200}]), "credential": "",
        "journal_n": n + 1, "journal_mac": f"{n:064x}", "policy_reason_hint": "",
        "entered_by": "S2GCJMXFUE9CBXAX", "guard_overrides": "",
    }  # fmt: skip
    return {**fields, **changes}


def sample_rows(
    sales: Sequence[Mapping[str, Any]], *, till_id: str = "C1", **more: Sequence[Mapping[str, Any]]
) -> Rows:
    """Return a bundle's tables with these sales, their customer and their device."""
    customer = {
        "customer_id": f"K{till_id}",
        "industry": "education.k12",
        "agreement_ended_at": "",
        "fee_mode": "realtime",
    }
    device = {
        "device_sn": f"SN{till_id}", "customer_id": f"K{till_id}", "manufacturer": "OrbitPay",
        "camera_vendor": "Orbbec", "face_algorithm": "alipay", "activated_on": "2026-06-01",
    }  # fmt: skip
    return {"customers": [customer], "devices": [device], "transactions": list(sales), **more}


class SampleTill:
    """A till that seals one bundle after another, each naming the one before."""

    def __init__(self, till_id: str, recipient: str, key: SigningKey | None = None) -> None:
        self.till_id, self.recipient = till_id, recipient
        self.key = SigningKey.make() if key is None else key
        self.sequence, self.previous, self.ledger = 0, NO_PREVIOUS, 0

    def seal(self, rows: Rows, **changes: Any) -> SealedBundle:
        """Return the next bundle; `changes` are fields of its `Cut` that are to be otherwise."""
        count = sum(len(each) for each in rows.values())
        self.sequence += 1
        cut = Cut(**{
            "till_id": self.till_id, "sequence": self.sequence, "previous_sha256": self.previous,
            "created_at": f"2026-06-18T13:{self.sequence // 60 % 60:02d}:{self.sequence % 60:02d}.000+08:00",
            "from_ledger": self.ledger + 1, "to_ledger": self.ledger + count, "ledger_head": f"{self.sequence:064x}",
            "app_version": "0.1.0", "policy_ids": ("sample-k12",), **changes,
        })  # fmt: skip
        tables = {name: cells_of(rows.get(name, ()), columns) for name, columns in BUNDLE_TABLES.items()}
        made = seal_bundle(cut, tables, self.key, self.recipient)
        self.previous, self.ledger = made.sha256, cut.to_ledger
        return made

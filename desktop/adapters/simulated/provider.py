"""The payment provider behind a simulated terminal, and the terminal's own limits while it cannot be reached. Pure.

Decides what a recognised payer's payment or a refund comes to. Offline limits are those of `config.set`; their running
total is found in the journal, so that a power cut does not start it anew. Source: terminal-link.md, Journal.
"""

import hashlib
from collections.abc import Iterator
from datetime import date

from desktop.adapters.simulated.crowd import Outcome, digits
from desktop.adapters.simulated.faults import Faults
from desktop.adapters.simulated.journal import Journal
from desktop.adapters.simulated.turn import Turn
from desktop.protocol.messages import Fields

_SECONDS_PER_HOUR = 3_600


class Provider:
    """One provider for one terminal."""

    def __init__(self, journal: Journal, faults: Faults, started_at: float) -> None:
        self._journal = journal
        self._faults = faults
        self._started_at = started_at
        self._offline_since: float | None = None

    def network_up(self, now: float) -> bool:
        """Tell whether the provider can be reached."""
        return self._faults.network_up(now - self._started_at)

    def watch(self, now: float) -> bool:
        """Notice whether the network came or went; tell whether it did."""
        changed = self.network_up(now) == (self._offline_since is not None)
        if changed:
            self._offline_since = now if self._offline_since is None else None
        return changed

    def library_age_s(self, now: float) -> int:
        """Return the seconds since the face library was fetched: hourly, while there is a network."""
        fetched_at = self._started_at if self._offline_since is None else self._offline_since
        return int(now - fetched_at) % _SECONDS_PER_HOUR

    def pay(self, turn: Turn, now: float, day: date) -> tuple[str, Fields]:
        """Return the result of a payment and what its entry holds."""
        assert turn.amount_fen is not None
        config, serial_number = self._journal.config, self._journal.serial_number
        fields: Fields = {
            **turn.who(),
            **turn.liveness(),
            **{key: config[key] for key in ("provider_pid", "store_id") if key in config},
            "product": "authorised_payment",
            "agreement_no": digits(20, "agreement", turn.visit.person.user_id),
            "terminal_params": f"SIM-F1;{serial_number};{turn.number}",
        }
        if self.network_up(now):
            if turn.visit.outcome is Outcome.DECLINED:
                return "declined", {**fields, "error": turn.visit.error}
            trade_no = f"{day:%Y%m%d}22001{digits(8, serial_number)}{self._journal.head + 1:07d}"
            return "paid", {**fields, "trade_no": trade_no, "fund_bills": turn.visit.fund_bills(turn.amount_fen)}
        refusal = self._offline_refusal(turn, now)
        if refusal:
            return "declined", {**fields, "error": refusal}
        credential = hashlib.sha256(f"{serial_number} {turn.number}".encode()).hexdigest()
        return "paid_offline", {**fields, "credential": credential}

    def refund(self, amount_fen: int, order_no: str, now: float) -> tuple[str, Fields]:
        """Return the result of a refund and what its entry holds."""
        sale = self._journal.outcome("payment", order_no)
        fields: Fields = {"order_no": order_no, "amount_fen": amount_fen}
        if not self.network_up(now):
            return "declined", {**fields, "error": "network_down"}
        if sale is None or sale["result"] != "paid":
            return "declined", {**fields, "error": "order_not_paid"}
        fields |= {key: sale[key] for key in ("trade_no", "user_id", "person_ref") if key in sale}
        if amount_fen > sale["amount_fen"] - sum(self._refunded_fen(order_no)):
            return "declined", {**fields, "error": "refund_exceeds_payment"}
        return "refunded", fields

    def _refunded_fen(self, order_no: str) -> Iterator[int]:
        for entry in self._journal.after(0):
            if entry["kind"] == "refund" and entry["result"] == "refunded" and entry["order_no"] == order_no:
                yield entry["amount_fen"]

    def _offline_refusal(self, turn: Turn, now: float) -> str:
        config, amount_fen = self._journal.config, turn.amount_fen or 0
        if not turn.by_face or "offline_hours" not in config or self._offline_since is None:
            return "network_down"
        within = (
            amount_fen <= config["offline_single_fen"]
            and self._journal.offline_tail_fen() + amount_fen <= config["offline_total_fen"]
            and now - self._offline_since <= config["offline_hours"] * _SECONDS_PER_HOUR
        )
        return "" if within else "offline_limit"

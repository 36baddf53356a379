"""Brings sales back into a restored ledger from a terminal's journal. `core` thread, inside the caller's transaction.

Only where the ledger says that it was restored: there an order number of our own that the file does not know is a sale
that the backup is too old for. It is entered anew (`sale.recovered`) and then takes its outcome like any other. In a
ledger that was never restored such an entry stays foreign and raises its alert. What the number itself does not carry
(the meal, the way, who served) is gone and left empty. Source: promises.md 8; terminal-link.md, Journal.
"""

from desktop.adapters.storage.payments import OpenBooks
from desktop.adapters.storage.restorations import restorations
from desktop.domain.identifiers import parse_order_no
from desktop.domain.instants import format_instant
from desktop.domain.journal import JournalEntry
from desktop.domain.payment import SaleState, Way
from desktop.services.ports import Sale

MOST_SERIAL = 1_000_000  # of one day; a number beyond is none of ours


class RestoredSales(OpenBooks):
    """What the journal may give back."""

    def journal_may_skip(self, device_sn: str, head: int) -> bool:
        """Tell whether entries right after `head` may be missing: the lost ledger had acknowledged them, and the
        terminal may have dropped them. Only once, at the backup's own head."""
        known = restorations(self._store)
        return head == 0 or (bool(known) and known[-1].journal.get(device_sn, 0) == head)

    def _recovered(self, device_sn: str, entry: JournalEntry, at: str) -> Sale | None:
        """Enter a sale that the backup did not hold; None when it is no such sale."""
        number = parse_order_no(entry.subject_no)
        if number is None or number.till_id != self._settings.till.till_id or not 0 < number.serial <= MOST_SERIAL:
            return None
        known = restorations(self._store)
        if entry.amount_fen is None or entry.amount_fen <= 0 or not known:
            return None
        day = number.service_day.isoformat()
        last: int = self._store.value("SELECT coalesce(max(serial), 0) FROM sales WHERE service_day = ?", (day,))
        # Sold on before this came back, the desk gave serials out anew: from there on its own may be taken, or would
        # leave a gap that no restoration explains. What was entered from a journal has no meal.
        anew = self._store.value(
            "SELECT min(serial) FROM sales WHERE service_day = ? AND meal_id <> '' AND first_n > ?", (day, known[-1].n)
        )
        taken = self._store.row("SELECT 1 FROM sales WHERE service_day = ? AND serial = ?", (day, number.serial))
        is_free = taken is None and (anew is None or number.serial < anew)
        serial = number.serial if is_free else last + 1
        if last == 0:
            self._ledger.append("day.opened", {"service_day": day}, at=at)
        body = {
            "order_no": entry.subject_no,
            "service_day": day,
            "serial": serial,
            "amount_fen": entry.amount_fen,
            "device_sn": device_sn,
        }
        first_n = self._ledger.append("sale.recovered", body, at=at)
        self._store.run(
            """INSERT INTO sales (order_no, service_day, serial, meal_id, meal_name, amount_fen, way, state, device_sn,
                                  created_at, first_n) VALUES (?, ?, ?, '', '', ?, ?, ?, ?, ?, ?)""",
            (
                entry.subject_no, day, serial, entry.amount_fen, Way.FACE.value, SaleState.SUBMITTED.value, device_sn,
                format_instant(entry.at), first_n,
            ),
        )  # fmt: skip
        return self._sale(entry.subject_no)

"""What every `services.ports.Books` keeps: the real one on its encrypted file, and the simulation's model of it.

The clauses are written once and run against both, so that what the simulation shows of the desk on the model holds on
the file; `test_books_alike` plays random sequences on both. Source: ports.py.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.proven_head import observe
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.events import DeviceCertificate
from desktop.domain.identifiers import OrderNo
from desktop.domain.instants import format_instant
from desktop.domain.payment import SaleState, Way
from desktop.domain.refund import RefundState
from desktop.domain.verification import VerificationState
from desktop.services.ports import Books, NewRefund, OfflineUse, SeenHere
from desktop.services.views import AlertKind
from tests.campaigns.simulation.books import Fault, ModelBooks
from tests.helpers.both_books import LUNCH, model_books, refund_entry, sqlite_books, verification_entry
from tests.helpers.fakes import NOON, entry, identity

DAY = timedelta(days=1)
#: What a transaction can meet: nothing written, or a COMMIT that raised and is found afterwards.
FaultIn = Callable[[bool], None]


def fail_next_commit(books: SqliteBooks, monkeypatch: pytest.MonkeyPatch, *, written: bool) -> None:
    """Make the next COMMIT raise as a failed sync does."""
    store, run = books.store, books.store.run

    def failing(sql: str, parameters: Any = ()) -> Any:
        if sql != "COMMIT":
            return run(sql, parameters)
        monkeypatch.setattr(store, "run", run)
        if written:
            run(sql)
        raise OperatorError("disk.failed", path="desk.db")

    monkeypatch.setattr(store, "run", failing)


class BooksContract:
    """The clauses."""

    @pytest.fixture
    def books(self) -> Books:
        raise NotImplementedError

    @pytest.fixture
    def fault_in(self) -> FaultIn:
        raise NotImplementedError

    @pytest.fixture
    def say_restored(self) -> Callable[[], None]:
        """Return what makes of the books, as they stand, books that were restored from a backup."""
        raise NotImplementedError

    def test_a_journal_read_to_its_end_lacks_nothing(self, books: Books) -> None:
        number = books.submit(LUNCH, NOON).order_no
        books.take_over("SIM1", [entry(1, number)], NOON)
        assert books.journal_read("SIM1", 1, NOON)
        assert not books.journal_read("SIM1", 5, NOON), "a rolled back ledger"
        assert books.journal_head("SIM1") == 1
        assert books.journal_read("SIM7", 12, NOON), "another desk's, all dropped"
        assert books.journal_head("SIM7") == 12
        assert books.take_dropped("SIM7", entry(3, number), NOON) is None, "these books were never restored"

    def test_what_was_dropped_for_a_lost_ledger(self, books: Books, say_restored: Callable[[], None]) -> None:
        first, second, third = (books.submit(LUNCH, NOON).order_no for _ in range(3))
        books.take_over("SIM1", [entry(1, first)], NOON)
        say_restored()
        assert books.take_dropped("SIM1", entry(4, second), NOON) is None, "nothing is known to be dropped yet"
        assert books.journal_read("SIM1", 5, NOON)
        assert (books.journal_head("SIM1"), books.journal_may_skip("SIM1", 5)) == (5, False)
        assert not books.journal_read("SIM1", 9, NOON)
        outcome = books.take_dropped("SIM1", entry(4, second), NOON)
        assert outcome is not None and outcome.sale is not None and outcome.sale.state is SaleState.PAID
        assert books.journal_head("SIM1") == 5
        for number in (1, 4, 6):
            assert books.take_dropped("SIM1", entry(number, third), NOON) is None, number
        assert [sale.order_no for sale in books.open_sales()] == [third]

    def test_a_sale_that_the_backup_did_not_hold(self, books: Books, say_restored: Callable[[], None]) -> None:
        books.submit(LUNCH, NOON)
        say_restored()
        anew = books.submit(LUNCH, NOON).order_no
        told = [entry(1, f"C1-20260618-{n:04d}-LSTA") for n in (2,)] + [entry(2, "C1-20260618-0009-LSTA")]
        outcomes = books.take_over("SIM1", told, NOON)
        assert [outcome.sale and outcome.sale.state for outcome in outcomes] == [SaleState.PAID] * 2
        assert anew.split("-")[2] == "0002"
        assert books.submit(LUNCH, NOON).order_no.split("-")[2] == "0005"
        assert books.open_alerts() == []

    def test_numbers_are_gapless_by_service_day(self, books: Books) -> None:
        days = [NOON, NOON, NOON + DAY, NOON, NOON + 400 * DAY, NOON + 10 * DAY, NOON + 11 * DAY]
        parts = [books.submit(LUNCH, now).order_no.split("-")[1:3] for now in days]
        assert parts == [
            ["20260618", "0001"], ["20260618", "0002"], ["20260619", "0001"], ["20260619", "0002"],
            ["20270723", "0001"], ["20260628", "0001"], ["20260629", "0001"],
        ]  # fmt: skip

    def test_an_order_is_open_until_the_journal_decides(self, books: Books) -> None:
        sale = books.submit(LUNCH, NOON)
        assert sale.state is SaleState.SUBMITTED
        lost = books.lose(sale.order_no, "p1", "link_lost", NOON)
        assert (lost.state, lost.person_ref, lost.finished_at) == (SaleState.IN_DOUBT, "p1", None)
        assert [each.order_no for each in books.open_sales()] == [sale.order_no]
        [outcome] = books.take_over("SIM1", [entry(1, sale.order_no)], NOON)
        assert outcome.sale is not None and outcome.sale.state is SaleState.PAID
        assert (outcome.sale.person_ref, outcome.sale.serving, outcome.alert) == ("p1", 1, None)
        assert books.open_sales() == []

    def test_moves_that_the_table_does_not_have_are_defects_and_change_nothing(self, books: Books) -> None:
        sale = books.submit(LUNCH, NOON)
        books.not_started(sale.order_no, "busy", NOON)
        with pytest.raises(DefectError):
            books.lose(sale.order_no, "", "link_lost", NOON)
        with pytest.raises(DefectError):
            books.lose(OrderNo("C1-20260618-9999-2222"), "", "link_lost", NOON)
        assert books.sale(sale.order_no) is not None
        assert [each.cause for each in books.recent(5)] == ["busy"]

    def test_late_success_wins_and_is_told(self, books: Books) -> None:
        sale = books.submit(LUNCH, NOON)
        books.not_started(sale.order_no, "not_started", NOON)
        [outcome] = books.take_over("SIM1", [entry(1, sale.order_no)], NOON)
        assert outcome.sale is not None
        assert (outcome.sale.state, outcome.alert) == (SaleState.PAID, AlertKind.LATE_PAID)
        [alert] = books.open_alerts()
        assert (alert.kind, alert.order_no, alert.amount_fen) == (AlertKind.LATE_PAID, sale.order_no, 1_200)
        books.dismiss(alert.alert_id, NOON)
        assert books.open_alerts() == []

    def test_guard_too_late_amount_differs_foreign_and_twice(self, books: Books) -> None:
        guarded, other, twice = (books.submit(LUNCH, NOON).order_no for _ in range(3))
        books.note_guard(guarded, "p2", "guard.suspended", NOON)
        entries = [
            entry(1, guarded), entry(2, other, amount_fen=900), entry(3, twice), entry(4, twice),
            entry(5, "X9-20260618-0001-2222"), entry(6, "X9-20260618-0002-2222", "declined"),
            entry(7, other, "strange"),
        ]  # fmt: skip
        outcomes = books.take_over("SIM1", entries, NOON)
        assert [outcome.alert for outcome in outcomes] == [
            AlertKind.GUARD_TOO_LATE, AlertKind.AMOUNT_DIFFERS, None, AlertKind.FOREIGN_ENTRY,
            AlertKind.FOREIGN_ENTRY, None, AlertKind.FOREIGN_ENTRY,
        ]  # fmt: skip
        assert books.outbox_waiting() == 7

    def test_the_journal_is_gapless_and_a_gap_writes_nothing(self, books: Books) -> None:
        first, second = books.submit(LUNCH, NOON).order_no, books.submit(LUNCH, NOON).order_no
        assert books.journal_may_skip("SIM1", 0)
        books.take_over("SIM1", [entry(4, first)], NOON)  # another desk had those before
        assert (books.journal_head("SIM1"), books.journal_head("SIM2")) == (4, 0)
        assert not books.journal_may_skip("SIM1", 4)
        with pytest.raises(DefectError):
            books.take_over("SIM1", [entry(5, second), entry(7, second)], NOON)
        assert books.journal_head("SIM1") == 4
        assert [each.order_no for each in books.open_sales()] == [second]

    def test_offline_first_and_charged_later(self, books: Books) -> None:
        number = books.submit(LUNCH, NOON).order_no
        books.take_over("SIM1", [entry(1, number, "paid_offline", trade_no="")], NOON)
        later = books.submit(LUNCH, NOON + timedelta(minutes=5)).order_no
        books.take_over("SIM1", [entry(2, later, "paid_offline", trade_no="")], NOON + timedelta(minutes=5))
        assert books.offline_use() == OfflineUse(count=2, sum_fen=2_400, oldest_at=NOON)
        books.take_over("SIM1", [entry(3, later)], NOON + timedelta(minutes=6))
        assert (books.offline_use().count, books.offline_use().sum_fen) == (1, 1_200)
        [outcome] = books.take_over("SIM1", [entry(4, number)], NOON)
        assert outcome.sale is not None and outcome.sale.state is SaleState.PAID
        assert books.offline_use() == OfflineUse(count=0, sum_fen=0)

    def test_sold_without_the_terminal(self, books: Books) -> None:
        new = replace(LUNCH, way=Way.LOCAL, device_sn="LOCAL-C1")
        seen = SeenHere(
            person_ref="p1", consent_ref="K1", score_millis=700, margin_millis=300, threshold_millis=500, model_id="m"
        )
        before = books.outbox_waiting()
        first, second = books.sell_here(new, seen, NOON), books.sell_here(new, seen, NOON + timedelta(minutes=1))
        assert (first.state, first.way, first.person_ref, first.serving) == (
            SaleState.PAID_OFFLINE, Way.LOCAL, "p1", 1,
        )  # fmt: skip
        assert second.serving == 2 and first.finished_at == NOON
        assert books.open_sales() == [] and books.outbox_waiting() == before + 2
        assert books.offline_use() == OfflineUse(count=2, sum_fen=2_400, oldest_at=NOON)
        assert books.today("p1", "lunch", NOON).servings_this_meal == 2

    def test_offline_and_never_paid(self, books: Books) -> None:
        number = books.submit(LUNCH, NOON).order_no
        told = [entry(1, number, "paid_offline"), entry(2, number, "declined"), entry(3, number)]
        outcomes = books.take_over("SIM1", told, NOON)
        assert [outcome.alert for outcome in outcomes] == [None, AlertKind.CHARGE_FAILED, AlertKind.LATE_PAID]
        assert [outcome.sale and outcome.sale.state for outcome in outcomes] == [
            SaleState.PAID_OFFLINE, SaleState.DECLINED, SaleState.PAID,
        ]  # fmt: skip

    def test_denials_settle_nothing_that_is_paid_or_anothers(self, books: Books) -> None:
        paid, open_, given_up = (books.submit(LUNCH, NOON).order_no for _ in range(3))
        books.not_started(given_up, "busy", NOON)
        refund = books.submit_refund(NewRefund(order_no=paid, amount_fen=500, reason="退餐", asked_by="李老师"), NOON)
        told = [entry(1, paid), entry(2, paid, "timeout"), refund_entry(3, refund.refund_no, paid, fen=500),
                refund_entry(4, refund.refund_no, paid, "declined"), entry(5, given_up, "declined")]  # fmt: skip
        alerts = [outcome.alert for outcome in books.take_over("SIM1", told, NOON)]
        assert alerts == [None, AlertKind.CONTRADICTED, None, AlertKind.CONTRADICTED, None]
        [outcome] = books.take_over("SIM2", [entry(1, open_, "declined")], NOON)
        assert (outcome.alert, [sale.order_no for sale in books.open_sales()]) == (AlertKind.CONTRADICTED, [open_])

    def test_nought_paid_and_too_much_back(self, books: Books) -> None:
        number = books.submit(LUNCH, NOON).order_no
        [outcome] = books.take_over("SIM1", [entry(1, number, amount_fen=0)], NOON)
        assert outcome.sale is not None
        assert (outcome.alert, outcome.sale.amount_fen, outcome.sale.paid_fen) == (AlertKind.AMOUNT_DIFFERS, 1_200, 0)
        refund = books.submit_refund(NewRefund(order_no=number, amount_fen=300, reason="退餐", asked_by="李"), NOON)
        books.refund_not_started(refund.refund_no, "busy", NOON)
        [outcome] = books.take_over("SIM1", [refund_entry(2, refund.refund_no, number, fen=300)], NOON)
        assert outcome.alert is AlertKind.LATE_REFUND
        kinds = [alert.kind for alert in books.open_alerts()]
        assert kinds == [AlertKind.AMOUNT_DIFFERS, AlertKind.LATE_REFUND, AlertKind.OVER_REFUNDED]

    def test_a_refund_holds_its_part_until_it_is_declined(self, books: Books) -> None:
        number = books.submit(LUNCH, NOON).order_no
        books.take_over("SIM1", [entry(1, number)], NOON)
        new = NewRefund(order_no=number, amount_fen=500, reason="退餐", asked_by="李老师")
        kept, given_up = books.submit_refund(new, NOON), books.submit_refund(new, NOON)
        assert (kept.state, books.held_fen(number)) == (RefundState.SUBMITTED, 1_000)
        assert books.lose_refund(kept.refund_no, "link_lost", NOON).state is RefundState.IN_DOUBT
        assert books.refund_not_started(given_up.refund_no, "busy", NOON).state is RefundState.DECLINED
        assert books.held_fen(number) == 500
        [outcome] = books.take_over("SIM1", [refund_entry(2, kept.refund_no, number, fen=500)], NOON)
        assert outcome.refund is not None and outcome.refund.state is RefundState.REFUNDED
        assert outcome.sale is not None and outcome.sale.refunded_fen == 500
        assert books.open_refunds() == []

    def test_a_refund_that_nobody_here_asked_for_is_held_and_told(self, books: Books) -> None:
        number = books.submit(LUNCH, NOON).order_no
        told = [entry(1, number), refund_entry(2, "T-1", number, fen=300), refund_entry(3, "T-2", "unknown")]
        outcomes = books.take_over("SIM1", told, NOON)
        assert [outcome.alert for outcome in outcomes] == [None, AlertKind.FOREIGN_ENTRY, AlertKind.FOREIGN_ENTRY]
        assert books.held_fen(number) == 300

    def test_verifications(self, books: Books) -> None:
        first, second = (books.submit_verification("领取", "李老师", "SIM1", NOON).request_no for _ in range(2))
        assert books.lose_verification(first, "link_lost", NOON).state is VerificationState.IN_DOUBT
        assert books.verification_not_started(second, "busy", NOON).state is VerificationState.NOT_STARTED
        told = [verification_entry(1, first), verification_entry(2, second, "not_matched", "")]
        states = [
            outcome.verification and outcome.verification.state for outcome in books.take_over("SIM1", told, NOON)
        ]
        assert states == [VerificationState.MATCHED, VerificationState.NOT_MATCHED]
        assert [record.person_ref for record in books.recent_verifications(5)] == ["", "p1"]
        assert books.open_verifications() == []

    def test_parameters_of_a_paid_sale(self, books: Books) -> None:
        books.provider_pid = "2088000000000001"  # type: ignore[attr-defined]
        right, wrong = books.submit(LUNCH, NOON).order_no, books.submit(LUNCH, NOON).order_no
        told = [
            entry(1, right, store_id="S001", terminal_params="tp"),
            entry(2, wrong, provider_pid="1", terminal_params="tp"),
        ]
        assert [each.alert for each in books.take_over("SIM1", told, NOON)] == [None, AlertKind.WRONG_PARAMETERS]
        assert books.open_alerts()[0].detail == "provider_pid store_id"

    def test_what_a_diner_had_today(self, books: Books) -> None:
        first, second = books.submit(LUNCH, NOON).order_no, books.submit(LUNCH, NOON).order_no
        books.take_over("SIM1", [entry(1, first, person_ref="p1")], NOON)
        books.lose(second, "p1", "no_outcome", NOON)
        today = books.today("p1", "lunch", NOON)
        assert (today.servings_this_meal, today.spent_fen, today.in_doubt, today.last_paid_fen) == (
            1,
            1_200,
            True,
            1_200,
        )
        assert books.today("p1", "lunch", NOON + DAY).spent_fen == 0
        assert books.meal_count("lunch", NOON) == 1

    def test_the_same_alert_counts(self, books: Books) -> None:
        for _ in range(3):
            books.raise_alert(AlertKind.PARAMETERS_REFUSED, "internal", NOON)
        books.note_jump(60.0, NOON)
        assert [(alert.kind, alert.count) for alert in books.open_alerts()] == [
            (AlertKind.PARAMETERS_REFUSED, 3), (AlertKind.CLOCK_JUMPED, 1),
        ]  # fmt: skip

    def test_pairings(self, books: Books) -> None:
        certificate = DeviceCertificate(
            sn="SIM1", issuer="maker", fingerprint="0" * 64, not_before=NOON, not_after=NOON + DAY
        )
        books.pair(certificate, NOON)
        assert [pairing.certificate for pairing in books.pairings()] == [certificate]
        assert (books.unpair("SIM1", NOON), books.unpair("SIM1", NOON), books.pairings()) == (True, False, [])

    @pytest.mark.parametrize("written", [False, True])
    def test_a_transaction_that_raised_is_wholly_there_or_not_at_all(
        self, books: Books, fault_in: FaultIn, written: bool
    ) -> None:
        number = books.submit(LUNCH, NOON).order_no
        fault_in(written)
        with pytest.raises(OperatorError):
            books.take_over("SIM1", [entry(1, number), entry(2, "X9-20260618-0001-2222")], NOON)
        books.reopen()
        sale = books.sale(number)
        assert sale is not None
        assert sale.state is (SaleState.PAID if written else SaleState.SUBMITTED)
        assert books.journal_head("SIM1") == (2 if written else 0)
        assert len(books.open_alerts()) == (1 if written else 0)

    @pytest.mark.parametrize("written", [False, True])
    def test_serials_stay_gapless_over_a_submit_that_raised(
        self, books: Books, fault_in: FaultIn, written: bool
    ) -> None:
        books.submit(LUNCH, NOON)
        fault_in(written)
        with pytest.raises(OperatorError):
            books.submit(LUNCH, NOON)
        books.reopen()
        assert len(books.open_sales()) == (2 if written else 1)
        assert books.submit(LUNCH, NOON).order_no.split("-")[2] == ("0003" if written else "0002")


class TestSqliteBooks(BooksContract):
    @pytest.fixture
    def books(self, tmp_path: Path) -> Iterator[SqliteBooks]:
        books = sqlite_books(tmp_path)
        yield books
        books.close()

    @pytest.fixture
    def fault_in(self, books: SqliteBooks, monkeypatch: pytest.MonkeyPatch) -> FaultIn:
        return lambda written: fail_next_commit(books, monkeypatch, written=written)

    @pytest.fixture
    def say_restored(self, books: SqliteBooks) -> Callable[[], None]:
        def say() -> None:
            body = {"journal": dict(observe(books.store).journal)}
            with books.store.transaction():
                books.ledger.append("ledger.restored", body, at=format_instant(NOON))

        books.know_device(identity(sn="SIM1"), NOON)
        return say


class TestModelBooks(BooksContract):
    @pytest.fixture
    def books(self) -> ModelBooks:
        return model_books()

    @pytest.fixture
    def fault_in(self, books: ModelBooks) -> FaultIn:
        def arm(written: bool) -> None:
            books.faults[books.writes + 1] = Fault("disk.failed", written=written, dead=False, reopen_failures=0)

        return arm

    @pytest.fixture
    def say_restored(self, books: ModelBooks) -> Callable[[], None]:
        def say() -> None:
            books.tables = books.tables.put_back()

        return say

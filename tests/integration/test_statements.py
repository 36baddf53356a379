"""Statements on a desk's own file: issued once, in order, beside the provider's; and what refuses to be stated."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.reports.provider_file import read_provider_statement
from desktop.adapters.settlement.document import explained_lines
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.rules import settle
from desktop.adapters.storage.statement_book import StatementBook
from desktop.adapters.storage.statements import Statements
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, local_day, month_of, parse_instant
from desktop.domain.policy_register import PolicyRegister
from desktop.services.statement_comparison import ProviderStatement
from tests.helpers.desks import SETTINGS
from tests.helpers.fakes import FakeChance
from tests.helpers.progress_model import at
from tests.helpers.settlement_cases import CASES, KEY, load_case, open_as_desk
from tests.helpers.statement_room import Room, statement_policy

APRIL, MAY, JUNE = at("2026-05-01 08:00:00"), at("2026-06-01 08:00:00"), at("2026-07-01 08:00:00")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path)
    yield room
    room.close()


def refused(room: Room, month: str, when: Any = MAY, **more: Any) -> OperatorError:
    with pytest.raises(OperatorError) as found:
        room.statements.draft(month, when, more.pop("now", when), **more)
    return found.value


def told(view: Any) -> list[tuple[str, str, str, int, int]]:
    return [(line.entry, line.kind, line.month, line.payable_fen, line.waiting_fen) for line in view.lines]


def provider(room: Room, when: Any, *, explain: bool = True, change: Any = lambda _document, _lines: None) -> Any:
    """Return the provider's statement as `settle` writes it, changed where the provider is to differ."""
    found = settle(room.reader, room.policy, when, format_instant(when))
    document, lines = json.loads(json.dumps(found.document)), list(explained_lines(found.explained))
    change(document, lines)
    path, csv_path = room.folder / "theirs.json", room.folder / "theirs.csv"
    path.write_text(json.dumps(document), encoding="utf-8")
    csv_path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return read_provider_statement(path, csv_path if explain else None)


# --- issuing ------------------------------------------------------------------------------------------


def test_a_month_is_stated_once_and_stays_as_it_was_stated(room: Room) -> None:
    trades = room.sell("04-13", "abcd")
    stated = room.issue("2026-04", APRIL)
    assert told(stated) == [("grant", "device", "2026-04", 250, 0), ("grant", "incentive", "2026-04", 9, 0)]
    assert stated.issued_at == APRIL and len(stated.sha256) == 64
    room.refund(trades[0], MAY)
    room.refund(trades[1], MAY)
    assert room.look("2026-04", JUNE) == replace(stated, months=("2026-04",))
    assert refused(room, "2026-04", JUNE).code == "statement.already"


def test_the_document_holds_the_policy_with_its_clauses_and_its_hash_is_in_the_ledger(room: Room) -> None:
    room.sell("04-13", "abcd")
    view = room.issue("2026-04", APRIL)
    numbers = {number["key"]: number for number in view.document["policy"]["numbers"]}
    assert numbers["device.daily_cap_fen"] == {"key": "device.daily_cap_fen", "clause": "I.1", "value": 250}
    assert view.document["policy"]["clauses"] == {"II.6.g": "At least ¥0.20."}
    (entry,) = Ledger(room.writer).entries()
    assert (entry.kind, entry.body["sha256"]) == ("statement.issued", view.sha256)
    assert entry.body["payable_fen"] == view.total_payable_fen == 259


def test_what_was_stated_cannot_be_changed_and_a_changed_file_is_found(room: Room) -> None:
    room.sell("04-13", "abcd")
    room.issue("2026-04", APRIL)
    for statement in ("UPDATE statements SET month = '2026-03'", "DELETE FROM statement_lines"):
        with pytest.raises(Exception, match="what was stated stays stated"):
            room.writer.run(statement)
    room.writer.run("DROP TRIGGER statements_never_change")
    room.writer.run("UPDATE statements SET document = replace(document, '250', '350')")
    with pytest.raises(OperatorError) as found:
        room.look("2026-04", APRIL)
    assert found.value.code == "ledger.other_statement"


def test_a_refund_takes_back_and_a_late_sale_adds_in_the_next_statement(room: Room) -> None:
    room.sell("04-13", "abc")
    trades = room.sell("04-14", "ab")
    room.issue("2026-04", APRIL)
    room.refund(trades[0], at("2026-05-20 12:00:00"))
    room.sell("05-06", "abc")
    assert told(room.issue("2026-05", MAY)) == [
        ("grant", "device", "2026-05", 250, 0),
        ("grant", "incentive", "2026-05", 7, 0),
        ("adjustment", "device", "2026-04", -100, 0),
        ("adjustment", "incentive", "2026-04", -3, 0),
    ]
    room.sell("04-15", "ef")  # taken over late
    assert told(room.issue("2026-06", JUNE)) == [
        ("adjustment", "device", "2026-04", 200, 0),
        ("adjustment", "incentive", "2026-04", 5, 0),
    ]


def test_a_fee_that_comes_later_is_released_in_the_next_statement_and_once(room: Room) -> None:
    room.pay_later()
    room.sell("04-13", "abcd")
    assert room.issue("2026-04", APRIL).incentive_waiting_fen == 9
    room.fee("2026-04", at("2026-05-02 08:00:00"))
    room.sell("05-06", "abc")
    may = room.issue("2026-05", MAY)
    assert ("released", "incentive", "2026-04", 9, -9) in told(may)
    assert (may.released_fen, may.total_payable_fen, may.total_waiting_fen) == (9, 259, 7 - 9)
    assert told(room.issue("2026-06", JUNE)) == []


def test_a_statement_that_was_looked_at_before_another_came_is_not_issued(room: Room) -> None:
    room.sell("04-13", "abcd")
    room.sell("05-06", "abc")
    draft = room.statements.draft("2026-04", MAY, MAY)
    room.issue("2026-04", APRIL)
    with pytest.raises(OperatorError) as again:
        room.book.issue_statement(draft, MAY)
    assert again.value.code == "statement.already"
    stale = replace(room.statements.draft("2026-05", MAY, MAY), after="")
    with pytest.raises(OperatorError) as overtaken:
        room.book.issue_statement(stale, MAY)
    assert overtaken.value.code == "statement.overtaken"


# --- what refuses ------------------------------------------------------------------------------------------


def test_an_open_month_can_be_looked_at_but_not_issued(room: Room) -> None:
    room.sell("05-06", "abc")
    noon = at("2026-05-07 12:00:00")
    view = room.look("2026-05", noon)
    assert (view.issued_at, view.total_payable_fen) == (None, 250 + 7)
    assert view.blocked is not None and view.blocked.code == "statement.month_open"
    assert refused(room, "2026-05", noon).code == "statement.month_open"


def test_statements_go_forward_month_by_month(room: Room) -> None:
    room.sell("04-13", "abcd")
    room.sell("05-06", "abc")
    fault = refused(room, "2026-05")
    assert (fault.code, fault.facts["earlier"]) == ("statement.earlier_missing", "2026-04")
    room.issue("2026-04", APRIL)
    room.issue("2026-05", MAY)
    room.sell("03-06", "abc")  # a month that had nothing when later ones were stated: an adjustment, not a statement
    assert refused(room, "2026-03", JUNE).code == "statement.passed"
    assert refused(room, "2026-06", at("2026-05-30 08:00:00"), now=JUNE).code == "statement.month_ahead"
    assert ("adjustment", "device", "2026-03", 250, 0) in told(room.issue("2026-06", JUNE))


def test_a_month_of_nothing_before_is_no_obstacle(room: Room) -> None:
    room.sell("04-13", "a")  # one user: nothing is granted, but the transaction pays
    room.writer.run("UPDATE transactions SET actual_paid_fen = 0, credit_paid_fen = 0")
    room.sell("05-06", "abc")
    assert room.issue("2026-05", MAY).total_payable_fen == 257


def test_a_moment_before_the_last_statement_is_refused(room: Room) -> None:
    room.sell("03-06", "abc")
    room.sell("04-13", "abcd")
    room.issue("2026-03", MAY)
    assert refused(room, "2026-04", APRIL, now=MAY).code == "statement.as_of_before"


@pytest.mark.parametrize(
    ("month", "when", "code"),
    [
        ("2026-07", MAY, "statement.month_ahead"),
        ("2026-02", MAY, "statement.before_policy"),
        ("2026-03", MAY, "statement.no_sales"),
        ("2026-04", at("2026-04-01 08:00:00"), "statement.no_sales"),
    ],
)
def test_there_is_nothing_to_look_at(room: Room, month: str, when: Any, code: str) -> None:
    room.sell("04-13", "abcd")
    assert refused(room, month, when).code == code


def test_a_moment_that_is_still_to_come_is_refused(room: Room) -> None:
    room.sell("04-13", "abcd")
    assert refused(room, "2026-04", JUNE, now=MAY).code == "statement.as_of_ahead"


def test_of_two_policies_in_a_month_one_must_be_named(room: Room) -> None:
    room.sell("04-13", "abcd")
    other = replace(statement_policy(), policy_id="other", device_sns=("D2",))
    mine = replace(room.policy, device_sns=("D1",))
    statements = Statements(room.reader, PolicyRegister.of([mine, other]), "C1")
    with pytest.raises(OperatorError) as found:
        statements.view("2026-04", MAY, MAY)
    assert found.value.code == "statement.which_policy"
    assert statements.view("2026-04", MAY, MAY, "other").device_fen == 0
    assert statements.view("2026-04", MAY, MAY, mine.policy_id).device_fen == 250
    with pytest.raises(OperatorError) as unknown:
        statements.view("2026-04", MAY, MAY, "nobody's")
    assert unknown.value.code == "policy.unknown"


# --- the provider's ------------------------------------------------------------------------------------------


def test_without_the_providers_statement_nothing_is_compared(room: Room) -> None:
    room.sell("04-13", "abcd")
    assert room.look("2026-04", MAY).comparison.as_of is None


@pytest.mark.parametrize("name", CASES)
def test_a_golden_settlement_as_the_providers_statement_agrees_to_the_fen(name: str, tmp_path: Path) -> None:
    case = load_case(name)
    store = open_as_desk(tmp_path / "desk.db", case)
    golden = Path(__file__).parent.parent / "golden" / "settlement" / name
    book = StatementBook(store, SETTINGS, FakeChance())
    assert book.receive_statement(
        read_provider_statement(golden / "expected.json", golden / "expected.csv"), case.as_of
    )
    reader = open_reader(tmp_path / "desk.db", KEY)
    statements = Statements(reader, PolicyRegister.of([case.policy]), "C")
    open_month = month_of(local_day(case.as_of))
    known = [row for row in case.tables["transactions"] if parse_instant(row["paid_at"]) <= case.as_of]
    months = sorted({month_of(local_day(parse_instant(row["paid_at"]))) for row in known})
    stated = 0
    for month in months:
        if month < month_of(case.policy.applies.first):
            continue
        view = statements.view(month, case.as_of, case.as_of)
        assert view.comparison.differences == ()
        assert view.comparison.agreeing > 0 and view.comparison.unknown_count == 0
        stated += sum(line.fen for line in view.lines)
        if month < open_month:
            book.issue_statement(statements.draft(month, case.as_of, case.as_of), case.as_of)
    assert stated == case.expected["totals"]["device_fen"] + case.expected["totals"]["incentive_fen"]
    reader.close()
    store.close()


def test_a_difference_is_explained_by_day_and_by_sale(room: Room) -> None:
    room.sell("04-13", "abc")
    (lost, *_) = room.sell("04-14", "ab")

    def change(document: dict[str, Any], lines: list[str]) -> None:
        month = document["devices"][0]["months"][0]
        month["days"][1] |= {"users": 1, "subsidy_fen": 100, "granted_fen": 100}
        for place in (month, document["devices"][0], document["totals"]):
            name = "device_fen" if place is document["totals"] else "granted_fen"
            place[name] -= 100
        at_line = next(n for n, line in enumerate(lines) if line.startswith(lost))
        lines[at_line] = f"{lost},false,false,risk,0,0"
        lines.append("X9999,true,true,,1200,2400")

    assert room.book.receive_statement(provider(room, APRIL, change=change), APRIL)
    beside = room.look("2026-04", MAY).comparison
    (one,) = beside.differences
    assert (one.kind, one.subject, one.month, one.ours_fen, one.theirs_fen) == ("device", "D1", "2026-04", 450, 350)
    (day,) = one.days
    assert (f"{day.day}", day.ours_users, day.theirs_users, day.ours_fen, day.theirs_fen) == (
        "2026-04-14", 2, 1, 200, 100,
    )  # fmt: skip
    (sale,) = one.sales
    assert (sale.order_no, sale.ours, sale.theirs, sale.worth) == (f"O-{lost}", "", "risk", True)
    assert (beside.unknown_count, beside.unknown_sales[0].trade_no, beside.unknown_sales[0].ours) == (1, "X9999", None)


def test_a_sale_that_the_provider_does_not_know_and_one_worth_another_sum(room: Room) -> None:
    first, second, _ = room.sell("04-13", "abc")

    def change(document: dict[str, Any], lines: list[str]) -> None:
        month = document["customers"][0]["months"][0]
        month["incentive_fen"] = document["totals"]["incentive_fen"] = 3
        lines[:] = [
            f"{second},true,true,,500,1000" if line.startswith(second) else line
            for line in lines
            if not line.startswith(first)
        ]

    room.book.receive_statement(provider(room, APRIL, change=change), APRIL)
    (one,) = room.look("2026-04", MAY).comparison.differences
    assert [(sale.order_no, sale.theirs, sale.ours_millifen, sale.theirs_millifen) for sale in one.sales] == [
        (f"O-{first}", None, 2_400, 0),
        (f"O-{second}", "", 2_400, 1_000),
    ]


def test_reading_the_same_file_twice_changes_nothing(room: Room) -> None:
    room.sell("04-13", "abcd")
    theirs = provider(room, APRIL)
    assert room.book.receive_statement(theirs, APRIL)
    before = [room.writer.rows(f"SELECT * FROM {table}") for table in ("ledger", "provider_statements")]
    assert not room.book.receive_statement(theirs, MAY)
    assert before == [room.writer.rows(f"SELECT * FROM {table}") for table in ("ledger", "provider_statements")]
    (entry,) = Ledger(room.writer).entries()
    assert (entry.kind, entry.body["lines"], entry.body["fen"]) == ("statement.received", 2, 259)


def test_a_line_that_the_provider_no_longer_states_is_one_of_nothing(room: Room) -> None:
    room.sell("04-13", "abcd")
    room.book.receive_statement(provider(room, APRIL), APRIL)

    def change(document: dict[str, Any], _lines: list[str]) -> None:
        document["devices"][0] |= {"months": [], "granted_fen": 0}
        document["totals"]["device_fen"] = 0

    room.book.receive_statement(provider(room, MAY, change=change), MAY)
    (one,) = room.look("2026-04", MAY).comparison.differences
    assert (one.ours_fen, one.theirs_fen) == (250, 0)


def test_an_older_statement_or_one_of_tomorrow_is_not_taken(room: Room) -> None:
    room.sell("04-13", "abcd")
    room.book.receive_statement(provider(room, MAY), MAY)
    for when, now, code in ((APRIL, MAY, "provider.older"), (JUNE, MAY, "provider.ahead")):
        with pytest.raises(OperatorError) as found:
            room.book.receive_statement(provider(room, when), now)
        assert found.value.code == code


def test_the_fee_alone_may_differ(room: Room) -> None:
    room.pay_later()
    room.sell("04-13", "abc")
    theirs: ProviderStatement = provider(
        room, APRIL, change=lambda document, _: document["customers"][0]["months"][0].update(payable=True)
    )
    room.book.receive_statement(theirs, APRIL)
    (one,) = room.look("2026-04", MAY).comparison.differences
    assert (one.ours_fen, one.theirs_fen, one.ours_payable, one.theirs_payable) == (7, 7, False, True)


def test_months_beyond_the_providers_moment_are_not_differences(room: Room) -> None:
    room.sell("04-13", "abc")
    room.book.receive_statement(provider(room, APRIL), parse_instant("2026-06-02T00:00:00+08:00"))
    room.sell("06-08", "abc")
    assert room.look("2026-06", JUNE).comparison.differences == ()

"""What the lanes' thread relies on, kept by the real server and by the fake of the other tests alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.adapters.lanes.line import SchoolLine
from desktop.adapters.lanes.server import School
from desktop.domain.identifiers import OrderNo
from desktop.services.lanes_ports import Held, ServingClaim, Won
from tests.helpers.fake_school import FakeSchool, FakeServer
from tests.helpers.postgres import PASSWORD, PostgresServer, postgres

__all__ = ["postgres"]
DAY = date(2026, 6, 18)
KEY = b"s" * 32
Desks = Callable[[str], SchoolLine]


def claim(order_no: str, number: str = "2024p1", most: int = 1, **more: object) -> ServingClaim:
    made = ServingClaim(number=number, service_day=DAY, meal_id="lunch", order_no=OrderNo(order_no), most=most)
    return replace(made, **more)  # type: ignore[arg-type]


class SchoolLineContract:
    @pytest.fixture
    def a(self, line: Desks) -> SchoolLine:
        return line("C1")

    @pytest.fixture
    def b(self, line: Desks) -> SchoolLine:
        return line("C2")

    def test_a_serving_is_one_orders(self, a: SchoolLine, b: SchoolLine) -> None:
        assert a.claim(claim("C1-1")) == Won(serving=1)
        held = b.claim(claim("C2-1"))
        assert isinstance(held, Held) and (held.till_id, held.order_no) == ("C1", "C1-1")

    def test_the_same_order_is_told_the_same(self, a: SchoolLine) -> None:
        assert a.claim(claim("C1-1")) == a.claim(claim("C1-1")) == Won(serving=1)

    def test_where_more_are_sold_the_next_is_told_which_it_is_and_who_had_the_one_before(
        self, a: SchoolLine, b: SchoolLine
    ) -> None:
        a.claim(claim("C1-1", most=99))
        assert b.claim(claim("C2-1", most=99)) == Won(serving=2, till_id="C1", order_no="C1-1")
        assert a.claim(claim("C1-2", most=99)) == Won(serving=3, till_id="C2", order_no="C2-1")

    def test_another_person_meal_or_day_is_another_serving(self, a: SchoolLine, b: SchoolLine) -> None:
        a.claim(claim("C1-1"))
        assert b.claim(claim("C2-1", number="2024p2")) == Won(serving=1)
        assert b.claim(claim("C2-2", meal_id="dinner")) == Won(serving=1)
        assert b.claim(claim("C2-3", service_day=DAY + timedelta(days=1))) == Won(serving=1)

    def test_what_is_let_go_is_free_again_and_only_by_its_own_desk(self, a: SchoolLine, b: SchoolLine) -> None:
        a.claim(claim("C1-1"))
        b.release([OrderNo("C1-1")])
        assert isinstance(b.claim(claim("C2-1")), Held)
        a.release([OrderNo("C1-1"), OrderNo("C1-9")])
        assert b.claim(claim("C2-1")) == Won(serving=1)

    def test_an_order_whose_face_was_another_holds_nothing_of_the_first(self, a: SchoolLine, b: SchoolLine) -> None:
        a.claim(claim("C1-1"))
        a.claim(claim("C1-1", number="2024p2"))
        assert b.claim(claim("C2-1")) == Won(serving=1)

    def test_a_desk_finds_its_own_claims(self, a: SchoolLine, b: SchoolLine) -> None:
        a.claim(claim("C1-1"))
        a.claim(claim("C1-0", number="2024p2", service_day=DAY - timedelta(days=9)))
        b.claim(claim("C2-1", number="2024p3"))
        assert a.own_orders(DAY, older_than_s=-1) == ["C1-1"]
        assert a.own_orders(DAY, older_than_s=60) == [], "it was made just now, and may not be in the books yet"
        b.drop_before(DAY)
        assert sorted(a.own_orders(DAY - timedelta(days=30), older_than_s=-1)) == ["C1-1"]

    def test_credit_is_each_desks_own_and_the_latest(self, a: SchoolLine, b: SchoolLine) -> None:
        a.tell_credit("2026-06", "C000001", "amount", 5, 100)
        a.tell_credit("2026-06", "C000001", "amount", 7, 120)
        b.tell_credit("2026-06", "C000001", "amount", 1, 50)
        b.tell_credit("2026-06", "C000001", "count", 1, 2)
        b.tell_credit("2026-05", "C000001", "amount", 9, 9)
        told = a.credit("2026-06", "C000001", "amount")
        assert [(each.till_id, each.part, each.whole) for each in told] == [("C1", 7, 120), ("C2", 1, 50)]

    def test_people_come_in_the_order_of_their_versions(self, a: SchoolLine, b: SchoolLine) -> None:
        first = a.publish([(b"k" * 32, b"sealed 1"), (b"l" * 32, b"sealed 2")])
        second = b.publish([(b"k" * 32, b"erased")])
        assert first == sorted(first) and second[0] > first[-1]
        rows = b.people_after(0, 10)
        assert [(row.person_key, row.version, row.sealed, row.till_id) for row in rows] == [
            (b"l" * 32, first[1], b"sealed 2", "C1"), (b"k" * 32, second[0], b"erased", "C2"),
        ]  # fmt: skip
        assert [row.version for row in b.people_after(0, 1)] == [first[1]]
        assert b.people_after(second[0], 10) == []


class TestFake(SchoolLineContract):
    @pytest.fixture
    def line(self) -> Desks:
        server = FakeServer()
        return lambda till_id: FakeSchool(server, till_id)


@pytest.mark.xdist_group("postgres")
class TestPostgres(SchoolLineContract):
    @pytest.fixture
    def line(self, postgres: PostgresServer, request: pytest.FixtureRequest) -> Desks:
        url = postgres.url()

        def open_line(till_id: str) -> SchoolLine:
            school = School(url, PASSWORD, KEY, till_id)
            request.addfinalizer(school.close)
            return school

        return open_line

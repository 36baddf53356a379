"""The rush reports each order that it begins, whatever the core is held up by. Source: cli.md, `rush`."""

import threading
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.home import Home
from desktop.adapters.storage.books import SqliteBooks
from desktop.app.homes import make_home, trial_settings
from desktop.app.rush import RushLine, rush
from desktop.domain.errors import OperatorError
from desktop.domain.payment import SaleState
from desktop.services.ports import NewSale, Sale
from tests.helpers.terminal_line import simulator_thread
from tests.helpers.till import Opened


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    make_home(home, trial_settings())
    return home


def _rush(home: Home, tmp_path: Path, sales: int) -> list[RushLine]:
    lines: list[RushLine] = []
    with simulator_thread("socket://127.0.0.1:0", store=tmp_path / "terminal") as url:
        rush(home, home.settings(), url, sales, None, lines.append)
    return lines


def _in_the_books(home: Home) -> dict[str, str]:
    with Opened(home) as books:
        return dict(books.store.rows("SELECT order_no, state FROM sales"))


def test_a_slow_disk_begins_no_order_that_is_not_told(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit = SqliteBooks.submit

    def slowly(self: SqliteBooks, new: NewSale, now: Any) -> Sale:
        threading.Event().wait(0.5)
        return submit(self, new, now)

    monkeypatch.setattr(SqliteBooks, "submit", slowly)
    lines = _rush(home, tmp_path, 4)
    assert {line.order_no: line.state.value for line in lines} == _in_the_books(home)
    assert len(lines) == 4


@pytest.mark.expects_log("stopped selling")
def test_an_order_whose_outcome_the_disk_would_not_take_is_told_in_doubt(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_over = SqliteBooks.take_over
    failures = [OperatorError("disk.failed", path="desk.db")]

    def failing(self: SqliteBooks, *arguments: Any) -> Any:
        if failures:
            raise failures.pop()
        return take_over(self, *arguments)

    monkeypatch.setattr(SqliteBooks, "take_over", failing)
    lines = _rush(home, tmp_path, 3)
    assert [line.state is SaleState.IN_DOUBT for line in lines] == [True, False, False]
    assert lines[0].amount_fen == lines[1].amount_fen > 0
    known = _in_the_books(home)
    assert [line.order_no for line in lines] == list(known)
    assert set(known.values()) <= {"PAID", "DECLINED", "CANCELLED"}

"""A line of children at the terminal's pace: at most two keys each in fixed price, none with continuous, no dialog.

Real widgets, real threads, a simulated terminal in its own process; `tests.bench.bench_cashier` serves three hundred.
Source: issue 6, Figures.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from tests.helpers.cashier import ScriptedCashier, Served
from tests.helpers.processes import journal_of, ledger_of

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
LINE = 30
LINE_OF_ITSELF = 12
SPEED = 20
MOST_KEYS = 2


@pytest.fixture
def cashier(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[bool], ScriptedCashier]]:
    made: list[ScriptedCashier] = []

    def _cashier(continuous: bool) -> ScriptedCashier:
        made.append(ScriptedCashier(tmp_path, qapp, speed=SPEED, continuous=continuous, hold_ms=300))
        return made[-1]

    yield _cashier
    for one in made:
        one.close()


def in_the_books(one: ScriptedCashier, served: Served) -> None:
    """What the page said is what the ledger and the terminal say, and nobody paid twice."""
    ends = {entry["body"]["order_no"]: entry["kind"] for entry in ledger_of(one.home.folder) if _ends(entry["kind"])}
    assert {number: f"sale.{state.value.lower()}" for number, state in served.states.items()}.items() <= ends.items()
    paid = [entry["order_no"] for entry in journal_of(one.store) if entry["result"] == "paid"]
    assert len(set(paid)) == len(paid)
    assert {number for number, kind in ends.items() if kind == "sale.paid"} == set(paid)


def _ends(kind: str) -> bool:
    return kind in ("sale.paid", "sale.declined", "sale.cancelled", "sale.in_doubt")


def test_two_keys_a_child_none_ignored_and_no_dialog(cashier: Callable[[bool], ScriptedCashier]) -> None:
    one = cashier(False)
    served = one.serve(LINE)
    one.opened.stop()
    assert len(served.states) == LINE
    assert max(served.keys_of) <= MOST_KEYS
    assert sum(served.keys.values()) == sum(served.keys_of)
    assert one.windows.strangers == []
    in_the_books(one, served)


def test_no_key_at_all_with_continuous(cashier: Callable[[bool], ScriptedCashier]) -> None:
    one = cashier(True)
    served = one.serve(LINE_OF_ITSELF)
    one.opened.stop()
    assert len(served.states) == LINE_OF_ITSELF
    assert sum(served.keys.values()) == 0
    assert one.windows.strangers == []
    in_the_books(one, served)


def test_the_watch_sees_a_dialog(cashier: Callable[[bool], ScriptedCashier], qapp: QApplication) -> None:
    one = cashier(False)
    dialog = QDialog(one.opened.shell)
    dialog.show()
    dialog.close()
    dialog.deleteLater()
    assert [name.split()[0] for name in one.windows.strangers] == ["QDialog"]

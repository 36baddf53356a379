"""A log leaves with what the program wrote and with nothing else, whatever came into it."""

import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.own_texts import OwnTexts
from desktop.domain.errors import OperatorError
from desktop.domain.log_lines import FORM, MASK, Scrubbed, scrub

PROGRAM = OwnTexts()
AT = "2026-06-18 11:42:07,253"
CANARY = "zhangsan"  # of letters that a code, a logger, a thread, a file and a function may be made of
NUMBER = "20260001"


def scrubbed(*lines: str) -> Scrubbed:
    return scrub(lines, PROGRAM)


def test_a_line_of_ours_stays_as_it_is() -> None:
    line = f"{AT} INFO core desktop.app.log_file the desk opens"
    assert scrubbed(line).lines == (line,)
    counted = f"{AT} INFO core desktop.services.printing receipts that were not printed: 12"
    assert scrubbed(counted).lines == (counted,)
    coded = f"{AT} WARNING reader desktop.app.receipts no trade number for a receipt: sale.declined"
    assert scrubbed(coded).lines == (coded,)
    assert scrubbed(line, counted, coded).masked == scrubbed(line).dropped == 0


def test_a_fault_keeps_its_code_and_its_counts() -> None:
    fault = OperatorError("medium.behind", path=f"/home/{CANARY}/x", count=3, at=NUMBER)
    found = scrubbed(f"{AT} WARNING reader desktop.adapters.storage.second_medium the second medium: {fault}")
    assert found.lines[0].endswith(f"the second medium: medium.behind count=3 {MASK}")
    assert found.masked == 1


@pytest.mark.parametrize(
    "line",
    [
        f"{AT} ERROR core desktop.services.stoppage stopped selling: {CANARY}",
        f"{AT} ERROR core desktop.services.stoppage stopped selling: {CANARY}.{CANARY}",
        f"{AT} ERROR core desktop.services.stoppage stopped selling: disk.full number={NUMBER} path={CANARY}",
        f"{AT} ERROR core desktop.services.stoppage {CANARY}",
        f"{AT} ERROR {CANARY} desktop.services.stoppage the desk opens",
        f"{AT} ERROR Thread-7 ({CANARY}) desktop.services.stoppage stopped selling: disk.full",
        f"{AT} ERROR core desktop.{CANARY} stopped selling: disk.full",
        f"{AT} ERROR core desktop.services.{CANARY} stopped selling: disk.full",
        f"{AT} ERROR core {CANARY}.{CANARY} anything",
        f"{AT} INFO MainThread qt.{CANARY} {CANARY}",
        f"{AT} INFO core serial.{CANARY} {CANARY}",
        f"{AT} {CANARY} core desktop.services.stoppage the desk opens",
        f"{CANARY}",
        f"ValueError: {CANARY}",
        f"{CANARY}Error: x",
        f"desktop.domain.errors.{CANARY}Error: x",
        f"desktop.{CANARY}.OperatorError: x",
        f"desktop.domain.errors.OperatorError: disk.full path=/home/{CANARY}",
        f"desktop.domain.errors.OperatorError: {CANARY}",
        f'  File "/home/{CANARY}/desktop/app/window.py", line 81, in run',
        f'  File "/home/x/desktop/app/{CANARY}.py", line 81, in run',
        f'  File "/home/x/desktop/app/window.py", line 81, in {CANARY}',
        f'  File "/x/site-packages/{CANARY}/y.py", line 81, in run',
        f'    raise ValueError("{CANARY}")',
        f"INFO core desktop.app.log_file the desk opens {CANARY}",
        f"{AT} INFO core desktop.app.log_file the desk opens {CANARY}",
        f"1398-76-54 32:10:00,000 INFO core desktop.app.log_file {NUMBER}",
        f"{AT} INFO core desktop.services.printing receipts that were not printed: {NUMBER}{NUMBER}",
    ],
)
def test_nothing_of_anybody_passes(line: str) -> None:
    told = "\n".join(scrubbed(line).lines)
    assert CANARY not in told
    assert NUMBER not in told


@given(
    st.lists(
        st.sampled_from([
            AT, "INFO", "ERROR", "core", "MainThread", "desktop.app.log_file", "desktop.services.stoppage", "qt.x",
            "the desk opens", "stopped selling: ", "disk.full", "count=3", "path=", '  File "', '", line 8, in ', ": ",
            " ", " ", " ", "ValueError", "Traceback (most recent call last):", "\n", "/desktop/app/window.py", CANARY,
            NUMBER + NUMBER,
        ]),
        max_size=14,
    )
)  # fmt: skip
def test_nothing_passes_however_a_line_is_put_together(pieces: list[str]) -> None:
    told = "\n".join(scrub("".join(pieces).split("\n"), PROGRAM).lines)
    assert CANARY not in told and NUMBER not in told


def test_a_real_traceback_keeps_where_it_was_and_not_what_it_said(tmp_path: Path) -> None:
    path = tmp_path / "desk.log"
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter(FORM))
    logger = logging.Logger("desktop.app.settings_hooks")
    logger.addHandler(handler)
    try:
        try:
            OwnTexts().texts(CANARY)
            raise ValueError(f"{CANARY} 张三\n{AT} INFO core desktop.app.log_file {CANARY}")
        except ValueError as error:
            raise OperatorError("disk.full", path=f"/home/{CANARY}", free_mb=3) from error
    except OperatorError:
        logger.exception("something asked on the settings page failed")
    handler.close()
    found = scrub(path.read_text(encoding="utf-8").splitlines(), PROGRAM)
    told = "\n".join(found.lines)
    assert CANARY not in told and "张三" not in told
    assert "MainThread desktop.app.settings_hooks something asked on the settings page failed" in told
    assert "Traceback (most recent call last):" in told
    assert f"ValueError: {MASK}" in told
    assert f"desktop.domain.errors.OperatorError: disk.full free_mb=3 {MASK}" in told
    assert found.dropped > 0


def test_where_in_the_program_it_was_is_kept() -> None:
    frame = '  File "/opt/canteen-desk/desktop/app/window.py", line 81, in run_window'
    foreign = '  File "/x/site-packages/pyarrow/lib.py", line 7, in read'
    other = '  File "/usr/lib/python3.11/threading.py", line 7, in run'
    assert scrubbed(frame, foreign, other).lines == (
        "  desktop/app/window.py, line 81", "  pyarrow, line 7", "  elsewhere, line 7",
    )  # fmt: skip


def test_an_end_that_was_none_is_told() -> None:
    opens = "INFO MainThread desktop.app.log_file the desk opens"
    closes = "INFO MainThread desktop.app.log_file the desk has closed"
    found = scrubbed(
        f"2026-06-16 07:00:00,000 {opens}", f"2026-06-16 15:00:00,000 {closes}", f"2026-06-17 07:00:00,000 {opens}",
        f"2026-06-18 07:00:00,000 {opens}",
    )  # fmt: skip
    assert found.unclean == ("2026-06-17 07:00:00",)
    assert len(found.opened) == 3


def test_every_thread_that_the_program_names_is_known() -> None:
    import ast

    from desktop.domain.log_lines import THREADS

    named = set()
    for path in (Path(__file__).resolve().parents[3] / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Worker":
                named |= {each.value for each in node.args[:1] if isinstance(each, ast.Constant)}
    assert named and named <= THREADS

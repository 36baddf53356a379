"""Every code that the code base can raise has a sentence in both languages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.roster import Column
from desktop.services.settings import LANGUAGES
from desktop.ui.catalogue import catalogue
from desktop.ui.strings import FAMILIES, SENTENCES, explain, has_sentence, sentence, sentence_of

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
CARRIERS = {"OperatorError", "CellError", "TerminalLost", "Reason", "Fault", "FieldFault"}
CODE = re.compile(r"(guard|link|disk|home|key|font|policy|roster|meal|money|progress|declined)\.[a-z_0-9]+")
#: Texts that look like codes and are none.
OTHERS = {"policy.toml", "roster.csv", "guard.lifted", "meal.served_free"}  # files, and kinds of entries


def _constants(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def codes() -> set[str]:
    """Return every literal code: what error and reason constructors get, and what looks like one elsewhere."""
    found: set[str] = set()
    for path in DESKTOP.rglob("*.py"):
        if "ui" in path.relative_to(DESKTOP).parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if name in CARRIERS:
                    given = [*node.args[:1], *(item.value for item in node.keywords if item.arg == "code")]
                    found |= {
                        text
                        for argument in given
                        if not isinstance(argument, ast.JoinedStr)
                        for text in _constants(argument)
                        if text == "defect" or re.fullmatch(r"[a-z_]+\.[a-z_0-9]+", text)
                    }
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.add(node.value)
    return found - OTHERS


def test_the_search_finds_codes() -> None:
    assert {"guard.second_serving", "link.pulled", "money.not_an_amount", "sale.cancelled_by_staff"} <= codes()


def test_every_code_has_a_sentence() -> None:
    assert sorted(code for code in codes() if not has_sentence(code)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_and_says_what_to_do(language: str) -> None:
    words = catalogue(language)
    for code, english in SENTENCES.items():
        said = words["reasons", english].split(" | ")
        assert len(said) == len(english.split(" | ")), code
        assert len(said) in (2, 3) and all(said), code
        assert facts(said) == facts(english.split(" | ")), code


def facts(parts: list[str]) -> list[set[str]]:
    return [set(re.findall(r"\{(\w+)\}", part)) for part in parts]


def test_chinese_is_chinese() -> None:
    words = catalogue("zh_CN")
    assert [code for code, english in SENTENCES.items() if not re.search(r"[一-鿿]", words["reasons", english])] == []


def test_a_full_sentence_in_both_languages() -> None:
    given = {"last_paid_at": "2026-06-18T11:42:07+08:00", "last_paid_fen": 1_200}
    assert sentence("guard.second_serving", given, "en") == (
        "Already had this meal (11:42:07 · ¥12.00 paid). "
        "Ask the diner to step aside; a second serving is not allowed in this meal."
    )
    assert sentence("guard.second_serving", given, "zh_CN").startswith("这一餐已领过一份（11:42:07 · ¥12.00 已收款）。")


def test_missing_facts_leave_a_whole_sentence() -> None:
    assert sentence("guard.second_serving", {}, "en").startswith("Already had this meal. Ask")
    assert explain("guard.second_serving", {"last_paid_at": "", "last_paid_fen": 500}, "en").fact == "¥5.00 paid"
    assert explain("home.newer", {"path": ""}, "en").fact == ""


@pytest.mark.parametrize("code", sorted(SENTENCES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_breaks_on_strange_facts(code: str, language: str) -> None:
    for given in ({}, {"at": "yesterday", "path": "{x}", "detail": "[y]", "amount_fen": "many"}):
        words = sentence(code, given, language)
        assert words and "None" not in words and "{}" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_code_of_a_family_still_says_something(language: str) -> None:
    assert explain("declined.something_new", {}, language) == explain("declined.other", {}, language)
    assert "x.unheard_of" in sentence("x.unheard_of", {}, language)
    assert set(FAMILIES) == {"declined.", "enrol.", "link.", "refund.declined.", "sale.", "verify."}
    odd = explain("refund.declined.something_new", {"cause": "something_new"}, language)
    assert (odd.what, odd.fact) == (explain("refund.declined", {}, language).what, "something_new")


def test_an_error_speaks_for_itself() -> None:
    error = OperatorError("refund.too_much", amount_fen=900, left_fen=400)
    assert sentence_of(error, "en").startswith("Above what is left to refund") or "¥9.00" in sentence_of(error, "en")


def test_no_qt_is_needed_to_say_a_sentence() -> None:
    import subprocess
    import sys

    script = "import sys; from desktop.ui.strings import sentence; sentence('disk.full', {}, 'zh_CN');"
    script += "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], cwd=DESKTOP.parent, check=False).returncode == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bad_file_of_faults_reads_well_with_and_without_its_path(language: str) -> None:
    detail = "wire.drop must be a share from 0 to 1."
    for given in ({"detail": detail}, {"path": "/tmp/faults.toml", "detail": detail}):
        words = sentence("faults.bad", given, language)
        assert detail.removesuffix(".") in words
        assert not re.search(r"[(（]\s*[:：]|\.\)|[.。]{2}|\.）", words), words
    assert "/tmp/faults.toml" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_roster_needs_is_named(language: str) -> None:
    assert {"学号", "姓名"} <= set(re.findall(r"学号|姓名", sentence("roster.no_header", {}, language)))
    known = sentence("roster.mapping", {"text": "a=b"}, language)
    assert [column.value for column in Column if column.value.removesuffix("(元)") not in known] == []

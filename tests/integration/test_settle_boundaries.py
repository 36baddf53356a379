"""The boundaries of every clause on every engine; and that each rule, changed by one, is found out by one of them."""

from pathlib import Path

import pytest

from desktop.adapters.policies import read_policy
from desktop.adapters.settlement.document import EXPLAINED
from desktop.adapters.settlement.files import find_sources
from desktop.adapters.settlement.in_sqlite import SqliteEngine
from desktop.adapters.settlement.settling import settle_taken
from desktop.adapters.settlement.text import Rules, asked, parse_views, rules
from desktop.domain.instants import parse_instant
from desktop.services.resources import RESOURCES
from tests.helpers.settlement_boundaries import AS_OF, BOUNDARIES, POLICIES, Boundary, Facts, settled, together, wrong
from tests.helpers.settlement_folder import Folder, facts
from tests.helpers.settlement_mutants import MUTANTS


@pytest.mark.parametrize("engine", ["sqlite", "duckdb"])
@pytest.mark.parametrize("case", BOUNDARIES, ids=lambda case: case.name)
def test_a_boundary_holds(case: Boundary, engine: str, tmp_path: Path) -> None:
    folder = Folder()
    expected = case.build(folder)
    folder.write(tmp_path, POLICIES[case.policy])
    assert wrong(settled(tmp_path, engine), expected) == {}, case.clause


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[SqliteEngine, Facts, Path]]:
    """The cases of each policy, taken by an engine once."""
    loaded = []
    for policy in POLICIES:
        folder = tmp_path_factory.mktemp(policy)
        expected = together(policy, folder)
        engine, read = SqliteEngine(), read_policy(folder / "policy.toml")
        engine.take(find_sources(folder), asked(read, parse_instant(AS_OF)), read.timezone)
        loaded.append((engine, expected, folder))
    return loaded


def _faults_under(views: Rules, taken: list[tuple[SqliteEngine, Facts, Path]]) -> int:
    mistakes = 0
    for engine, expected, folder in taken:
        engine.stand_on(views)
        document = settle_taken(engine, read_policy(folder / "policy.toml"), AS_OF)
        mistakes += len(wrong(facts(document, [tuple(row) for row in engine.rows(EXPLAINED)]), expected))
        if mistakes:
            break
    return mistakes


def test_the_rules_as_they_are_make_no_mistake(taken: list[tuple[SqliteEngine, Facts, Path]]) -> None:
    assert _faults_under(rules(), taken) == 0


@pytest.mark.parametrize("old,new", MUTANTS, ids=[f"{n}: {new}" for n, (_, new) in enumerate(MUTANTS)])
def test_a_rule_changed_by_one_is_found_out(old: str, new: str, taken: list[tuple[SqliteEngine, Facts, Path]]) -> None:
    text = (RESOURCES / "sql" / "settlement.sql").read_text(encoding="utf-8")
    assert text.count(old) == 1, "the change must apply, and at one place"
    assert _faults_under(Rules(parse_views(text.replace(old, new))), taken) > 0

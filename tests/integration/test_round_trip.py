"""Weeks of several schools to the provider and back, over a careless way: both sides say the same to the fen.

CANTEEN_ROUNDS above 1 plays sixty days."""

import os
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.policies import read_policy
from desktop.domain.instants import parse_instant
from desktop.domain.policy import Policy
from desktop.fleet.lake import Lake
from desktop.fleet.settling import lake_engine, settle_lake
from tests.helpers.fleet_room import FleetRoom
from tests.helpers.till import checks_of
from tests.helpers.trip import School, play

SAMPLE = Path(__file__).parents[2] / "resources/policies/sample-k12.toml"
AS_OF = "2026-09-01T12:00:00+08:00"
TILLS, SALES = 3, 8
DAYS = 60 if int(os.environ.get("CANTEEN_ROUNDS", "1")) > 1 else 6


def small_policy(folder: Path) -> Policy:
    """Return the sample's policy for schools of sixty-four."""
    path = folder / "sample-k12.toml"
    path.write_text(SAMPLE.read_text().replace("min_monthly_users = 60", "min_monthly_users = 30"))
    return read_policy(path)


def settled(fleet: FleetRoom, policy: Policy, engine: str) -> dict[str, Any]:
    scratch = fleet.folder / f"scratch-{engine}"
    scratch.mkdir()
    with lake_engine(engine, scratch) as on:
        return settle_lake(
            on, Lake(fleet.url), policy, parse_instant(AS_OF), AS_OF, days=True, step=lambda _: None
        ).document


def theirs(document: dict[str, Any], school: School) -> tuple[list[Any], list[Any]]:
    """Return what a settlement says of one school's devices and of itself."""
    customer = f"K{school.till_id}"
    return (
        [device for device in document["devices"] if device["customer_id"] == customer],
        [each for each in document["customers"] if each["customer_id"] == customer],
    )


@pytest.mark.slow
@pytest.mark.xdist_group("spark")
def test_the_lake_says_what_each_desk_says(tmp_path: Path, spark: object) -> None:
    fleet = FleetRoom(tmp_path)
    schools = play(fleet, TILLS, DAYS, SALES, seed=7, told=lambda _day: None)
    policy = small_policy(tmp_path)
    told = settled(fleet, policy, "duckdb")
    assert len(told["devices"]) == TILLS
    assert told["totals"]["device_fen"] > 0
    assert told["totals"]["incentive_fen"] > 0
    as_of = parse_instant(AS_OF)
    for school in schools:
        ours = school.settled(policy, as_of, AS_OF)
        assert theirs(ours, school) == theirs(told, school)
        state = school.desk.look()
        assert (state.waiting.count, state.waiting.unacknowledged) == (0, 0)
        checks = checks_of(school.till.home)
        assert checks["books"][0]
        assert checks["bundles"][0]
        assert checks["outbox"] == (True, "0 waiting")
    assert settled(fleet, policy, "spark") == told
    numbers = fleet.trade_numbers()
    assert len(set(numbers)) > TILLS * DAYS * SALES * 0.8

"""A desk's health comes back as it was told; whatever else a till may say is refused by name and never breaks."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import health as of
from desktop.domain.errors import OperatorError
from desktop.domain.health import DeskHealth, TerminalReport, health_fields, read_health

CODES = st.sampled_from(["ok", "none", "disk.full", "defect", "link.journal_gap", "a1_b", "printer.no_paper.x"])
PLAIN = st.sampled_from(["SIM1", "1.4.2 (b7)", "0.1.0+dev", "A", "2026-07/x:y-z_1"])
COUNTS = st.integers(0, of.MOST_COUNT)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda each: st.lists(each, max_size=4) | st.dictionaries(st.text(max_size=12), each, max_size=4),
    max_leaves=20,
)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


TERMINALS = st.builds(
    TerminalReport, sn=PLAIN, firmware=PLAIN | st.just(""), seen_s_ago=maybe(st.integers(0, of.MOST_S)),
    told_s_ago=maybe(st.integers(0, of.MOST_S)), camera_ok=maybe(st.booleans()),
    storage_free_mb=maybe(st.integers(0, of.MOST_MB)), network_up=maybe(st.booleans()),
    network_down_s=maybe(st.integers(0, of.MOST_S)), temperature_c=maybe(st.integers(-1000, 1000)),
    certificate_days=maybe(st.integers(-of.MOST_DAYS, of.MOST_DAYS)),
)  # fmt: skip
HEALTHS = st.builds(
    DeskHealth, version=PLAIN, uptime_s=maybe(st.integers(0, of.MOST_S)), crashes=COUNTS, power_cuts=COUNTS,
    unclean_ends=COUNTS, alerts=st.dictionaries(CODES, st.integers(1, of.MOST_COUNT), max_size=5),
    stops=st.dictionaries(CODES, st.integers(1, of.MOST_COUNT), max_size=5),
    disk_free_mb=maybe(st.integers(0, of.MOST_MB)), database_mb=maybe(st.integers(0, of.MOST_MB)),
    drift_ms=maybe(st.integers(-of.MOST_MS, of.MOST_MS)), drift_s_ago=maybe(st.integers(0, of.MOST_S)),
    drift_set=st.booleans(), apart_ms=st.integers(-of.MOST_MS, of.MOST_MS), jumps=COUNTS,
    largest_jump_ms=st.integers(-of.MOST_MS, of.MOST_MS), terminal=maybe(TERMINALS), camera=CODES | st.just(""),
    printer=CODES | st.just(""), medium=CODES | st.just(""), medium_behind=COUNTS,
    backup_days=maybe(st.integers(0, of.MOST_DAYS)), home_days=maybe(st.integers(0, of.MOST_DAYS)),
    failed_checks=st.lists(CODES, max_size=5).map(tuple), checked_s_ago=maybe(st.integers(0, of.MOST_S)),
)  # fmt: skip


@given(HEALTHS)
def test_what_was_told_is_what_is_read(told: DeskHealth) -> None:
    text = json.dumps(health_fields(told))
    assert read_health(json.loads(text)) == told
    assert not [each for each in leaves(json.loads(text)) if isinstance(each, float)], "old readers take none"


def leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [leaf for each in value.values() for leaf in leaves(each)]
    return [leaf for each in value for leaf in leaves(each)] if isinstance(value, list) else [value]


@given(ANY_JSON)
def test_any_json_is_read_or_refused_by_name(untrusted: object) -> None:
    try:
        read_health(untrusted)
    except OperatorError as fault:
        assert fault.code == "health.unread" and fault.facts["field"]


@given(HEALTHS, st.data())
def test_a_field_of_another_kind_is_refused_by_name(told: DeskHealth, data: st.DataObject) -> None:
    """Anything in the place of any known field: what is read is then within all bounds, or nothing is."""
    fields: dict[str, Any] = {"terminal": {"sn": "A"}, **health_fields(told)}
    name = data.draw(st.sampled_from(sorted(fields)))
    part = fields[name]
    inner = data.draw(st.sampled_from(["", *sorted(part)])) if isinstance(part, dict) else ""
    strange = data.draw(ANY_JSON)
    if inner:
        part[inner] = strange
    else:
        fields[name] = strange
    try:
        read = read_health(fields)
    except OperatorError as fault:
        assert fault.code == "health.unread"
        assert str(fault.facts["field"]).startswith(name)
    else:
        assert read_health(json.loads(json.dumps(health_fields(read)))) == read


@given(st.integers(), st.text(max_size=100), st.dictionaries(st.text(max_size=60), st.integers(), max_size=100))
def test_a_desk_never_tells_what_would_be_refused(number: int, text: str, counts: dict[str, int]) -> None:
    """However large or strange what it found: a terminal's words, a clock in 1970, a name in a wrong place."""
    terminal = TerminalReport(
        sn=text, firmware=text, seen_s_ago=number, told_s_ago=number, storage_free_mb=number, temperature_c=number,
        certificate_days=number, network_down_s=number,
    )  # fmt: skip
    told = DeskHealth(
        version=text, uptime_s=number, crashes=number, unclean_ends=number, alerts=counts, stops=counts,
        disk_free_mb=number, database_mb=number, drift_ms=number, apart_ms=number, jumps=number, terminal=terminal,
        camera=text, printer=text, medium=text, medium_behind=number, backup_days=number, home_days=number,
        failed_checks=(text,) * 100,
    )  # fmt: skip
    read_health(json.loads(json.dumps(health_fields(told))))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"format": 2}, "format"), ({"format": True}, "format"), ({"version": ""}, "version"),
        ({"version": "一"}, "version"), ({"version": "1\n"}, "version"), ({"uptime_s": -1}, "uptime_s"),
        ({"disk": []}, "disk"), ({"disk": {"free_mb": 1.5}}, "disk.free_mb"), ({"disk": {"free_mb": True}},
        "disk.free_mb"), ({"terminal": {"camera_ok": 1}}, "terminal.camera_ok"),
        ({"terminal": {"camera_ok": None}}, "terminal.camera_ok"), ({"terminal": {"sn": "张小明"}}, "terminal.sn"),
        ({"alerts": {"clock jumped": 1}}, "alerts"), ({"alerts": {"clock_jumped": 0}}, "alerts"),
        ({"alerts": {f"a{n}": 1 for n in range(65)}}, "alerts"), ({"checks": {"failed": ["a"] * 65}}, "checks.failed"),
        ({"checks": {"failed": "disk"}}, "checks.failed"), ({"camera": "x" * 41}, "camera"),
        ({"backup_days": 10**18}, "backup_days"),
    ],
)  # fmt: skip
def test_each_way_of_being_wrong_names_its_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(OperatorError) as refused:
        read_health({**health_fields(DeskHealth(version="0.1.0")), **change})
    assert (refused.value.code, refused.value.facts["field"]) == ("health.unread", field)


def test_what_a_later_version_adds_is_left_to_it() -> None:
    told = DeskHealth(version="0.1.0", disk_free_mb=7)
    assert read_health({**health_fields(told), "fan": {"rpm": 900}, "disk": {"free_mb": 7, "smart": "ok"}}) == told


def test_nothing_known_is_short() -> None:
    assert health_fields(DeskHealth(version="0.1.0")) == {"format": 1, "version": "0.1.0"}


def test_the_commonest_codes_are_told_where_there_are_too_many() -> None:
    counts = {f"code_{n}": n + 1 for n in range(80)}
    told = health_fields(DeskHealth(version="1", stops=counts))["stops"]
    assert len(told) == of.MOST_CODES
    assert min(told.values()) == 17

"""Local days by the zone's own changes, held against the calendar's arithmetic."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.adapters.settlement.days import local_us, offsets_between
from desktop.domain.instants import epoch_us, local_day

ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC")


def test_a_zone_without_changes_is_one_addition() -> None:
    first, last = (epoch_us(datetime(2020, month, 1, tzinfo=UTC)) for month in (1, 12))
    assert offsets_between("Asia/Shanghai", first, last) == ((first, 28_800_000_000),)
    assert local_us("at", ((first, 28_800_000_000),)) == "(at + 28800000000)"


@given(
    st.sampled_from(ZONES),
    st.lists(st.datetimes(datetime(1985, 1, 1), datetime(1993, 1, 1), timezones=st.just(UTC)), min_size=1, max_size=20),
)
def test_an_instant_moved_by_its_offset_falls_on_its_local_day(zone: str, moments: list[datetime]) -> None:
    marks = [epoch_us(moment) for moment in moments]
    offsets = offsets_between(zone, min(marks), max(marks))
    for moment, mark in zip(moments, marks, strict=True):
        offset = next(offset for since, offset in reversed(offsets) if mark >= since)
        moved = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=mark + offset)
        assert moved.date() == local_day(moment, zone)

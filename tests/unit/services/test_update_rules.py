"""Which update is taken, and when a desk may change its program."""

from datetime import UTC, date, datetime, time

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.meal import Meal
from desktop.domain.release import Release
from desktop.services.update_rules import SPARE_BYTES, must_be_quiet, must_fit, must_suit

LUNCH = Meal(meal_id="lunch", name="午餐", starts_at=time(11), ends_at=time(13), price_fen=1200)
MORNING, NOON, AFTER = (datetime(2026, 11, 30, hour, tzinfo=UTC) for hour in (2, 4, 5))  # 10:00, 12:00, 13:00 there


def release(version: str = "0.2.0", system: str = "debian-amd64", size: int = 100) -> Release:
    return Release(version=version, system=system, size=size, made=date(2026, 11, 30))


@pytest.mark.parametrize(
    ("offer", "code"),
    [
        (release(system="debian-arm64"), "update.other_system"),
        (release("0.1.0"), "update.same"),
        (release("0.1.0+changed"), "update.same"),
        (release("0.0.9"), "update.older"),
    ],
)
def test_an_update_is_for_this_system_and_newer(offer: Release, code: str) -> None:
    with pytest.raises(OperatorError, match=code):
        must_suit(offer, "0.1.0", "debian-amd64")
    must_suit(release(), "0.1.0", "debian-amd64")


def test_never_in_a_meal() -> None:
    with pytest.raises(OperatorError, match=r"update\.meal.*until=13:00"):
        must_be_quiet((LUNCH,), NOON, MORNING, 0)
    for quiet in (MORNING, AFTER):
        must_be_quiet((LUNCH,), quiet, MORNING, 0)
    must_be_quiet((), NOON, None, 0)


def test_not_just_before_one() -> None:
    """A version that hangs is given up after five minutes, and a slow disk copies a gigabyte."""
    with pytest.raises(OperatorError, match=r"update\.meal_soon.*at=11:00"):
        must_be_quiet((LUNCH,), datetime(2026, 11, 30, 2, 45, tzinfo=UTC), None, 0)


def test_never_with_a_sale_in_doubt() -> None:
    with pytest.raises(OperatorError, match=r"update\.in_doubt.*count=1"):
        must_be_quiet((LUNCH,), MORNING, None, 1)


def test_never_by_a_clock_that_is_behind_the_ledger() -> None:
    with pytest.raises(OperatorError, match=r"update\.clock.*1970-01-01"):
        must_be_quiet((LUNCH,), datetime(1970, 1, 1, tzinfo=UTC), MORNING, 0)


def test_room_is_for_the_file_what_is_in_it_the_kept_ledger_and_for_selling_on() -> None:
    must_fit(release(size=100), 1_000, 2_500 + SPARE_BYTES)
    with pytest.raises(OperatorError, match=r"update\.room"):
        must_fit(release(size=100), 1_000, 2_499 + SPARE_BYTES)

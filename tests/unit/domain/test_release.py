"""Versions are ordered by their numbers, and a signed line says exactly one thing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import OperatorError
from desktop.domain.release import Release, Version

numbers = st.lists(st.integers(0, 99_999), min_size=2, max_size=4)


@given(numbers, numbers)
def test_versions_compare_by_their_numbers(one: list[int], other: list[int]) -> None:
    def padded(of: list[int]) -> list[int]:
        return of + [0] * (4 - len(of))

    versions = [Version.of(".".join(map(str, each))) for each in (one, other)]
    assert (versions[0] < versions[1]) == (padded(one) < padded(other))
    assert (versions[0] == versions[1]) == (padded(one) == padded(other))


def test_builds_of_one_version_are_the_same_version() -> None:
    assert Version.of("0.2.0+changed") == Version.of("0.2") < Version.of("0.10.0")


@pytest.mark.parametrize("text", ["", "1", "1.2.3.4.5", "1.-2", "1.2a", "../1.2", "1.2+", "1.2\n", "١.٢", "999999.1"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(OperatorError, match=r"update\.version"):
        Version.of(text)


def test_a_release_is_what_its_line_says() -> None:
    release = Release(version="0.2.0", system="debian-amd64", size=117_400_000, made=date(2026, 11, 30))
    assert Release.of_comment(release.comment) == release


@given(st.text(max_size=120))
def test_any_other_line_is_refused(text: str) -> None:
    with pytest.raises(OperatorError, match=r"update\.(comment|version)"):
        Release.of_comment(text)


@pytest.mark.parametrize(
    "line",
    [
        "canteen-desk version=0.2.0 system=debian-amd64 size=0 made=2026-11-30",
        "canteen-desk version=0.2.0 system=debian-amd64 size=1000000001 made=2026-11-30",
        "canteen-desk version=0.2.0 system=debian-amd64 size=5 made=2026-13-01",
        "canteen-desk version=0..0 system=debian-amd64 size=5 made=2026-11-30",
        "canteen-desk version=0.2.0 system=debian-amd64 size=5 made=2026-11-30 and more",
        "till=C1 seq=1 prev=" + "0" * 64 + " rows=1",  # a bundle's
    ],
)
def test_lines_that_are_almost_one_are_refused(line: str) -> None:
    with pytest.raises(OperatorError, match=r"update\.(comment|version)"):
        Release.of_comment(line)

"""The shipped policies read; a home's file comes first; a file that is not what its name says is refused."""

from datetime import date
from pathlib import Path

import pytest

from desktop.adapters.policies import find_policy, policy_ids, read_policy
from desktop.domain.errors import OperatorError
from desktop.services.resources import RESOURCES


def test_every_shipped_policy_is_found_by_its_id() -> None:
    assert policy_ids() == ("alipay-k12-2020", "sample-k12")
    for policy_id in policy_ids():
        assert find_policy(policy_id).policy_id == policy_id


def test_the_published_policy_has_the_published_numbers() -> None:
    policy = find_policy("alipay-k12-2020")
    device = policy.device
    assert (device.min_monthly_users, device.fen_per_user_day) == (60, 100)
    assert (device.daily_cap_fen, device.total_cap_fen, device.users_cap) == (12_000, 200_000, 120)
    assert (policy.transaction.rate_per_mille, policy.transaction.cap_fen) == (2, 10)
    assert (policy.transaction.rounding, policy.validity.credit_share_by) == ("floor", "amount")
    assert len(policy.validity.industries) == 6


def test_the_sample_differs_only_by_its_windows() -> None:
    published, sample = find_policy("alipay-k12-2020"), find_policy("sample-k12")
    assert sample.validity == published.validity
    assert date(2026, 1, 1) in sample.device.assessment_window and date(2035, 12, 31) in sample.transaction.window
    assert sample.device.manufacturers == published.device.manufacturers


def _home_with(folder: Path, name: str, text: bytes) -> Path:
    (folder / "policies").mkdir(exist_ok=True)
    (folder / "policies" / f"{name}.toml").write_bytes(text)
    return folder


def test_a_homes_own_policy_comes_first(tmp_path: Path) -> None:
    text = (RESOURCES / "policies" / "sample-k12.toml").read_bytes()
    home = _home_with(tmp_path, "sample-k12", text.replace(b"min_monthly_users = 60", b"min_monthly_users = 61"))
    assert find_policy("sample-k12", home).device.min_monthly_users == 61
    assert find_policy("sample-k12").device.min_monthly_users == 60
    assert policy_ids(home) == policy_ids()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("torn", b"id = ", "policy.unreadable"),
        ("binary", b"\xff\xfe\x00", "policy.unreadable"),
        ("huge", b"#" * 300_000, "policy.unreadable"),
        ("empty", b"", "policy.missing"),
        ("other", None, "policy.id_differs"),
    ],
)
def test_a_bad_file_is_refused_with_its_path(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    shipped = (RESOURCES / "policies" / "sample-k12.toml").read_bytes()
    home = _home_with(tmp_path, name, shipped if content is None else content)
    with pytest.raises(OperatorError) as caught:
        find_policy(name, home)
    assert caught.value.code == code
    assert str(caught.value.facts["path"]).endswith(f"{name}.toml")


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=r"policy\.unknown"):
        find_policy("nobody-2020", tmp_path)
    with pytest.raises(OperatorError, match=r"policy\.no_file"):
        read_policy(tmp_path / "none.toml")

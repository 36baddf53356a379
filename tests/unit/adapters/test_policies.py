"""The shipped policies read; a home's file comes first; a file that is not what its name says is refused."""

from datetime import date
from pathlib import Path

import pytest

from desktop.adapters.policies import desk_policies, file_faults, find_policy, policy_ids, read_policy
from desktop.domain.errors import OperatorError
from desktop.services.resources import RESOURCES
from tests.helpers.settlement_cases import CASES, GOLDEN


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


def _sample(**changes: str) -> bytes:
    text = (RESOURCES / "policies" / "sample-k12.toml").read_text(encoding="utf-8")
    for old, new in changes.items():
        text = text.replace(f"{old} = ", f"{old} = {new} # ", 1)
    return text.encode()


def test_nothing_is_wrong_with_the_shipped_and_the_published_policies() -> None:
    for policy_id in policy_ids():
        assert file_faults(RESOURCES / "policies" / f"{policy_id}.toml") == ()
    for case in CASES:
        assert file_faults(GOLDEN / case / "policy.toml") == ()


def test_every_fault_of_a_file_is_told_with_its_path(tmp_path: Path) -> None:
    home = _home_with(tmp_path, "sample-k12", _sample(daily_cap_fen="0", rate_per_mille="2000"))
    path = home / "policies" / "sample-k12.toml"
    faults = file_faults(path)
    assert [fault.code for fault in faults] == ["policy.cap_zero", "policy.out_of_range"]
    assert {fault.facts["path"] for fault in faults} == {str(path)}
    assert [fault.code for fault in file_faults(tmp_path / "none.toml")] == ["policy.no_file"]


def test_the_highest_version_counts_and_of_two_alike_the_homes(tmp_path: Path) -> None:
    home = _home_with(
        tmp_path, "sample-k12.v3", _sample(min_monthly_users="63").replace(b"timezone", b"version = 3\ntimezone")
    )
    assert find_policy("sample-k12", home).device.min_monthly_users == 63
    _home_with(
        tmp_path, "sample-k12.v2", _sample(min_monthly_users="62").replace(b"timezone", b"version = 2\ntimezone")
    )
    _home_with(tmp_path, "sample-k12", _sample(min_monthly_users="61"))
    assert find_policy("sample-k12", home).device.min_monthly_users == 63
    assert policy_ids(home) == policy_ids()


LATER = {
    "id": '"later"',
    "activation_window": '["2036-01-01", "2036-12-31"]',
    "assessment_window": '["2036-01-01", "2036-12-31"]',
    "window": '["2036-01-01", "2036-12-31"]',
}


def test_a_desk_has_the_policy_it_names_and_every_one_of_its_home(tmp_path: Path) -> None:
    assert [policy.policy_id for policy in desk_policies("sample-k12", tmp_path).register.policies] == ["sample-k12"]
    text = _sample(**{name: value for name, value in LATER.items() if name != "window"})
    home = _home_with(tmp_path, "later", text.replace(b'\nwindow = ["2026-01-01", "2035-12-31"]', b'\nwindow = '
                                                      + LATER["window"].encode()))  # fmt: skip
    found = desk_policies("sample-k12", home)
    assert found.base.policy_id == "sample-k12" and found.faults == ()
    in_2036 = found.register.in_force("any", date(2036, 1, 1))
    assert in_2036 is not None and in_2036.policy_id == "later"


def test_a_faulty_file_beside_the_base_is_left_out_and_told(tmp_path: Path) -> None:
    home = _home_with(tmp_path, "torn", b"id = ")
    _home_with(tmp_path, "zero", _sample(id='"zero"', daily_cap_fen="0", total_cap_fen="0"))
    _home_with(tmp_path, "other", _sample())
    found = desk_policies("sample-k12", home)
    assert found.register.policies == (found.base,)
    assert sorted(fault.code for fault in found.faults) == [
        "policy.cap_zero", "policy.cap_zero", "policy.id_differs", "policy.unreadable",
    ]  # fmt: skip


def test_where_files_overlap_the_base_alone_stays(tmp_path: Path) -> None:
    home = _home_with(tmp_path, "twin", _sample(id='"twin"'))
    found = desk_policies("sample-k12", home)
    assert found.register.policies == (found.base,)
    (fault,) = found.faults
    assert (fault.code, fault.facts["policy_id"], fault.facts["other_id"]) == ("policy.overlap", "sample-k12", "twin")


def test_a_faulty_base_is_refused(tmp_path: Path) -> None:
    home = _home_with(tmp_path, "sample-k12", _sample(total_cap_fen="0"))
    with pytest.raises(OperatorError, match=r"policy\.cap_zero"):
        desk_policies("sample-k12", home)

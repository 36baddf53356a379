"""The provider's whole month by its commands alone."""

import csv
import json
import stat
from pathlib import Path

import pytest
import tomli_w

from desktop.adapters.sync.bundle_file import SEALED, SIGNATURE, bundle_name
from desktop.adapters.sync.seal import SigningKey
from desktop.adapters.toml import parse_toml
from desktop.cli import run
from tests.helpers.bundles import SampleTill, sample_rows
from tests.integration.test_fleet_settle import POLICY, month_of_sales


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert run(["fleet", "init", "--keys", f"{tmp_path}/keys", "--provider", "P1", "--lake", f"{tmp_path}/lake",
                "--out", f"{tmp_path}/provider.toml"]) == 0  # fmt: skip
    (tmp_path / "inbox").mkdir()
    return tmp_path


def till_of(place: Path, *, registration: bool = True) -> SampleTill:
    public = parse_toml((place / "provider.toml").read_text())
    till = SampleTill("C1", public["recipient"])
    keys = [{"line": till.key.public.line}]
    told = {"till_id": "C1", "customer_id": "KC1", "school": "School One", "keys": keys}
    (place / "C1.key").write_text(tomli_w.dumps(told) if registration else till.key.public.text)
    return till


def send(place: Path, till: SampleTill, rows: object) -> None:
    made = till.seal(rows)  # type: ignore[arg-type]
    name = bundle_name(till.till_id, till.sequence)
    (place / "inbox" / f"{name}{SEALED}").write_bytes(made.sealed)
    (place / "inbox" / f"{name}{SIGNATURE}").write_bytes(made.signature)


def test_a_month_from_registration_to_receipt(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    till = till_of(place)
    lake = ["--lake", f"{place}/lake"]
    keys = ["--keys", f"{place}/keys"]
    assert run(["fleet", "tills", "add", "C1", "--key", f"{place}/C1.key", *lake, "--yes"]) == 0
    assert till.key.public.code in capsys.readouterr().out
    sales = month_of_sales(till)
    send(place, till, sample_rows(sales))
    assert run(["fleet", "ingest", f"{place}/inbox", *lake, *keys, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["taken"] == 1
    with (place / "d.csv").open("w", newline="") as file:
        csv.writer(file).writerows(
            [["trade_no", "kind", "decided_at"], [sales[0]["trade_no"], "risk", "2026-07-01T00:00:00+08:00"]]
        )
    assert run(["fleet", "determinations", f"{place}/d.csv", *lake]) == 0
    settle = ["fleet", "settle", *lake, "--policy", str(POLICY), "--as-of", "2026-07-02T00:00:00+08:00"]
    outputs = ["--json", f"{place}/o.json", "--explain", f"{place}/o.csv", "--xlsx", f"{place}/o.xlsx", "--html",
               f"{place}/o.html"]  # fmt: skip
    assert run([*settle, "--issue", "2026-06", *outputs]) == 0
    told = json.loads((place / "o.json").read_text())
    assert (told["totals"], told["reasons"]) == ({"device_fen": 13_900, "incentive_fen": 333}, {"risk": 1})
    assert told["statement"]["totals"]["total_payable_fen"] == 14_233
    assert len((place / "o.csv").read_text().splitlines()) == 141
    assert "School One" in (place / "o.html").read_text()
    assert run([*settle, "--issue", "2026-06"]) == 0
    assert "stated 2026-06/sample-k12 before" in capsys.readouterr().out
    assert run(["fleet", "receipts", *lake, *keys, "--out", f"{place}/out", "--policies", str(POLICY.parent)]) == 0
    assert sorted(path.name for path in (place / "out" / "C1").iterdir()) == ["P1-00000001.minisig", "P1-00000001.zip"]
    assert run(["fleet", "compact", *lake]) == 0


def test_the_keys_are_their_owners_alone_and_never_written_over(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in [place / "keys", *(place / "keys").iterdir()]}
    assert modes.pop("keys") == 0o700
    assert set(modes.values()) == {0o600}
    again = ["fleet", "init", "--keys", f"{place}/keys", "--provider", "P1", "--lake", f"{place}/lake"]
    assert run(again) == 2
    assert "has keys already" in capsys.readouterr().err
    assert run([*again[:-4], "--provider", "no spaces", "--lake", f"{place}/lake"]) == 2


def test_a_till_belongs_to_one_customer(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    till_of(place, registration=False)
    add = ["fleet", "tills", "add", "C1", "--key", f"{place}/C1.key", "--lake", f"{place}/lake", "--yes"]
    assert run(add) == 2  # a bare key does not say whose it is
    assert run([*add, "--customer", "KC1"]) == 0
    (place / "C1.key").write_text(SigningKey.make().public.text)
    assert run([*add, "--customer", "K9"]) == 2
    assert "belongs to another customer" in capsys.readouterr().err
    assert run([*add, "--customer", "KC1"]) == 0
    assert run(["fleet", "tills", "list", "--lake", f"{place}/lake", "--json"]) == 0
    shown = capsys.readouterr().out
    (till,) = json.loads(shown[shown.index("{\n") :])["tills"]
    assert len(till["keys"]) == 2


def test_a_retired_key_verifies_nothing_more(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    till = till_of(place)
    lake = ["--lake", f"{place}/lake"]
    assert run(["fleet", "tills", "add", "C1", "--key", f"{place}/C1.key", *lake, "--yes"]) == 0
    send(place, till, sample_rows(month_of_sales(till, 2)))
    assert run(["fleet", "tills", "retire-key", "C1", "0000000000000000", *lake]) == 2
    assert run(["fleet", "tills", "retire-key", "C1", till.key.public.key_id, *lake]) == 0
    capsys.readouterr()
    assert run(["fleet", "ingest", f"{place}/inbox", *lake, "--keys", f"{place}/keys", "--json"]) == 0
    assert [each["code"] for each in json.loads(capsys.readouterr().out)["refused"]] == ["signature.other_key"]


@pytest.mark.parametrize("text", ["", "nonsense", "till_id = ", 'till_id = "C1"\nkeys = 3\n', "a.b = 1"])
def test_what_is_no_registration_is_refused(place: Path, text: str) -> None:
    (place / "C1.key").write_text(text)
    add = ["fleet", "tills", "add", "C1", "--key", f"{place}/C1.key", "--lake", f"{place}/lake", "--yes"]
    assert run([*add, "--customer", "KC1"]) in (1, 2)


def test_the_wrong_place_is_said(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lake = ["--lake", f"{place}/nowhere"]
    assert run(["fleet", "tills", "list", *lake]) == 2
    assert "no lake of this provider" in capsys.readouterr().err
    assert run(["fleet", "ingest", f"{place}/nowhere", "--lake", f"{place}/lake", "--keys", f"{place}/keys"]) == 2
    assert run(["fleet", "ingest", f"{place}/inbox", "--lake", f"{place}/lake", "--keys", f"{place}/nowhere"]) == 2

"""A till and its provider by their commands alone: known to one another, bundles one way, receipts the other."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run
from desktop.domain.events import DeviceCertificate
from desktop.domain.payment import Way
from desktop.services.ports import NewSale
from tests.helpers.fakes import identity
from tests.helpers.till import SN, Till, sales_of

POLICY = Path(__file__).parents[2] / "resources/policies/sample-k12.toml"


class Both:
    """Runs commands of both sides and returns what they said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self.till = Till(folder / "home")
        self.sides = {"home": str(folder / "home"), "lake": str(folder / "lake"), "keys": str(folder / "keys")}

    def path(self, name: str) -> str:
        return str(self.folder / name)

    def run(self, *words: str, code: int = 0, **sides: bool) -> str:
        options = [part for name in sides for part in (f"--{name}", self.sides[name])]
        ended = run([*words, *options])
        said = self._capsys.readouterr()
        assert ended == code, said.err
        return said.err if code else said.out

    def json(self, *words: str, **sides: bool) -> Any:
        return json.loads(self.run(*words, "--json", **sides))


@pytest.fixture
def both(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> Both:
    return Both(tmp_path, capsys)


def introduced(both: Both) -> None:
    """Make the provider, and have both sides know one another."""
    both.run("fleet", "init", "--provider", "P1", "--out", both.path("provider.toml"), keys=True, lake=True)
    both.run("provider", "pin", both.path("provider.toml"), "--yes", home=True)
    both.run("provider", "registration", "--out", both.path("C1.toml"), home=True)
    both.run("fleet", "tills", "add", "C1", "--key", both.path("C1.toml"), "--yes", lake=True)


def test_the_codes_that_people_compare_are_the_same_on_both_sides(both: Both) -> None:
    made = both.run("fleet", "init", "--provider", "P1", "--out", both.path("provider.toml"), keys=True, lake=True)
    pinned = both.run("provider", "pin", both.path("provider.toml"), "--yes", home=True)
    code = next(line.split(maxsplit=1)[1] for line in pinned.splitlines() if line.startswith("code"))
    assert len(code.replace(" ", "")) == 20
    assert code in made
    told = both.run("provider", "registration", "--out", both.path("C1.toml"), home=True)
    registered = both.run("fleet", "tills", "add", "C1", "--key", both.path("C1.toml"), "--yes", lake=True)
    code = next(line.split(maxsplit=1)[1] for line in told.splitlines() if line.startswith("code"))
    assert code in registered


def test_a_day_goes_to_the_provider_and_comes_back(both: Both) -> None:
    introduced(both)
    both.till.sell(4)
    (waits,) = both.till.sell(1, "paid_offline")
    (both.folder / "stick").mkdir()
    assert both.json("export", home=True)["waiting"]["count"] == 5
    done = both.json("export", "--to", both.path("stick"), home=True)
    assert done["exported"]["sequences"] == [1]
    shutil.copytree(both.folder / "stick", both.folder / "inbox")
    assert both.json("fleet", "ingest", both.path("inbox"), keys=True, lake=True)["taken"] == 1
    (desk,) = both.json("fleet", "health", "--all", lake=True)["desks"]
    assert (desk["word"], desk["health"]["terminal"]["sn"]) == ("said", SN)
    assert desk["health"]["disk"].keys() == {"free_mb", "database_mb"}

    (both.folder / "charges.csv").write_text(
        "order_no,trade_no,result,charged_at,actual_paid_fen,credit_paid_fen,fund_bills\n"
        f"{waits},X1,paid,2026-06-18T20:00:00+08:00,1200,0,\n"
    )
    both.run("fleet", "charges", both.path("charges.csv"), lake=True)
    now = datetime.now(UTC).isoformat()  # noqa: DTZ - as whoever types it would
    both.run("fleet", "settle", "--policy", str(POLICY), "--as-of", now, "--json", both.path("settled.json"), lake=True)
    settled = json.loads((both.folder / "settled.json").read_text())
    assert [each["months"][0]["transactions"] for each in settled["customers"]] == [5]

    both.run("fleet", "receipts", "--out", both.path("receipts"), keys=True, lake=True)
    taken = both.json("receipts", "import", both.path("receipts/C1"), home=True)["receipts"]
    assert [each["told"]["acknowledged"] for each in taken] == [[1]]
    assert taken[0]["told"]["counts"]["paid"] == 1
    assert sales_of(both.till.home)[waits] == "PAID"
    assert both.json("export", home=True)["waiting"]["unacknowledged"] == 0
    doctor = {check["name"]: check["ok"] for check in both.json("doctor", home=True)["checks"]}
    assert doctor["bundles"] and doctor["outbox"] and doctor["books"]


HEADER = "order_no,trade_no,result,charged_at,actual_paid_fen,credit_paid_fen,amount_fen\n"


def left_at_a_dead_terminal(till: Till) -> list[str]:
    """Two sales that only a terminal knew of, which is gone for good."""
    pays = NewSale(amount_fen=1_200, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn="SIM9")
    paper = DeviceCertificate(sn="SIM9", issuer="CN=m", fingerprint="ab" * 32, not_before=till.now, not_after=till.now)
    with till.books() as books:
        books.know_device(identity(sn="SIM9"), till.now)
        books.pair(paper, till.now)
        numbers = [str(books.submit(pays, till.now).order_no) for _ in range(2)]
        for number in numbers:
            books.lose(number, "", "link_lost", till.now)
        books.begin_exchange("SIM9", "", till.now)
        books.part(till.now, gone=True)
    return numbers


def test_a_doubt_at_a_dead_terminal_is_settled_by_the_providers_commands(both: Both) -> None:
    """The order is in no bundle, since the till knows no result: the provider types it with its amount."""
    introduced(both)
    both.till.sell(1)
    paid, declined = left_at_a_dead_terminal(both.till)
    (both.folder / "stick").mkdir()
    both.json("export", "--to", both.path("stick"), home=True)
    shutil.copytree(both.folder / "stick", both.folder / "inbox")
    assert both.json("fleet", "ingest", both.path("inbox"), keys=True, lake=True)["taken"] == 1

    charges = both.folder / "charges.csv"
    charges.write_text(
        f"{HEADER}{paid},X1,paid,2026-06-18T20:00:00+08:00,1200,0,1200\n"
        f"{declined},,declined,2026-06-18T20:00:00+08:00,0,0,1200\n"
    )
    assert both.json("fleet", "charges", str(charges), lake=True) == {"new": 2, "known": 0}
    both.run("fleet", "receipts", "--out", both.path("receipts"), keys=True, lake=True)
    taken = both.json("receipts", "import", both.path("receipts/C1"), home=True)["receipts"]
    told = taken[0]["told"]["counts"]
    assert (told["paid"], told["declined"]) == (1, 1)
    states = sales_of(both.till.home)
    assert (states[paid], states[declined]) == ("PAID", "DECLINED")

    shutil.rmtree(both.folder / "stick")
    (both.folder / "stick").mkdir()
    both.json("export", "--to", both.path("stick"), home=True)
    shutil.copytree(both.folder / "stick", both.folder / "inbox", dirs_exist_ok=True)
    ingested = both.json("fleet", "ingest", both.path("inbox"), keys=True, lake=True)
    assert (ingested["taken"], ingested["refused"]) == (1, [])
    now = datetime.now(UTC).isoformat()  # noqa: DTZ - as whoever types it would
    both.run("fleet", "settle", "--policy", str(POLICY), "--as-of", now, "--json", both.path("settled.json"), lake=True)
    settled = json.loads((both.folder / "settled.json").read_text())
    (month,) = settled["customers"][0]["months"]
    assert (month["transactions"], month["valid"]) == (2, 1), (
        "it stands there, and earns nothing: nobody saw how it paid"
    )
    assert settled["reasons"] == {"not_authorised_payment": 1, "provider_mismatch": 1}
    assert both.json("fleet", "charges", str(charges), lake=True) == {"new": 0, "known": 2}


def test_a_refused_receipt_is_a_line_and_exit_2(both: Both) -> None:
    introduced(both)
    (both.folder / "P1-00000001.zip").write_bytes(b"x")
    (both.folder / "P1-00000001.minisig").write_bytes(b"x")
    said = both.run("receipts", "import", both.path("P1-00000001.zip"), code=2, home=True)
    assert said.startswith("P1-00000001.zip: ")
    assert len(said.splitlines()) == 1


def test_without_a_provider_an_export_says_what_to_do(both: Both) -> None:
    both.till.sell(1)
    (both.folder / "stick").mkdir()
    assert "provider pin" in both.run("export", "--to", both.path("stick"), code=2, home=True)
    assert "none is known" in both.run("export", home=True)


def test_a_server_is_kept_without_its_password(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.StringIO("secret-of-the-server\n"))
    both.run("provider", "server", "sftp://till@sync.example.cn/in", home=True)
    assert both.till.home.settings().sync.server == "sftp://till@sync.example.cn/in"
    for path in both.till.home.folder.rglob("*"):
        assert not path.is_file() or b"secret-of-the-server" not in path.read_bytes()
    assert "provider server" not in both.run("provider", "server", "ftp://x", code=2, home=True)
    both.run("provider", "server", "", home=True)
    assert both.till.home.settings().sync.server == ""

"""A desk from the provider's file: taken as one or not at all, whatever goes wrong and whenever the power goes."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.half_made import MARKER
from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.bundle_book import provider_pin
from desktop.adapters.sync.provision_stick import offered, read_files, signature_of
from desktop.adapters.sync.sticks import Stick, StickState
from desktop.adapters.system import SystemClock
from desktop.adapters.terminal.credentials import authorities_of
from desktop.app import provisioned
from desktop.app.first_start import finish
from desktop.app.homes import make_home, open_books, trial_settings
from desktop.app.provision_record import provision_record
from desktop.app.provisioned import PROVISIONED, Wanted, give_back, look_at, take
from desktop.app.reading import reading
from desktop.domain.errors import OperatorError
from desktop.fleet.tills import read_registration
from desktop.services.provisioning import Provision, settings_here
from tests.helpers.provisions import POLICY, SampleProvider, authority_pem, settings_text

PROVIDER = SampleProvider()


class FixedClock:
    """A clock that somebody set."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def monotonic_s(self) -> float:
        return 0.0


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def wanted(provision: Provision, **changes: Any) -> Wanted:
    settings = settings_here(provision, "simulator", "", key_in_file=False)
    return Wanted(provision=provision, settings=settings, **changes)


def files_of(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def refused(path: Path, **given: Any) -> OperatorError:
    with pytest.raises(OperatorError) as caught:
        look_at(path, **given)
    return caught.value


def test_a_home_is_what_the_file_says(home: Home, stick: Path) -> None:
    path = PROVIDER.put(stick)
    provision = look_at(path, till_id="C7")
    take(home, wanted(provision, supervisor=("周主任", "830462")))
    settings = home.settings()
    assert (settings.school.name, settings.till.till_id, settings.limits.single_limit_fen) == ("示范小学", "C7", 4000)
    assert (settings.trial, settings.keystore, settings.terminal.store_id) == (True, "file", "S007")
    assert (home.folder / "policies/sample-k12.toml").read_bytes() == POLICY.read_bytes()
    assert len(authorities_of(home)) == 1
    with reading(home, load_key(home, "file")) as store:
        pin = provider_pin(store)
        assert pin is not None and pin.keys == provision.provider.keys
        body = json.loads(store.value("SELECT body FROM ledger WHERE kind = ?", (PROVISIONED,)))
    assert (body["sequence"], body["sha256"], body["code"]) == (3, provision.sha256, provision.code)
    books = open_books(home)
    assert len(books.staff_records()) == 1
    books.close()
    assert not (home.folder / MARKER).exists()


def test_a_real_home_keeps_its_key_where_the_installer_said(home: Home, stick: Path) -> None:
    provision = look_at(PROVIDER.put(stick, settings=settings_text(terminal={"url": "/dev/ttyUSB0"})))
    settings = settings_here(provision, "", "en", key_in_file=True)
    take(home, Wanted(provision=provision, settings=settings))
    made = home.settings()
    assert (made.trial, made.keystore, made.terminal.url, made.language) == (False, "file", "/dev/ttyUSB0", "en")


def test_where_the_terminal_is_has_to_be_said_by_somebody(stick: Path) -> None:
    provision = look_at(PROVIDER.put(stick))
    with pytest.raises(OperatorError, match=r"provision\.no_terminal"):
        settings_here(provision, " ", "", key_in_file=False)


def test_the_registration_goes_back_to_the_stick(home: Home, stick: Path) -> None:
    path = PROVIDER.put(stick)
    take(home, wanted(look_at(path)))
    returned = give_back(home, path)
    assert returned.fault is None
    told = read_registration((stick / "C7.registration.toml").read_bytes())
    assert (told.till_id, told.customer_id, told.school) == ("C7", "SAMPLE-0001", "示范小学")
    assert tuple((key.key_id, key.code) for key in told.keys) == returned.keys
    assert "secret" not in (stick / "C7.registration.toml").read_text().lower()


@pytest.mark.parametrize("how", ["gone", "an empty mount point", "read-only"])
def test_a_stick_that_cannot_take_the_registration_is_told_and_the_home_stays(
    home: Home, stick: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = PROVIDER.put(stick)
    take(home, wanted(look_at(path)))
    if how == "gone":
        shutil.rmtree(stick)
    elif how == "an empty mount point":
        shutil.rmtree(stick)
        stick.mkdir()
    else:
        opened = os.open

        def read_only(name: Any, *rest: Any, **more: Any) -> int:
            if str(name).startswith(str(stick)):
                raise OSError(30, "Read-only file system")
            return opened(name, *rest, **more)

        monkeypatch.setattr(os, "open", read_only)
    returned = give_back(home, path)
    assert returned.fault is not None and returned.fault.code == "provision.not_returned"
    assert home.exists and not list(stick.parent.glob("stick/*.registration.toml*"))


def test_a_fault_after_the_home_was_made_is_told_too(home: Home, stick: Path) -> None:
    path = PROVIDER.put(stick)
    take(home, wanted(look_at(path)))
    with home.lock():  # another desk was quicker
        returned = give_back(home, path)
    assert returned.fault is not None and returned.fault.code == "home.in_use"


def test_a_file_for_another_till_than_the_installer_names(stick: Path) -> None:
    fault = refused(PROVIDER.put(stick), till_id="C1")
    assert (fault.code, fault.facts) == ("provision.other_till", {"till": "C7", "wanted": "C1"})


def test_a_clock_in_1970_is_said_to_be_wrong(stick: Path) -> None:
    path = PROVIDER.put(stick)
    fault = refused(path, clock=FixedClock(datetime(1970, 1, 1, 0, 5, tzinfo=UTC)))
    assert (fault.code, fault.facts["clock_on"]) == ("provision.ahead", "1970-01-01")
    now = SystemClock().now()
    assert look_at(path, clock=FixedClock(now - timedelta(minutes=10)))  # the provider's clock may be a little ahead


def test_an_expired_file_is_good_on_its_last_day_only(stick: Path) -> None:
    made = datetime(2026, 6, 18, 1, tzinfo=UTC)
    path = PROVIDER.put(stick, made_at=made, expires_on=date(2026, 7, 18))
    assert look_at(path, clock=FixedClock(datetime(2026, 7, 18, 15, 59, tzinfo=UTC)))  # 23:59 in Shanghai
    fault = refused(path, clock=FixedClock(datetime(2026, 7, 18, 16, 0, tzinfo=UTC)))
    assert fault.code == "provision.expired"


def test_unsigned_missing_cut_short_and_too_large_files(stick: Path) -> None:
    path = PROVIDER.put(stick)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert refused(path).code in ("provision.archive", "signature.bad")
    path.write_bytes(content)
    signature_of(path).unlink()
    assert refused(path).code == "provision.unsigned"
    path.write_bytes(bytes(5 * 1024 * 1024))
    assert refused(path).code == "provision.too_big"
    path.unlink()
    assert refused(path).code == "provision.no_file"
    assert refused(stick / "settings.zip").code == "provision.name"


def test_a_stick_pulled_while_it_is_read(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = PROVIDER.put(stick)
    opened = Path.open

    class Pulled:
        def __init__(self, file: Any) -> None:
            self._file = file

        def __enter__(self) -> "Pulled":
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()

        def read(self, _most: int) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda self, *rest: Pulled(opened(self, *rest)))
    assert refused(path).code == "provision.no_file"


def test_a_stick_pulled_between_the_two_files_is_not_called_unsigned(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = PROVIDER.put(stick)
    opened = Path.open

    def pulled(self: Path, *rest: Any) -> Any:
        file = opened(self, *rest)
        if self == path:
            shutil.rmtree(stick)
        return file

    monkeypatch.setattr(Path, "open", pulled)
    assert refused(path).code == "provision.no_file"


def test_a_stick_pulled_after_it_was_looked_at_changes_nothing(home: Home, stick: Path) -> None:
    path = PROVIDER.put(stick)
    provision = look_at(path)
    shutil.rmtree(stick)
    take(home, wanted(provision))
    assert home.settings().till.till_id == "C7"
    assert give_back(home, path).fault is not None


def test_a_policy_that_neither_the_file_nor_the_program_has(stick: Path) -> None:
    path = PROVIDER.put(stick, policies={}, settings=settings_text(policy_id="nobodys"))
    assert refused(path).code == "policy.unknown"
    assert look_at(PROVIDER.put(stick, policies={})).policy_ids == ()


def test_a_home_that_is_there_is_not_touched(home: Home, stick: Path) -> None:
    provision = look_at(PROVIDER.put(stick))
    take(home, wanted(provision))
    before = (home.folder / "settings.toml").read_bytes()
    with pytest.raises(OperatorError, match=r"provision\.home_there"):
        take(home, wanted(provision))
    assert (home.folder / "settings.toml").read_bytes() == before


class PowerCut(BaseException):
    """Nothing after it runs: not even what cleans up."""


def steps() -> list[tuple[str, Callable[[pytest.MonkeyPatch], None]]]:
    """Return the moments at which the power goes."""

    def at(name: str) -> Callable[[pytest.MonkeyPatch], None]:
        def cut(monkeypatch: pytest.MonkeyPatch) -> None:
            def gone(*_: object, **__: object) -> None:
                raise PowerCut

            monkeypatch.setattr(provisioned, name, gone)

        return cut

    return [(name, at(name)) for name in ("make_key", "new_books", "_note", "write_durably", "trust_authority_pem")]


@pytest.mark.parametrize(("name", "cut"), steps(), ids=[name for name, _ in steps()])
@pytest.mark.parametrize("then", ["by file", "by hand", "for practice"])
def test_a_power_cut_leaves_no_home_and_nothing_for_the_next(
    home: Home, stick: Path, name: str, cut: Callable[[pytest.MonkeyPatch], None], then: str
) -> None:
    path = PROVIDER.put(stick, policies={"sample-k12.toml": POLICY.read_bytes()})
    with pytest.MonkeyPatch.context() as patched:
        cut(patched)
        patched.setattr(provisioned.HalfMade, "clear", lambda _self: None)  # the power is gone
        with pytest.raises(PowerCut):
            take(home, wanted(look_at(path)))
    assert not home.exists and (home.folder / MARKER).exists()
    if then != "by file":
        if then == "by hand":
            finish(home, trial_settings(), "")
        else:
            make_home(home, trial_settings())
        with reading(home, load_key(home, "file")) as store:
            assert provider_pin(store) is None
            assert store.value("SELECT count(*) FROM ledger WHERE kind = ?", (PROVISIONED,)) == 0
        assert authorities_of(home) == () and not list(home.folder.glob("policies/*"))
        return
    other = SampleProvider("P2")
    take(home, wanted(look_at(other.put(stick, authorities={"x.pem": authority_pem("Other")}))))
    with reading(home, load_key(home, "file")) as store:
        pin = provider_pin(store)
        assert pin is not None and pin.provider == "P2"
        assert store.value("SELECT count(*) FROM ledger WHERE kind = ?", (PROVISIONED,)) == 1
    assert len(authorities_of(home)) == 1


def test_a_fault_leaves_no_home_and_what_was_there_before(home: Home, stick: Path, monkeypatch: Any) -> None:
    home.make()
    home.authorities_path.mkdir()
    (home.authorities_path / "mine.pem").write_bytes(authority_pem("Mine"))
    provision = look_at(PROVIDER.put(stick))

    def full(*_: object) -> None:
        raise OperatorError("disk.full", path="x")

    with monkeypatch.context() as patched:
        patched.setattr(provisioned, "trust_authority_pem", full)
        with pytest.raises(OperatorError, match=r"disk\.full"):
            take(home, wanted(provision))
    assert files_of(home.folder) == {"authorities/mine.pem", "key", "lock"}
    take(home, wanted(provision))
    assert len(authorities_of(home)) == 2


def test_a_marker_never_removes_anything_of_a_home_that_exists(home: Home, stick: Path) -> None:
    take(home, wanted(look_at(PROVIDER.put(stick))))
    (home.folder / MARKER).write_text(json.dumps(["desk.db", "../stick/C7.provision.zip"]))
    provisioned.HalfMade(home).clear()
    assert home.database_path.exists() and not (home.folder / MARKER).exists()


def test_sticks_are_looked_through_for_files(stick: Path, tmp_path: Path) -> None:
    def plugged(path: Path, label: str) -> Stick:
        return Stick(label=label, path=path, free_bytes=1, total_bytes=2, state=StickState.READ_ONLY)

    PROVIDER.put(stick)
    (stick / "x.zip").write_bytes(b"")
    found = offered([plugged(tmp_path / "pulled", "GONE"), plugged(stick, "PROVIDER")])
    assert [(each.till_id, each.stick) for each in found] == [("C7", "PROVIDER")]
    assert read_files(Path(found[0].path))[0][:2] == b"PK"


def test_the_record_for_the_acceptance_report_is_held_against_what_is_here(home: Home, stick: Path) -> None:
    provision = look_at(PROVIDER.put(stick))
    take(home, wanted(provision))
    record = provision_record(home, home.settings())
    assert record is not None and record.holds
    assert (record.code, record.sequence, record.policies) == (provision.code, 3, "sample-k12")
    assert record.authorities == "Programme Authority"
    for path in authorities_of(home):
        path.unlink()
    lost = provision_record(home, home.settings())
    assert lost is not None and not lost.authorities_hold and lost.policies_hold and lost.provider_holds


def test_a_desk_set_up_by_hand_has_no_record(home: Home) -> None:
    finish(home, trial_settings(), "")
    assert provision_record(home, home.settings()) is None

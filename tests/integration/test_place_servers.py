"""Servers over SFTP, WebDAV and S3: what arrives is proven, and every way to fail ends in a sentence, in time."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.adapters.sync.places import server as server_file
from desktop.adapters.sync.places.known_hosts import KnownHostsFile
from desktop.adapters.sync.places.opening import open_place, settle_in
from desktop.adapters.sync.places.server import Watchdog
from desktop.domain.errors import OperatorError
from desktop.services.sync_ports import Place, PlaceKind, SourceFile, Stage
from desktop.ui.strings import sentence_of
from tests.helpers.place_servers import PASSWORD, USER, S3Server, SftpServer, WebdavServer
from tests.helpers.places import Listener, bundles, put, refused


class Secrets:
    """services.sync_ports.PlaceSecrets in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def secret(self, url: str) -> str:
        return self.kept.get(url, "")

    def keep(self, url: str, secret: str) -> None:
        self.kept[url] = secret


class End:
    """One server, and the desk's side of it: what is common to the three protocols."""

    writing, reading, listing = "PUT", "GET", "PROPFIND"

    def __init__(self, server: SftpServer | WebdavServer | S3Server, folder: Path) -> None:
        self.server = server
        self.hosts = KnownHostsFile(folder)
        self.secrets = Secrets()
        if isinstance(server, SftpServer):
            self.writing, self.reading, self.listing = "write", "read", "list"
            self.hosts.confirm(f"127.0.0.1:{server.port}", server.host_key.fingerprint)
            self.url = f"sftp://{USER}@127.0.0.1:{server.port}/in%20box"
        else:
            self.url = server.url
            self.listing = "PROPFIND" if isinstance(server, WebdavServer) else "GET"
        self.secrets.keep(self.url, PASSWORD)

    def place(self, timeout_s: float = 20.0) -> Place:
        return open_place(self.url, self.secrets, self.hosts, timeout_s)

    def standing(self) -> dict[str, bytes]:
        if isinstance(self.server, SftpServer):
            return {path.name: path.read_bytes() for path in (self.server.root / "in box").iterdir()}
        return {name.removeprefix("inbox/"): content for name, content in self.server.files.items()}

    def have(self, name: str, content: bytes) -> None:
        if isinstance(self.server, SftpServer):
            (self.server.root / "in box" / name).write_bytes(content)
        else:
            self.server.files[f"inbox/{name}" if isinstance(self.server, S3Server) else name] = content


@pytest.fixture(params=["sftp", "webdav", "s3"])
def end(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[End]:
    root = tmp_path / "root"
    (root / "in box").mkdir(parents=True)
    server = {"sftp": lambda: SftpServer(root), "webdav": WebdavServer, "s3": S3Server}[request.param]()
    with server:
        yield End(server, tmp_path)


@pytest.fixture
def sftp(tmp_path: Path) -> Iterator[End]:
    (tmp_path / "root" / "in box").mkdir(parents=True)
    with SftpServer(tmp_path / "root") as server:
        yield End(server, tmp_path)


@pytest.fixture
def webdav(tmp_path: Path) -> Iterator[End]:
    with WebdavServer() as server:
        yield End(server, tmp_path)


@pytest.fixture
def s3(tmp_path: Path) -> Iterator[End]:
    with S3Server() as server:
        yield End(server, tmp_path)


@pytest.fixture
def sources(tmp_path: Path) -> list[SourceFile]:
    return bundles(tmp_path / "bundles")


def contents(sources: list[SourceFile]) -> dict[str, bytes]:
    return {source.name: source.path.read_bytes() for source in sources}


def test_files_arrive_and_are_told_as_proven(end: End, sources: list[SourceFile]) -> None:
    listener = put(end.place(), sources)
    assert end.standing() == contents(sources)
    assert [each.was_there for each in listener.proven] == [False] * 4
    assert {told.stage for told in listener.progress} == set(Stage)
    assert listener.progress[-1].bytes_done == listener.progress[-1].bytes_all == 600_620


def test_what_is_there_is_read_and_not_written(end: End, sources: list[SourceFile]) -> None:
    place = end.place()
    put(place, sources[:2])
    end.server.operations.clear()
    assert [each.was_there for each in put(place, sources[:2]).proven] == [True, True]
    assert end.writing not in end.server.operations
    assert end.server.operations.count(end.listing) >= 1  # no listing is kept between two puts
    assert [each.was_there for each in put(place, sources).proven] == [True, True, False, False]


@pytest.mark.parametrize("other", [b"short", b"x" * 300_000])
def test_other_bytes_under_the_name_are_never_overwritten(end: End, sources: list[SourceFile], other: bytes) -> None:
    end.have(sources[0].name, other)
    assert refused(end.place(), sources).code == "place.other_bytes"
    assert end.standing() == {sources[0].name: other}


def test_a_name_that_appears_while_we_write_is_left_alone(end: End, sources: list[SourceFile]) -> None:
    def appear() -> bool:
        if end.server.operations and sources[0].name not in end.standing():
            end.have(sources[0].name, b"another desk's")
        return False

    assert refused(end.place(), sources, appear).code == "place.other_bytes"
    assert end.standing() == {sources[0].name: b"another desk's"}


def test_a_half_of_ours_is_gone_after_the_next_put(end: End, sources: list[SourceFile]) -> None:
    end.have(f".{sources[0].name}.part", b"half")
    end.have(".C1-00000001.zip.age.part", b"half")
    end.have(".C2-00000001.zip.age.part", b"another till's")
    put(end.place(), sources)
    assert set(end.standing()) == {".C2-00000001.zip.age.part", *contents(sources)}


def test_cancel_leaves_no_half_and_the_next_put_goes_on(end: End, sources: list[SourceFile]) -> None:
    listener = Listener()

    def cancelled() -> bool:
        return bool(listener.progress) and listener.progress[-1].name == sources[2].name

    assert refused(end.place(), sources, cancelled, listener).code == "place.cancelled"
    assert set(end.standing()) == {source.name for source in sources[:2]}
    put(end.place(), sources)


def test_before_anything_cancelled_nothing_is_asked(end: End, sources: list[SourceFile]) -> None:
    assert refused(end.place(), sources, lambda: True).code == "place.cancelled"
    assert end.server.operations == []


@pytest.mark.parametrize("operation", ["listing", "writing", "reading"])
def test_a_server_that_hangs_ends_in_a_sentence(end: End, sources: list[SourceFile], operation: str) -> None:
    end.server.hangs_in = getattr(end, operation)
    fault = refused(end.place(timeout_s=0.3), sources)
    assert (fault.code, fault.facts["place"]) == ("place.hangs", end.url)
    assert "不" in sentence_of(fault, "zh_CN") or "没有应答" in sentence_of(fault, "zh_CN")
    assert sources[1].name not in end.standing()


@pytest.mark.parametrize("step", ["banner", "login", "subsystem", "open", "stat", "rename", "remove"])
def test_an_sftp_server_that_hangs_anywhere(sftp: End, sources: list[SourceFile], step: str) -> None:
    sftp.have(f".{sources[0].name}.part", b"half")
    sftp.server.hangs_in = step
    assert refused(sftp.place(timeout_s=0.3), sources).code == "place.hangs"


def test_no_server_there(end: End, sources: list[SourceFile]) -> None:
    place = end.place(timeout_s=5)
    end.server.__exit__(None, None, None)
    try:
        fault = refused(place, sources)
    finally:
        end.server.__enter__()
    assert fault.code == "place.unreachable"


def test_a_host_that_has_no_address(end: End, sources: list[SourceFile]) -> None:
    url = end.url.replace("127.0.0.1", "no-such-host.invalid")
    end.secrets.keep(url, PASSWORD)
    assert refused(open_place(url, end.secrets, end.hosts, 5), sources).code == "place.unreachable"


def test_a_wrong_password_is_refused_and_stands_in_no_text(
    end: End, sources: list[SourceFile], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    if isinstance(end.server, S3Server):  # it looks at the key's name only
        end.url = end.url.replace(USER, "C9")
    end.secrets.keep(end.url, "wr0ng-secret")
    fault = refused(end.place(), sources)
    assert fault.code == "place.refused"
    description = end.place().describe()
    assert (description.kind, description.url, description.free_bytes) == (PlaceKind.SERVER, end.url, None)
    for text in (str(fault), repr(fault.facts), str(description), caplog.text, sentence_of(fault, "en")):
        assert "wr0ng" not in text


ANSWERS = [(500, "server_fault"), (507, "full"), (403, "refused"), (404, "gone")]
MORE_TO_A_PUT = [(301, "server_fault"), (409, "gone"), (413, "full"), (502, "server_fault"), (503, "server_fault")]


@pytest.mark.parametrize(
    ("operation", "status", "code"),
    [(operation, *answer) for operation in ("PROPFIND", "PUT", "MOVE", "GET") for answer in ANSWERS]
    + [("PUT", *answer) for answer in MORE_TO_A_PUT],
)
def test_what_a_webdav_server_answers_has_a_name(
    webdav: End, sources: list[SourceFile], operation: str, status: int, code: str
) -> None:
    webdav.server.answers[operation] = status
    fault = refused(webdav.place(timeout_s=5), sources)
    assert fault.code == f"place.{code}"
    if code == "server_fault":
        assert fault.facts["status"] == status
    whole = contents(sources)
    assert all(content == whole[name] for name, content in webdav.standing().items())  # no half, nothing broken
    assert webdav.server.operations.count(operation) == 1  # when to try again is the schedule's matter
    webdav.server.answers.clear()
    put(webdav.place(), sources)


def test_a_portal_s_page_is_no_webdav(webdav: End, sources: list[SourceFile]) -> None:
    webdav.server.page = b"<html>Please sign in<br></html>"
    for status in (200, 207):
        webdav.server.answers["PROPFIND"] = status
        assert refused(webdav.place(), sources).code == "place.server_fault"


def test_webdav_is_asked_for_a_move_that_replaces_nothing(webdav: End, sources: list[SourceFile]) -> None:
    put(webdav.place(), sources[:1])
    assert webdav.server.operations == ["PROPFIND", "PUT", "MOVE", "GET"]
    assert webdav.server.headers[2]["Overwrite"] == "F"


@pytest.mark.parametrize(
    "changes", [lambda content: content[:-512], lambda content: content[:-512] + bytes(512), lambda content: b""]
)
@pytest.mark.parametrize("kind", ["webdav", "s3"])
def test_a_server_that_lies_is_found_out(
    request: pytest.FixtureRequest, sources: list[SourceFile], kind: str, changes: object
) -> None:
    end: End = request.getfixturevalue(kind)
    end.server.changes = changes
    fault = refused(end.place(), sources[:1])
    assert (fault.code, end.standing()) == ("place.lies", {})


def test_the_sftp_server_must_be_confirmed_before_a_password_leaves(sftp: End, sources: list[SourceFile]) -> None:
    host = f"127.0.0.1:{sftp.server.port}"
    sftp.hosts.confirm(host, "")
    fault = refused(sftp.place(), sources)
    assert (fault.code, fault.facts["host"]) == ("place.unknown_host", host)
    assert str(fault.facts["fingerprint"]).startswith("SHA256:")
    assert refused(sftp.place(), sources).code == "place.unknown_host"  # asking again confirms nothing
    assert sftp.server.logins == []
    sftp.hosts.confirm(host, str(fault.facts["fingerprint"]))
    put(sftp.place(), sources)
    assert set(sftp.server.logins) == {(USER, PASSWORD)}


def test_another_key_at_a_confirmed_host_is_said(sftp: End, sources: list[SourceFile]) -> None:
    confirmed = sftp.server.host_key.fingerprint
    sftp.server.host_key = type(sftp.server.host_key).generate()
    fault = refused(sftp.place(), sources)
    assert (fault.code, fault.facts["confirmed"]) == ("place.changed_host", confirmed)
    assert fault.facts["fingerprint"] == sftp.server.host_key.fingerprint
    assert sftp.server.logins == []


@pytest.mark.parametrize("operation", ["write", "open", "rename"])
def test_a_failure_of_the_sftp_server_leaves_nothing(sftp: End, sources: list[SourceFile], operation: str) -> None:
    sftp.server.fails_in = operation
    assert refused(sftp.place(), sources).code == "place.server_fault"
    assert sftp.standing() == {}


@pytest.mark.parametrize("operation", ["list", "write", "rename", "read"])
def test_a_line_that_breaks(sftp: End, sources: list[SourceFile], operation: str) -> None:
    sftp.server.drops_in = operation
    assert refused(sftp.place(), sources).code == "place.unreachable"
    whole = contents(sources)
    assert all(content == whole[name] for name, content in sftp.standing().items() if not name.endswith(".part"))
    sftp.server.drops_in = ""
    put(sftp.place(), sources)
    assert sftp.standing() == whole


def test_a_server_folder_that_is_not_there_is_not_made(sftp: End, webdav: End, sources: list[SourceFile]) -> None:
    for end in (sftp, webdav):
        url = end.url.replace("in%20box", "other")
        end.secrets.keep(url, PASSWORD)
        assert refused(open_place(url, end.secrets, end.hosts, 5), sources).code == "place.gone"
    assert not (sftp.server.root / "other").exists()


def test_a_bucket_that_is_not_there(s3: End, sources: list[SourceFile]) -> None:
    url = s3.url.replace("@canteen/", "@other/")
    s3.secrets.keep(url, PASSWORD)
    assert refused(open_place(url, s3.secrets, s3.hosts, 5), sources).code == "place.gone"


@pytest.mark.parametrize("status", [500, 503])
def test_a_fault_of_s3_is_named_and_asked_once(s3: End, sources: list[SourceFile], status: int) -> None:
    s3.server.answers["PUT"] = status
    fault = refused(s3.place(), sources)
    assert (fault.code, fault.facts["status"]) == ("place.server_fault", status)
    assert s3.server.operations.count("PUT") == 1


def test_s3_without_conditions_is_looked_at_before(s3: End, sources: list[SourceFile]) -> None:
    s3.server.knows_conditions = False
    put(s3.place(), sources[:2])
    assert s3.standing() == contents(sources[:2])

    def appear() -> bool:
        if s3.server.operations.count("GET") > 3:
            s3.server.files.setdefault(f"inbox/{sources[2].name}", b"another desk's")
        return False

    assert refused(s3.place(), sources, appear).code == "place.other_bytes"
    assert s3.standing()[sources[2].name] == b"another desk's"


def test_a_password_in_the_address_goes_to_the_secrets(sftp: End, sources: list[SourceFile]) -> None:
    secrets = Secrets()
    kept = settle_in(f"sftp://{USER}:k%3Ae%2Fy%40%20%E5%AF%86@127.0.0.1:{sftp.server.port}/in%20box", secrets)
    assert (kept, secrets.kept) == (sftp.url, {sftp.url: PASSWORD})
    put(open_place(kept, secrets, sftp.hosts), sources)
    with pytest.raises(OperatorError, match=r"place\.bad_url"):
        open_place(kept.replace("@", ":x@"), secrets, sftp.hosts)


@pytest.mark.parametrize(
    ("url", "package"),
    [("sftp://C1@h/x", "paramiko"), ("https://C1@h/x", "webdav4"), ("s3://C1@h/x", "s3fs")],
)
def test_a_kind_whose_package_is_missing_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, url: str, package: str
) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(server_file.importlib, "import_module", missing)
    for attempt in (
        lambda: settle_in(url, Secrets()),
        lambda: open_place(url, Secrets(), KnownHostsFile(tmp_path)),
    ):
        with pytest.raises(OperatorError) as caught:
            attempt()
        assert (caught.value.code, caught.value.facts["package"]) == ("place.needs_package", package)


def test_the_watchdog_bites_once_and_only_when_it_is_hungry() -> None:
    import threading

    bites = threading.Semaphore(0)
    with Watchdog(0.05, bites.release) as dog:
        dog.feed()
        assert bites.acquire(timeout=10)
        assert dog.bitten
        dog.feed()
    with Watchdog(1_000, bites.release) as dog:
        dog.feed()
    assert not dog.bitten and not bites.acquire(blocking=False)
    with Watchdog(0.01, bites.release) as dog:
        dog.feed()
        dog.rest()
        assert dog.bitten or not bites.acquire(timeout=0.1)  # else a slow machine fed it too late

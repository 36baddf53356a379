"""A real PostgreSQL server for tests: made in a folder of its own, spoken to by a socket there, gone at the end.

PostgreSQL refuses to run as root: there it runs as `postgres`, whom Debian's package makes. A test that needs it is
skipped where the package is missing, and says so.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

PASSWORD = "not-in-any-file-41"
_DEBIAN = Path("/usr/lib/postgresql")


def binaries() -> Path | None:
    """Return where PostgreSQL's programs are, or None."""
    versions = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = versions[-1] if versions else shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class PostgresServer:
    """Started until `close`. `url` is for a new, empty database each."""

    def __init__(self, programs: Path, *, fsync: bool = False, tcp: bool = False) -> None:
        self._programs, self._fsync, self._port = programs, fsync, _free_port() if tcp else 0
        self.folder = Path(tempfile.mkdtemp(prefix="canteen-pg-"))
        self._user = "postgres" if os.geteuid() == 0 else None
        if self._user is not None:
            shutil.chown(self.folder, self._user)
        self._numbers = count(1)
        self.last_url = ""
        secret = self.folder / "secret"
        secret.write_text(PASSWORD)
        secret.chmod(0o644)
        self._run(
            "initdb", "-D", str(self.folder / "data"), "-U", "desk", "--no-sync", "-A", "scram-sha-256",
            f"--pwfile={secret}", "-E", "UTF8", "--locale=C",
        )  # fmt: skip
        self.start()

    def start(self) -> None:
        listen = f"-h 127.0.0.1 -p {self._port}" if self._port else "-c listen_addresses=''"
        options = f"-k {self.folder} {listen} -c fsync={'on' if self._fsync else 'off'} -c max_connections=30"
        self._run(
            "pg_ctl", "start", "-w", "-D", str(self.folder / "data"), "-l", str(self.folder / "log"), "-o", options
        )  # fmt: skip

    def stop(self) -> None:
        """Pull the plug: no goodbye to anybody."""
        self._run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", str(self.folder / "data"))

    def hang(self) -> None:
        """Let every process of it stand still: the line is up, and nothing answers."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._signal(signal.SIGCONT)

    def url(self) -> str:
        name = f"school{next(self._numbers)}"
        place = f"127.0.0.1:{self._port}" if self._port else ""
        where = ("-h", "127.0.0.1", "-p", str(self._port)) if self._port else ("-h", str(self.folder))
        self._run("createdb", *where, "-U", "desk", name)
        self.last_url = f"postgresql://desk@{place}/{name}" + ("" if place else f"?host={self.folder}")
        return self.last_url

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)

    def _pids(self) -> list[int]:
        first = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        return [first, *map(int, children)]

    def _signal(self, number: int) -> None:
        for pid in self._pids():
            os.kill(pid, number)

    def _run(self, name: str, *arguments: str) -> None:
        done = subprocess.run(
            [self._programs / name, *arguments], user=self._user, group=self._user, cwd=self.folder,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C", "PGPASSWORD": PASSWORD},
            extra_groups=[] if self._user else None,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One server a session."""
    found = binaries()
    if found is None:
        pytest.skip("PostgreSQL is not here: apt-get install postgresql")
    server = PostgresServer(found)
    yield server
    server.close()

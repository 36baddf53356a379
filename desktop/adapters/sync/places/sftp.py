"""A server over SFTP, through fsspec and paramiko. On the caller's thread, with a watchdog beside it.

The server's key is compared with the fingerprint that somebody confirmed, before a password leaves: one that nobody
confirmed is `place.unknown_host`, another one `place.changed_host`; both tell the fingerprint in OpenSSH's form.
Only the password is tried, no key or agent of whoever runs the desk. The final name is given by SSH_FXP_RENAME of the
protocol's version 3, which fails where the name is taken; fsspec's `mv` would replace it. Servers do not tell whether
they synced; only the read-back does. Source: draft-ietf-secsh-filexfer-02, 6.5; paramiko, SSHClient.connect; fsspec,
SFTPFileSystem.
"""

import contextlib
import errno
import logging
import socket
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from desktop.adapters.sync.places.address import Address
from desktop.adapters.sync.places.faults import place_fault
from desktop.adapters.sync.places.putting import Look, part_name
from desktop.adapters.sync.places.server import Watchdog, server_module
from desktop.domain.errors import OperatorError
from desktop.services.sync_ports import KnownHosts

_READ_BYTES = 32_768  # one request of the protocol


class SftpShelf:
    """putting.Shelf on an SFTP folder; connected between enter and exit."""

    def __init__(self, address: Address, secret: str, hosts: KnownHosts, timeout_s: float) -> None:
        self._address, self._secret, self._hosts = address, secret, hosts
        self._timeout_s = timeout_s
        self._socket: socket.socket | None = None
        self._watchdog = Watchdog(timeout_s, self._cut)
        self._files: Any = None
        self._paramiko: Any = None

    def __enter__(self) -> "SftpShelf":
        self._paramiko = server_module("paramiko")
        fsspec = server_module("fsspec")
        # Every fault comes as an exception; paramiko would write each into the log again, with its stack.
        logging.getLogger("paramiko").setLevel(logging.CRITICAL)
        policy = _pinning(self._paramiko, self._hosts.fingerprint(self._address.host_and_port), self._address)
        self._watchdog.__enter__()
        try:
            with self._faults():
                self._socket = self._connected()
                self._files = fsspec.filesystem(
                    "sftp",
                    host=self._address.host,
                    port=self._address.port,
                    username=self._address.user,
                    password=self._secret,
                    sock=self._socket,
                    allow_agent=False,
                    look_for_keys=False,
                    host_key_policy=policy,
                    **_PATIENT,
                    skip_instance_cache=True,  # listings it keeps none
                )
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._files is not None:
            self._files.client.close()
        self._cut()
        self._watchdog.__exit__(None, None, None)

    def look(self) -> Look:
        with self._faults():
            entries = self._files.ls(self._address.folder or ".", detail=True)
            sizes = {each["name"].rpartition("/")[2]: _size(each) for each in entries}
        return Look(sizes=sizes)

    def write(self, name: str, chunks: Iterator[bytes], size_bytes: int) -> None:  # noqa: ARG002 (read-back proves it)
        part = self._path(part_name(name))
        with self._faults():
            try:
                with self._files.open(part, "wb") as file:
                    for chunk in chunks:
                        for start in range(0, len(chunk), _READ_BYTES):
                            file.write(chunk[start : start + _READ_BYTES])
                            self._watchdog.feed()
                self._give_name(part, name)
            except BaseException:
                if not self._watchdog.bitten:
                    with contextlib.suppress(OSError, EOFError, self._paramiko.SSHException):
                        self._files.ftp.remove(part)
                raise

    def read(self, name: str) -> Iterator[bytes]:
        with self._faults(), self._files.open(self._path(name), "rb") as file:
            while chunk := file.read(_READ_BYTES):
                self._watchdog.feed()
                yield chunk

    def remove(self, name: str) -> None:
        with self._faults():
            self._files.ftp.remove(self._path(name))

    def _connected(self) -> socket.socket:
        """Each address of the host gets half of the time: there are two at most, as a rule."""
        try:
            line = socket.create_connection((self._address.host, self._address.port), self._timeout_s / 2)
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # a request that waits for its answer, each time
            return line
        except TimeoutError as error:
            raise OperatorError("place.unreachable", place=self._address.url, detail="TimeoutError") from error

    def _give_name(self, part: str, name: str) -> None:
        """Some servers replace on a rename all the same, so it is looked up before, too."""
        try:
            self._files.ftp.stat(self._path(name))
        except FileNotFoundError:
            self._files.ftp.rename(part, self._path(name))
            return
        raise OperatorError("place.other_bytes", place=self._address.url, name=name)

    def _path(self, name: str) -> str:
        return f"{self._address.folder}/{name}" if self._address.folder else name

    def _cut(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
            self._socket.close()

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        url = self._address.url
        self._watchdog.feed()
        try:
            yield
        except (self._paramiko.SSHException, OSError, EOFError) as error:
            if self._watchdog.bitten or isinstance(error, TimeoutError):
                raise OperatorError("place.hangs", place=url, seconds=round(self._timeout_s)) from error
            if isinstance(error, self._paramiko.AuthenticationException):
                raise OperatorError("place.refused", place=url) from error
            if not isinstance(error, OSError) or isinstance(error, ConnectionError | socket.gaierror):
                raise OperatorError("place.unreachable", place=url, detail=type(error).__name__) from error
            if error.errno is None:  # SSH_FX_FAILURE and its like: a text of the server
                raise OperatorError("place.server_fault", place=url, status=str(error)[:60]) from error
            if error.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EBADF):
                raise OperatorError("place.unreachable", place=url, detail=errno.errorcode[error.errno]) from error
            raise place_fault(error, url) from error
        finally:
            self._watchdog.rest()


#: The watchdog cuts the line first, so that there is one time limit and one fault.
_PATIENT = {"timeout": 3_600, "banner_timeout": 3_600, "auth_timeout": 3_600, "channel_timeout": 3_600}


def _size(entry: dict[str, Any]) -> int:
    return int(entry["size"]) if entry["type"] == "file" else -1


def _pinning(paramiko: Any, confirmed: str, address: Address) -> Any:
    """Return paramiko's policy for a key that it does not know (it is told none) by the fingerprint."""

    class Pinning(paramiko.MissingHostKeyPolicy):  # type: ignore[misc]
        def missing_host_key(self, client: Any, hostname: str, key: Any) -> None:  # noqa: ARG002 (paramiko's signature)
            found = key.fingerprint
            if not confirmed:
                raise OperatorError("place.unknown_host", host=address.host_and_port, fingerprint=found)
            if found != confirmed:
                raise OperatorError(
                    "place.changed_host", host=address.host_and_port, fingerprint=found, confirmed=confirmed
                )

    return Pinning()

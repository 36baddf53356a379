"""Small servers on the loopback that keep their protocol and can be told to fail: SFTP, WebDAV and S3.

SFTP is paramiko's own server side on a real folder. The other two keep files in memory: as much of RFC 4918 and of
the S3 API as a put needs, answered as Apache and Amazon do. `hangs_in` names an operation that is never answered
before the server is stopped.
"""

import hashlib
import os
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit
from xml.sax.saxutils import escape

import paramiko

USER, PASSWORD = "C1", "k:e/y@ 密"


class _Thread:
    """A server that runs between enter and exit."""

    port: int

    def __init__(self) -> None:
        self.hangs_in = ""
        self.released = threading.Event()

    def hang(self, operation: str) -> None:
        if operation == self.hangs_in:
            self.released.wait()


class SftpServer(_Thread):
    """An SFTP server on a folder. `fails_in` makes an operation answer SSH_FX_FAILURE, `drops_in` close the line."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.root = root
        self.host_key = paramiko.ECDSAKey.generate()
        self.fails_in = self.drops_in = ""
        self.operations: list[str] = []
        self.logins: list[tuple[str, str]] = []
        self._transports: list[paramiko.Transport] = []
        self._sockets: list[socket.socket] = []

    def __enter__(self) -> "SftpServer":
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._accepting = threading.Thread(target=self._accept, name="sftp-accept", daemon=True)
        self._accepting.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.released.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join()
        for transport in self._transports:
            transport.close()
            transport.join()
        for line in self._sockets:
            line.close()

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._sockets.append(line)
            if self.hangs_in == "banner":
                continue
            transport = paramiko.Transport(line)
            transport.add_server_key(self.host_key)
            transport.set_subsystem_handler("sftp", paramiko.SFTPServer, _SftpFiles, self)
            self._transports.append(transport)
            try:
                transport.start_server(server=_SftpDoor(self))
            except (paramiko.SSHException, EOFError):
                transport.close()

    def step(self, operation: str) -> int:
        """Note an operation; return the status that it must answer with instead of being done."""
        self.operations.append(operation)
        self.hang(operation)
        if operation == self.drops_in:
            for transport in self._transports:
                transport.close()
        return paramiko.SFTP_FAILURE if operation == self.fails_in else paramiko.SFTP_OK


class _SftpDoor(paramiko.ServerInterface):
    def __init__(self, server: SftpServer) -> None:
        self._server = server

    def check_auth_password(self, username: str, password: str) -> int:
        self._server.logins.append((username, password))
        self._server.hang("login")
        right = (username, password) == (USER, PASSWORD)
        return paramiko.AUTH_SUCCESSFUL if right else paramiko.AUTH_FAILED

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return paramiko.OPEN_SUCCEEDED

    def check_channel_subsystem_request(self, channel: paramiko.Channel, name: str) -> bool:
        self._server.hang("subsystem")
        return super().check_channel_subsystem_request(channel, name)

    def get_allowed_auths(self, username: str) -> str:
        return "password"


class _SftpHandle(paramiko.SFTPHandle):
    server: SftpServer

    def write(self, offset: int, data: bytes) -> int:
        return self.server.step("write") or super().write(offset, data)

    def read(self, offset: int, length: int) -> Any:
        return self.server.step("read") or super().read(offset, length)


class _SftpFiles(paramiko.SFTPServerInterface):
    def __init__(self, door: _SftpDoor, server: SftpServer) -> None:
        super().__init__(door)
        self._server = server

    def _path(self, path: str) -> Path:
        return self._server.root / path.lstrip("/")

    def _done(self, operation: str, do: Callable[[], Any]) -> Any:
        if status := self._server.step(operation):
            return status
        try:
            return do()
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno or 0)

    def list_folder(self, path: str) -> Any:
        def listed() -> list[paramiko.SFTPAttributes]:
            return [
                paramiko.SFTPAttributes.from_stat(each.lstat(), each.name)
                for each in sorted(self._path(path).iterdir())
            ]

        return self._done("list", listed)

    def stat(self, path: str) -> Any:
        return self._done("stat", lambda: paramiko.SFTPAttributes.from_stat(self._path(path).stat()))

    lstat = stat

    def open(self, path: str, flags: int, attr: paramiko.SFTPAttributes) -> Any:
        def opened() -> _SftpHandle:
            descriptor = os.open(self._path(path), flags, 0o644)
            writes = bool(flags & (os.O_WRONLY | os.O_RDWR))
            handle = _SftpHandle(flags)
            handle.server = self._server
            file = os.fdopen(descriptor, "wb" if writes else "rb")
            setattr(handle, "writefile" if writes else "readfile", file)
            return handle

        return self._done("open", opened)

    def remove(self, path: str) -> Any:
        return self._done("remove", lambda: self._path(path).unlink() or paramiko.SFTP_OK)

    def rename(self, oldpath: str, newpath: str) -> Any:
        def renamed() -> int:
            if self._path(newpath).exists():  # as OpenSSH: version 3 of the protocol replaces nothing
                return paramiko.SFTP_FAILURE
            self._path(oldpath).rename(self._path(newpath))
            return paramiko.SFTP_OK

        return self._done("rename", renamed)


class _HttpServer(_Thread):
    """`answers` gives an operation (`PUT`, or `PUT 2` for the second) a status instead of being done."""

    handler: type["_Handler"]

    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, bytes] = {}
        self.answers: dict[str, int] = {}
        self.late: set[str] = set()  # operations, numbered, that are done and then answered with 500
        self.page = b""  # what a router's portal says instead
        self.operations: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.changes: Callable[[bytes], bytes] = bytes  # what a read gives back of the bytes that are kept

    def __enter__(self) -> Any:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self.handler)
        self._http.daemon_threads = True
        self._http.desk_server = self  # type: ignore[attr-defined]
        self.port = self._http.server_address[1]
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), name="http", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.released.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def desk(self) -> Any:
        return self.server.desk_server  # type: ignore[attr-defined]

    def log_message(self, format: str, *arguments: object) -> None:
        pass

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except OSError:  # the desk hung up
            self.close_connection = True

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        if f"{self.command} {self.desk.operations.count(self.command)}" in self.desk.late:
            status, body = 500, b""  # it was done all the same
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def told_otherwise(self) -> bool:
        """Note the operation; hang, or answer with what the test wants, and tell whether that was done."""
        operation = self.command
        self.desk.operations.append(operation)
        self.desk.headers.append(dict(self.headers))
        numbered = f"{operation} {self.desk.operations.count(operation)}"
        self.desk.hang(operation)
        if self.desk.released.is_set():
            self.close_connection = True
            return True
        status = self.desk.answers.get(numbered) or self.desk.answers.get(operation)
        if status:
            self.body()
            self.answer(status, self.desk.page)
        return bool(status)


class _WebdavHandler(_Handler):
    def _name(self, path: str) -> str | None:
        """Return the name in the folder `/in box`, empty for itself, None for what is elsewhere."""
        parts = unquote(urlsplit(path).path).strip("/").split("/")
        return "/".join(parts[1:]) if parts[0] == "in box" else None

    def _let_in(self) -> str | None:
        if self.told_otherwise():
            return None
        import base64

        wanted = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if self.headers.get("Authorization") != wanted:
            self.body()
            self.answer(401, WWW_Authenticate='Basic realm="canteen"')
            return None
        name = self._name(self.path)
        if name is None:
            self.body()
            self.answer(404)
        return name

    def do_PROPFIND(self) -> None:
        name = self._let_in()
        if name is None:
            return
        self.body()
        folder = quote("/in box/")
        entries = [f"<d:response><d:href>{folder}</d:href>{_props(None)}</d:response>"]
        entries += [
            f"<d:response><d:href>{folder}{quote(each)}</d:href>{_props(len(content))}</d:response>"
            for each, content in self.desk.files.items()
        ]
        body = f'<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">{"".join(entries)}</d:multistatus>'
        self.answer(207, body.encode(), Content_Type="application/xml")

    def do_PUT(self) -> None:
        if name := self._let_in():
            replaced = name in self.desk.files
            self.desk.files[name] = self.body()
            self.answer(204 if replaced else 201)

    def do_MOVE(self) -> None:
        name = self._let_in()
        if name is None:
            return
        final = self._name(self.headers["Destination"])
        if name not in self.desk.files:
            self.answer(404)
        elif final in self.desk.files and self.headers.get("Overwrite") == "F":
            self.answer(412)
        else:
            self.desk.files[final] = self.desk.files.pop(name)
            self.answer(201)

    def do_DELETE(self) -> None:
        name = self._let_in()
        if name is not None:
            self.answer(404 if self.desk.files.pop(name, None) is None else 204)

    def do_GET(self) -> None:
        name = self._let_in()
        if name is None:
            return
        if name in self.desk.files:
            self.answer(200, self.desk.changes(self.desk.files[name]), Accept_Ranges="bytes")
        else:
            self.answer(404)


def _props(size: int | None) -> str:
    kind = "<d:resourcetype><d:collection/></d:resourcetype>" if size is None else "<d:resourcetype/>"
    length = "" if size is None else f"<d:getcontentlength>{size}</d:getcontentlength>"
    return f"<d:propstat><d:prop>{kind}{length}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"


class WebdavServer(_HttpServer):
    """A WebDAV server with one folder, `/in box/`."""

    handler = _WebdavHandler

    @property
    def url(self) -> str:
        return f"webdav+http://{USER}@127.0.0.1:{self.port}/in%20box"


class _S3Handler(_Handler):
    def _key(self) -> str | None:
        if self.told_otherwise():
            return None
        if f"Credential={USER}/" not in self.headers.get("Authorization", ""):
            self.body()
            self._error(403, "InvalidAccessKeyId")
            return None
        bucket, _, key = unquote(urlsplit(self.path).path).lstrip("/").partition("/")
        if bucket != "canteen":
            self.body()
            self._error(404, "NoSuchBucket")
            return None
        return key

    def _error(self, status: int, code: str, more: str = "") -> None:
        body = f'<?xml version="1.0"?><Error><Code>{code}</Code><Message>{code}</Message>{more}</Error>'
        self.answer(status, body.encode(), Content_Type="application/xml")

    def do_PUT(self) -> None:
        if key := self._key():
            content = self.body()
            if self.headers.get("If-None-Match") == "*" and not self.desk.knows_conditions:
                self._error(501, "NotImplemented")
            elif self.headers.get("If-None-Match") == "*" and key in self.desk.files:
                self._error(412, "PreconditionFailed", "<Condition>If-None-Match</Condition>")
            else:
                self.desk.files[key] = content
                self.answer(200, ETag=_etag(content))

    def do_GET(self) -> None:
        key = self._key()
        if key is None:
            return
        if key:
            if key in self.desk.files:
                content = self.desk.files[key]
                self.answer(200, self.desk.changes(content), ETag=_etag(content))
            else:
                self._error(404, "NoSuchKey")
            return
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        prefix = query.get("prefix", "")
        found = "".join(
            f"<Contents><Key>{escape(each)}</Key><Size>{len(content)}</Size><ETag>{escape(_etag(content))}</ETag>"
            "<LastModified>2026-06-18T04:00:00.000Z</LastModified><StorageClass>STANDARD</StorageClass></Contents>"
            for each, content in sorted(self.desk.files.items())
            if each.startswith(prefix)
        )
        body = (
            '<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
            f"<Name>canteen</Name><Prefix>{escape(prefix)}</Prefix><IsTruncated>false</IsTruncated>{found}"
            "</ListBucketResult>"
        )
        self.answer(200, body.encode(), Content_Type="application/xml")

    def do_HEAD(self) -> None:
        key = self._key()
        if key is not None:
            content = self.desk.files.get(key)
            self.answer(404) if content is None else self.answer(200, content, ETag=_etag(content))

    def do_DELETE(self) -> None:
        if key := self._key():
            self.desk.files.pop(key, None)
            self.answer(204)


def _etag(content: bytes) -> str:
    return f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'


class S3Server(_HttpServer):
    """A bucket, `canteen`; `knows_conditions` as Amazon's, others answer 501 to `If-None-Match`."""

    handler = _S3Handler
    knows_conditions = True

    @property
    def url(self) -> str:
        return f"s3://{USER}@canteen/inbox?addressing=path&endpoint=http://127.0.0.1:{self.port}&region=cn-north-1"

"""A server over WebDAV, through fsspec and webdav4. On the caller's thread.

A file is PUT under its temporary name and MOVEd with `Overwrite: F`, which is atomic and replaces nothing; fsspec's
`mv` would COPY and DELETE. It is read back with one plain GET: webdav4's own reader asks again without end where a
server stalls. Every request has the time limit for connecting, sending and each answer. Source: RFC 4918, 9.9.3
and 10.6; webdav4, Client; httpx, Timeouts.
"""

import contextlib
from collections.abc import Iterator
from types import TracebackType
from typing import Any
from xml.etree.ElementTree import ParseError

from desktop.adapters.sync.places.address import Address
from desktop.adapters.sync.places.putting import CHUNK_BYTES, Look, part_name
from desktop.adapters.sync.places.server import server_module
from desktop.domain.errors import OperatorError

_BY_STATUS = {
    401: "place.refused",
    403: "place.refused",
    404: "place.gone",
    405: "place.read_only",
    407: "place.refused",
    409: "place.gone",  # the folder above is not there
    410: "place.gone",
    412: "place.other_bytes",
    413: "place.full",
    507: "place.full",
}


class WebdavShelf:
    """putting.Shelf on a WebDAV folder; its connections live between enter and exit."""

    def __init__(self, address: Address, secret: str, timeout_s: float) -> None:
        self._address, self._secret, self._timeout_s = address, secret, timeout_s
        self._httpx = self._webdav = None  # type: Any
        self._files: Any = None

    def __enter__(self) -> "WebdavShelf":
        self._httpx, self._webdav = server_module("httpx"), server_module("webdav4.client")
        fsspec = server_module("fsspec")
        with self._faults():
            self._files = fsspec.filesystem(
                "webdav",
                base_url=_base_url(self._address),
                auth=(self._address.user, self._secret) if self._address.user else None,
                retry=False,
                timeout=self._timeout_s,
                skip_instance_cache=True,  # listings it keeps none
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._files is not None:
            self._files.client.http.close()

    def look(self) -> Look:
        with self._faults():
            entries = self._files.ls("", detail=True)
        return Look(sizes={each["name"].rstrip("/").rpartition("/")[2]: _size(each) for each in entries})

    def write(self, name: str, chunks: Iterator[bytes], size_bytes: int) -> None:
        part = part_name(name)
        with self._faults():
            try:
                self._files.client.upload_fileobj(
                    _Chunks(chunks), part, overwrite=True, size=size_bytes, chunk_size=CHUNK_BYTES
                )
                self._files.client.move(part, name, overwrite=False)
            except BaseException as fault:
                if not isinstance(fault, self._httpx.TransportError):  # else it would only wait once more
                    with contextlib.suppress(self._httpx.HTTPError, self._webdav.ClientError):
                        self._files.client.remove(part)
                raise

    def read(self, name: str) -> Iterator[bytes]:
        headers = {"Cache-Control": "no-cache", "Accept-Encoding": "identity"}
        with self._faults():
            url = self._files.client.join_url(name)
            with self._files.client.http.stream("GET", url, headers=headers) as response:
                response.raise_for_status()
                yield from response.iter_bytes(CHUNK_BYTES)

    def remove(self, name: str) -> None:
        with self._faults():
            self._files.client.remove(name)

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        url, httpx, webdav = self._address.url, self._httpx, self._webdav
        try:
            yield
        except (httpx.ConnectTimeout, httpx.ConnectError) as error:
            raise OperatorError("place.unreachable", place=url, detail=type(error).__name__) from error
        except httpx.TimeoutException as error:
            raise OperatorError("place.hangs", place=url, seconds=round(self._timeout_s)) from error
        except httpx.TransportError as error:
            raise OperatorError("place.unreachable", place=url, detail=type(error).__name__) from error
        except httpx.HTTPStatusError as error:
            raise self._by_status(error.response.status_code) from error
        except webdav.HTTPError as error:
            raise self._by_status(error.status_code) from error
        except (webdav.ResourceAlreadyExists, FileExistsError) as error:
            raise self._by_status(412) from error
        except (webdav.ResourceNotFound, webdav.ResourceConflict, FileNotFoundError, NotADirectoryError) as error:
            raise OperatorError("place.gone", place=url) from error
        except webdav.InsufficientStorage as error:
            raise self._by_status(507) from error
        except webdav.ForbiddenOperation as error:
            raise self._by_status(403) from error
        except webdav.BadGatewayError as error:
            raise self._by_status(502) from error
        except (webdav.ClientError, httpx.HTTPError, ParseError, ValueError, LookupError) as error:
            # An answer that is no WebDAV: the page of a router or of a portal, most often.
            raise OperatorError("place.server_fault", place=url, status=type(error).__name__) from error

    def _by_status(self, status: int) -> OperatorError:
        code = _BY_STATUS.get(status)
        if code is None:
            return OperatorError("place.server_fault", place=self._address.url, status=status)
        return OperatorError(code, place=self._address.url, detail=f"HTTP {status}")


class _Chunks:
    """An iterator of bytes as the file that webdav4 reads; how much it asks for does not matter to it."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks

    def read(self, _size: int = -1) -> bytes:
        return next(self._chunks, b"")


def _size(entry: dict[str, Any]) -> int:
    if entry.get("type") == "directory" or entry.get("size") is None:
        return -1
    return int(entry["size"])


def _base_url(address: Address) -> str:
    scheme = address.scheme.removeprefix("webdav+")
    kept = Address(scheme=address.scheme, host=address.host, port=address.port, folder=address.folder)
    return f"{scheme}{kept.url.removeprefix(address.scheme)}/"

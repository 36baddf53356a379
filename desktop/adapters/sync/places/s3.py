"""A bucket of S3 or of what speaks like it, through fsspec and s3fs. On the caller's thread.

A PUT there is atomic, so that the final name is written directly, with `If-None-Match: *` where the server knows it:
nothing is replaced. A bundle of a few megabytes is one request, so that a cancel is heard between two files. Keys come
from the desk only, checksums are asked for only where the server must have them (others than Amazon's refuse the new
ones). Source: Amazon S3 API, PutObject; s3fs, S3FileSystem; botocore, Config.
"""

import contextlib
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from desktop.adapters.sync.places.address import Address
from desktop.adapters.sync.places.putting import CHUNK_BYTES, Look
from desktop.adapters.sync.places.server import server_module
from desktop.domain.errors import OperatorError

_NOT_IMPLEMENTED = 501
_BY_STATUS = {401: "place.refused", 403: "place.refused", 404: "place.gone", 412: "place.other_bytes"}


class S3Shelf:
    """putting.Shelf on a bucket's folder; its session lives between enter and exit."""

    def __init__(self, address: Address, secret: str, timeout_s: float) -> None:
        self._address, self._secret, self._timeout_s = address, secret, timeout_s
        self._folder = f"{address.host}{address.folder}"
        self._botocore: Any = None
        self._files: Any = None

    def __enter__(self) -> "S3Shelf":
        server_module("s3fs")
        self._botocore = server_module("botocore.exceptions")
        fsspec = server_module("fsspec")
        if not self._address.user or not self._secret:
            raise OperatorError("place.refused", place=self._address.url)
        region = self._address.option("region")
        self._files = fsspec.filesystem(
            "s3",
            key=self._address.user,
            secret=self._secret,
            endpoint_url=self._address.option("endpoint") or None,
            client_kwargs={"region_name": region} if region else {},
            config_kwargs={
                "connect_timeout": self._timeout_s / 2,
                "read_timeout": self._timeout_s,
                "retries": {"total_max_attempts": 1},
                "request_checksum_calculation": "when_required",
                "response_checksum_validation": "when_required",
                "s3": {"addressing_style": self._address.option("addressing") or "auto"},
            },
            skip_instance_cache=True,
            use_listings_cache=False,
        )
        self._files.retries = 1  # when to come back is the schedule's matter
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        session = getattr(self._files, "_s3", None)
        if session is not None:
            self._files.close_session(self._files.loop, session)

    def look(self) -> Look:
        with self._faults():
            try:
                entries = self._files.ls(self._folder, detail=True, refresh=True)
            except FileNotFoundError:  # a folder without files is none there
                return Look(sizes={})
        return Look(sizes={each["name"].rpartition("/")[2]: int(each["size"] or 0) for each in entries})

    def write(self, name: str, chunks: Iterator[bytes], size_bytes: int) -> None:  # noqa: ARG002 (all is one request)
        content = b"".join(chunks)
        path = f"{self._folder}/{name}"
        with self._faults():
            try:
                self._files.pipe_file(path, content, mode="create")
            except OSError as error:
                if _status(error) != _NOT_IMPLEMENTED:
                    raise
                if self._files.exists(path):
                    raise FileExistsError from error
                self._files.pipe_file(path, content)

    def read(self, name: str) -> Iterator[bytes]:
        with self._faults():
            content = self._files.cat_file(f"{self._folder}/{name}")
        for start in range(0, len(content), CHUNK_BYTES):
            yield content[start : start + CHUNK_BYTES]

    def remove(self, name: str) -> None:
        with self._faults():
            self._files.rm_file(f"{self._folder}/{name}")

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        url, botocore = self._address.url, self._botocore
        try:
            yield
        except (botocore.ReadTimeoutError, TimeoutError) as error:
            raise OperatorError("place.hangs", place=url, seconds=round(self._timeout_s)) from error
        except (botocore.ConnectionError, botocore.HTTPClientError) as error:  # by name, time or certificate
            raise OperatorError("place.unreachable", place=url, detail=type(error).__name__) from error
        except FileExistsError as error:
            raise OperatorError("place.other_bytes", place=url) from error
        except PermissionError as error:
            raise OperatorError("place.refused", place=url) from error
        except FileNotFoundError as error:
            raise OperatorError("place.gone", place=url) from error
        except ConnectionError as error:
            raise OperatorError("place.unreachable", place=url, detail=type(error).__name__) from error
        except (OSError, botocore.BotoCoreError, botocore.ClientError, ValueError) as error:
            status = _status(error)
            code = _BY_STATUS.get(status, "place.server_fault")
            raise OperatorError(code, place=url, status=status or type(error).__name__) from error


def _status(error: BaseException) -> int:
    """Return the status of the answer behind an error, 0 where there was none."""
    response = getattr(error, "response", None) or getattr(error.__cause__, "response", None)
    if not isinstance(response, dict):
        return 0
    return int(response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))

"""The address of a place as somebody types it, taken apart: what may be kept and shown, and the secret. Pure.

`D:\\bundles`, `/mnt/share` and `file:///mnt/share` are folders; `sftp://`, `webdav+https://`, `webdav+http://`,
`https://` (WebDAV too) and `s3://KEY-ID@BUCKET/folder?endpoint=https://…&region=…&addressing=path|virtual` servers.
Promises: nothing of a password is in an `Address`, in its text, or in an error; a query is refused but for the three
keys of S3, since signed links carry their secret there. Source: RFC 3986.
"""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from desktop.domain.errors import OperatorError

PORTS = {"sftp": 22, "webdav+https": 443, "webdav+http": 80, "s3": 443}
_ALIASES = {"https": "webdav+https"}
_OPTIONS = {"endpoint", "region", "addressing"}
_MISREAD = "?#%\\"  # in a folder's name; fsspec and the servers' packages do not agree what they mean there
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")  # two letters at least: `D:` is a drive


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A server without its secret. `folder` begins with `/` and ends without; S3's bucket is its `host`."""

    scheme: str
    host: str
    port: int
    user: str = ""
    folder: str = ""
    options: tuple[tuple[str, str], ...] = ()

    @property
    def host_and_port(self) -> str:
        """Return `host:port`, the name that an SFTP server's key is kept under."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def url(self) -> str:
        """Return the text that is kept and shown; parsing it gives the same address."""
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        query = f"?{urlencode(self.options, safe=':/')}" if self.options else ""
        return f"{self.scheme}://{user}{host}{port}{quote(self.folder)}{query}"

    @property
    def label(self) -> str:
        """Return what people call it: the host and the folder."""
        return f"{self.host}{self.folder}"

    def option(self, name: str) -> str:
        """Return an option, empty where it was not given."""
        return dict(self.options).get(name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPlace:
    """What somebody typed: a folder or a server, and the secret that stood in it (or empty)."""

    at: Path | Address
    secret: str = ""

    @property
    def url(self) -> str:
        """Return what is kept and shown."""
        return self.at.url if isinstance(self.at, Address) else str(self.at)


def take_apart(untrusted_text: str) -> TypedPlace:
    """Return the place that a text names.

    Raises: OperatorError `place.bad_url` with `given`, the part that is wrong (never one that may hold a secret).
    """
    text = untrusted_text.strip()
    scheme_of = _SCHEME.match(text)
    if scheme_of is None:
        if "://" in text:
            raise OperatorError("place.bad_url")
        return TypedPlace(at=_folder(text))
    scheme = scheme_of[1].lower()
    if scheme == "file":
        return TypedPlace(at=_folder(unquote(_file_path(text))))
    scheme = _ALIASES.get(scheme, scheme)
    if scheme not in PORTS:
        raise OperatorError("place.bad_url", given=scheme)
    return _server(scheme, text)


def _file_path(text: str) -> str:
    path = text[len("file://") :].removeprefix("localhost")
    return path[1:] if re.match(r"/[A-Za-z]:", path) else path


def _folder(text: str) -> Path:
    path = Path(text)
    if not text or "\x00" in text or not path.is_absolute():
        raise OperatorError("place.bad_url", given=text[:120].replace("\x00", ""))
    return path


def _server(scheme: str, text: str) -> TypedPlace:
    if any(ord(sign) < 0x21 or ord(sign) == 0x7F for sign in text):
        raise OperatorError("place.bad_url")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port or PORTS[scheme]
    except ValueError:  # what urllib says of it may quote the whole text
        raise OperatorError("place.bad_url") from None
    if parts.fragment or not _HOST.fullmatch(host):
        raise OperatorError("place.bad_url")
    folder = unquote(parts.path).rstrip("/")
    if ".." in PurePosixPath(folder).parts or any(ord(sign) < 0x20 or sign in _MISREAD for sign in folder):
        raise OperatorError("place.bad_url", given=f".. {_MISREAD}")
    if scheme == "s3" and parts.port is not None:
        raise OperatorError("place.bad_url", given=str(parts.port))
    address = Address(
        scheme=scheme,
        host=host,
        port=port,
        user=unquote(parts.username or ""),
        folder=folder,
        options=_options(scheme, parts.query),
    )
    return TypedPlace(at=address, secret=unquote(parts.password or ""))


def _options(scheme: str, query: str) -> tuple[tuple[str, str], ...]:
    given = parse_qsl(query, keep_blank_values=True)
    if query and not given:
        raise OperatorError("place.bad_url")
    for name, value in given:
        if scheme != "s3" or name not in _OPTIONS:
            raise OperatorError("place.bad_url", given=f"?{name[:40]}=")
        if name == "addressing" and value not in ("path", "virtual"):
            raise OperatorError("place.bad_url", given=f"?{name}=")
        if name == "endpoint" and not re.fullmatch(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?/?", value):
            raise OperatorError("place.bad_url", given=f"?{name}=")
    if len({name for name, _ in given}) < len(given):
        raise OperatorError("place.bad_url", given="?")
    return tuple(sorted(given))

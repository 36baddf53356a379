"""What the sync page asks of the desk. Frozen; main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncHooks:
    """All return at once and are answered by a `SyncView`.

    `export` names the place by its url; `import_receipts` takes files and folders; `look` while the page is shown
    keeps sticks and ages up to date; `keep_folder` is a folder that somebody typed; `accept_host` the fingerprint of a
    server that somebody compared.
    """

    look: Callable[[], None] = lambda: None
    export: Callable[[str], None] = lambda _url: None
    cancel: Callable[[], None] = lambda: None
    import_receipts: Callable[[tuple[Path, ...]], None] = lambda _paths: None
    keep_folder: Callable[[str], None] = lambda _path: None
    accept_host: Callable[[str, str], None] = lambda _url, _fingerprint: None

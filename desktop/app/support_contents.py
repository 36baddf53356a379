"""What goes into a support file, member by member, and nobody in it. Composition root; any thread but `core` and Qt's.

Everything is taken by a list of what may leave: settings by field, checks by code and figure, the ledger by counts, the
log and the wire by the words that the program itself wrote. Promises: no name, number, reference, key, address or path
of anybody is in any member; a part that cannot be read is said by its code and never stops the rest.
Source: issue 8, Self-check; promises.md 15.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop import __version__
from desktop.adapters.home import Home
from desktop.adapters.host.drives import drive_of, room_mb
from desktop.adapters.host.libraries import cipher_version
from desktop.adapters.host.versions import installed_version, memory_mb, packages, started_s, system
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.schema_age import own_step
from desktop.adapters.storage.support_counts import alert_counts, chain_numbers, ledger_counts
from desktop.app.log_file import log_files
from desktop.app.own_texts import OwnTexts
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.domain.log_lines import COUNTED, Scrubbed, scrub
from desktop.domain.wire import WireNote
from desktop.services.screens import ScreenSize
from desktop.services.self_check import Check
from desktop.services.settings import Settings
from desktop.services.support_settings import support_settings
from desktop.services.support_wire import wire_lines

MOST_LOG_BYTES = 3_000_000  # of what is kept of the log, the newest
LONGEST_LINE = 2_000  # of a line of the log; a longer one is left out


def versions(screens: Sequence[ScreenSize]) -> dict[str, Any]:
    """Return what runs here."""
    return {
        "program": __version__, "installed": installed_version(), "sqlite": cipher_version(), **system(),
        "packages": packages(),
        "screens": [
            {"width_px": each.width_px, "height_px": each.height_px, "scale_percent": each.scale_percent}
            for each in screens
        ],
    }  # fmt: skip


def checks(found: Sequence[Check]) -> list[dict[str, Any]]:
    """Return the self-check by code and figures; its lines hold paths and names."""
    return [
        {
            "name": check.name, "ok": check.ok, "code": check.code,
            "figures": {
                name: value for name, value in check.facts.items()
                if check.ok or (name in COUNTED and isinstance(value, int))
            },
        }
        for check in found
    ]  # fmt: skip


def computer(home: Home, settings: Settings, now: datetime) -> dict[str, Any]:
    """Return disks, memory and clock."""
    total_mb, free_mb = memory_mb()
    own = now.astimezone().utcoffset()
    return {
        "home": _drive(home.folder),
        "second_medium": _drive(Path(settings.second_medium)) if settings.second_medium else None,
        "memory_mb": total_mb, "memory_free_mb": free_mb, "now": format_instant(now),
        "utc_offset_minutes": int(own.total_seconds() // 60) if own is not None else None,
        "started_at": format_instant(datetime.fromtimestamp(started_s(), UTC)),
        "database_bytes": home.database_path.stat().st_size if home.database_path.exists() else None,
    }  # fmt: skip


def ledger(store: Store) -> dict[str, Any]:
    """Return counts and chain numbers of an open file. Raises: OperatorError `home.older`, `home.newer`."""
    store.through_tables(own_step)
    return {**ledger_counts(store), "alerts": alert_counts(store), "chains": chain_numbers(store)}


def the_settings(settings: Settings) -> dict[str, Any]:
    """Return what of the settings may leave."""
    return support_settings(settings)


def log(home: Home, cancelled: Callable[[], bool]) -> tuple[Scrubbed, int]:
    """Return the log without anybody in it, and how many of its oldest lines were too many."""
    return _newest(scrub(_lines(home, cancelled), OwnTexts()))


def log_text(scrubbed: Scrubbed, too_many: int) -> bytes:
    """Return the log as a member, beginning with what it is without."""
    head = (
        f"# lines {len(scrubbed.lines)}, of which without their message or a value (a dot): {scrubbed.masked}; "
        f"left out: {scrubbed.dropped}; older than these and too many: {too_many}"
    )
    return "\n".join([head, *scrubbed.lines, ""]).encode()


def wire_text(notes: Sequence[WireNote]) -> bytes:
    """Return the wire log as a member."""
    return "\n".join([f"# {len(notes)} notes, persons masked", *wire_lines(notes, OwnTexts().is_code), ""]).encode()


def as_json(value: Any) -> bytes:
    """Return a member that is a JSON document."""
    return json.dumps(value, ensure_ascii=True, indent=1, sort_keys=True, allow_nan=False).encode() + b"\n"


def or_code(read: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return what is read, or the code of what came between."""
    try:
        return read()
    except OperatorError as fault:
        return {"fault": fault.code}


def _drive(folder: Path) -> dict[str, Any]:
    drive = drive_of(folder)
    told: dict[str, Any] = {"kind": drive.kind.value if drive is not None else "", "is_there": folder.is_dir()}
    try:
        told["size_mb"], told["free_mb"] = room_mb(folder)
    except OSError:
        told["free_mb"] = None
    return told


def _lines(home: Home, cancelled: Callable[[], bool]) -> Iterator[str]:
    """Yield the log's lines, oldest first; one that is too long as one that has no form."""
    for path in log_files(home):
        try:
            with path.open("rb") as file:
                while untrusted := file.readline(LONGEST_LINE):
                    if cancelled():
                        return
                    whole = untrusted.endswith(b"\n") or len(untrusted) < LONGEST_LINE
                    yield untrusted.decode("utf-8", errors="replace").rstrip("\r\n") if whole else ""
                    while not whole and (rest := file.readline(LONGEST_LINE)):
                        whole = rest.endswith(b"\n")
        except OSError:
            continue  # turned over just now, or not readable: the rest is


def _newest(found: Scrubbed) -> tuple[Scrubbed, int]:
    size, first = 0, len(found.lines)
    while first and (size := size + len(found.lines[first - 1].encode()) + 1) <= MOST_LOG_BYTES:
        first -= 1
    kept = Scrubbed(
        lines=found.lines[first:], masked=found.masked, dropped=found.dropped, opened=found.opened,
        unclean=found.unclean,
    )  # fmt: skip
    return kept, first

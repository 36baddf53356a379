"""Checks of this computer: the program itself, its parts, where its folder lies, keys, disk, fonts. Composition root.

Looks only, on the thread that runs the checks. What depends on the file is in `checks_file`, what is plugged in in
`checks_connected`. A home for practice may lie anywhere; one that takes money may not lie on a network drive, on FAT or
in memory. Source: cli.md, `doctor`; architecture.md, Known traps; sqlite.org/wal.html.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop import __version__
from desktop.adapters.home import Home
from desktop.adapters.host.drives import DriveKind, drive_of, is_own, others_may_look, room_mb
from desktop.adapters.host.libraries import NATIVE, cipher_version, missing_for_x, unloadable
from desktop.adapters.host.versions import installed_version
from desktop.adapters.secrets.keyring import keystore_name, load_key
from desktop.adapters.system import HomeDisk, SystemClock
from desktop.app.checks_file import Look
from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE
from desktop.services.screens import ScreenSize
from desktop.services.self_check import Found
from desktop.services.settings import Settings
from desktop.services.status import DISK_LOW_MB
from desktop.ui.resources import TRANSLATIONS

#: No desk ran before: a clock that says so was never set. Source: the year before the first release.
FIRST_DAY = datetime(2025, 1, 1, tzinfo=UTC)
LEAST_WIDTH_PX, LEAST_HEIGHT_PX = 1024, 690  # pictures.md section 6, less the system's own bar


def computer_checks(
    home: Home, settings: Settings, fonts: Callable[[], str], screens: Sequence[ScreenSize] | None
) -> Sequence[tuple[str, Look]]:
    """Return the checks; `fonts` names the CJK font or raises, `screens` are None where no window is open."""
    return (
        ("program", _program),
        ("libraries", _libraries),
        ("texts", lambda: _texts(settings)),
        ("folder", lambda: _folder(home)),
        ("drive", lambda: _drive(home, settings)),
        ("disk", lambda: _disk(home)),
        ("reserve", lambda: _reserve(home)),
        ("time zone", _time_zone),
        ("screen", lambda: _screen(screens)),
        ("fonts", fonts),
        ("models", _models),
    )


def check_keys(home: Home, settings: Settings) -> Found:
    """The key of the ledger can be had, and nobody else reads it. Raises: OperatorError `key.*`."""
    load_key(home, settings.keystore)
    if settings.keystore != "file":
        return Found(detail=f"OS keystore ({keystore_name()})", figures={"state": "os"})
    if os.name == "posix" and home.key_path.stat().st_mode & 0o077:
        raise OperatorError("key.readable_by_others", path=str(home.key_path))
    detail = f"key in a file of the home (0600): a copied folder can be read. {home.key_path}"
    return Found(detail=detail, figures={"state": "file"})


def _program() -> Found:
    """The program is one, and the one that is installed."""
    installed = installed_version()
    if installed != __version__:
        raise OperatorError("program.mixed", version=__version__, installed=installed or "-")
    how = "installed package" if getattr(sys, "frozen", False) else "from source"
    return Found(detail=f"{__version__}, {how}", figures={"version": __version__, "from": how.replace(" ", "_")})


def _libraries() -> Found:
    """The native parts of the program can be loaded."""
    failed = unloadable()
    if failed:
        package, detail = failed[0]
        raise OperatorError("program.library", package=package, detail=detail, missing=len(failed))
    return Found(detail=f"{len(NATIVE)} loaded, SQLite / SQLCipher {cipher_version()}", figures={"loaded": len(NATIVE)})


def _texts(settings: Settings) -> Found:
    """The words of the desk's language are there: compiled for the window, and as sentences are read without it."""
    for ending in ("qm", "ts"):
        path = TRANSLATIONS / f"canteen_{settings.language}.{ending}"
        if not path.is_file():
            raise OperatorError("translation.missing", path=str(path))
    return Found(detail=settings.language, figures={"state": "there"})


def _folder(home: Home) -> Found:
    """The folder is its owner's alone, and the owner runs the desk."""
    try:
        if not is_own(home.folder):
            raise OperatorError("home.not_own", path=str(home.folder))
        if others_may_look(home.folder):
            raise OperatorError("home.open_to_others", path=str(home.folder))
        if not os.access(home.folder, os.W_OK):
            raise OperatorError("home.not_writable", path=str(home.folder))
    except OSError as error:
        raise OperatorError("home.not_writable", path=str(home.folder)) from error
    detail = f"{home.folder}, its owner's alone" if os.name == "posix" else str(home.folder)
    return Found(detail=detail, figures={"state": "own"})


def _drive(home: Home, settings: Settings) -> Found:
    """The folder lies on a disk that keeps a ledger."""
    drive = drive_of(home.folder)
    if drive is None:
        return Found(detail="the system does not tell", figures={"state": "unknown"})
    found = Found(detail=drive.fstype, figures={"kind": drive.kind.value})
    if settings.trial:
        return (
            found if drive.kind is DriveKind.LOCAL else replace(found, figures={**found.figures, "state": "practice"})
        )
    match drive.kind:
        case DriveKind.NETWORK:
            raise OperatorError("home.on_network", path=str(home.folder), kind=drive.fstype)
        case DriveKind.FAT:
            raise OperatorError("home.on_fat", path=str(home.folder), kind=drive.fstype)
        case DriveKind.MEMORY:
            raise OperatorError("home.in_memory", path=str(home.folder), kind=drive.fstype)
        case DriveKind.LOCAL:
            return found


def _disk(home: Home) -> Found:
    free_mb = HomeDisk(home.folder).free_mb()
    if free_mb < DISK_LOW_MB:
        raise OperatorError("disk.low", free_mb=free_mb)
    return Found(detail=f"{free_mb} MB", figures={"free_mb": free_mb, "size_mb": room_mb(home.folder)[0]})


def _reserve(home: Home) -> Found:
    disk = HomeDisk(home.folder)
    if reserved := disk.reserved_bytes():
        mib = reserved // 1_048_576
        return Found(detail=f"{mib} MiB", figures={"reserve_mib": mib})
    if disk.free_mb() < DISK_LOW_MB:
        raise OperatorError("disk.no_reserve", free_mb=disk.free_mb())
    return Found(detail="none yet: made when the desk opens", figures={"state": "none"})


def _models() -> Found:
    """The face models are the ones that came with the program."""
    from desktop.adapters.face.models import DETECTION, EMBEDDING, model_path

    for model in (DETECTION, EMBEDDING):
        model_path(model)
    return Found(detail=f"{DETECTION.name} and {EMBEDDING.name}, as they came", figures={"models": 2})


def _time_zone() -> Found:
    """The rules of the school's time are here, and the clock was set at all."""
    now = SystemClock().now()
    try:
        local = now.astimezone(ZoneInfo(LOCAL_ZONE))
    except ZoneInfoNotFoundError as error:
        raise OperatorError("clock.no_zone", zone=LOCAL_ZONE) from error
    if now < FIRST_DAY:
        raise OperatorError("clock.unset", day=local.date().isoformat())
    own = now.astimezone().utcoffset()
    minutes = int(own.total_seconds() // 60) if own is not None else 0
    sign, (hours, rest) = ("-" if minutes < 0 else "+"), divmod(abs(minutes), 60)
    told = f"{LOCAL_ZONE} {local:%H:%M}; this computer: UTC{sign}{hours:02d}:{rest:02d}"
    return Found(detail=told, figures={"offset_minutes": minutes})


def _screen(screens: Sequence[ScreenSize] | None) -> Found:
    """The window fits, or would have what it needs to be drawn."""
    if screens is None:
        asked = bool(os.environ.get("DISPLAY")) and os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb"
        if asked and (missing := missing_for_x()):
            raise OperatorError("screen.library", detail=", ".join(missing))
        return Found(detail="looked at without a window", figures={"state": "none"})
    sizes = ", ".join(f"{each.width_px}x{each.height_px}" for each in screens)
    if not any(each.width_px >= LEAST_WIDTH_PX and each.height_px >= LEAST_HEIGHT_PX for each in screens):
        largest = max(screens, key=lambda each: each.width_px, default=ScreenSize(width_px=0, height_px=0))
        raise OperatorError("screen.small", width_px=largest.width_px, height_px=largest.height_px)
    return Found(detail=sizes, figures={"screens": len(screens)})

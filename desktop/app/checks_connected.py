"""Checks of what is connected: ports, cameras, printer, loudspeaker, second medium, the other desks. Composition root.

Looks only, on the thread that runs the checks; a desk that is running holds its ports, so that only the right to open
them is looked at. Source: cli.md, `doctor`; udev(7); installer/udev.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from desktop.adapters.camera.listing import cameras
from desktop.adapters.home import Home
from desktop.adapters.host.devices import access_to, has_rules, modem_manager_runs
from desktop.adapters.host.drives import room_mb
from desktop.adapters.lanes.secrets import LaneSecrets
from desktop.adapters.terminal.found import port_names
from desktop.app.checks_file import Look
from desktop.app.lanes import must_have_library
from desktop.domain.errors import OperatorError
from desktop.domain.printer import PrinterKind
from desktop.services.self_check import Found
from desktop.services.settings import SIMULATOR, Settings
from desktop.services.status import DISK_LOW_MB

_SILENCE = 200  # bytes of it, to try a loudspeaker with
#: Lines and adapters, not the pseudo-terminals of a simulation. Source: Linux, Documentation/admin-guide/devices.txt.
_SERIAL = re.compile(r"/dev/(tty[A-Z].*|serial/.*|rfcomm\d+)")
_COM = re.compile(r"COM\d{1,3}", re.IGNORECASE)


def connected_checks(home: Home, settings: Settings) -> Sequence[tuple[str, Look]]:
    """Return the checks, in their order."""
    return (
        ("ports", lambda: _ports(settings)),
        ("port access", lambda: _port_access(settings)),
        ("modems", lambda: _modems(settings)),
        ("cameras", lambda: _cameras(settings)),
        ("medium space", lambda: _medium_space(settings)),
        ("printer", lambda: _printer(settings)),
        ("sound", lambda: _sound(settings)),
        ("lanes", lambda: _lanes(home, settings)),
    )


def _ports(settings: Settings) -> str:
    names = ", ".join(port_names()) or "-"
    url = settings.terminal.url
    return f"{url} · {names}" if url != SIMULATOR else f"simulator · {names}"


def _port_access(settings: Settings) -> str:
    """The terminal's port is there, and this user may open it."""
    url = settings.terminal.url
    if _COM.fullmatch(url):
        if url.upper() not in {name.upper() for name in port_names()}:
            raise OperatorError("port.gone", port=url)
        return url
    if not _SERIAL.fullmatch(url):
        return "no serial port is used"
    access = access_to(url)
    if not access.is_there:
        raise OperatorError("port.gone", port=url)
    if not access.allowed:
        raise OperatorError("port.denied", port=url, group=access.group)
    return f"{url} may be opened"


def _modems(settings: Settings) -> Found:
    """Nothing else writes to the terminal's port."""
    runs, ruled = modem_manager_runs(), has_rules()
    if runs and not ruled and _SERIAL.fullmatch(settings.terminal.url):
        raise OperatorError("port.modem_manager", port=settings.terminal.url)
    if not runs:
        return Found(detail="no ModemManager", figures={"rules": int(ruled)})
    told = "kept from the ports by udev rules" if ruled else "no serial port is used"
    return Found(detail=f"ModemManager runs; {told}", figures={"rules": int(ruled), "runs": 1})


def _cameras(settings: Settings) -> Found:
    """The cameras may be opened; where this computer recognises itself there has to be one."""
    found = cameras()
    for camera in found:
        if camera.path.startswith("/dev/"):
            access = access_to(camera.path)
            if access.is_there and not access.allowed:
                raise OperatorError("camera.denied", name=camera.name, group=access.group)
    if not found and settings.local_recognition.enabled and not settings.trial_camera:
        raise OperatorError("camera.none")
    told = ", ".join(camera.name for camera in found)
    return Found(detail=told or "none is connected", figures={"cameras": len(found)})


def _medium_space(settings: Settings) -> Found:
    """The second medium has room; whether the copy on it is whole is looked at with the file."""
    if not settings.second_medium:
        return Found(detail="none set")
    try:
        free_mb = room_mb(Path(settings.second_medium))[1]
    except OSError as error:
        raise OperatorError("medium.absent", path=settings.second_medium) from error
    if free_mb < DISK_LOW_MB:
        raise OperatorError("medium.low", path=settings.second_medium, free_mb=free_mb)
    return Found(detail=f"{free_mb} MB", figures={"free_mb": free_mb})


def _printer(settings: Settings) -> str:
    """The receipt printer answers and is well. A desk that is running may hold its port."""
    from desktop.adapters.printing.printer import EscposPrinter

    printer = settings.printer
    if not printer.enabled:
        return "none set up"
    if printer.kind == PrinterKind.FILE.value and not Path(printer.address).exists():
        return f"file {printer.address}: made with the first receipt"
    device = EscposPrinter(printer)
    try:
        device.check()
    finally:
        device.close()
    return f"{printer.kind} {printer.address}, {printer.width_cells} cells, receipts {printer.receipts}"


def _sound(settings: Settings) -> str:
    """What the till can be heard with: nothing depends on it, so that silence is no fault."""
    from desktop.adapters.sound.player import Loudspeaker
    from desktop.adapters.sound.voice import find_voice

    if not settings.sounds.enabled:
        return "switched off"
    speaker = Loudspeaker()
    try:
        device = speaker.play(bytes(_SILENCE))
    except OperatorError:
        device = "no device: the till is silent"
    finally:
        speaker.rest()
    voice = find_voice(settings.language) if settings.sounds.spoken else None
    if voice is not None:
        voice.close()
    told = voice.name if voice is not None else "none" if settings.sounds.spoken else "not asked for"
    return f"{device}; voice: {told}"


def _lanes(home: Home, settings: Settings) -> str:
    """The school's other desks: the package and the key are here. The server itself is asked by `lanes check`, since a
    desk may be running."""
    if not settings.lanes.url:
        return "alone"
    must_have_library()
    kept = LaneSecrets(home, settings.keystore)
    kept.key()
    return f"{settings.lanes.url}; password {'kept' if kept.password() else 'none'}"

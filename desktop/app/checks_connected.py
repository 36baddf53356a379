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


def _ports(settings: Settings) -> Found:
    found = port_names()
    names = ", ".join(found) or "-"
    url = settings.terminal.url
    return Found(
        detail=f"{url} · {names}" if url != SIMULATOR else f"simulator · {names}", figures={"ports": len(found)}
    )


def _port_access(settings: Settings) -> Found:
    """The terminal's port is there, and this user may open it."""
    url = settings.terminal.url
    if _COM.fullmatch(url):
        if url.upper() not in {name.upper() for name in port_names()}:
            raise OperatorError("port.gone", port=url)
        return Found(detail=url, figures={"state": "there"})
    if not _SERIAL.fullmatch(url):
        return Found(detail="no serial port is used", figures={"state": "none"})
    access = access_to(url)
    if not access.is_there:
        raise OperatorError("port.gone", port=url)
    if not access.allowed:
        raise OperatorError("port.denied", port=url, group=access.group)
    return Found(detail=f"{url} may be opened", figures={"state": "there"})


def _modems(settings: Settings) -> Found:
    """Nothing else writes to the terminal's port."""
    runs, ruled = modem_manager_runs(), has_rules()
    if runs and not ruled and _SERIAL.fullmatch(settings.terminal.url):
        raise OperatorError("port.modem_manager", port=settings.terminal.url)
    if not runs:
        return Found(detail="no ModemManager", figures={"rules": int(ruled), "state": "none"})
    told = "kept from the ports by udev rules" if ruled else "no serial port is used"
    return Found(
        detail=f"ModemManager runs; {told}", figures={"rules": int(ruled), "state": "kept_off" if ruled else "unused"}
    )


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
        return Found(detail="none set", figures={"state": "none"})
    try:
        free_mb = room_mb(Path(settings.second_medium))[1]
    except OSError as error:
        raise OperatorError("medium.absent", path=settings.second_medium) from error
    if free_mb < DISK_LOW_MB:
        raise OperatorError("medium.low", path=settings.second_medium, free_mb=free_mb)
    return Found(detail=f"{free_mb} MB", figures={"free_mb": free_mb})


def _printer(settings: Settings) -> Found:
    """The receipt printer answers and is well. A desk that is running may hold its port."""
    from desktop.adapters.printing.printer import EscposPrinter

    printer = settings.printer
    if not printer.enabled:
        return Found(detail="none set up", figures={"state": "none"})
    if printer.kind == PrinterKind.FILE.value and not Path(printer.address).exists():
        return Found(detail=f"file {printer.address}: made with the first receipt", figures={"state": "file"})
    device = EscposPrinter(printer)
    try:
        device.check()
    finally:
        device.close()
    detail = f"{printer.kind} {printer.address}, {printer.width_cells} cells, receipts {printer.receipts}"
    return Found(detail=detail, figures={"state": "well", "width_cells": printer.width_cells})


def _sound(settings: Settings) -> Found:
    """What the till can be heard with: nothing depends on it, so that silence is no fault."""
    from desktop.adapters.sound.player import Loudspeaker
    from desktop.adapters.sound.voice import find_voice

    if not settings.sounds.enabled:
        return Found(detail="switched off", figures={"state": "off"})
    speaker = Loudspeaker()
    state = "heard"
    try:
        device = speaker.play(bytes(_SILENCE))
    except OperatorError:
        device, state = "no device: the till is silent", "silent"
    finally:
        speaker.rest()
    voice = find_voice(settings.language) if settings.sounds.spoken else None
    if voice is not None:
        voice.close()
    told = voice.name if voice is not None else "none" if settings.sounds.spoken else "not asked for"
    return Found(detail=f"{device}; voice: {told}", figures={"state": state, "voice": int(voice is not None)})


def _lanes(home: Home, settings: Settings) -> Found:
    """The school's other desks: the package and the key are here. The server itself is asked by `lanes check`, since a
    desk may be running."""
    if not settings.lanes.url:
        return Found(detail="alone", figures={"state": "alone"})
    must_have_library()
    kept = LaneSecrets(home, settings.keystore)
    kept.key()
    has_password = bool(kept.password())
    detail = f"{settings.lanes.url}; password {'kept' if has_password else 'none'}"
    return Found(detail=detail, figures={"state": "joined", "password": int(has_password)})

"""How a desk is, as it tells its provider in each bundle: codes and numbers alone, nobody's name. Pure; any thread.

The shape stands here once, for the desk that writes it and the provider that reads it without believing it. A desk
writes what it knows and leaves out the rest; what is too large is written as the largest that may be read, so that no
desk's word is refused for its size. Whole numbers, texts of plain ASCII and yes or no only: a manifest holds no other.
Ages are seconds before the bundle was cut, so that they say the same whatever the desk's clock shows.
Source: issue 8, item 6; bundle.md, `manifest.json`; law.md (no person's data).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.errors import OperatorError

FORMAT = 1
OK, NONE = "ok", "none"  # of a part: well; not set up at all. Anything else is the code of what is wrong with it
MOST_CODES = 64
MOST_COUNT = 1_000_000
MOST_S = 3_200_000_000  # a hundred years
MOST_MB = 1_000_000_000
MOST_DAYS = 40_000
MOST_MS = 10_000_000_000_000  # three hundred years: a clock in 1970
MOST_DEGREES = 1_000
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}(\.[a-z0-9_]{1,40}){0,2}")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._+:/()-]{0,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalReport:
    """The terminal as the desk knows it; None for what it was not told. `seen_s_ago` is 0 while it is connected,
    `told_s_ago` is how old its own word about camera, storage, network and temperature is."""

    sn: str = ""
    firmware: str = ""
    seen_s_ago: int | None = None
    told_s_ago: int | None = None
    camera_ok: bool | None = None
    storage_free_mb: int | None = None
    network_up: bool | None = None
    network_down_s: int | None = None  # for how long, while it is down
    temperature_c: int | None = None
    certificate_days: int | None = None  # until it ends; below 0: it ended


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskHealth:
    """How a desk is when a bundle is cut; None and empty for what it does not know. `alerts` and `stops` are counts by
    code since the bundle before: what its ledger raised, and why it had to stop selling or lost its terminal.
    `camera`, `printer` and `medium` are `ok`, `none` or a code."""

    version: str
    uptime_s: int | None = None
    crashes: int = 0  # ends that nobody asked for, the computer running on
    power_cuts: int = 0  # ends with the whole computer
    unclean_ends: int = 0  # all of both, and those of which it is not known
    alerts: Mapping[str, int] = field(default_factory=dict)
    stops: Mapping[str, int] = field(default_factory=dict)
    disk_free_mb: int | None = None
    database_mb: int | None = None
    drift_ms: int | None = None  # the terminal's clock against the desk's, when they last met
    drift_s_ago: int | None = None
    drift_set: bool = False  # the terminal's clock was set since
    apart_ms: int = 0  # the computer's clock against the desk's own time, since it jumped and nobody put it right
    jumps: int = 0
    largest_jump_ms: int = 0
    terminal: TerminalReport | None = None
    camera: str = ""
    printer: str = ""
    medium: str = ""
    medium_behind: int = 0  # entries that the second medium has not got yet
    backup_days: int | None = None  # how old the last backup is; None for none
    home_days: int | None = None  # how old the ledger is
    failed_checks: tuple[str, ...] = ()  # of the last self-check
    checked_s_ago: int | None = None


def health_fields(health: DeskHealth) -> dict[str, Any]:
    """Return a desk's health as JSON has it; `read_health` takes it back."""
    terminal = health.terminal
    parts: dict[str, Any] = {
        "uptime_s": _most(health.uptime_s, MOST_S),
        "ends": _known(
            crashes=_most(health.crashes, MOST_COUNT) or None, power_cuts=_most(health.power_cuts, MOST_COUNT) or None,
            unclean=_most(health.unclean_ends, MOST_COUNT) or None,
        ),
        "alerts": _counts(health.alerts),
        "stops": _counts(health.stops),
        "disk": _known(free_mb=_most(health.disk_free_mb, MOST_MB), database_mb=_most(health.database_mb, MOST_MB)),
        "clock": _known(
            drift_ms=_most(health.drift_ms, MOST_MS, -MOST_MS), drift_s_ago=_most(health.drift_s_ago, MOST_S),
            set=health.drift_set or None, apart_ms=_most(health.apart_ms, MOST_MS, -MOST_MS) or None,
        ),
        "jumps": _known(
            count=_most(health.jumps, MOST_COUNT) or None,
            largest_ms=_most(health.largest_jump_ms, MOST_MS, -MOST_MS) or None,
        ),
        "terminal": {} if terminal is None else _known(
            sn=plain_text(terminal.sn) or None, firmware=plain_text(terminal.firmware) or None,
            seen_s_ago=_most(terminal.seen_s_ago, MOST_S), told_s_ago=_most(terminal.told_s_ago, MOST_S),
            camera_ok=terminal.camera_ok, storage_free_mb=_most(terminal.storage_free_mb, MOST_MB),
            network_up=terminal.network_up, network_down_s=_most(terminal.network_down_s, MOST_S),
            temperature_c=_most(terminal.temperature_c, MOST_DEGREES, -MOST_DEGREES),
            certificate_days=_most(terminal.certificate_days, MOST_DAYS, -MOST_DAYS),
        ),
        "camera": code_text(health.camera) or None,
        "printer": code_text(health.printer) or None,
        "medium": _known(
            state=code_text(health.medium) or None, behind=_most(health.medium_behind, MOST_COUNT) or None
        ),
        "backup_days": _most(health.backup_days, MOST_DAYS),
        "home_days": _most(health.home_days, MOST_DAYS),
        "checks": _known(
            failed=[each for each in map(code_text, health.failed_checks) if each][:MOST_CODES] or None,
            s_ago=_most(health.checked_s_ago, MOST_S),
        ),
    }  # fmt: skip
    told = {name: part for name, part in parts.items() if part not in (None, {})}
    return {"format": FORMAT, "version": plain_text(health.version) or "0", **told}


def read_health(untrusted: object) -> DeskHealth:
    """Return what a desk says of itself; parts that are not known here are left to later versions.

    Raises: OperatorError `health.unread` with `field`: the first that is not as it should be.
    """
    whole = _Part(untrusted, "")
    if whole.count("format", least=1, most=MOST_COUNT) != FORMAT:
        raise _unread("format")
    version = whole.text("version")
    if not version:
        raise _unread("version")
    ends, disk, clock, jumps = (whole.part(name) for name in ("ends", "disk", "clock", "jumps"))
    medium, checks = whole.part("medium"), whole.part("checks")
    return DeskHealth(
        version=version,
        uptime_s=whole.count("uptime_s", most=MOST_S),
        crashes=ends.count("crashes") or 0,
        power_cuts=ends.count("power_cuts") or 0,
        unclean_ends=ends.count("unclean") or 0,
        alerts=whole.counts("alerts"),
        stops=whole.counts("stops"),
        disk_free_mb=disk.count("free_mb", most=MOST_MB),
        database_mb=disk.count("database_mb", most=MOST_MB),
        drift_ms=clock.count("drift_ms", least=-MOST_MS, most=MOST_MS),
        drift_s_ago=clock.count("drift_s_ago", most=MOST_S),
        drift_set=clock.flag("set") or False,
        apart_ms=clock.count("apart_ms", least=-MOST_MS, most=MOST_MS) or 0,
        jumps=jumps.count("count") or 0,
        largest_jump_ms=jumps.count("largest_ms", least=-MOST_MS, most=MOST_MS) or 0,
        terminal=_terminal(whole.part("terminal")),
        camera=whole.code("camera"),
        printer=whole.code("printer"),
        medium=medium.code("state"),
        medium_behind=medium.count("behind") or 0,
        backup_days=whole.count("backup_days", most=MOST_DAYS),
        home_days=whole.count("home_days", most=MOST_DAYS),
        failed_checks=checks.codes("failed"),
        checked_s_ago=checks.count("s_ago", most=MOST_S),
    )


def plain_text(text: str) -> str:
    """Return a name of a machine or of a version, or empty for what is none: what a terminal says is not believed."""
    return text if _PLAIN.fullmatch(text) else ""


def code_text(text: str) -> str:
    """Return a code, or empty for what is none; blanks become underscores."""
    code = text.lower().replace(" ", "_")
    return code if _CODE.fullmatch(code) else ""


def _terminal(part: "_Part") -> TerminalReport | None:
    report = TerminalReport(
        sn=part.text("sn"),
        firmware=part.text("firmware"),
        seen_s_ago=part.count("seen_s_ago", most=MOST_S),
        told_s_ago=part.count("told_s_ago", most=MOST_S),
        camera_ok=part.flag("camera_ok"),
        storage_free_mb=part.count("storage_free_mb", most=MOST_MB),
        network_up=part.flag("network_up"),
        network_down_s=part.count("network_down_s", most=MOST_S),
        temperature_c=part.count("temperature_c", least=-MOST_DEGREES, most=MOST_DEGREES),
        certificate_days=part.count("certificate_days", least=-MOST_DAYS, most=MOST_DAYS),
    )
    return report if report != TerminalReport() else None


class _Part:
    """One untrusted object, and what it is called in an error."""

    def __init__(self, untrusted: object, name: str) -> None:
        if not isinstance(untrusted, Mapping):
            raise _unread(name or "health")
        self._untrusted, self._name = untrusted, name

    def part(self, name: str) -> "_Part":
        return _Part(self._untrusted.get(name, {}), self._path(name))

    def count(self, name: str, *, least: int = 0, most: int = MOST_COUNT) -> int | None:
        """Return a whole number within bounds, None where there is none."""
        if name not in self._untrusted:
            return None
        return _whole(self._untrusted[name], least, most, self._path(name))

    def flag(self, name: str) -> bool | None:
        found = self._untrusted.get(name)
        if found is None and name not in self._untrusted:
            return None
        if not isinstance(found, bool):
            raise _unread(self._path(name))
        return found

    def text(self, name: str) -> str:
        return self._matched(name, _PLAIN)

    def code(self, name: str) -> str:
        return self._matched(name, _CODE)

    def codes(self, name: str) -> tuple[str, ...]:
        found = self._untrusted.get(name, [])
        if not isinstance(found, list) or len(found) > MOST_CODES:
            raise _unread(self._path(name))
        return tuple(_code(each, self._path(name)) for each in found)

    def counts(self, name: str) -> Mapping[str, int]:
        """Return counts by code."""
        found = self._untrusted.get(name, {})
        if not isinstance(found, Mapping) or len(found) > MOST_CODES:
            raise _unread(self._path(name))
        path = self._path(name)
        return {_code(code, path): _whole(count, 1, MOST_COUNT, path) for code, count in found.items()}

    def _matched(self, name: str, wanted: re.Pattern[str]) -> str:
        if name not in self._untrusted:
            return ""
        found = self._untrusted[name]
        if not isinstance(found, str) or not wanted.fullmatch(found):
            raise _unread(self._path(name))
        return found

    def _path(self, name: str) -> str:
        return f"{self._name}.{name}" if self._name else name


def _whole(untrusted: object, least: int, most: int, path: str) -> int:
    if isinstance(untrusted, bool) or not isinstance(untrusted, int) or not least <= untrusted <= most:
        raise _unread(path)
    return untrusted


def _code(untrusted: object, path: str) -> str:
    if not isinstance(untrusted, str) or not _CODE.fullmatch(untrusted):
        raise _unread(path)
    return untrusted


def _unread(path: str) -> OperatorError:
    return OperatorError("health.unread", field=path)


def _known(**parts: Any) -> dict[str, Any]:
    return {name: part for name, part in parts.items() if part is not None}


def _most(value: int | None, most: int, least: int = 0) -> int | None:
    return None if value is None else max(least, min(most, value))


def _counts(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the most frequent codes; what is no code is counted nowhere."""
    told = sorted((-count, code) for code, count in counts.items() if count > 0 and _CODE.fullmatch(code))
    return {code: min(-count, MOST_COUNT) for count, code in told[:MOST_CODES]}

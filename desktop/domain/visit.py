"""Which desks of a fleet need a visit, and why: one table of limits, and the rules over it. Pure; any thread.

A reason is a code with facts; its sentence says what happened and what to do. Whoever can be helped by telephone, or by
the next update, is told and not visited. What a desk did not say is held against nobody. The limits are ours, from what
a canteen's days and computers are like; where the desk itself has a limit, it is the same one.
Source: issue 8, item 6; services/status.py, services/recovery.py, services/programme.py (the desk's own limits).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from desktop.domain.health import NONE, OK, DeskHealth, TerminalReport

DISK_NOW_MB = 500  # the desk calls this low itself, and soon sells nothing
DISK_SOON_MB = 2_000  # a busy year of the ledger: time to come before it is too late
DRIFT_NOW_S = 600  # beyond it the desk sets no terminal's clock by itself: sales get a wrong time, some a wrong day
AHEAD_SOON_S = 120  # what two honest clocks are not apart
APART_SOON_S = 120  # the computer's clock jumped so far, and nobody said which is right
JUMPS_SOON = 3  # between two bundles: the computer's battery for its clock is empty
TERMINAL_UNSEEN_SOON_S = 2 * 86_400  # two days of selling without faces
UPTIME_JUDGED_S = 2 * 3_600  # on a Monday morning nobody has seen the terminal since Friday: the desk was off
NETWORK_DOWN_SOON_S = 86_400  # the terminal's caps for payments without a network are those of a day
STORAGE_SOON_MB = 200  # the terminal's journal and face library still fit for some weeks
HOT_SOON_C = 70  # consumer parts end at 70 to 85: a blocked vent or the sun
COLD_SOON_C = 0  # below it the screen and the camera are outside what makers promise
CERTIFICATE_SOON_DAYS = 30  # the desk begins to warn then; a new one is made on site
CRASHES_SOON = 3  # between two bundles: not one odd day any more
UNCLEAN_SOON = 6  # between two bundles: somebody switches the power off to close, or it fails
LINK_LOSSES_SOON = 20  # between two bundles: a cable or a plug, not a terminal that was moved
BACKUP_SOON_DAYS = 30  # the desk's self-check calls it old then
MEDIUM_BEHIND_SOON = 1_000  # entries: more than a day of a busy desk that a lost disk would take along
SILENT_TOLD_DAYS = 3  # a weekend without a stick is no reason to telephone
SILENT_SOON_DAYS = 10  # longer than the longest holidays but the summer's

_BROKEN = ("file", "schema", "chain", "books", "journal_head", "bundles", "head")  # checks of the ledger itself
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")


class Urgency(Enum):
    """How soon somebody has to come; the lower value first."""

    NOW = 1  # money, selling or the incentive is at risk today
    SOON = 2  # at the next round, before it becomes that
    TOLD = 3  # no visit: worth a call, or nothing


#: What selling was stopped by, or why the terminal was not taken; other words of the link are counted together.
STOPS: Mapping[str, Urgency] = {
    "disk.failed": Urgency.NOW,
    "disk.full": Urgency.NOW,
    "home.damaged": Urgency.NOW,
    "home.not_writable": Urgency.NOW,
    "ledger.broken": Urgency.NOW,
    "ledger.books": Urgency.NOW,
    "ledger.rolled_back": Urgency.NOW,
    "defect": Urgency.SOON,
    "link.journal_behind": Urgency.SOON,
    "link.journal_gap": Urgency.SOON,
    "link.swapped": Urgency.SOON,
}
#: Alerts that the canteen cannot see to alone; all others are its own.
ALERTS: Mapping[str, tuple[str, Urgency]] = {
    "parameters_refused": ("visit.parameters", Urgency.NOW),  # the incentive of every sale until then is in question
    "wrong_parameters": ("visit.parameters", Urgency.NOW),
    "contradicted": ("visit.contradicted", Urgency.SOON),
    "over_refunded": ("visit.over_refunded", Urgency.SOON),
}


class Word(Enum):
    """What a bundle says of its desk's health."""

    SAID = "said"
    SILENT = "silent"  # its program is older than these words
    UNREAD = "unread"  # it breaks the rules


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskKnown:
    """What the provider knows of one till. `created_at` of its last bundle is None where nothing ever came;
    `registered_at` is when its oldest key was trusted. `missing` is the number of a bundle, 0 for none; `ahead_s` is by
    how much a bundle was dated ahead of the provider's clock when it came."""

    till_id: str
    registered_at: datetime
    created_at: datetime | None = None
    version: str = ""
    word: Word = Word.SILENT
    health: DeskHealth | None = None
    missing: int = 0
    forked: bool = False
    ahead_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitReason:
    """Why; `code` has a sentence, with the facts."""

    code: str
    urgency: Urgency
    facts: Mapping[str, str | int] = field(default_factory=dict)


def newest_version(versions: Iterable[str]) -> str:
    """Return the highest of some versions, empty where none can be read."""
    return max((each for each in versions if version_key(each)), key=version_key, default="")


def version_key(version: str) -> tuple[int, ...]:
    """Return what versions are ordered by, empty for none. A candidate (`1.2rc1`) counts as what it leads to."""
    found = _VERSION.match(version)
    if found is None:
        return ()
    numbers = tuple(map(int, found[0].split(".")))
    return numbers + (0,) * (4 - len(numbers))


def urgency_of(reasons: Iterable[VisitReason]) -> Urgency:
    """Return how soon somebody has to come; TOLD where nobody has to."""
    return min((each.urgency for each in reasons), key=lambda urgency: urgency.value, default=Urgency.TOLD)


def worst_first(reasons: Iterable[VisitReason]) -> tuple[VisitReason, ...]:
    """Return reasons by urgency, and by code among equals."""
    return tuple(sorted(reasons, key=lambda each: (each.urgency.value, each.code, str(sorted(each.facts.items())))))


def reasons_for(desk: DeskKnown, newest: str, as_of: datetime) -> tuple[VisitReason, ...]:
    """Return all that is known against one desk, the worst first."""
    found = [*_of_the_chain(desk, as_of), *_of_the_version(desk, newest)]
    if desk.word is Word.UNREAD:
        found.append(_reason("visit.unread", Urgency.SOON))
    if desk.health is not None:
        days = _days(desk.created_at, as_of)
        for rule in _RULES:
            found += rule(desk.health)
        if desk.health.terminal is not None:
            found += _of_the_terminal(desk.health.terminal, desk.health.uptime_s or 0, days)
    return worst_first(found)


def _of_the_chain(desk: DeskKnown, as_of: datetime) -> Iterator[VisitReason]:
    if desk.forked:
        yield _reason("visit.forked", Urgency.NOW)
    if desk.missing:
        yield _reason("visit.gap", Urgency.TOLD, missing=desk.missing)
    if desk.ahead_s >= AHEAD_SOON_S:
        urgency = Urgency.NOW if desk.ahead_s > DRIFT_NOW_S else Urgency.SOON
        yield _reason("visit.clock_ahead", urgency, seconds=desk.ahead_s)
    days = _days(desk.created_at or desk.registered_at, as_of)
    if days >= SILENT_TOLD_DAYS:
        urgency = Urgency.SOON if days >= SILENT_SOON_DAYS else Urgency.TOLD
        yield _reason("visit.silent" if desk.created_at is not None else "visit.never", urgency, days=days)


def _of_the_version(desk: DeskKnown, newest: str) -> Iterator[VisitReason]:
    if version_key(desk.version) and version_key(desk.version) < version_key(newest):
        yield _reason("visit.version", Urgency.TOLD, version=desk.version, newest=newest)


def _of_the_disk(health: DeskHealth) -> Iterator[VisitReason]:
    free_mb = health.disk_free_mb
    if free_mb is not None and free_mb < DISK_SOON_MB:
        urgency = Urgency.NOW if free_mb < DISK_NOW_MB else Urgency.SOON
        yield _reason("visit.disk", urgency, free_mb=free_mb, database_mb=_shown(health.database_mb))


def _of_the_clock(health: DeskHealth) -> Iterator[VisitReason]:
    if health.drift_ms is not None and not health.drift_set and abs(health.drift_ms) > DRIFT_NOW_S * 1000:
        yield _reason("visit.drift", Urgency.NOW, seconds=_seconds(health.drift_ms))
    if abs(health.apart_ms) >= APART_SOON_S * 1000:
        yield _reason("visit.clock_apart", Urgency.SOON, seconds=_seconds(health.apart_ms))
    if health.jumps:
        urgency = Urgency.SOON if health.jumps >= JUMPS_SOON else Urgency.TOLD
        yield _reason("visit.jumps", urgency, count=health.jumps, seconds=_seconds(health.largest_jump_ms))


def _of_the_ends(health: DeskHealth) -> Iterator[VisitReason]:
    if health.crashes:
        urgency = Urgency.SOON if health.crashes >= CRASHES_SOON else Urgency.TOLD
        yield _reason("visit.crashes", urgency, count=health.crashes)
    others = health.unclean_ends - health.crashes
    if others > 0:
        urgency = Urgency.SOON if others >= UNCLEAN_SOON else Urgency.TOLD
        yield _reason("visit.power", urgency, count=others)


def _of_the_faults(health: DeskHealth) -> Iterator[VisitReason]:
    raised = Counter[tuple[str, Urgency]]()
    for alert, count in health.alerts.items():
        if alert in ALERTS:
            raised[ALERTS[alert]] += count
    for (code, urgency), count in raised.items():
        yield _reason(code, urgency, count=count)
    for stop, count in health.stops.items():
        if stop in STOPS:
            yield _reason("visit.fault", STOPS[stop], fault=stop, count=count)
    lost = sum(count for stop, count in health.stops.items() if stop.startswith("link.") and stop not in STOPS)
    if lost >= LINK_LOSSES_SOON:
        yield _reason("visit.link", Urgency.SOON, count=lost)


def _of_the_copies(health: DeskHealth) -> Iterator[VisitReason]:
    if health.medium == NONE:
        yield _reason("visit.medium_none", Urgency.TOLD)
    elif health.medium not in ("", OK):
        yield _reason("visit.medium", Urgency.SOON, fault=health.medium)
    elif health.medium_behind >= MEDIUM_BEHIND_SOON:
        yield _reason("visit.medium", Urgency.SOON, fault="medium.behind")
    backup, home = health.backup_days, health.home_days
    if backup is not None and backup > BACKUP_SOON_DAYS:
        yield _reason("visit.backup", Urgency.SOON, days=backup)
    elif backup is None and home is not None and home > BACKUP_SOON_DAYS:
        yield _reason("visit.backup_none", Urgency.SOON, days=home)


def _of_the_parts(health: DeskHealth) -> Iterator[VisitReason]:
    if health.camera not in ("", OK, NONE):
        yield _reason("visit.camera", Urgency.SOON, fault=health.camera)
    if health.printer not in ("", OK, NONE):
        yield _reason("visit.printer", Urgency.TOLD, fault=health.printer)
    if health.failed_checks:
        urgency = Urgency.NOW if set(_BROKEN) & set(health.failed_checks) else Urgency.SOON
        yield _reason("visit.checks", urgency, checks=", ".join(health.failed_checks))


_RULES = (_of_the_disk, _of_the_clock, _of_the_ends, _of_the_faults, _of_the_copies, _of_the_parts)


def _of_the_terminal(terminal: TerminalReport, uptime_s: int, days: int) -> Iterator[VisitReason]:
    """`uptime_s` is how long the desk had run; `days` have passed since it said so: a certificate ends meanwhile."""
    sn = terminal.sn
    if terminal.seen_s_ago is not None and terminal.seen_s_ago >= TERMINAL_UNSEEN_SOON_S:
        urgency = Urgency.SOON if uptime_s >= UPTIME_JUDGED_S else Urgency.TOLD
        yield _reason("visit.terminal_unseen", urgency, sn=sn, days=terminal.seen_s_ago // 86_400)
    if terminal.camera_ok is False:
        yield _reason("visit.terminal_camera", Urgency.NOW, sn=sn)
    if terminal.storage_free_mb is not None and terminal.storage_free_mb < STORAGE_SOON_MB:
        yield _reason("visit.terminal_storage", Urgency.SOON, sn=sn, free_mb=terminal.storage_free_mb)
    if terminal.network_up is False:
        down_s = terminal.network_down_s or 0
        urgency = Urgency.SOON if down_s >= NETWORK_DOWN_SOON_S else Urgency.TOLD
        yield _reason("visit.terminal_network", urgency, sn=sn, hours=down_s // 3600)
    degrees = terminal.temperature_c
    if degrees is not None and not COLD_SOON_C <= degrees < HOT_SOON_C:
        yield _reason("visit.terminal_temperature", Urgency.SOON, sn=sn, degrees=degrees)
    if terminal.certificate_days is not None and terminal.certificate_days - days <= CERTIFICATE_SOON_DAYS:
        left = terminal.certificate_days - days
        if left < 0:
            yield _reason("visit.certificate_over", Urgency.NOW, sn=sn, days=-left)
        else:
            yield _reason("visit.certificate", Urgency.SOON, sn=sn, days=left)


def _days(since: datetime | None, as_of: datetime) -> int:
    return 0 if since is None else max(0, (as_of - since).days)


def _seconds(ms: int) -> int:
    return int(ms / 1000)


def _shown(number: int | None) -> str | int:
    return "" if number is None else number


def _reason(code: str, urgency: Urgency, **facts: str | int) -> VisitReason:
    return VisitReason(code=code, urgency=urgency, facts=facts)

"""The words of the sync page: places and how they are, steps, moments, sizes, what a receipt changed. Main thread.

No widgets. Promises: whatever waits too long is loud; a count that has no word yet is shown by its name, never left
out. Source: ui.md, Sync; bundle.md, Receipt.
"""

from datetime import datetime
from math import ceil
from typing import assert_never
from zoneinfo import ZoneInfo

from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE, local_day, parse_instant
from desktop.services.reason import Reason
from desktop.services.sync_ports import PlaceKind
from desktop.services.sync_views import OVERDUE_S, BundleLine, ExportView, PlaceOption, PlaceState, ReceiptTold, Step
from desktop.ui.report_words import money
from desktop.ui.transaction_words import Look
from desktop.ui.translations import language, translate
from desktop.ui.wording import DASH, DOT, clock, clock_short, lasted, said

_ZONE = ZoneInfo(LOCAL_ZONE)
_UNITS = ("KB", "MB", "GB", "TB")
# A server whose key somebody has to compare.
HOST_CODES = ("place.unknown_host", "place.changed_host")
# The icon of a kind of place.
PLACE_ICONS = {PlaceKind.STICK.value: "stick", PlaceKind.FOLDER.value: "folder", PlaceKind.SERVER.value: "server"}


def number(sequence: int) -> str:
    """Return a bundle's number, `000318`."""
    return f"{sequence:06d}"


def numbers(first: int, last: int) -> str:
    """Return `000318`, or `000316–000318`."""
    return number(first) if last <= first else f"{number(first)}–{number(last)}"


def span(first: int, last: int) -> str:
    """Return a range of ledger entries, `4,102–4,113`."""
    return f"{first:,}–{last:,}"


def size(size_bytes: int) -> str:
    """Return `1.9 MB`; less than a thousand bytes are so many bytes."""
    if size_bytes < 1_000:
        return f"{size_bytes} B"
    value = float(size_bytes)
    for unit in _UNITS:
        value /= 1_000
        if value < 999.95 or unit == _UNITS[-1]:
            break
    return f"{value:.1f} {unit}"


def size_done(done: int, total: int) -> str:
    """Return `1.2 / 1.9 MB`: the unit once where both have the same."""
    (one, unit), (other, same) = size(done).split(" "), size(total).split(" ")
    return f"{one} / {other} {same}" if unit == same or not done else f"{one} {unit} / {other} {same}"


def instant(text: str) -> datetime | None:
    """Return the instant of a view's text, None where there is none yet."""
    try:
        return parse_instant(text) if text else None
    except OperatorError:
        return None


def moment(at: datetime | None, now: datetime) -> str:
    """Return `11:52:04` for today, else `6月17日 18:32`; a dash for never."""
    if at is None:
        return DASH
    if local_day(at) == local_day(now):
        return clock(at)
    here = at.astimezone(_ZONE)
    padded = "02d" if language() == "en" else "d"
    words = translate("sync", "{month}-{day} {time}")
    return words.format(month=f"{here.month:{padded}}", day=f"{here.day:{padded}}", time=f"{here:%H:%M}")


def short_lasted(seconds: float) -> str:
    """Return how long something lasts already, the minutes whole and rounded up: `5 分钟`."""
    return lasted(seconds) if not 60 <= seconds < 600 else translate("wording", "{m} min").format(m=ceil(seconds / 60))


def kind_word(kind: str) -> str:
    """Return what a place is."""
    match kind:
        case PlaceKind.STICK.value:
            return translate("sync", "Stick")
        case PlaceKind.FOLDER.value:
            return translate("sync", "Folder")
        case PlaceKind.SERVER.value:
            return translate("sync", "Server")
        case _:
            return kind


def place_word(kind: str, label: str) -> str:
    """Return a place by its kind and its own name, `U 盘 CANTEEN-07`."""
    return f"{kind_word(kind)} {label}".strip()


def place_look(option: PlaceOption) -> Look:
    """Return how a place is now."""
    if option.fault is not None and option.fault.code in HOST_CODES:
        return Look(words=translate("sync", "Its key is to be compared"), family="warning", icon="key")
    match option.state:
        case PlaceState.READY:
            words = option.label
            if option.free_bytes is not None:
                free = translate("sync", "{label}, {room} left")
                words = free.format(label=option.label, room=size(option.free_bytes))
            return Look(words=words, family="", icon="")
        case PlaceState.READ_ONLY:
            return Look(words=translate("sync", "Write-locked"), family="warning", icon="lock")
        case PlaceState.FULL:
            words = translate("sync", "Full")
            if option.free_bytes is not None:
                words = translate("sync", "Full, {room} left").format(room=size(option.free_bytes))
            return Look(words=words, family="warning", icon="warning")
        case PlaceState.AWAY:
            return _away(option)
        case PlaceState.UNSET:
            if option.kind == PlaceKind.FOLDER.value:
                return Look(words=translate("sync", "None named; press to"), family="", icon="")
            return Look(words=translate("sync", "None set up yet"), family="", icon="")
        case _:
            assert_never(option.state)


def _away(option: PlaceOption) -> Look:
    match option.kind:
        case PlaceKind.STICK.value:
            return Look(words=translate("sync", "Plug one in"), family="", icon="")
        case PlaceKind.FOLDER.value:
            return Look(words=translate("sync", "Not there now"), family="warning", icon="warning")
        case _:
            return Look(words=translate("sync", "Not reached"), family="warning", icon="cloud_off")


def place_last(option: PlaceOption, now: datetime) -> str:
    """Return when something was written there last, and for a server when it is tried next by itself."""
    if option.next_at is not None:
        return translate("sync", "Next try {time}").format(time=clock_short(option.next_at))
    if option.last_at is None:
        return ""
    return translate("sync", "Last {time}").format(time=moment(option.last_at, now))


def step_word(step: Step) -> str:
    """Return the name of a step."""
    match step:
        case Step.CUTTING:
            return translate("sync", "Pack")
        case Step.SIGNING:
            return translate("sync", "Sign")
        case Step.WRITING:
            return translate("sync", "Write")
        case Step.READING_BACK:
            return translate("sync", "Read back")
        case Step.DONE:
            return translate("sync", "Done")
        case _:
            assert_never(step)


def doing_word(step: Step) -> str:
    """Return what an export is doing."""
    match step:
        case Step.CUTTING:
            return translate("sync", "Packing")
        case Step.SIGNING:
            return translate("sync", "Signing")
        case Step.WRITING:
            return translate("sync", "Writing")
        case Step.READING_BACK:
            return translate("sync", "Reading back")
        case Step.DONE:
            return translate("sync", "Done")
        case _:
            assert_never(step)


def percent(export: ExportView) -> int:
    """Return how much of an export is done, 0 to 100."""
    if export.bytes_all <= 0:
        return 0
    return max(0, min(100, export.bytes_done * 100 // export.bytes_all))


def amounts(export: ExportView) -> str:
    """Return `1.2 / 1.9 MB · 约 3 秒`, as much of it as is known."""
    parts = [size_done(export.bytes_done, export.bytes_all)] if export.bytes_all else []
    if export.seconds_left is not None:
        parts.append(translate("sync", "about {time}").format(time=lasted(max(1, export.seconds_left))))
    return DOT.join(parts)


def rows_word(count: int) -> str:
    """Return how many rows of what happened."""
    return translate("sync", "{n} rows").format(n=f"{count:,}")


def written_at(line: BundleLine) -> datetime | None:
    """Return when a bundle left first."""
    return instant(line.copies[0][2]) if line.copies else None


def went_word(line: BundleLine) -> str:
    """Return where a bundle was written to last, and to how many places more."""
    if not line.copies:
        return DASH
    more = len({(kind, place) for kind, place, _at in line.copies}) - 1
    return kind_word(line.copies[-1][0]) + (f" +{more}" if more > 0 else "")


def check_look(line: BundleLine) -> Look:
    """Return whether a bundle was read back where it was written."""
    if line.is_written:
        return Look(words=translate("sync", "As written"), family="success", icon="check")
    return Look(words=translate("sync", "Not sent yet"), family="", icon="pause")


def acknowledged_look(line: BundleLine, now: datetime) -> Look:
    """Return what the provider said to a bundle, or how long it waits for that: loud after twelve hours."""
    if (at := instant(line.acknowledged_at)) is not None:
        words = translate("sync", "Receipt {time}").format(time=moment(at, now))
        return Look(words=words, family="success", icon="check")
    since = written_at(line)
    if since is None:
        return Look(words=DASH, family="", icon="pause")
    waited_s = max(0.0, (now - since).total_seconds())
    words = translate("sync", "Waits {time}").format(time=lasted(waited_s))
    return Look(words=words, family="warning" if waited_s > OVERDUE_S else "", icon="clock")


def receipt_changes(told: ReceiptTold) -> list[str]:
    """Return what a receipt changed, a phrase each."""
    if told.known:
        return [translate("sync", "Was taken before; nothing changed")]
    words = []
    if told.acknowledged:
        first, last = min(told.acknowledged), max(told.acknowledged)
        unbroken = last - first + 1 == len(told.acknowledged)
        which = numbers(first, last) if unbroken else translate("wording", ", ").join(map(number, told.acknowledged))
        words.append(translate("sync", "Bundles acknowledged: {which}").format(which=which))
    for name, count in sorted(told.counts.items(), key=lambda each: _order(each[0])):
        if count:
            phrase = _count_word(name).format(n=f"{count:,}")
            if name in told.fen:
                phrase = translate("sync", "{what} ({amount})").format(what=phrase, amount=money(told.fen[name]))
            words.append(phrase)
    if told.policies:
        names = translate("wording", ", ").join(told.policies)
        words.append(translate("sync", "New rules: {names}").format(names=names))
    if told.has_roster:
        words.append(translate("sync", "Brings a roster: import it on the page People"))
    return words or [translate("sync", "Holds nothing for this till")]


_ORDER = ("paid", "charged", "declined", "contradicted", "unknown", "statements", "determinations", "fees")


def _order(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)


def _count_word(name: str) -> str:
    match name:
        case "paid" | "charged":
            return translate("sync", "Charged later: {n}")
        case "declined":
            return translate("sync", "Could not be charged: {n}")
        case "contradicted":
            return translate("sync", "Differ from the books here: {n}")
        case "unknown":
            return translate("sync", "Not known here: {n}")
        case "statements":
            return translate("sync", "Lines of the subsidy statement: {n}")
        case "determinations":
            return translate("sync", "Determinations: {n}")
        case "fees":
            return translate("sync", "Fees received: {n}")
        case _:
            return f"{name}: {{n}}"


def fault_words(fault: Reason) -> tuple[str, str]:
    """Return what happened, and below it the fact and what to do."""
    words = said(fault)
    return words.what, DOT.join(filter(None, (words.fact, words.todo)))

"""What the status bar says of a view: items with their alarm, and the explanation behind each. No widgets; main thread.

Quiet while fresh, loud when stale. The limits of age are this file's; no document names them.
"""

from dataclasses import dataclass, field
from datetime import datetime, time

from desktop.services.access_views import AccessView
from desktop.services.reason import Reason
from desktop.services.sync_views import OVERDUE_S
from desktop.services.views import LanesView, LinkState, StatusView
from desktop.ui.translations import translate
from desktop.ui.wording import DASH, age, clock_short, lasted, said

FACES_STALE_S = 6 * 3600  # the terminal fetches its face library far more often
CLOCK_STALE_S = 24 * 3600
DRIFT_BAD_S = 2.0  # Source: the devices page's check of the terminal's clock, 2 s
OUTBOX_LOUD = 200
OUTBOX = "outbox"  # its item leads to the page Sync
LONGEST_SHOWN = 10  # letters of a name in the bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A text of an item. `drop` tells when it goes on a narrow window: 1 first, 0 never."""

    words: str
    label: bool = False
    bold: bool = False
    drop: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of the status bar. `explanation` is a title and the lines under it."""

    name: str
    icon: str = ""
    parts: tuple[Part, ...]
    dot: str = ""  # the token of a dot before the last part
    alarm: bool = False
    marked: bool = False
    spoken: str = ""  # its name to a screen reader, where the parts do not say it
    keeps_icon: bool = False  # there even when no words fit
    explanation: tuple[str, ...] = field(default_factory=tuple)


def left_items(view: StatusView) -> list[Item]:
    """Return the items at the left: meal and its count."""
    hours = f"{_hour(view.meal_starts_at)}–{_hour(view.meal_ends_at)}"
    count = translate("status", "{n} served").format(n=view.meal_no)
    if view.serving:
        meal = (Part(words=view.meal_name), Part(words=hours, drop=3))
        about = translate("status", "{meal} is being served, {hours}.").format(meal=view.meal_name, hours=hours)
    else:
        meal = (
            Part(words=translate("status", "Closed, next {meal}").format(meal=view.meal_name)),
            Part(words=hours, drop=3),
        )
        about = translate("status", "No meal is being served now. The price is that of {meal}, {hours}.").format(
            meal=view.meal_name, hours=hours
        )
    told = translate("status", "Paid in this meal so far: {n}").format(n=view.meal_no)
    return [
        Item(name="meal", icon="meal", parts=meal, explanation=(translate("status", "Meal"), about)),
        Item(name="count", parts=(Part(words=count, drop=6),), explanation=(translate("status", "Meals served"), told)),
    ]


def right_items(view: StatusView, now: datetime, *, muted: bool = False) -> list[Item]:
    """Return the items at the right: terminal, faces, clock, disk, outbox; and first what is out of the ordinary."""
    items = [_terminal(view, now), _faces(view, now), _clock(view, now), _disk(view), _outbox(view, now)]
    if view.lanes is not None and view.lanes != LanesView(away_since=None):
        items.insert(0, _lanes(view.lanes, now))
    if muted:
        items.insert(0, _muted())
    if view.simulated:
        items.insert(0, _simulated())
    return items


def access_items(view: AccessView) -> tuple[Item | None, Item | None]:
    """Return who is signed in and the lock; None for what is not there."""
    if view.is_open:
        return None, None
    person = view.signed_in
    if person is None:
        words = translate("status", "Sign in")
        return Item(name="person", icon="person", parts=(Part(words=words, bold=True),), explanation=(words,)), None
    told = translate("status", "{name} is signed in. Press to change who works here.").format(name=person.name)
    name = person.name if len(person.name) <= LONGEST_SHOWN else f"{person.name[: LONGEST_SHOWN - 1]}…"
    shown = Item(name="person", icon="person", parts=(Part(words=name, drop=13),), keeps_icon=True, explanation=(told,))
    if view.locked:
        told = translate("status", "Locked: selling goes on, everything else asks for the PIN.")
        words = translate("status", "Locked")
        return shown, Item(
            name="lock", icon="lock", parts=(Part(words=words, bold=True),), marked=True, explanation=(told,)
        )
    told = translate("status", "Lock everything but selling (Ctrl+L).")
    return shown, Item(
        name="lock", icon="lock", parts=(Part(words=translate("status", "Lock"), drop=7),), keeps_icon=True,
        explanation=(told,),
    )  # fmt: skip


def help_item() -> Item:
    """Return the way to the help, for who has no keyboard."""
    return Item(
        name="help", icon="question", spoken=translate("help", "Help"),
        parts=(Part(words="F1", label=True, drop=10),), keeps_icon=True,
        explanation=(translate("status", "What this page does, its keys, and what to do when."),),
    )  # fmt: skip


def _muted() -> Item:
    lines = (
        translate("status", "Sounds are off"),
        translate("status", "The till says nothing aloud. Ctrl+M lets it sound again."),
    )
    return Item(
        name="muted", icon="sound_off", parts=(Part(words=translate("status", "Muted"), drop=9),), marked=True,
        keeps_icon=True,
        explanation=lines,
    )  # fmt: skip


def _lanes(lanes: LanesView, now: datetime) -> Item:
    """The other desks, while they cannot be asked or something has to be asked still: to be known, not to be loud."""
    lines = [translate("status", "Other desks")]
    if lanes.away_since is not None or lanes.reason is not None:
        why = said(lanes.reason or Reason(code="lanes.away"))
        lines += [part for part in (why.what, why.fact, why.todo) if part]
    words = translate("status", "catching up") if lanes.unclaimed else translate("status", "roster differs")
    if lanes.away_since is not None:
        gone = lasted(max(0.0, (now - lanes.away_since).total_seconds()))
        words = translate("status", "away {time}").format(time=gone)
        lines.append(translate("status", "A second serving at another desk is found when the server is back."))
    if lanes.unclaimed:
        told = translate("status", "Sales that the other desks have still to be asked about: {n}")
        lines.append(told.format(n=lanes.unclaimed))
    return Item(
        name="lanes", icon="lanes", keeps_icon=True, explanation=tuple(lines),
        parts=(Part(words=translate("status", "Lanes"), label=True, drop=4), Part(words=words, drop=9)),
    )  # fmt: skip


def _hour(at: time) -> str:
    return f"{at:%H:%M}"


def _simulated() -> Item:
    return Item(
        name="simulated",
        icon="flask",
        parts=(Part(words=translate("status", "Simulated"), bold=True, drop=11),),
        marked=True,
        keeps_icon=True,
        explanation=(
            translate("status", "Simulated terminal"),
            translate("status", "No real money moves here. Every face and every payment is made up."),
        ),
    )


def _terminal(view: StatusView, now: datetime) -> Item:
    title = translate("status", "Terminal")
    since = lasted(max(0.0, (now - view.link_since).total_seconds()))
    lines = [title]
    if view.link is LinkState.ONLINE and not view.network_up:
        gone = view.network_since or view.link_since
        gone_for = lasted(max(0.0, (now - gone).total_seconds()))
        words = translate("status", "No network {time}").format(time=gone_for)
        lines.append(translate("status", "The terminal has no network: it keeps payments and charges them later."))
        return Item(name="terminal", icon="cloud_off", parts=(Part(words=words),), alarm=True, explanation=tuple(lines))
    if view.link is LinkState.ONLINE:
        lines.append(translate("status", "Connected for {time}.").format(time=since))
        parts = (Part(words=title, label=True, drop=4), Part(words=translate("status", "online")))
        return Item(name="terminal", icon="terminal", parts=parts, dot="success", explanation=tuple(lines))
    if view.link is LinkState.DOWN:
        why = said(view.link_reason or Reason(code="link.closed"))
        lines += [part for part in (why.what, why.fact, why.todo) if part]
        gone_words = translate("status", "Terminal away {time}").format(time=since)
        return Item(
            name="terminal", icon="plug_off", parts=(Part(words=gone_words),), alarm=True, explanation=tuple(lines)
        )
    connecting = view.link is LinkState.CONNECTING
    state = translate("status", "connecting") if connecting else translate("status", "catching up")
    lines.append(
        translate("status", "The desk is connecting to the terminal.")
        if connecting
        else translate("status", "The terminal's journal is being read; open orders are being queried.")
    )
    parts = (Part(words=title, label=True, drop=4), Part(words=state))
    return Item(name="terminal", icon="retry", parts=parts, dot="warning", explanation=tuple(lines))


def _faces(view: StatusView, now: datetime) -> Item:
    title = translate("status", "Faces")
    if view.face_library_at is None:
        told = translate("status", "The terminal has not said how old its face library is.")
        parts = (Part(words=title, label=True, drop=5), Part(words=DASH))
        return Item(name="faces", icon="face", parts=parts, explanation=(title, told))
    seconds = max(0.0, (now - view.face_library_at).total_seconds())
    told = translate("status", "The terminal fetched its face library {ago}.").format(ago=age(seconds))
    stale = seconds > FACES_STALE_S
    lines = [title, told]
    if stale:
        lines.append(translate("status", "New diners may not be recognised. Use the payment code."))
    parts = (Part(words=title, label=True, drop=12 if stale else 5), Part(words=age(seconds)))
    return Item(name="faces", icon="warning" if stale else "face", parts=parts, alarm=stale, explanation=tuple(lines))


def _clock(view: StatusView, now: datetime) -> Item:
    title = translate("status", "Clock")
    lines = [title]
    time_part = Part(words=clock_short(now))
    if view.clock_jump_s:
        return _jumped(view.clock_jump_s, time_part)
    if view.clock_checked_at is None:
        lines.append(translate("status", "The terminal's clock was not compared yet."))
        return Item(name="clock", icon="clock", parts=(time_part,), explanation=tuple(lines))
    seconds = max(0.0, (now - view.clock_checked_at).total_seconds())
    drift = f"{view.clock_drift_s:+.1f}"
    lines.append(
        translate("status", "Compared {ago}; the terminal differs by {s} s.").format(ago=age(seconds), s=drift)
    )
    bad = abs(view.clock_drift_s) > DRIFT_BAD_S or seconds > CLOCK_STALE_S
    if bad:
        lines.append(translate("status", "Times of sales may be wrong. Ask the installer to check both clocks."))
    if abs(view.clock_drift_s) > DRIFT_BAD_S:
        last = translate("status", "clock differs {s} s").format(s=drift)
    else:
        last = age(seconds)
    parts = (
        time_part,
        Part(words=translate("status", "checked"), label=True, drop=2),
        Part(words=last, drop=0 if bad else 2),
    )
    return Item(name="clock", icon="warning" if bad else "clock", parts=parts, alarm=bad, explanation=tuple(lines))


def _jumped(jump_s: float, time_part: Part) -> Item:
    by = f"{'+' if jump_s > 0 else '-'}{lasted(abs(jump_s))}"
    lines = (
        translate("status", "Clock"),
        translate("status", "This computer's clock jumped by {time}.").format(time=by),
        translate("status", "The desk goes on by its own time; days and limits stay as they were."),
        translate("status", "Set the computer's time right, then confirm it on the alert's card."),
    )
    parts = (time_part, Part(words=translate("status", "jumped {time}").format(time=by)))
    return Item(name="clock", icon="warning", parts=parts, alarm=True, explanation=lines)


def _disk(view: StatusView) -> Item:
    title = translate("status", "Disk")
    free = view.disk_free_mb
    room = f"{free / 1024:.1f} GB" if free >= 1024 else f"{free} MB"
    lines = [title, translate("status", "{room} free.").format(room=room)]
    if view.disk_ok:
        parts = (Part(words=title, label=True, drop=1), Part(words=translate("status", "OK"), drop=8))
        return Item(name="disk", icon="disk", parts=parts, dot="success", explanation=tuple(lines))
    lines.append(translate("status", "Free some space before the disk is full: selling stops then."))
    words = translate("status", "Disk: {room}").format(room=room)
    return Item(name="disk", icon="warning", parts=(Part(words=words),), alarm=True, explanation=tuple(lines))


def _outbox(view: StatusView, now: datetime) -> Item:
    """Loud while something waits and the network is gone, it is much, or the oldest waits longer than twelve hours."""
    title = translate("status", "To send")
    lines = [title, translate("status", "Waiting to be sent to the provider: {n}").format(n=view.outbox_waiting)]
    waited_s = max(0.0, (now - view.outbox_since).total_seconds()) if view.outbox_since is not None else 0.0
    if view.outbox_waiting and view.outbox_since is not None:
        lines.append(translate("status", "The oldest waits for {time}.").format(time=lasted(waited_s)))
    loud = view.outbox_waiting >= OUTBOX_LOUD or not view.network_up or waited_s > OVERDUE_S
    alarm = loud and view.outbox_waiting > 0
    if alarm:
        lines.append(translate("status", "Send it on the page Sync (Ctrl+6): to a stick, if the network is gone."))
    parts = (Part(words=title, label=True, drop=5), Part(words=str(view.outbox_waiting), bold=True))
    return Item(name=OUTBOX, icon="upload", parts=parts, alarm=alarm, explanation=tuple(lines))

"""What a desk is set up with. Values only; `adapters/settings.py` reads and writes them as TOML. Any thread.

Everything that differs between schools is here and nothing of it is a constant in the code. Units are in the names.
"""

from dataclasses import dataclass, field
from datetime import time
from pathlib import PurePath
from urllib.parse import parse_qsl, urlsplit

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import is_till_id
from desktop.domain.instants import parse_instant
from desktop.domain.meal import Meal, check_meals
from desktop.domain.printer import PRINTER_KINDS, RECEIPT_WIDTHS, RECEIPTS_WHEN, check_address

SIMULATOR = "simulator"  # the terminal address that makes the desk start a simulated terminal of its own
LANGUAGES = ("zh_CN", "en")
FEE_MODES = ("realtime", "postpaid")  # settlement.md, Input
KEYSTORES = ("os", "file")
LONGEST_WORD = 64  # of a word in the terminal's parameters
MOST_FEN = 10_000_000
THEMES = ("light", "dark", "system")
TEXT_PERCENTS = (100, 125, 150)
MOST_QUICK = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """The customer of the policy. `industry` and `fee_mode` are words of settlement.md, Input."""

    name: str
    customer_id: str
    industry: str = "education.k12"
    fee_mode: str = "realtime"
    agreement_ended_at: str = ""  # RFC 3339, or empty while in force


@dataclass(frozen=True, slots=True, kw_only=True)
class Till:
    till_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalSettings:
    """`url` is a port that pyserial opens, or `simulator`. Times in seconds."""

    url: str = SIMULATOR
    name: str = "一号终端"
    store_id: str = "S001"
    pay_timeout_s: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Caps on what may be taken, in fen; the offline ones while the terminal has no network, the deferred ones on what
    is taken by card or look-up and charged later."""

    single_limit_fen: int = 5_000
    offline_single_fen: int = 3_000
    offline_total_fen: int = 60_000
    offline_count: int = 50
    offline_hours: int = 2
    deferred_count: int = 500  # payments by card and look-up that wait to be charged
    deferred_total_fen: int = 1_000_000
    waiting_person_fen: int = 6_000  # of one person, however taken, that wait to be charged
    second_person_above_fen: int = 5_000  # a correction of more takes two people
    daily_limit_fen: int = 0  # of whoever has none of their own; 0 for none


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalRecognition:
    """This computer's own recognition, in the terminal's place while it is away. Scores in thousandths of the cosine.

    Source of the numbers: `resources/docs/recognition.md`; they are for a gallery, not for one against one.
    """

    enabled: bool = False
    camera: str = ""  # a camera's name, or empty for the first
    threshold_millis: int = 500
    margin_millis: int = 80  # to the next person


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterSettings:
    """The receipt printer. What `address` is depends on `kind`: `domain/printer.py`; `width_cells` is one line's."""

    enabled: bool = False
    kind: str = "network"
    address: str = ""
    baud: int = 9_600  # of a serial printer
    width_cells: int = 48
    receipts: str = "on_request"  # when a sale is printed: `always`, `on_request` or `never`
    drawer: bool = False  # every printed sale opens the cash drawer


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerDisplay:
    """The window for whoever pays. `screen` names a screen, or is empty for the first that is not the cashier's;
    `in_window` takes an ordinary window where there is only one screen."""

    enabled: bool = False
    screen: str = ""
    in_window: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounds:
    """Tones at the till, and amounts spoken where the computer has a voice for the language."""

    enabled: bool = True
    volume_percent: int = 60
    spoken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncSettings:
    """Where bundles go by themselves or by a key. `server` holds no password: that is kept with the home's secrets."""

    folder: str = ""  # an absolute path, or empty for none
    server: str = ""  # sftp://, webdav+https:// or s3://, or empty for none
    push_every_s: int = 600  # to the server, while something waits


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneSettings:
    """The school's other desks: the PostgreSQL server that they have in common, `postgresql://user@host/db`, or empty
    for a desk alone. The password is where the home's key is, never here."""

    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One home. `trial` homes take simulated terminals only and keep their key in a file of the home."""

    school: School
    till: Till
    meals: tuple[Meal, ...]
    language: str = "zh_CN"
    theme: str = "light"
    text_percent: int = 100  # how large everything is drawn; taken at the next start
    trial: bool = False
    keystore: str = "os"  # `os` or `file`
    policy_id: str = "sample-k12"
    terminal: TerminalSettings = field(default_factory=TerminalSettings)
    limits: Limits = field(default_factory=Limits)
    local_recognition: LocalRecognition = field(default_factory=LocalRecognition)
    printer: PrinterSettings = field(default_factory=PrinterSettings)
    customer_display: CustomerDisplay = field(default_factory=CustomerDisplay)
    sounds: Sounds = field(default_factory=Sounds)
    sync: SyncSettings = field(default_factory=SyncSettings)
    lanes: LaneSettings = field(default_factory=LaneSettings)
    quick_amounts_fen: tuple[int, ...] = (600, 800, 1_000, 1_500)
    continuous: bool = True
    result_hold_ms: int = 1_500  # how long a result stays before the next sale arms itself
    serving_weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)  # Monday is 0
    trial_camera: str = ""  # of a trial home: a folder of pictures or a film in a camera's place
    lock_after_s: int = 120  # without a key or touch outside the selling page; 0 for never
    second_medium: str = ""  # a folder on another disk or stick for a copy of the ledger, or empty for none


def check_settings(settings: Settings) -> None:
    """Refuse settings that cannot work. Raises: OperatorError `settings.*` or `meal.*`."""
    if not is_till_id(settings.till.till_id):
        raise OperatorError("settings.till_id", value=settings.till.till_id)
    if not settings.till.name.strip():
        raise OperatorError("settings.till_name")
    if not settings.school.name.strip():
        raise OperatorError("settings.school_name")
    if not settings.school.customer_id.strip():
        raise OperatorError("settings.customer_id")
    if settings.language not in LANGUAGES:
        raise OperatorError("settings.language", value=settings.language)
    if settings.theme not in THEMES:
        raise OperatorError("settings.theme", value=settings.theme)
    if settings.text_percent not in TEXT_PERCENTS:
        raise OperatorError("settings.value", key="text_percent", value=settings.text_percent)
    if not settings.terminal.url.strip():
        raise OperatorError("settings.terminal_url")
    if settings.trial_camera and not settings.trial:
        raise OperatorError("settings.value", key="trial_camera", value=settings.trial_camera)
    if settings.second_medium and not PurePath(settings.second_medium).is_absolute():
        raise OperatorError("settings.value", key="second_medium", value=settings.second_medium)
    if settings.sync.folder and not PurePath(settings.sync.folder).is_absolute():
        raise OperatorError("settings.value", key="sync.folder", value=settings.sync.folder)
    _check_lanes(settings.lanes.url)
    school, limits, printer = settings.school, settings.limits, settings.printer
    for key, value, words in (
        ("school.fee_mode", school.fee_mode, FEE_MODES),
        ("keystore", settings.keystore, KEYSTORES),
        ("printer.kind", printer.kind, PRINTER_KINDS),
        ("printer.receipts", printer.receipts, RECEIPTS_WHEN),
        ("printer.width_cells", printer.width_cells, RECEIPT_WIDTHS),
    ):
        if value not in words:
            raise OperatorError("settings.value", key=key, value=value)
    if school.agreement_ended_at:
        parse_instant(school.agreement_ended_at)
    for key, text in (("school.customer_id", school.customer_id), ("terminal.store_id", settings.terminal.store_id)):
        if len(text) > LONGEST_WORD:
            raise OperatorError("settings.value", key=key, value=text[:LONGEST_WORD])
    for key, number, least, most in (
        ("terminal.pay_timeout_s", settings.terminal.pay_timeout_s, 5, 600),
        ("result_hold_ms", settings.result_hold_ms, 300, 60_000),
        ("lock_after_s", settings.lock_after_s, 0, 86_400),
        ("limits.second_person_above_fen", limits.second_person_above_fen, 0, MOST_FEN),
        ("limits.daily_limit_fen", limits.daily_limit_fen, 0, MOST_FEN),
        ("limits.offline_hours", limits.offline_hours, 0, 168),
        ("limits.offline_count", limits.offline_count, 0, 10_000),
        ("limits.deferred_count", limits.deferred_count, 0, 100_000),
        ("limits.deferred_total_fen", limits.deferred_total_fen, 0, MOST_FEN * 10),
        ("limits.waiting_person_fen", limits.waiting_person_fen, 0, MOST_FEN),
        ("local_recognition.threshold_millis", settings.local_recognition.threshold_millis, 400, 999),
        ("local_recognition.margin_millis", settings.local_recognition.margin_millis, 0, 500),
        ("printer.baud", printer.baud, 1_200, 921_600),
        ("sync.push_every_s", settings.sync.push_every_s, 60, 86_400),
        ("sounds.volume_percent", settings.sounds.volume_percent, 0, 100),
    ):
        if not least <= number <= most:
            raise OperatorError("settings.value", key=key, value=number)
    if printer.enabled:
        check_address(printer.kind, printer.address)
    amounts = (limits.single_limit_fen, limits.offline_single_fen, limits.offline_total_fen)
    if min(amounts) <= 0 or max(amounts) > MOST_FEN:
        raise OperatorError("settings.limits")
    if any(fen <= 0 for fen in settings.quick_amounts_fen):
        raise OperatorError("settings.quick_amounts")
    check_meals(settings.meals)
    for meal in settings.meals:
        if max(meal.all_prices_fen) > limits.single_limit_fen:
            raise OperatorError("settings.price_above_limit", meal=meal.name, limit_fen=limits.single_limit_fen)


def _check_lanes(url: str) -> None:
    """Raises: OperatorError `settings.lanes_url`, `settings.lanes_password`."""
    if not url:
        return
    try:
        parts = urlsplit(url)
        password = parts.password or "password" in dict(parse_qsl(parts.query))
    except ValueError:
        raise OperatorError("settings.lanes_url") from None
    if password:
        raise OperatorError("settings.lanes_password")
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise OperatorError("settings.lanes_url")


DEFAULT_MEALS = (
    Meal(meal_id="breakfast", name="早餐", starts_at=time(6, 40), ends_at=time(8, 0), price_fen=600),
    Meal(meal_id="lunch", name="午餐", starts_at=time(11, 0), ends_at=time(13, 0), price_fen=1_200),
    Meal(meal_id="dinner", name="晚餐", starts_at=time(17, 0), ends_at=time(18, 30), price_fen=1_000),
)

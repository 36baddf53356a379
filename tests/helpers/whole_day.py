"""A whole day at one desk: the real window and its threads, a simulated terminal in a process of its own, people who
step up one after the other, and a cashier with keys. What it leaves behind is read by whoever wants to count."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.adapters.home import Home
from desktop.adapters.simulated.serve import enrol_crowd
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemClock
from desktop.app import window
from desktop.app.access_books import StaffDesk
from desktop.app.desk_window import DeskWindow
from desktop.app.homes import ensure_home, open_books
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.meal import Meal, Second
from desktop.domain.menu import Dish, DishId, Menu, Planned
from desktop.domain.person import Person, PersonKind, PersonStatus
from desktop.domain.staff import Role, StaffRef
from desktop.services.commands import TakeSettings
from desktop.services.settings import Settings
from desktop.services.views import CheckoutView, LinkState, Phase, RecentView, SaleLine, StatusView
from desktop.ui.shell import Shell
from desktop.ui.theme import theme
from tests.helpers.processes import Program, start_terminal

LIMIT_MS = 30_000
SEED = 3
PINS = {"周主任": "830462", "吴主任": "194735", "李师傅": "274916", "王师傅": "583027"}
ROLES = {"周主任": Role.SUPERVISOR, "吴主任": Role.SUPERVISOR, "李师傅": Role.CASHIER, "王师傅": Role.CASHIER}


def person(ref: str, name: str, **more: object) -> Person:
    fields: dict[str, object] = {
        "number": f"2026{ref}", "class_name": "三年二班", "card_no": f"00073{int(ref[1:]):05d}",
    }  # fmt: skip
    return Person(person_ref=PersonRef(ref), name=name, **{**fields, **more})  # type: ignore[arg-type]


#: p1 to p8 are in order; each of the others stands for a guard.
PEOPLE = (
    *(person(f"p{n}", f"{surname}小明") for n, surname in enumerate("张李陈王赵钱孙何", start=1)),
    person("p11", "周限额", daily_limit_fen=1_000),
    person("p12", "吴停用", status=PersonStatus.SUSPENDED),
    person("p13", "郑早餐", meals=("breakfast",)),
    person("p14", "冯过敏", allergens=("花生",)),
    person("p15", "褚素食", diet="素食"),
    person("p16", "卫禁购", no_buy=("饮料",)),
    person("t1", "孙老师", kind=PersonKind.STAFF, class_name="", number="T0001", card_no="0008800001"),
)
DISHES = (
    Dish(dish_id=DishId("d-rice"), name="米饭", price_fen=100, category="主食"),
    Dish(dish_id=DishId("d-pork"), name="红烧肉", price_fen=800, category="荤菜", ingredients=("猪肉",)),
    Dish(dish_id=DishId("d-nuts"), name="花生酥", price_fen=300, category="点心", allergens=("花生",)),
    Dish(dish_id=DishId("d-cola"), name="可乐", price_fen=400, category="饮料"),
)


def meals_at(now: datetime, serving: str) -> tuple[Meal, ...]:
    """Return a day's meals, with the one that is being served around this moment."""
    local = now.astimezone(ZoneInfo(LOCAL_ZONE))
    begin = min(local.replace(hour=0, minute=0) + timedelta(hours=8), local)  # enough of the day before it
    times = [begin - timedelta(minutes=minutes) for minutes in (7, 6, 5)]
    if serving == "breakfast":
        breakfast, lunch = (local - timedelta(minutes=5), local + timedelta(minutes=40)), None
    else:
        breakfast, lunch = (times[0], times[1]), (local - timedelta(minutes=2), local + timedelta(minutes=60))
    made = [
        Meal(
            meal_id="breakfast", name="早餐", starts_at=breakfast[0].time().replace(second=0, microsecond=0),
            ends_at=breakfast[1].time().replace(second=0, microsecond=0), price_fen=600,
        )
    ]  # fmt: skip
    if lunch is not None:
        made.append(
            Meal(
                meal_id="lunch", name="午餐", starts_at=lunch[0].time().replace(second=0, microsecond=0),
                ends_at=lunch[1].time().replace(second=0, microsecond=0), price_fen=1_200, staff_price_fen=1_500,
                second=Second.REFUSED,
            )
        )  # fmt: skip
    return tuple(made)


@dataclass
class Outcome:
    """What the page said of a sale."""

    phase: Phase
    code: str
    line: SaleLine | None


class WholeDay:
    """`line` lets somebody step up; `key` presses a key in the window; `until` lets it live until something holds."""

    def __init__(self, folder: Path, application: QApplication, qtbot: QtBot) -> None:
        self._qtbot, self._application, self._folder = qtbot, application, folder
        self.home, self.store, self._line = Home(folder / "home"), folder / "terminal", folder / "line.txt"
        ensure_home(self.home)
        settings = replace(
            self.home.settings(), meals=meals_at(SystemClock().now(), "breakfast"), language="zh_CN",
            continuous=False, result_hold_ms=60_000,
        )  # fmt: skip
        settings = replace(settings, terminal=replace(settings.terminal, pay_timeout_s=300))  # the machine may be busy
        self.home.save(settings)
        books = open_books(self.home)
        try:
            self._register(books)
        finally:
            books.close()
        enrol_crowd(self.store, SEED, [one.person_ref for one in PEOPLE])
        self.terminal, self.url = self._start_terminal("socket://127.0.0.1:0")
        window.dress(application, settings)
        self.opened = DeskWindow(application, self.home, settings, self.url, theme("light"))
        self.shell.resize(1366, 768)
        self.opened.start()
        self.until(self.online)

    def _register(self, books: SqliteBooks) -> None:
        with books.store.transaction():
            books.people.save(PEOPLE)
        plan = tuple(Planned(meal_id="lunch", dish_id=DishId("d-rice"), weekday=weekday) for weekday in range(7))
        books.keep_menu(Menu(dishes=DISHES, plan=plan), {"by": "test"}, SystemClock().now())
        staff = StaffDesk(books)
        self.staff: dict[str, StaffRef] = {name: staff.add(name, ROLES[name], PINS[name]) for name in PINS}

    def _start_terminal(self, listen: str, faults: str = "") -> tuple[Program, str]:
        self._line.write_text("", encoding="utf-8")  # a terminal reads its line from the beginning
        # faster, and a busy machine has no time left to refuse whom the terminal has found
        more = ["--speed", "3", "--seed", str(SEED), "--line", str(self._line)]
        if faults:
            path = self._folder / "faults.toml"
            path.write_text(faults, encoding="utf-8")
            more += ["--faults", str(path)]
        return start_terminal(listen, self.store, *more)

    # --- what a script says ------------------------------------------------------------------------------------------

    @property
    def shell(self) -> Shell:
        return self.opened.shell

    @property
    def page(self) -> CheckoutView:
        return self.shell.checkout.view

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window live until something holds; what it showed meanwhile is in the error."""
        try:
            self._qtbot.waitUntil(holds, timeout=LIMIT_MS)
        except Exception as error:
            focus = QApplication.focusWidget()
            where = focus.accessibleName() or type(focus).__name__ if focus is not None else "nothing"
            view = self.page
            raise AssertionError(f"{view.phase} {view.reason} with the focus at {where}") from error

    def online(self) -> bool:
        status = self.shell._latest.get(StatusView)
        return isinstance(status, StatusView) and status.link is LinkState.ONLINE

    def network(self, up: bool) -> None:
        """The terminal is started anew, with its network or without."""
        self.terminal.terminate()
        self.until(lambda: not self.online())
        faults = "" if up else "[network]\ndown = [{ from_s = 0, to_s = 100000 }]\n"
        self.terminal, _url = self._start_terminal(self.url, faults)
        self.until(self.online)
        self.until(lambda: (self.page.offline is None) is up)

    def serve(self, meal: str) -> Settings:
        """Another meal is served from now on."""
        settings = replace(self.home.settings(), meals=meals_at(SystemClock().now(), meal))
        self.home.save(settings)
        self.opened.desk.post(TakeSettings(settings=settings))
        name = {"breakfast": "早餐", "lunch": "午餐"}[meal]
        self.until(lambda: self.page.meal_name == name)
        return settings

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key as the keyboard does: at the window, which hands it to whatever has the focus."""
        QTest.keyClick(self.shell.windowHandle(), key, modifiers)

    def type(self, text: str, pause_ms: int = 60) -> None:
        """Type as a person does, with a pause that no reader makes; Chinese comes from an input method."""
        for letter in text:
            if letter.isascii():
                QTest.keyClick(self.shell.windowHandle(), letter)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(letter)
                QApplication.sendEvent(QApplication.focusWidget(), composed)
            QTest.qWait(pause_ms)

    def scan(self, text: str) -> None:
        """A reader types a token at once: its keys wait in the system's queue when the window is slow."""
        window = self.shell.windowHandle()
        for key, letter in (*((Qt.Key(ord(letter)), letter) for letter in text), (Qt.Key.Key_Return, "\r")):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.postEvent(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))

    def line(self, ref: str) -> None:
        """Somebody steps up to the terminal."""
        with self._line.open("a", encoding="utf-8") as file:
            file.write(ref + "\n")

    def sign_in(self, name: str) -> None:
        """Somebody signs in by name and PIN, over whoever is there."""
        page = self.shell.door.page
        if self.shell.pages.currentWidget() is not page:
            self.shell.status.person.click()
        page.tiles[self.staff[name]].click()
        self.type(PINS[name], pause_ms=45)
        self.until(lambda: self.shell.door.gate.person is not None and self.shell.door.gate.person.name == name)
        self.until(lambda: self.shell.pages.currentWidget() is self.shell.checkout)

    # --- sales -------------------------------------------------------------------------------------------------------

    def ready(self) -> None:
        """Leave a result behind and wait until the next sale can begin."""
        if self.page.phase is not Phase.READY:
            self.key(Qt.Key.Key_Escape if self.page.phase is Phase.REFUSED else Qt.Key.Key_Return)
        self.until(lambda: self.page.phase is Phase.READY and not self.page.armed)

    def outcome(self) -> Outcome:
        """Wait for a result and return it."""
        self.until(lambda: self.page.phase in (Phase.PAID, Phase.FREE, Phase.REFUSED, Phase.IN_DOUBT))
        view = self.page
        line = view.result
        reason = view.reason or (line.reason if line is not None else None)
        return Outcome(phase=view.phase, code=reason.code if reason is not None else "", line=line)

    def by_face(self, ref: str) -> Outcome:
        """Enter, and somebody looks at the terminal."""
        self.ready()
        self.line(ref)
        self.key(Qt.Key.Key_Return)
        return self.outcome()

    def recent(self) -> tuple[SaleLine, ...]:
        view = self.shell._latest.get(RecentView)
        assert isinstance(view, RecentView)
        return view.sales

    def close(self) -> None:
        self.opened.stop()
        self.terminal.terminate()

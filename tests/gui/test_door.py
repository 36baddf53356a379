"""Signing in, locking and roles in the window: what is shown to whom, by keys and by touch, without a dialog."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.staff import Act, Approval, Role, StaffRef
from desktop.services.access_views import AccessView, Approved, NotApproved, SignInRefused
from desktop.services.commands import RequestRefund
from desktop.services.reason import Reason
from desktop.services.views import SettingsInForce
from desktop.ui import scenes
from desktop.ui.access_hooks import AccessHooks
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import CHECKOUT, DEVICES, PEOPLE, REPORTS, SIGN_IN, SUBSIDY, SYNC, TRANSACTIONS, VERIFICATION
from desktop.ui.scenes_access import ACCESS_SCENES, access, access_window, staff
from desktop.ui.screenshots import settle
from desktop.ui.shell import Shell
from desktop.ui.shell_pages import ENTRIES
from desktop.ui.theme import theme
from desktop.ui.widgets.ask_form import AskForm, Question, Who
from desktop.ui.widgets.refund_form import RefundForm, Stage
from desktop.ui.widgets.story_panel import StoryPanel
from desktop.ui.widgets.void_form import VoidForm

LI, WANG, ZHOU, WU, SUN, AN = range(6)


class Room:
    """A window whose access hooks are written down."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.sent: list[object] = []

        def heard(name: str) -> Callable[..., None]:
            return lambda *given, **more: self.asked.append((name, *given, *more.values()))

        hooks = AccessHooks(
            sign_in=heard("sign_in"), sign_out=heard("sign_out"), lock=heard("lock"), unlock=heard("unlock"),
            approve=heard("approve"), at=heard("at"),
        )  # fmt: skip
        self.window = Shell(
            scenes.settings("zh_CN", "light"), self.sent.append, theme("light"), shown_clock=ShownClock(frozen=True),
            access=hooks,
        )  # fmt: skip
        for view in scenes.SCENES["ready"]("zh_CN"):
            self.window.show_view(view)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        settle()

    def here(self, view: AccessView) -> str:
        self.window.show_view(view)
        settle()
        return self.window.page_name

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> str:
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        settle()
        return self.window.page_name

    def type(self, digits: str) -> None:
        for digit in digits:
            self.press(Qt.Key(ord(digit)))

    def heard(self, name: str) -> list[tuple[object, ...]]:
        return [one[1:] for one in self.asked if one[0] == name]


@pytest.fixture
def room(dress: Callable[..., None]) -> Room:
    dress("zh_CN")
    return Room()


def test_an_open_home_is_as_it_was(room: Room) -> None:
    assert room.here(AccessView()) == CHECKOUT
    assert not room.window.status.person.isVisible() and not room.window.status.lock.isVisible()
    assert all(item.isVisible() for item in room.window.navigation.items)
    assert room.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier) == PEOPLE
    room.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert room.heard("lock") == []


def test_nobody_signed_in_nothing_to_see(room: Room) -> None:
    assert room.here(access("zh_CN")) == SIGN_IN
    assert sum(item.isVisible() for item in room.window.navigation.items) == 1
    for key in "123456789":
        assert room.press(Qt.Key(ord(key)), Qt.KeyboardModifier.ControlModifier) == SIGN_IN
    room.window.open_story("C1-20260618-0001-AAAA")
    assert room.window.page_name == SIGN_IN


def test_a_name_six_digits_and_one_sells(room: Room) -> None:
    room.here(access("zh_CN"))
    room.type("27")
    assert room.heard("sign_in") == [], "whose would it be"
    room.window.door.page.tiles[StaffRef("S0")].click()
    room.type("274916")
    assert room.heard("sign_in") == [("S0", "274916")]
    room.window.show_view(
        SignInRefused(
            staff_ref=StaffRef("S0"), reason=Reason(code="access.wrong_secret", facts={"left": 9}), tries_left=9
        )
    )
    assert "还可以试 9 次" in room.window.door.page.pin.note.text()
    room.type("123")
    room.window.show_view(access("zh_CN", locked_out=1))  # somebody else's news leave what is typed
    assert room.window.door.page.pin.slots.count == 3
    assert room.here(access("zh_CN", LI)) == CHECKOUT
    assert room.heard("at")[-1] == (CHECKOUT,)


@pytest.mark.parametrize(
    ("who", "pages"),
    [
        (LI, {CHECKOUT, TRANSACTIONS, SYNC, REPORTS, VERIFICATION}),
        (ZHOU, {CHECKOUT, *(entry.name for entry in ENTRIES)}),
        (SUN, {CHECKOUT, TRANSACTIONS, DEVICES, SYNC}),
        (AN, {CHECKOUT, TRANSACTIONS, SUBSIDY, SYNC, REPORTS}),
    ],
)
def test_navigation_and_keys_are_the_roles(room: Room, who: int, pages: set[str]) -> None:
    room.here(access("zh_CN", who))
    names = [CHECKOUT, *(entry.name for entry in ENTRIES)]
    shown = {name for name, item in zip(names, room.window.navigation.items, strict=True) if item.isVisible()}
    assert shown >= pages and all(name in pages or name not in names[:1] for name in shown)
    for entry in ENTRIES:
        expected = entry.name if room.window.door.may_open(entry.name) else CHECKOUT
        room.window.open_page(CHECKOUT)
        assert room.press(entry.key, Qt.KeyboardModifier.ControlModifier) == expected


def test_a_page_that_is_no_longer_open_to_a_role_goes_back_to_selling(room: Room) -> None:
    room.here(access("zh_CN", ZHOU))
    room.window.open_page(PEOPLE)
    demoted = replace(staff("zh_CN")[ZHOU], role=Role.CASHIER)
    assert room.here(replace(access("zh_CN", ZHOU), signed_in=demoted)) == CHECKOUT


def test_locked_the_selling_page_stays_and_every_other_asks(room: Room) -> None:
    room.here(access("zh_CN", LI))
    room.window.open_page(TRANSACTIONS)
    room.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert room.heard("lock") == [("key",)]
    assert room.here(access("zh_CN", LI, locked=True)) == SIGN_IN
    assert room.press(Qt.Key.Key_Escape) == CHECKOUT
    assert room.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier) == CHECKOUT
    assert room.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier) == SIGN_IN
    room.type("274916")
    assert room.heard("unlock") == [("274916",)] and room.heard("sign_in") == []
    assert room.here(access("zh_CN", LI)) == REPORTS, "where one wanted to go"


def test_somebody_else_takes_over_a_locked_desk(room: Room) -> None:
    room.here(access("zh_CN", LI, locked=True))
    room.window.status.lock.click()
    settle()
    assert room.window.page_name == SIGN_IN and not room.window.door.page.tiles[StaffRef("S2")].isVisible()
    room.window.door.page.other.click()
    room.window.door.page.tiles[StaffRef("S2")].click()
    room.type("830462")
    assert room.heard("sign_in") == [("S2", "830462")]
    assert room.here(access("zh_CN", ZHOU)) == CHECKOUT


def test_what_one_person_left_open_the_next_does_not_find(room: Room) -> None:
    room.here(access("zh_CN", ZHOU))
    room.window.open_page(PEOPLE)
    page = room.window.pages.currentWidget()
    assert room.here(access("zh_CN", WU)) == CHECKOUT
    room.window.open_page(PEOPLE)
    assert room.window.pages.currentWidget() is not page


def test_the_list_stays_while_somebody_looks_for_their_name(room: Room) -> None:
    room.here(access("zh_CN", LI))
    room.window.status.person.click()
    settle()
    assert room.window.page_name == SIGN_IN
    assert room.here(access("zh_CN", LI, locked_out=1)) == SIGN_IN
    room.window.door.page.out.click()
    assert room.heard("sign_out") == [()]
    assert room.here(access("zh_CN")) == SIGN_IN


def test_two_minutes_without_a_key_outside_the_selling_page(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    door, gone = room.window.door, [0.0]
    monkeypatch.setattr(door.idle, "lasts_s", lambda: gone[0])
    monkeypatch.setattr(door.idle, "begin_anew", lambda: gone.__setitem__(0, 0.0))
    room.here(access("zh_CN", LI))
    gone[0] = 119.0
    door.lock_if_idle(CHECKOUT)
    assert room.heard("lock") == []
    handle = room.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_F24)
    assert door.idle.touched
    gone[0] = 121.0
    door.lock_if_idle(CHECKOUT)
    assert room.heard("lock") == [("idle",)], "a key at the selling page keeps nothing else open"
    room.window.open_page(TRANSACTIONS)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    gone[0] = 500.0
    door.lock_if_idle(TRANSACTIONS)
    assert room.heard("lock") == [("idle",)] and gone[0] == 0.0
    settings = replace(scenes.settings("zh_CN", "light"), lock_after_s=0)
    room.window.show_view(SettingsInForce(settings=settings))
    gone[0] = 50_000.0
    door.lock_if_idle(TRANSACTIONS)
    assert room.heard("lock") == [("idle",)]


def test_a_cashiers_refund_takes_a_supervisors_pin(dress: Callable[..., None]) -> None:
    dress("zh_CN")
    window = access_window("refund", "zh_CN", "light")
    form = window.findChildren(RefundForm)[0]
    sent: list[RequestRefund] = []
    form.wanted.connect(sent.append)
    assert form.approval.is_open and form.stage is Stage.FILLING and sent == []
    form.confirm.click()
    assert sent == [], "pressing twice is no PIN"
    zhou = staff("zh_CN")[ZHOU]
    purpose = f"refund {form.order_no} {form.amount_fen()}"
    other = Approved(approval=Approval(by=zhou), act=Act.CORRECT, purpose="refund another 1")
    window.show_view(other)
    assert sent == [], "an answer to something else"
    window.show_view(Approved(approval=Approval(by=zhou), act=Act.CORRECT, purpose=purpose))
    assert [(one.asked_by, one.approval) for one in sent] == [("周主任", Approval(by=zhou))]
    assert form.stage is Stage.SENT


def test_a_changed_amount_asks_anew(dress: Callable[..., None]) -> None:
    dress("zh_CN")
    window = access_window("refund", "zh_CN", "light")
    form = window.findChildren(RefundForm)[0]
    form.whole.click()
    assert not form.approval.is_open
    form.confirm.click()
    assert form.approval.is_open


def test_a_supervisor_alone_up_to_the_limit_and_two_above(room: Room) -> None:
    room.here(access("zh_CN", ZHOU))
    form = RefundForm(theme("light"), room.window.door.who)
    sent: list[RequestRefund] = []
    form.wanted.connect(sent.append)
    form.open_for("C1-20260618-0001-AAAA", 5_000)
    assert form.supervisor.editor.isReadOnly() and form.supervisor.editor.text() == "周主任"
    form.reasons[0].click()
    form.confirm.click()
    assert form.stage is Stage.ARMED and not form.approval.is_open
    form.open_for("C1-20260618-0002-AAAA", 5_001)
    form.reasons[0].click()
    form.confirm.click()
    assert form.approval.is_open and "两个人" in form.approval.block.title.text()
    form.approval.block.type_digit("8")
    for digit in "30462":
        form.approval.block.type_digit(digit)
    assert room.heard("approve") == [("830462", Act.CORRECT, "refund C1-20260618-0002-AAAA 5001", True)]
    room.window.show_view(
        NotApproved(
            act=Act.CORRECT, purpose="refund C1-20260618-0002-AAAA 5001", reason=Reason(code="access.second_needed")
        )
    )
    assert not form.approval.block.slots.bad and "第二个人" in form.approval.block.note.text()
    form.deleteLater()


def asking_void(room: Room, sent: list[object]) -> VoidForm:
    """A form in which a cashier has asked to void a sale."""
    room.here(access("zh_CN", LI))
    form = VoidForm(theme("light"), room.window.door.who)
    form.wanted.connect(sent.append)
    form.open_void("C1-20260618-0001-AAAA", 1_200)
    form.form.reasons[0].click()
    form.form.act.click()
    assert form.form.approval.is_open
    return form


def test_a_pin_for_one_sale_voids_no_other(room: Room) -> None:
    sent: list[object] = []
    form, zhou = asking_void(room, sent), staff("zh_CN")[ZHOU]
    form.form.approval.block.type_digit("8")
    for digit in "30462":
        form.form.approval.block.type_digit(digit)
    (_pin, act, purpose, _two) = room.heard("approve")[-1]
    form.open_void("C1-20260618-0002-AAAA", 60_000)  # before the PIN was looked at
    form.form.reasons[0].click()
    form.form.act.click()
    room.window.show_view(Approved(approval=Approval(by=zhou), act=act, purpose=purpose))
    assert sent == [] and form.form.approval.is_open
    form.deleteLater()


@pytest.mark.parametrize("what", ["void", "refund"])
def test_a_pin_that_comes_after_back_takes_nothing_back(dress: Callable[..., None], what: str) -> None:
    dress("zh_CN")
    window = access_window("refund", "zh_CN", "light")
    story, zhou = window.findChildren(StoryPanel)[0], staff("zh_CN")[ZHOU]
    sent: list[object] = []
    story.wanted.connect(sent.append)
    purpose = f"refund {story.form.order_no} {story.form.amount_fen()}"
    if what == "void":
        story.close_refund()
        assert story.story is not None
        story.show_story(replace(story.story, refundable_fen=0, voidable_fen=1_200))
        story.void_button.click()
        story.void_form.form.reasons[0].click()
        story.void_form.form.act.click()
        assert story.void_form.form.approval.is_open
        purpose = f"void {story.order_no} 1200"
    story.close_refund()
    window.show_view(Approved(approval=Approval(by=zhou), act=Act.CORRECT, purpose=purpose))
    assert sent == []


def test_who_asks_is_who_is_signed_in(room: Room) -> None:
    room.here(access("zh_CN", ZHOU))
    form = AskForm(theme("light"), room.window.door.who)
    heard: list[tuple[str, int]] = []
    form.confirmed.connect(lambda name, reason: heard.append((name, reason)))
    form.ask(Question(title="t", told=(), act="a", needs=Act.UNMASK))
    assert form.by.editor.isReadOnly()
    form.act.click()
    assert heard == [("周主任", -1)]
    room.here(access("zh_CN", LI))
    form.ask(Question(title="t", told=(), act="a", needs=Act.UNMASK))
    form.act.click()
    assert heard == [("周主任", -1)] and form.approval.is_open
    zhou = staff("zh_CN")[ZHOU]
    room.window.show_view(Approved(approval=Approval(by=zhou), act=Act.UNMASK, purpose="t"))
    assert heard[-1] == ("周主任", -1) and len(heard) == 2
    form.deleteLater()


def test_a_name_is_typed_where_nobody_is_registered(room: Room) -> None:
    room.here(AccessView())
    form = AskForm(theme("light"), Who(gate=room.window.door.gate))
    form.ask(Question(title="t", told=(), act="a", needs=Act.UNMASK))
    assert not form.by.editor.isReadOnly()
    form.deleteLater()


@pytest.mark.parametrize("name", sorted(ACCESS_SCENES))
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_nothing_is_cut(dress: Callable[..., None], name: str, language: str, size: tuple[int, int]) -> None:
    dress(language)
    window = access_window(name, language, "light")
    window.resize(*size)
    window.show()
    settle()
    for widget in window.findChildren(object):
        needed = getattr(widget, "needed_size", None)
        if needed is None or not widget.isVisible() or widget.visibleRegion().isEmpty():  # type: ignore[attr-defined]
            continue
        assert needed().width() <= widget.width(), (widget, needed(), widget.size())  # type: ignore[attr-defined]

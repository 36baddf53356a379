"""The settings' sections of who works here and what they did."""

from collections.abc import Callable

import pytest

from desktop.domain.staff import NOBODY, Role, StaffRef
from desktop.services.access_views import AccessView, StaffNews
from desktop.services.audit_views import AuditLine, AuditNews, AuditQuery, AuditView
from desktop.services.reason import Reason
from desktop.ui import scenes
from desktop.ui.access_hooks import AccessHooks
from desktop.ui.audit_hooks import AuditHooks
from desktop.ui.audit_section import AuditSection
from desktop.ui.gate import Gate
from desktop.ui.scenes_access import access
from desktop.ui.screenshots import settle
from desktop.ui.settings_staff import StaffSection
from desktop.ui.theme import theme


@pytest.fixture
def asked() -> list[tuple[object, ...]]:
    return []


@pytest.fixture
def section(dress: Callable[..., None], asked: list[tuple[object, ...]]) -> StaffSection:
    dress("zh_CN")
    hooks = AccessHooks(
        add=lambda *given: asked.append(("add", *given)),
        change=lambda *given, **more: asked.append(("change", *given, *more.values())),
        set_secret=lambda *given: asked.append(("set_secret", *given)),
        unlock_staff=lambda *given: asked.append(("unlock", *given)),
    )
    made = StaffSection(theme("light"), Gate(hooks))
    made.gate.show(access("zh_CN", 2, locked_out=1))
    made.resize(900, 640)
    made.show()
    settle()
    return made


def test_adding_takes_a_name_and_a_secret(section: StaffSection, asked: list[tuple[object, ...]]) -> None:
    section.new.click()
    section.save.click()
    section.called.editor.setText("赵师傅")
    section.save.click()
    assert asked == [] and section.secret.note.text()
    section.secret.editor.setText("406173")
    section.save.click()
    assert asked == [("add", "赵师傅", Role.CASHIER, "406173")]
    section.show_view(StaffNews(fault=Reason(code="staff.secret_taken")))
    assert "不能用" in section.notice.head.text() and section.secret.editor.text() == "406173"
    section.show_view(StaffNews(done="added", staff_ref=StaffRef("S9")))
    assert section.secret.editor.text() == "" and section.chosen == "S9"


def test_the_first_is_offered_as_a_supervisor(section: StaffSection) -> None:
    section.gate.show(AccessView())
    section.begin_new()
    assert section.roles[Role.SUPERVISOR].isChecked()


def test_renaming_and_a_new_pin(section: StaffSection, asked: list[tuple[object, ...]]) -> None:
    section.open_for(StaffRef("S0"))
    section.save.click()
    assert asked == [], "nothing was changed"
    section.called.editor.setText("李师傅甲")
    section.roles[Role.SUPERVISOR].click()
    section.secret.editor.setText("591738")
    section.save.click()
    assert asked == [("change", "S0", "李师傅甲", Role.SUPERVISOR, True), ("set_secret", "S0", "591738")]


def test_nobody_is_let_go_by_one_press(section: StaffSection, asked: list[tuple[object, ...]]) -> None:
    section.open_for(StaffRef("S0"))
    section.active.click()
    assert asked == [] and "再按" in section.active.text()
    section.open_for(StaffRef("S1"))
    assert "再按" not in section.active.text()
    section.active.click()
    section.active.click()
    assert asked == [("change", "S1", "王师傅", Role.CASHIER, False)]


def test_lock_outs_are_ended(section: StaffSection, asked: list[tuple[object, ...]]) -> None:
    section.open_for(StaffRef("S1"))
    section.unlock.click()
    assert asked == [("unlock", "S1")] and section.pins.isHidden()
    section.gate.show(AccessView(is_open=False, in_place_locked_s=60))
    section.pins.click()
    assert asked[-1] == ("unlock", NOBODY)


def test_no_secret_stays_in_a_field_that_nobody_sees(section: StaffSection) -> None:
    section.secret.editor.setText("591738")
    section.hide()
    assert section.secret.editor.text() == ""


def test_the_record_is_asked_for_filtered_and_read_on(dress: Callable[..., None]) -> None:
    dress("zh_CN")
    asked: list[AuditQuery] = []
    saved: list[tuple[AuditQuery, str]] = []
    gate = Gate()
    section = AuditSection(theme("light"), gate, asked.append, AuditHooks(save=lambda *given: saved.append(given)))
    gate.show(access("zh_CN", 2))
    section.resize(900, 600)
    section.show()
    settle()
    assert asked == [AuditQuery()]
    section.who.setCurrentIndex(3)
    section.what.setCurrentIndex(section.what.findData("refund"))
    assert asked[-1] == AuditQuery(staff_ref=StaffRef("S2"), family="refund")
    line = AuditLine(n=7, at=scenes.NOON, kind="unheard.of", who="周主任", screen="nowhere")
    section.show_view(AuditView(query=AuditQuery(), lines=(line,), more=True))
    assert section.table.rows == [], "an answer to an older question"
    section.show_view(AuditView(query=asked[-1], lines=(line,), more=True, proved_from=7, proved_to=9))
    assert [cell.words for cell in section.table.rows[0]] == [
        "2026-06-18 12:01:40",
        "周主任",
        "unheard.of",
        "nowhere",
        "7",
    ]
    assert "7" in section.chain.text() and "9" in section.chain.text()
    section.older.click()
    assert asked[-1].before_n == 7
    section.show_view(AuditView(query=asked[-1], lines=(line,), more=False, broken_at=5))
    assert len(section.table.rows) == 2 and section.older.isHidden() and "断开" in section.chain.text()
    section.xlsx.click()
    assert saved == [(section.wanted, "xlsx")] and section.export.isVisible()
    section.show_view(AuditNews(path="/x/record.xlsx"))
    assert section.export.isHidden() and "/x/record.xlsx" in section.notice.told.text()

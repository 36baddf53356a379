"""Sample views of who is at the desk: what the screenshots and the tests show. Pure but for the window at the end.

The people of the pictures; none of them exists.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.staff import Act, Role, SecretKind, Staff, StaffRef
from desktop.services.access_views import AccessView, NotApproved, SignInRefused, StaffLine, StaffNews
from desktop.services.audit_views import AuditLine, AuditView
from desktop.services.reason import Reason
from desktop.ui import scenes
from desktop.ui.audit_hooks import AuditHooks
from desktop.ui.audit_section import AuditSection
from desktop.ui.checkout_layout import COMPACT_BELOW
from desktop.ui.clock import ShownClock
from desktop.ui.scenes_transactions import page_of, transactions_window
from desktop.ui.settings_staff import StaffSection
from desktop.ui.shell import Shell
from desktop.ui.shell_pages import TRANSACTIONS
from desktop.ui.theme import theme

_NAMES = {
    "zh_CN": ("李师傅", "王师傅", "周主任", "吴主任", "孙工", "审计组 安老师"),
    "en": ("Mr Li", "Mr Wang", "Mrs Zhou", "Ms Wu", "Mr Sun", "Audit, Ms An"),
}
_ROLES = (Role.CASHIER, Role.CASHIER, Role.SUPERVISOR, Role.SUPERVISOR, Role.INSTALLER, Role.AUDITOR)


def staff(language: str) -> tuple[Staff, ...]:
    """Return the sample staff."""
    return tuple(
        Staff(staff_ref=StaffRef(f"S{at}"), name=name, role=role)
        for at, (name, role) in enumerate(zip(_NAMES[language], _ROLES, strict=True))
    )


def access(
    language: str, signed_in: int | None = None, *, locked: bool = False, locked_out: int | None = None
) -> AccessView:
    """Return who is here, by their place in the list."""
    people = staff(language)
    return AccessView(
        is_open=False,
        signed_in=people[signed_in] if signed_in is not None else None,
        locked=locked,
        staff=tuple(
            StaffLine(
                staff=one, kind=SecretKind.PASSWORD if one.role is Role.AUDITOR else SecretKind.PIN,
                locked_s=840 if at == locked_out else 0, failures=10 if at == locked_out else 0,
            )
            for at, one in enumerate(people)
        ),
    )  # fmt: skip


def _sign_in(window: Shell, language: str) -> None:
    window.show_view(access(language, locked_out=1))
    window.door.page.tiles[StaffRef("S0")].click()
    window.door.page.pin.type_digit("2")
    window.door.page.pin.type_digit("7")


def _wrong(window: Shell, language: str) -> None:
    window.show_view(access(language))
    window.door.page.tiles[StaffRef("S0")].click()
    reason = Reason(code="access.wrong_secret", facts={"left": 7})
    window.show_view(SignInRefused(staff_ref=StaffRef("S0"), reason=reason, tries_left=7))


def _password(window: Shell, language: str) -> None:
    window.show_view(access(language))
    window.door.page.tiles[StaffRef("S5")].click()


def _selling(window: Shell, language: str) -> None:
    window.show_view(access(language, 0))


def _locked(window: Shell, language: str) -> None:
    window.show_view(access(language, 0, locked=True))
    window.open_page(TRANSACTIONS)


def _taking_over(window: Shell, language: str) -> None:
    window.show_view(access(language, 0))
    window.status.person.click()


def _refund(window: Shell, language: str) -> None:
    """A cashier's refund: the supervisor's PIN is asked for in the form, and the first try was wrong."""
    window.show_view(access(language, 0))
    form = page_of(window).story.form
    form.reasons[0].click()
    form.confirm.click()
    purpose = f"refund {form.order_no} {form.amount_fen()}"
    reason = Reason(code="access.wrong_pin", facts={"left": 9})
    window.show_view(NotApproved(act=Act.CORRECT, purpose=purpose, reason=reason, tries_left=9))


class _SettingsPage(QWidget):
    """Holds a section as the settings page does: beside a list of 216 px, of 72 px on a narrow window."""

    def __init__(self, section: QWidget) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.addWidget(section)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the width."""
        super().resizeEvent(event)
        self._row.setContentsMargins(244 if self.width() > COMPACT_BELOW - 96 else 100, 72, 16, 16)


def _section(window: Shell, section: QWidget) -> None:
    page = _SettingsPage(section)
    window.pages.addWidget(page)
    window.pages.setCurrentWidget(page)


def _users(window: Shell, language: str) -> None:
    window.show_view(access(language, 2, locked_out=1))
    section = StaffSection(window.theme, window.door.gate)
    _section(window, section)
    section.open_for(StaffRef("S1"))
    section.active.click()
    section.show_view(StaffNews(fault=Reason(code="staff.secret_taken")))


def _record(window: Shell, language: str) -> None:
    window.show_view(access(language, 2))
    section = AuditSection(window.theme, window.door.gate, lambda _query: None, AuditHooks())
    _section(window, section)
    names = _NAMES[language]
    told: tuple[tuple[str, int, str, dict[str, str | int]], ...] = (
        ("access.signed_in", 2, "sign_in", {}),
        ("access.approved", 2, "transactions", {"act": "correct", "purpose": "C1-0618-0214", "second": names[0]}),
        ("refund.submitted", 0, "transactions", {"amount_fen": 1_200, "order_no": "C1-20260618-0214-K7QD"}),
        ("access.failed", 0, "transactions", {"in_a_row": 1}),
        ("staff.changed", 2, "settings", {"staff_ref": names[1], "role": "cashier"}),
        ("person.unmasked", 2, "people", {"person_ref": "P7KQ2M4", "reason": "guardian"}),
        ("day.closed", 2, "reports", {"z": 41, "service_day": "2026-06-17"}),
        ("access.locked", 0, "checkout", {}),
        ("staff.added", 2, "command line", {"staff_ref": names[3], "role": "supervisor"}),
    )
    lines = tuple(
        AuditLine(n=9_214 - at, at=scenes.NOON - timedelta(minutes=7 * at), kind=kind, who=names[who], screen=screen,
                  facts=facts)
        for at, (kind, who, screen, facts) in enumerate(told)
    )  # fmt: skip
    section.show_view(AuditView(query=section.wanted, lines=lines, more=True, proved_from=9_206, proved_to=9_230))
    section.older.show()


ACCESS_SCENES: Mapping[str, Callable[[Shell, str], None]] = {
    "sign-in": _sign_in,
    "wrong": _wrong,
    "password": _password,
    "selling": _selling,
    "locked": _locked,
    "taking-over": _taking_over,
    "refund": _refund,
    "users": _users,
    "record": _record,
}


def access_window(name: str, language: str, theme_name: str) -> Shell:
    """Return the window of a scene. The language must be installed."""
    if name == "refund":
        window = transactions_window("form", language, theme_name, (1366, 768))
    else:
        window = Shell(
            scenes.settings(language, theme_name), lambda _command: None, theme(theme_name),
            shown_clock=ShownClock(frozen=True),
        )  # fmt: skip
        for view in scenes.SCENES["ready"](language):
            window.show_view(view)
    ACCESS_SCENES[name](window, language)
    return window

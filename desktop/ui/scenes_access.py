"""Sample views of who is at the desk: what the screenshots and the tests show. Pure but for the window at the end.

The people of the pictures; none of them exists.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop.domain.staff import Act, Role, SecretKind, Staff, StaffRef
from desktop.services.access_views import AccessView, NotApproved, SignInRefused, StaffLine
from desktop.services.reason import Reason
from desktop.services.views import CheckoutView, Liftable
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.scenes_transactions import page_of, transactions_window
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


def _release(window: Shell, language: str) -> None:
    """A second serving that a supervisor may let through: two digits are typed."""
    window.show_view(access(language, 0))
    for view in scenes.SCENES["refused"](language):
        if isinstance(view, CheckoutView):
            who = scenes.diner(language, 5)
            able = Liftable(person_ref=who.person_ref, code="guard.second_serving")
            view = replace(view, liftable=able)
        window.show_view(view)
    for digit in "27":
        window.checkout.lift.block.block.type_digit(digit)


def _release_pad(window: Shell, language: str) -> None:
    _release(window, language)
    window.checkout.lift.block.block.toggle_pad()


ACCESS_SCENES: Mapping[str, Callable[[Shell, str], None]] = {
    "sign-in": _sign_in,
    "wrong": _wrong,
    "password": _password,
    "selling": _selling,
    "locked": _locked,
    "taking-over": _taking_over,
    "refund": _refund,
    "release": _release,
    "release-pad": _release_pad,
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

"""The record of who did what in words: kinds of entries, screens, families. Main thread; no widgets.

Promises: a kind that nobody wrote words for is shown by its own name, never left out. A part in square brackets goes
where one of its facts is missing (see `filling.py`).
"""

from desktop.domain.staff import Role
from desktop.services.audit_views import AuditLine
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.filling import fill, shown
from desktop.ui.page_names import SIGN_IN, title
from desktop.ui.report_words import speaker
from desktop.ui.shift_words import guard_word
from desktop.ui.staff_words import role_word
from desktop.ui.translations import language, translate

#: What is looked for together, in the order of the choice.
GROUPS: tuple[tuple[str, str], ...] = (
    ("access", QT_TRANSLATE_NOOP("audit", "Signing in, locks, PINs")),
    ("staff", QT_TRANSLATE_NOOP("audit", "Users")),
    ("refund", QT_TRANSLATE_NOOP("audit", "Refunds")),
    ("sale", QT_TRANSLATE_NOOP("audit", "Voids")),
    ("guard", QT_TRANSLATE_NOOP("audit", "Guards lifted")),
    ("person", QT_TRANSLATE_NOOP("audit", "People")),
    ("people", QT_TRANSLATE_NOOP("audit", "Rosters")),
    ("consent", QT_TRANSLATE_NOOP("audit", "Consents")),
    ("verification", QT_TRANSLATE_NOOP("audit", "Identification")),
    ("settings", QT_TRANSLATE_NOOP("audit", "Settings")),
    ("menu", QT_TRANSLATE_NOOP("audit", "Menu")),
    ("day", QT_TRANSLATE_NOOP("audit", "Day closes")),
    ("shift", QT_TRANSLATE_NOOP("audit", "Shifts")),
    ("device", QT_TRANSLATE_NOOP("audit", "Devices")),
    ("alert", QT_TRANSLATE_NOOP("audit", "Alerts")),
)
_KINDS = {
    "access.signed_in": QT_TRANSLATE_NOOP("audit", "Signed in"),
    "access.signed_out": QT_TRANSLATE_NOOP("audit", "Signed out"),
    "access.locked": QT_TRANSLATE_NOOP("audit", "Locked"),
    "access.unlocked": QT_TRANSLATE_NOOP("audit", "Unlocked"),
    "access.failed": QT_TRANSLATE_NOOP("audit", "Wrong PIN or password[ of {staff_ref}][, {in_a_row} in a row]"),
    "access.approved": QT_TRANSLATE_NOOP("audit", "Answered for {act}[: {purpose}][, with {second}]"),
    "staff.added": QT_TRANSLATE_NOOP("audit", "User added: {staff_ref}[, {role}]"),
    "staff.changed": QT_TRANSLATE_NOOP("audit", "User changed: {staff_ref}[, {role}]"),
    "staff.secret_set": QT_TRANSLATE_NOOP("audit", "New PIN or password of {staff_ref}"),
    "staff.locked": QT_TRANSLATE_NOOP("audit", "Locked out[: {staff_ref}] for {minutes} min"),
    "staff.unlocked": QT_TRANSLATE_NOOP("audit", "Lock-out ended[: {staff_ref}]"),
    "shift.opened": QT_TRANSLATE_NOOP("audit", "Shift opened"),
    "shift.handed_over": QT_TRANSLATE_NOOP("audit", "Shift handed over[ by {from}][ to {to}]"),
    "shift.closed": QT_TRANSLATE_NOOP("audit", "Shift closed"),
    "settings.changed": QT_TRANSLATE_NOOP("audit", "Settings changed[: {keys}]"),
    "menu.changed": QT_TRANSLATE_NOOP("audit", "Menu changed"),
    "guard.lifted": QT_TRANSLATE_NOOP("audit", "Guard lifted: {guard}[, for {person_ref}]"),
    "refund.submitted": QT_TRANSLATE_NOOP("audit", "Refund of {amount}, order {order_no}[: {reason}]"),
    "sale.voided": QT_TRANSLATE_NOOP("audit", "Void of {amount}, order {order_no}[: {reason}][, now order {moved_to}]"),
    "verification.submitted": QT_TRANSLATE_NOOP("audit", "Identification asked for[: {purpose}]"),
    "alert.dismissed": QT_TRANSLATE_NOOP("audit", "Alert {alert_id} seen to"),
    "day.closed": QT_TRANSLATE_NOOP("audit", "Day closed: Z {z}[, {service_day}]"),
    "person.added": QT_TRANSLATE_NOOP("audit", "Person added: {person_ref}"),
    "person.changed": QT_TRANSLATE_NOOP("audit", "Person changed: {person_ref}"),
    "person.status": QT_TRANSLATE_NOOP("audit", "Status of {person_ref}[: {status}]"),
    "person.unmasked": QT_TRANSLATE_NOOP("audit", "Full name seen: {person_ref}[, {reason}]"),
    "person.erased": QT_TRANSLATE_NOOP("audit", "Person erased: {person_ref}"),
    "people.imported": QT_TRANSLATE_NOOP("audit", "Roster imported[, {rows} rows]"),
    "people.import_undone": QT_TRANSLATE_NOOP("audit", "Import undone"),
    "people.purged": QT_TRANSLATE_NOOP("audit", "People purged"),
    "consent.recorded": QT_TRANSLATE_NOOP("audit", "Consent recorded: {person_ref}"),
    "consent.withdrawn": QT_TRANSLATE_NOOP("audit", "Consent withdrawn: {person_ref}"),
    "device.paired": QT_TRANSLATE_NOOP("audit", "Terminal paired[: {device_sn}]"),
    "device.unpaired": QT_TRANSLATE_NOOP("audit", "Terminal unpaired[: {device_sn}]"),
    "terminal.exchange_begun": QT_TRANSLATE_NOOP("audit", "Exchange of a terminal begun[: {old_sn}]"),
    "terminal.exchange_given_up": QT_TRANSLATE_NOOP("audit", "Exchange of a terminal given up[: {old_sn}]"),
    "terminal.parted": QT_TRANSLATE_NOOP("audit", "Parted with terminal {old_sn}[, {faces_owed} faces owed]"),
    "terminal.exchanged": QT_TRANSLATE_NOOP("audit", "Terminal {old_sn} exchanged[ for {new_sn}]"),
    "faces.wiped": QT_TRANSLATE_NOOP("audit", "{count} faces at {device_sn} were wiped"),
    "backup.retired": QT_TRANSLATE_NOOP("audit", "Desk retired on this computer[: {till_id}]"),
    "backup.retired_undone": QT_TRANSLATE_NOOP("audit", "Desk sells on this computer again"),
    "statement.issued": QT_TRANSLATE_NOOP("audit", "Statement issued[: {month}]"),
    "statement.received": QT_TRANSLATE_NOOP("audit", "Statement received[: {month}]"),
    "program.changed": QT_TRANSLATE_NOOP("audit", "Program changed[ from {before}] to {version}"),
    "export.support": QT_TRANSLATE_NOOP("audit", "Support file made: {file}"),
    "ledger.restored": QT_TRANSLATE_NOOP("audit", "Ledger restored from a backup"),
}


def kind_words(line: AuditLine) -> str:
    """Return what was done."""
    template = _KINDS.get(line.kind)
    if template is None:
        return line.kind
    facts = dict(line.facts)
    if facts.get("role") in {role.value for role in Role}:
        facts["role"] = role_word(Role(facts["role"]))
    if "act" in facts:
        facts["act"] = _act_word(str(facts["act"]))
    if "guard" in facts:
        facts["guard"] = guard_word(str(facts["guard"]), speaker(language()))
    if facts.get("moved_to"):
        facts["reason"] = translate("audit", "it was another person's")
    return fill(translate("audit", template), shown(facts))


def _act_word(act: str) -> str:
    words = {
        "correct": translate("audit", "a correction"), "lift": translate("audit", "letting a sale through"),
        "close_day": translate("audit", "a day close"), "unmask": translate("audit", "seeing a full name"),
    }  # fmt: skip
    return words.get(act, act)


def screen_words(screen: str) -> str:
    """Return where it was done."""
    if screen == SIGN_IN:
        return translate("audit", "Sign-in")
    own = {
        "command line": translate("audit", "Command line"), "setup": translate("audit", "Set-up"),
        "demo": translate("audit", "Demonstration"), "settings": translate("audit", "Settings"),
    }  # fmt: skip
    if screen in own:
        return own[screen]
    try:
        return title(screen)
    except KeyError:
        return screen

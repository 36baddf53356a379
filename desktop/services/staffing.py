"""Who may become what at the desk: adding, changing, new secrets. Pure but for the hashing, which takes its time.

Promises: the first who is registered is a supervisor and the last active one stays; no two active people share a name
or a PIN; nobody is deleted. Bodies of entries hold references, never names nor secrets. Source: issue 6.
"""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.identifiers import SALT_ALPHABET
from desktop.domain.staff import Role, SecretKind, Staff, StaffRef
from desktop.domain.staff_secret import check_secret
from desktop.services.access_ports import Secrets, StaffRecord
from desktop.services.ports import Chance

REF_LENGTH = 15  # of 32 letters: 75 bits
LONGEST_NAME = 20


def find(records: Sequence[StaffRecord], staff_ref: str) -> StaffRecord:
    """Return one who works here. Raises: OperatorError `staff.none`."""
    found = next((record for record in records if record.staff.staff_ref == staff_ref), None)
    if found is None:
        raise OperatorError("staff.none")
    return found


def added(
    records: Sequence[StaffRecord], name: str, role: Role, secret: str, secrets: Secrets, chance: Chance
) -> StaffRecord:
    """Return a new one. Raises: OperatorError `staff.*` with what stands against it."""
    name = _name(records, name, StaffRef(""))
    if role is not Role.SUPERVISOR and not any(record.staff.active for record in records):
        raise OperatorError("staff.first_supervisor")
    kind = _free(records, secret, secrets, StaffRef(""))
    ref = StaffRef("S" + chance.salt(SALT_ALPHABET, REF_LENGTH))
    if any(record.staff.staff_ref == ref for record in records):
        raise DefectError("chance repeats itself: a staff reference was made twice")
    staff = Staff(staff_ref=ref, name=name, role=role)
    return StaffRecord(staff=staff, kind=kind, secret_hash=secrets.hash(secret))


def changed(records: Sequence[StaffRecord], staff_ref: str, name: str, role: Role, *, active: bool) -> StaffRecord:
    """Return somebody as they shall be. Raises: OperatorError `staff.*` with what stands against it."""
    record = find(records, staff_ref)
    name = _name(records, name, record.staff.staff_ref) if active else name.strip() or record.staff.name
    after = replace(record, staff=replace(record.staff, name=name[:LONGEST_NAME], role=role, active=active))
    others = [other.staff for other in records if other.staff.staff_ref != staff_ref]
    if not any(one.active and one.role is Role.SUPERVISOR for one in (*others, after.staff)):
        raise OperatorError("staff.last_supervisor")
    return after


def with_secret(records: Sequence[StaffRecord], staff_ref: str, secret: str, secrets: Secrets) -> StaffRecord:
    """Return somebody with a new PIN or password. Raises: OperatorError `staff.*` with what stands against it."""
    record = find(records, staff_ref)
    kind = _free(records, secret, secrets, record.staff.staff_ref)
    return replace(record, kind=kind, secret_hash=secrets.hash(secret))


def _name(records: Sequence[StaffRecord], untrusted_name: str, own: StaffRef) -> str:
    name = " ".join(untrusted_name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise OperatorError("staff.name", most=LONGEST_NAME)
    taken = {
        record.staff.name.casefold() for record in records if record.staff.active and record.staff.staff_ref != own
    }
    if name.casefold() in taken:
        raise OperatorError("staff.name_taken", name=name)
    return name


def _free(records: Sequence[StaffRecord], secret: str, secrets: Secrets, own: StaffRef) -> SecretKind:
    """Return the kind of a secret that nobody else has. Inactive people's PINs count too: they may come back."""
    kind = check_secret(secret)
    if kind is SecretKind.PIN and any(
        secrets.matches(record.secret_hash, secret)
        for record in records
        if record.kind is SecretKind.PIN and record.staff.staff_ref != own
    ):
        raise OperatorError("staff.secret_taken")
    return kind

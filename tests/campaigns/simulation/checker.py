"""What must hold of every history once it has come to rest. Returns sentences, one for each thing that is wrong."""

from collections import defaultdict
from hashlib import sha256
from itertools import pairwise
from marshal import dumps

from desktop.domain.payment import OPEN_STATES, SaleState
from desktop.domain.refund import RefundState
from desktop.domain.verification import VerificationState
from desktop.services.views import AlertKind
from tests.campaigns.simulation.books import LONGEST_STEP_BACK
from tests.campaigns.simulation.rows import PAID_STATES, Tables
from tests.campaigns.simulation.terminal import SN, Terminal
from tests.campaigns.simulation.world import World


def trace_hash(world: World) -> bytes:
    """Return the SHA-256 of everything that happened, in order. Format 2 of `marshal` has no references: equal traces
    are equal bytes."""
    return sha256(dumps(world.trace, 2)).digest()


def violations(world: World) -> list[str]:
    """Return what is wrong with a history that was run."""
    tables, terminal = world.books.tables, world.terminal
    found = list(world.wrong)
    found += _sales(tables, terminal)
    found += _unfounded(tables)
    found += _dinners(world)
    found += _refunds(world)
    found += _journal(tables, terminal)
    found += _numbers(tables, jumped=world.jumped) if tables.restored is None else _serials_once(tables)
    found += [
        f"verification {row.record.request_no} is open at rest"
        for row in tables.verifications.values()
        if row.record.state in (VerificationState.SUBMITTED, VerificationState.IN_DOUBT)
    ]
    if world.rested_s is None:
        found.append("never came to rest")
    return found


def _forgotten(tables: Tables, terminal: Terminal) -> set[str]:
    """Return the numbers of which the terminal had dropped an entry that restored books could not take over any more:
    what became of them is known to nobody, and the books say so."""
    kept = tables.journal.get(SN, {})
    dropped = {n for numbers in tables.dropped.get(SN, ()) for n in numbers}
    entries = [entry for entry in terminal.told if entry.n in dropped and entry.n not in kept]
    return {number for entry in entries for number in (entry.subject_no, entry.order_no) if number}


def _unfounded(tables: Tables) -> list[str]:
    """One honest terminal contradicts nothing."""
    never = (AlertKind.CONTRADICTED, AlertKind.LATE_REFUND, AlertKind.OVER_REFUNDED, AlertKind.FOREIGN_ENTRY)
    alerts = [] if tables.restored is not None else tables.alerts
    return [f"{alert.kind.value} was raised for {alert.order_no}" for alert in alerts if alert.kind in never]


def _sales(tables: Tables, terminal: Terminal) -> list[str]:
    found = []
    forgotten = _forgotten(tables, terminal)
    late_alerts = {alert.order_no for alert in tables.alerts if alert.kind is AlertKind.LATE_PAID}
    guard_alerts = {alert.order_no for alert in tables.alerts if alert.kind is AlertKind.GUARD_TOO_LATE}
    for number, row in tables.sales.items():
        state, charged_fen = row.sale.state, terminal.charged.get(number)
        if state in OPEN_STATES:
            found.append(f"{number} is {state.name} at rest")
        elif number in forgotten:
            continue
        elif (state in PAID_STATES) != (charged_fen is not None):
            found.append(f"{number} is {state.name}, the terminal charged {charged_fen}")
        elif charged_fen is not None and charged_fen != row.sale.amount_fen:
            found.append(f"{number} was charged {charged_fen} for {row.sale.amount_fen}")
        elif (state is SaleState.PAID_OFFLINE) != (number in terminal.offline):
            found.append(f"{number} is {state.name}, at the terminal offline: {number in terminal.offline}")
        if row.guard and row.is_paid and number not in guard_alerts | late_alerts:
            found.append(f"{number} was charged against {row.guard} and nobody was told")
    found += [
        f"{number} was charged and is not in the books"
        for number in sorted(terminal.charged.keys() - tables.sales - forgotten)
    ]
    late, unpaid = terminal.late - late_alerts - forgotten, terminal.unpaid - forgotten
    found += [f"{number} was charged late and nobody was told" for number in sorted(late)]
    failed_alerts = {alert.order_no for alert in tables.alerts if alert.kind is AlertKind.CHARGE_FAILED}
    found += [f"{number} will not be paid and nobody was told" for number in sorted(unpaid - failed_alerts)]
    found += [
        f"{number} was given up although the terminal had never said that nothing was charged"
        for number in sorted(late_alerts - terminal.late)
    ]
    return found


def _dinners(world: World) -> list[str]:
    """One dinner is paid under one number; but what the terminal had denied and learned late is no mistake of ours."""
    numbers = defaultdict(list)
    for number, row in world.books.tables.sales.items():
        if row.dinner and number in world.terminal.charged and number not in world.terminal.late:
            numbers[row.dinner].append(number)
    return [f"one dinner was charged as {', '.join(paid)}" for paid in numbers.values() if len(paid) > 1]


def _refunds(world: World) -> list[str]:
    tables, terminal, found = world.books.tables, world.terminal, []
    forgotten = _forgotten(tables, terminal)
    back_fen: dict[str, int] = defaultdict(int)
    count = 0
    for number, row in tables.refunds.items():
        refund, outcome = row.refund, terminal.outcomes.get(number)
        given_back = outcome is not None and outcome.result == "refunded"
        if refund.state in (RefundState.SUBMITTED, RefundState.IN_DOUBT):
            found.append(f"refund {number} is {refund.state.name} at rest")
        elif number in forgotten:
            continue
        elif (refund.state is RefundState.REFUNDED) != given_back:
            found.append(f"refund {number} is {refund.state.name}, the terminal gave back: {given_back}")
        if given_back:
            count += 1
            back_fen[refund.order_no] += refund.amount_fen
    if count > world.cashier.refunds_asked:
        found.append(f"{count} refunds were made, {world.cashier.refunds_asked} were asked for")
    for order_no, fen in terminal.given_back.items():
        sold = tables.sales.get(order_no)
        if order_no in forgotten:
            continue
        if sold is None or fen != back_fen[order_no] or fen != sold.sale.refunded_fen or fen > sold.sale.amount_fen:
            found.append(f"{fen} of {order_no} went back, the books say {back_fen[order_no]}")
    return found


def _journal(tables: Tables, terminal: Terminal) -> list[str]:
    """Everything that the terminal told is kept, above all what it has dropped because the desk said so."""
    kept = tables.journal.get(SN, {})
    dropped = {entry.n for entry in terminal.dropped}
    missing = {n for numbers in tables.dropped.get(SN, ()) for n in numbers} - kept.keys()
    found = [
        f"entry {n} is said to have been dropped, and was not"
        for n in sorted(missing - dropped)
        if n >= terminal.first_n
    ]
    return found + [
        f"entry {entry.n} was {'acknowledged and dropped' if entry.n in dropped else 'told'} and is not in the books"
        for entry in terminal.told
        if kept.get(entry.n) is not entry and entry.n not in missing
    ]


def _numbers(tables: Tables, *, jumped: bool) -> list[str]:
    found = []
    serials = defaultdict(list)
    for kind, rows in (("", tables.sales), ("R", tables.refunds), ("V", tables.verifications)):
        for row in rows.values():
            serials[kind, row.day].append(row.serial)
    for (kind, day), numbers in serials.items():
        if numbers != list(range(1, len(numbers) + 1)):
            found.append(f"the serials {kind} of {day} are {numbers}")
    for before, after in pairwise(row.day for row in tables.sales.values()):
        if after < before and (not jumped or before - after <= LONGEST_STEP_BACK):
            found.append(f"the service day went back from {before} to {after}")
    return found


def _serials_once(tables: Tables) -> list[str]:
    """Restored books lack what was lost, but give no serial of a day twice."""
    serials = [(row.day, row.serial) for row in tables.sales.values()]
    return [f"a serial was given out twice: {serials}"] if len(set(serials)) < len(serials) else []

"""What carries over from one terminal to the next, in figures: the subsidies of both, and who has still to come.

Looks only, on the connections of the thread that asks. A device's cap follows its serial number, so each is counted
for itself; nobody's face goes from one terminal to the other, since no picture is kept.
Source: settlement.md, Device subsidy; terminal-link.md, `enrol.put`; law.md (face measure 8).
"""

from collections.abc import Collection
from datetime import datetime

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.exchanges import exchange_in, open_at
from desktop.adapters.storage.face_standing import standings
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.storage.vault import Vault
from desktop.domain.consent import ConsentState
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import local_day
from desktop.domain.policy_register import PolicyRegister
from desktop.services.exchange_views import CarriesOver


def carries_over(
    store: Store, vault: Vault, policies: PolicyRegister, serving_weekdays: Collection[int], now: datetime
) -> CarriesOver | None:
    """Return what carries over in the last exchange, None when there is none."""
    known = exchange_in(store)
    if known is None:
        return None
    active = [PersonRef(ref) for (ref,) in store.rows("SELECT person_ref FROM persons WHERE status = 'active'")]
    stands, today = standings(store, vault, active), local_day(now)
    consenting = {
        ref for ref in active if ref in stands and stands[ref].consent_state(today) is ConsentState.VALID
    }  # fmt: skip
    at_new = store.rows(
        "SELECT person_ref FROM enrolments WHERE device_sn = ? AND state = 'enrolled'", (known.new_sn or "-",)
    )
    waiting = store.rows("SELECT amount_fen FROM sales WHERE state = 'PAID_OFFLINE'")
    return CarriesOver(
        as_of=now,
        exchange=known,
        old=Incentives(store, policies, known.old_sn).progress(now, serving_weekdays),
        new=Incentives(store, policies, known.new_sn).progress(now, serving_weekdays) if known.new_sn else None,
        consenting=len(consenting),
        at_new=len(consenting & {ref for (ref,) in at_new}),
        charged_later=len(waiting),
        charged_later_fen=sum(fen for (fen,) in waiting),
        open_numbers=tuple(open_at(store, known.old_sn)),
    )

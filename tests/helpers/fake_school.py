"""The school's server in memory, with the contract of the real one, and a way to the other desks that says what it is
told to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desktop.adapters.lanes.line import CreditTold, SharedPerson
from desktop.domain.identifiers import OrderNo
from desktop.services.lanes_ports import Answer, Held, ServingClaim, Won
from tests.helpers.fakes import NOON

Place = tuple[str, date, str]


@dataclass
class FakeServer:
    """What all desks share. `now` is the server's clock."""

    now: datetime = NOON
    claims: dict[tuple[Place, int], tuple[str, str, datetime]] = field(default_factory=dict)
    people: dict[bytes, SharedPerson] = field(default_factory=dict)
    credit: dict[tuple[str, str, str, str], CreditTold] = field(default_factory=dict)


class FakeSchool:
    """adapters.lanes.line.SchoolLine of one desk."""

    def __init__(self, server: FakeServer, till_id: str) -> None:
        self.server, self._till_id = server, till_id

    def claim(self, wanted: ServingClaim) -> Won | Held:
        place = (wanted.number, wanted.service_day, wanted.meal_id)
        mine = (self._till_id, wanted.order_no)
        claims = self.server.claims
        for key, held in list(claims.items()):
            if held[:2] == mine and key[0] != place:
                del claims[key]
        own = next((serving for (at, serving), held in claims.items() if at == place and held[:2] == mine), None)
        if own is None:
            own = next((n for n in range(1, wanted.most + 1) if (place, n) not in claims), None)
            if own is None:
                till_id, order_no, at = claims[place, wanted.most]
                return Held(till_id=till_id, order_no=order_no, claimed_at=at)
            claims[place, own] = (*mine, self.server.now)
        before = claims.get((place, own - 1), ("", "", NOON))
        return Won(serving=own, till_id=before[0], order_no=before[1])

    def release(self, order_nos: Iterable[OrderNo]) -> None:
        gone = {(self._till_id, number) for number in order_nos}
        for key, held in list(self.server.claims.items()):
            if held[:2] in gone:
                del self.server.claims[key]

    def own_orders(self, since: date, older_than_s: int) -> list[OrderNo]:
        before = self.server.now - timedelta(seconds=older_than_s)
        return [
            OrderNo(number)
            for ((_person, day, _meal), _n), (till, number, at) in self.server.claims.items()
            if till == self._till_id and day >= since and at < before
        ]

    def drop_before(self, day: date) -> None:
        for key in list(self.server.claims):
            if key[0][1] < day:
                del self.server.claims[key]

    def tell_credit(self, month: str, customer_id: str, counted_by: str, part: int, whole: int) -> None:
        told = CreditTold(till_id=self._till_id, part=part, whole=whole, told_at=self.server.now)
        self.server.credit[self._till_id, month, customer_id, counted_by] = told

    def credit(self, month: str, customer_id: str, counted_by: str) -> list[CreditTold]:
        wanted = (month, customer_id, counted_by)
        return [told for key, told in sorted(self.server.credit.items()) if key[1:] == wanted]

    def publish(self, people: Sequence[tuple[bytes, bytes]]) -> list[int]:
        versions = []
        for key, sealed in people:
            version = max((row.version for row in self.server.people.values()), default=0) + 1
            self.server.people[key] = SharedPerson(
                person_key=key, version=version, sealed=sealed, till_id=self._till_id
            )  # fmt: skip
            versions.append(version)
        return versions

    def people_after(self, version: int, limit: int) -> list[SharedPerson]:
        rows = sorted(self.server.people.values(), key=lambda row: row.version)
        return [row for row in rows if row.version > version][:limit]

    def close(self) -> None:
        """Nothing is open."""


class ScriptedLanes:
    """services.lanes_ports.Lanes that answers as it is told, on the thread that asks; without a script as a server
    would that is there."""

    def __init__(self, school: FakeSchool) -> None:
        self._school = school
        self.script: list[Answer] = []
        self.asked: list[ServingClaim] = []
        self.released: list[OrderNo] = []

    def claim(self, wanted: ServingClaim, budget_s: float) -> Answer:
        self.asked.append(wanted)
        return self.script.pop(0) if self.script else self._school.claim(wanted)

    def release(self, order_no: OrderNo) -> None:
        self.released.append(order_no)
        self._school.release([order_no])

"""What the clauses of one check share: the wire, who we are, what the terminal said of itself, the money that moved.

Each clause begins on a connection of its own. Promises: numbers are made once and never used twice; every payment that
was asked for is kept in mind until it was cancelled or given back. Caller's thread. Source: terminal-link.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from desktop.adapters.terminal.certificates import device_certificate
from desktop.adapters.terminal.conformance.connection import Connection
from desktop.adapters.terminal.conformance.ends import BrokenError, NotApplicableError, SkippedError
from desktop.adapters.terminal.conformance.talk import Talk, client_context
from desktop.adapters.terminal.conformance.wire import Wire
from desktop.adapters.terminal.credentials import Credentials
from desktop.domain.conformance import Subject
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import SALT_ALPHABET, SALT_LENGTH, order_no, refund_no, request_no
from desktop.domain.instants import local_day
from desktop.protocol.messages import Fields, deterministic_cbor
from desktop.protocol.vocabulary import PROTOCOL_VERSION, SIMULATOR_CAPABILITY, Event
from desktop.services.ports import Chance, Clock

TILL = "CHECK"
OUTCOME_SLACK_S = 15.0  # beyond a payment's own limit: the provider may be asked until the end
_PAGE = 100


class Person(Protocol):
    """Whoever stands at the terminal. Each asks and returns whether it was done."""

    def cut_power(self) -> bool:
        """Have the terminal switched off and on again."""
        ...

    def come_to_camera(self) -> bool:
        """Have somebody stand before the camera for the next payment."""
        ...

    def stay_away(self) -> bool:
        """Have nobody stand before the camera."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who checks, with what.

    `pins` are the fingerprints of the terminals that a home is paired with; None for a passing desk, which pairs itself
    with the digits that `compare_digits` asks somebody about. `rest` sleeps so many seconds: the port may be gone.
    """

    credentials: Credentials
    stranger: Credentials
    app: str
    parameters: Mapping[str, str | int]
    rest: Callable[[float], None]
    pins: frozenset[str] | None = None
    authorities: tuple[Path, ...] = ()
    trial_authorities: tuple[Path, ...] = ()  # for a terminal that says that it is simulated, when none were given
    compare_digits: Callable[[str], bool] | None = None
    face: bytes = b""
    with_money: bool = False
    person: Person | None = None


@dataclass(slots=True)
class Money:
    """Payments that this check brought about: orders without a known outcome, paid entries by n; sums in fen."""

    open_orders: set[str] = field(default_factory=set)
    paid: dict[int, Fields] = field(default_factory=dict)
    refunded_fen: int = 0

    @property
    def paid_fen(self) -> int:
        """What was paid, in fen."""
        return sum(entry["amount_fen"] for entry in self.paid.values())


class Bench:
    """One check's state. `paired` tells whether the terminal admits us."""

    def __init__(self, wire: Wire, party: Party, clock: Clock, chance: Chance) -> None:
        self.wire, self.party, self.clock, self.chance = wire, party, clock, chance
        self.hello: Fields = {}
        self.subject = Subject()
        self.fingerprint = ""
        self.paired = False
        self.first_head: int | None = None  # the journal's, before this check asked for anything
        self.power_was_cut = False
        self.pairing_lost = False  # over a power cut
        self.money = Money()
        self.verified: Fields = {}  # the entry of a verification that this check had
        self.paid: Fields = {}  # of a payment that somebody made
        self.cancelled: Fields = {}  # of a payment that was cancelled
        self.refunded: Fields = {}
        self._serial = 0
        self._nobody_there = False
        self._open: list[Connection] = []

    # --- connections -----------------------------------------------------------------------------------------------

    def connect(self, nonce: bytes | None = None) -> Connection:
        """Return a fresh connection; it is closed with the clause. Raises: BrokenError, OperatorError `link.*`."""
        connection = Connection(self.wire, nonce)
        self._open.append(connection)
        return connection

    def talk(self, credentials: Credentials | None = None, *, hello: bool = True) -> Talk:
        """Return a conversation of ours, or of another desk. Raises: BrokenError, OperatorError `link.*`."""
        talk = Talk(self.connect(), client_context(credentials or self.party.credentials))
        if hello:
            self._note_hello(talk, talk.fields("hello", protocol=PROTOCOL_VERSION, app=self.party.app))
        return talk

    def part(self) -> None:
        """Close what a clause left open; a port that is gone is none of its business."""
        connections, self._open = self._open, []
        for connection in connections[-1:]:  # the earlier ones were forgotten with the next OPEN
            try:
                connection.close()
            except OperatorError:
                self.wire.close()

    def _note_hello(self, talk: Talk, fields: Fields) -> None:
        self.hello = fields
        if self.first_head is None:
            self.first_head = fields["journal_head"]
        issuer = ""
        if talk.certificate:
            try:
                certificate = device_certificate(talk.certificate)
            except OperatorError:
                pass  # a clause of its own says so
            else:
                issuer, self.fingerprint = certificate.issuer, certificate.fingerprint
        self.subject = Subject(
            sn=fields["sn"],
            manufacturer=fields["manufacturer"],
            model=fields["model"],
            firmware=fields["firmware"],
            camera=f"{fields['camera_vendor']} {fields['camera_model']}",
            face_algorithm=fields["face_algorithm"],
            certificate_issuer=issuer,
            certificate_fingerprint=self.fingerprint,
        )

    # --- what clauses ask for --------------------------------------------------------------------------------------

    @property
    def person(self) -> Person:
        """Whoever stands at the terminal; a clause with `Need.PERSON` has one."""
        assert self.party.person is not None
        return self.party.person

    @property
    def authorities(self) -> tuple[Path, ...]:
        """The authorities of which one must have issued the terminal's certificate."""
        simulated = SIMULATOR_CAPABILITY in self.hello.get("capabilities", ())
        return self.party.authorities or (self.party.trial_authorities if simulated else ())

    def cut_power(self) -> None:
        """Have the power cut. Raises: SkippedError when it was not."""
        self.part()
        self.must_do(self.person.cut_power())
        self.power_was_cut = True
        self.wire.close()

    def keep_away(self) -> None:
        """Have nobody before the camera; asked once, until somebody is called. Raises: SkippedError when refused."""
        if self.party.person is not None and not self._nobody_there:
            self.must_do(self.party.person.stay_away())
            self._nobody_there = True

    def call(self) -> None:
        """Have somebody come to the camera. Raises: SkippedError when nobody came."""
        self._nobody_there = False
        self.must_do(self.person.come_to_camera())

    def must_do(self, done: bool) -> None:
        """Raises: SkippedError when the person did not do what was asked."""
        if not done:
            raise SkippedError("person_declined")

    def must_be_able(self, capability: str) -> None:
        """Raises: NotApplicableError when the terminal does not name this capability."""
        if capability not in self.hello["capabilities"]:
            raise NotApplicableError("no_capability")

    def order_no(self) -> str:
        """Return a fresh order number."""
        return order_no(TILL, local_day(self.clock.now()), *self._serial_and_salt())

    def refund_no(self) -> str:
        """Return a fresh refund number."""
        return refund_no(TILL, local_day(self.clock.now()), *self._serial_and_salt())

    def request_no(self) -> str:
        """Return a fresh number of a verification."""
        return request_no(TILL, local_day(self.clock.now()), *self._serial_and_salt())

    def _serial_and_salt(self) -> tuple[int, str]:
        self._serial += 1
        return self._serial, self.chance.salt(SALT_ALPHABET, SALT_LENGTH)

    def journal(self, talk: Talk, after: int) -> list[Fields]:
        """Return all entries above `after`, in order. Raises: BrokenError, OperatorError `link.*`."""
        entries: list[Fields] = []
        while page := talk.fields("journal.read", after=after, limit=_PAGE)["entries"]:
            entries += page
            if page[-1]["n"] <= after:
                raise BrokenError(wanted=f"entries above {after}", came=f"entry {page[-1]['n']}")
            after = page[-1]["n"]
        return entries

    def outcome(self, talk: Talk, key: str, number: str, limit_s: float) -> Fields:
        """Return the entry of a number, told by an event or found by asking. Raises: BrokenError, OperatorError."""

        def fits(event: Event) -> bool:
            return event.ev == "journal" and event.fields["entry"].get(key) == number

        event = talk.event(fits, limit_s)
        if event is not None:
            entry: Fields = event.fields["entry"]
            return entry
        state = talk.fields("query", **{key: number})
        if state["state"] != "done":
            raise BrokenError(wanted=f"an outcome of {number} in {limit_s:g} s", came=f"state {state['state']}")
        raise BrokenError(wanted=f"a journal event for {number}", came="no event; query finds it done")


def same_entry(one: Fields, other: Fields) -> bool:
    """Tell whether two entries are the same to the byte."""
    return deterministic_cbor(one) == deterministic_cbor(other)


def must_be(wanted: str, came: object, *, holds: bool) -> None:
    """Raises: BrokenError unless it holds."""
    if not holds:
        raise BrokenError(wanted=wanted, came=str(came))

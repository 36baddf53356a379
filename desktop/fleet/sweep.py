"""Takes an inbox into the lake, sweep by sweep: finds, opens, judges, commits, and only then moves files.

A sweep is as many bundles as fit comfortably in memory; while one is being committed, the next is being opened. Each
till's bundles are judged in order of sequence. Promises: a bundle counts once, whatever is sent again, and whenever the
process is killed; what is bad is moved aside with a line of why and is an incident; what is early waits. For the
command's thread, with a pool beside it. Source: bundle.md, Provider's side; decision 0020.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from desktop.domain.errors import OperatorError
from desktop.domain.instants import epoch_us, format_instant
from desktop.fleet.chain import TAKEN, WAITING, Verdict, judge, judge_again
from desktop.fleet.inbox import Found, Inbox
from desktop.fleet.ingest_report import IngestReport, Noted
from desktop.fleet.known import KnownTills
from desktop.fleet.lake import Lake, rows_of
from desktop.fleet.lake_tables import INCIDENTS
from desktop.fleet.opening import Opened, Openers, open_one, sha256_of
from desktop.fleet.provider_keys import ProviderKeys
from desktop.fleet.taking import commit_sweep
from desktop.fleet.tills import Till, tills_of
from desktop.services.ports import Clock

MOST_SEALED_BYTES = 16 * 1024 * 1024  # of a sweep: some ten times as much in memory, and the next one beside it
MOST_BUNDLES = 4_000
Told = Callable[[IngestReport, int], None]  # what was done so far, of how many files
Explain = Callable[[str, dict[str, str | int]], str]
#: The sentence of each verdict that is not simply taken.
_CODES = {
    Verdict.GAP: "fleet.gap",
    Verdict.FUTURE: "fleet.future",
    Verdict.FORK: "fleet.fork",
    Verdict.LEDGER_GAP: "fleet.ledger_gap",
    Verdict.RESTORED: "fleet.restored",
}


def ingest(
    lake: Lake, inbox: Inbox, keys: ProviderKeys, clock: Clock, explain: Explain, told: Told = lambda *_: None
) -> IngestReport:
    """Take what lies in an inbox and return what became of it.

    Raises: OperatorError `lake.busy`: another ingest wrote at the same time; `fleet.no_lake`, `output.failed`.
    """
    lake.complete()
    found, misnamed = inbox.scan()
    sweep = _Ingest(lake, inbox, keys, clock, explain, found)
    for path in misnamed:
        sweep.misnamed(path)
    with Openers(keys.identity) as openers:
        waiting = None
        for part in sweep.parts():
            ahead = part, openers.open(part, sweep.tills)
            if waiting is not None:
                sweep.take(waiting[1]())
                told(sweep.report, len(found))
            waiting = ahead
        if waiting is not None:
            sweep.take(waiting[1]())
    sweep.note_incidents()
    told(sweep.report, len(found))
    sweep.report.left_in_place = inbox.left_in_place
    return sweep.report


class _Ingest:
    """One ingest's state: what is known, what was noted, which files are to be moved when it is durable."""

    def __init__(
        self, lake: Lake, inbox: Inbox, keys: ProviderKeys, clock: Clock, explain: Explain, found: Sequence[Found]
    ) -> None:
        self._lake, self._inbox, self._keys, self._clock, self._explain = lake, inbox, keys, clock, explain
        till_ids = sorted({each.till_id for each in found})
        self.tills: dict[str, Till] = tills_of(lake, till_ids)
        self._found = found
        self._known = KnownTills(lake, till_ids)
        self.report = IngestReport()
        self._incidents: list[tuple[str, Noted]] = []
        self._asides: list[tuple[Path, str]] = []

    def parts(self) -> Iterator[list[Found]]:
        """Yield the bundles that may be next, a sweep at a time, and say at once what is known of the others."""
        part: list[Found] = []
        size = 0
        for each in list(self._worth_opening()):
            if part and (size + each.size > MOST_SEALED_BYTES or len(part) >= MOST_BUNDLES):
                yield part
                part, size = [], 0
            part.append(each)
            size += each.size
        if part:
            yield part

    def _worth_opening(self) -> Iterator[Found]:
        again: list[Found] = []
        expected: dict[str, int] = {}
        for each in self._found:
            till_id, sequence = each.till_id, each.sequence
            known = self._known.last(till_id)
            expected.setdefault(till_id, known.sequence + 1)
            if till_id not in self.tills:
                self._hold(each, "fleet.unregistered", till=till_id)
            elif not each.signed:
                self._hold(each, "fleet.unsigned")
            elif sequence <= known.sequence:
                again.append(each)
            elif sequence > expected[till_id]:
                self._hold(each, "fleet.gap", missing=expected[till_id])
            else:
                expected[till_id] = sequence + 1
                yield each
        self._again(again)

    def take(self, opened: Sequence[Opened]) -> None:
        """Judge what was opened, commit what is taken, and move the files."""
        taken = [each for each in opened if self._may_be_taken(each)]
        self.note_incidents()  # before the acknowledgement: a ledger that went back is never taken without a word
        if not taken:
            return
        now = self._clock.now()
        alone = commit_sweep(self._lake, self._known, taken, now)
        for each in taken:
            self._inbox.take(each.found.path)
            assert each.bundle is not None
            self.report.taken += 1
            self.report.rows += each.bundle.manifest.rows
            self.report.sales += each.bundle.manifest.tables["transactions"][0]
            if each.health is not None and each.health.fault is not None:
                fault = each.health.fault
                self.report.unread.append(Noted(till_id=each.found.till_id, sequence=each.found.sequence,
                                                code=fault.code, facts=fault.facts))  # fmt: skip
        self.report.sweeps += 1
        if not alone:
            self._lake.refresh()
            self._known = KnownTills(self._lake, sorted({each.till_id for each in self._found}))

    def _may_be_taken(self, opened: Opened) -> bool:
        found = opened.found
        known = self._known.last(found.till_id)
        if found.sequence <= known.sequence:  # a copy in another folder of the inbox came first
            self._again([found])
            return False
        if opened.fault is not None:
            self._faulty(opened)
            return False
        told, till = opened.told, self.tills[found.till_id]
        begun = self._known.begun.get((found.till_id, found.sequence), "")
        verdict = judge(known, told, epoch_us(self._clock.now()), begun)
        if verdict in WAITING:
            assert opened.bundle is not None
            self._hold(found, _CODES[verdict], missing=known.sequence + 1, at=opened.bundle.manifest.created_at)
            return False
        if verdict not in TAKEN:
            self._refuse(
                found, OperatorError(_CODES[verdict], till=found.till_id, sequence=found.sequence), told.sha256
            )
            return False
        assert opened.tables is not None
        device_sns = opened.tables["devices"]["device_sn"].to_pylist()
        for device_sn in device_sns:
            if self._known.owner_of(device_sn) not in ("", till.customer_id):
                fault = OperatorError("fleet.other_customer", table="devices", key=device_sn[:60])
                self._refuse(found, fault, told.sha256)
                return False
        if verdict is Verdict.RESTORED:
            noted = Noted(till_id=found.till_id, sequence=found.sequence, code="fleet.restored",
                          facts={"from_ledger": told.from_ledger, "to_ledger": known.to_ledger})  # fmt: skip
            self.report.restored.append(noted)
            self._incident(noted, told.sha256)
        self._known.own(device_sns, till.customer_id)
        self._known.take(found.till_id, told.known)
        return True

    def _faulty(self, opened: Opened) -> None:
        fault = opened.fault
        assert fault is not None
        if fault.code == "input.unreadable":  # the medium's fault, not the bundle's: it stays
            self._hold(opened.found, fault.code, **fault.facts)
        else:
            self._refuse(opened.found, fault, opened.sha256)

    def _again(self, found: Sequence[Found]) -> None:
        """Say of sequences that were acknowledged before whether these are the same bytes."""
        digests = self._known.digests((each.till_id, each.sequence) for each in found)
        for each in found:
            sha256 = sha256_of(each)
            if judge_again(sha256, digests[each.till_id, each.sequence]) is Verdict.REPEATED:
                self.report.repeated += 1
                self._inbox.take(each.path)
                continue
            opened = open_one(each, self.tills[each.till_id], self._keys.identity)
            if opened.fault is not None:  # not by a key of the till: no word of its own history
                self._faulty(opened)
            else:
                self._refuse(each, OperatorError("fleet.fork", till=each.till_id, sequence=each.sequence), sha256)

    def misnamed(self, path: Path) -> None:
        """Put a sealed file aside whose name is no bundle's."""
        self._put_aside(path, Noted(till_id="", sequence=0, code="bundle.name", facts={"name": path.name[:80]}), "")

    def _refuse(self, found: Found, fault: OperatorError, sha256: str) -> None:
        noted = Noted(till_id=found.till_id, sequence=found.sequence, code=fault.code, facts=fault.facts,
                      path=str(found.path))  # fmt: skip
        self._put_aside(found.path, noted, sha256)

    def _put_aside(self, path: Path, noted: Noted, sha256: str) -> None:
        self.report.refused.append(noted)
        self._incident(noted, sha256)
        self._asides.append((path, f"{noted.code}: {self._explain(noted.code, dict(noted.facts))}"))

    def _hold(self, found: Found, code: str, **facts: str | int) -> None:
        noted = Noted(till_id=found.till_id, sequence=found.sequence, code=code, facts=facts, path=str(found.path))
        self.report.held.append(noted)
        if code == _CODES[Verdict.GAP]:  # noted under the missing one: the gap is over when that was acknowledged
            missing = Noted(till_id=found.till_id, sequence=int(facts["missing"]), code=code, facts=facts)
            self._incident(missing, "")
        elif code == _CODES[Verdict.FUTURE]:  # a desk whose clock is ahead must not pass for a silent one
            self._incident(noted, "")

    def _incident(self, noted: Noted, sha256: str) -> None:
        name = f"{noted.code}/{noted.till_id}/{noted.sequence}/{sha256[:16]}"
        if self._known.is_new_incident(name):
            self._incidents.append((name, noted))

    def note_incidents(self) -> None:
        """Write down what was found, and only then move the files that show it."""
        if self._incidents:
            now = format_instant(self._clock.now())
            rows = [
                {
                    "incident": name, "till_id": each.till_id, "sequence": each.sequence, "code": each.code,
                    "facts": json.dumps(dict(each.facts), ensure_ascii=False), "found_at": now,
                }
                for name, each in self._incidents
            ]  # fmt: skip
            self._lake.append(INCIDENTS, rows_of(INCIDENTS, rows))
            self._incidents.clear()
        for path, why in self._asides:
            self._inbox.refuse(path, why)
        self._asides.clear()

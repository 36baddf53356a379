"""What a simulated terminal keeps over power cuts: its identity, orders, outcomes and what was acknowledged.

A folder with three files, or memory alone. `terminal.json` (serial number, journal key) is written once;
`journal.jsonl` has one outcome a line and is never shortened, so that a test can compare it with a desk's ledger;
`state.jsonl` has one change a line: an order taken, an acknowledgement, configuration, enrolment. Promises: what was
written is synced before the call returns (acknowledgements excepted: losing one costs nothing); a line torn by a power
cut is dropped at the next start, and nothing else is; a face that is removed or replaced is in no file any more when
the call returns. One process a folder.
"""

import base64
import hashlib
import hmac
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from desktop.adapters.durable import sync_folder
from desktop.domain.errors import OperatorError
from desktop.protocol.messages import Fields, deterministic_cbor
from desktop.protocol.vocabulary import SUBJECT_KEYS

Content = list[Any]


class Journal:
    """The store of one terminal. Used by one thread."""

    def __init__(self, folder: Path | None, *, serial_number: str, journal_key: bytes) -> None:
        """Open or create. The serial number and key count at the first start only.

        Raises: OperatorError `terminal_sim.store_damaged`, `terminal_sim.store_busy`, `terminal_sim.store`.
        """
        self.serial_number = serial_number
        self.config: Fields = {}
        self.acknowledged = 0
        self.persons: dict[str, str] = {}  # person_ref -> template_digest
        self.templates: dict[str, bytes] = {}  # of those whose picture was sent
        self.payments = 0  # outcomes of payments so far
        self._key = journal_key
        self._entries: list[Fields] = []  # entry n is at n - 1
        self._contents: dict[tuple[str, str], Content] = {}  # (kind, number) -> what was asked
        self._outcomes: dict[tuple[str, str], int] = {}  # (kind, number) -> n
        self._journal: IO[bytes] | None = None
        self._state: IO[bytes] | None = None
        self._state_path = Path("state.jsonl") if folder is None else folder / "state.jsonl"
        if folder is not None:
            try:
                self._open(folder)
            except OSError as fault:
                raise OperatorError("terminal_sim.store", path=str(folder), detail=str(fault)) from fault

    def close(self) -> None:
        """Give the files back."""
        for stream in (self._journal, self._state):
            if stream is not None:
                stream.close()

    # --- orders and outcomes ---------------------------------------------------------------------------------------

    @property
    def head(self) -> int:
        """The number of the last outcome; 0 before the first."""
        return len(self._entries)

    def take(self, kind: str, number: str, content: Content) -> None:
        """Keep an order durably before it is answered."""
        self._write(self._state, {"taken": [kind, number, content]})
        self._contents[kind, number] = content

    def content(self, kind: str, number: str) -> Content | None:
        """Return what was asked under this number, or None."""
        return self._contents.get((kind, number))

    def outcome(self, kind: str, number: str) -> Fields | None:
        """Return the outcome of this number, or None."""
        n = self._outcomes.get((kind, number))
        return None if n is None else self._entries[n - 1]

    def record(self, entry: Fields) -> Fields:
        """Number the outcome, prove it, keep it durably; return it complete."""
        numbered = {**entry, "n": self.head + 1}
        mac = hmac.digest(self._key, deterministic_cbor(numbered), hashlib.sha256)
        complete = {**numbered, "mac": mac}
        self._write(self._journal, {**numbered, "mac": mac.hex()})
        self._remember(complete)
        return complete

    def after(self, n: int) -> Iterator[Fields]:
        """Return the outcomes above n, in order."""
        for index in range(min(n, self.head), self.head):
            yield self._entries[index]

    def offline_tail_fen(self) -> int:
        """Return the sum taken offline since the last payment that reached the provider."""
        total_fen = 0
        for entry in reversed(self._entries):
            if entry["result"] == "paid":
                break
            if entry["result"] == "paid_offline":
                total_fen += entry["amount_fen"]
        return total_fen

    def unfinished(self) -> list[tuple[str, str, Content]]:
        """Return kind, number and content of what was taken and has no outcome."""
        return [(*key, content) for key, content in self._contents.items() if key not in self._outcomes]

    # --- the rest --------------------------------------------------------------------------------------------------

    def acknowledge(self, upto: int) -> None:
        """The desk holds all up to here."""
        if upto > self.acknowledged:
            self.acknowledged = upto
            self._write(self._state, {"acknowledged": upto}, synced=False)

    def configure(self, config: Fields) -> None:
        """Keep the parameters."""
        self.config = config
        self._write(self._state, {"config": config})

    def enrol(self, person_ref: str, template_digest: str, template: bytes = b"") -> None:
        """Keep a person's template; an empty digest removes the person. What was kept before is wiped out.

        Raises: OperatorError `terminal_sim.store`.
        """
        known = person_ref in self.persons
        line = {"person": _person_line(person_ref, template_digest, template)}
        if not known:
            self._write(self._state, line)
            self._apply(line)
        else:
            before = dict(self.persons), dict(self.templates)
            self._apply(line)
            try:
                self._rewrite()
            except OperatorError:
                self.persons, self.templates = before
                raise

    # --- files -----------------------------------------------------------------------------------------------------

    def _open(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        # Our lock is on the state file: a second terminal on the same folder would number outcomes twice.
        state_path, journal_path = self._state_path, folder / "journal.jsonl"
        self._state = state_path.open("ab", buffering=0)
        try:
            _lock(self._state, folder)
            if not os.path.samestat(os.fstat(self._state.fileno()), state_path.stat()):
                raise OperatorError("terminal_sim.store_busy", path=str(folder))  # it was rewritten just now
            _rewritten(state_path).unlink(missing_ok=True)
            self._identify(folder / "terminal.json")
            for line in _read_lines(state_path):
                self._apply(line)
            for line in _read_lines(journal_path):
                entry = {**line, "mac": bytes.fromhex(line["mac"])}
                if entry["n"] != self.head + 1:
                    raise OperatorError("terminal_sim.store_damaged", path=str(journal_path), line=self.head + 1)
                self._remember(entry)
            self._journal = journal_path.open("ab", buffering=0)
            sync_folder(folder)
        except BaseException:
            self.close()
            raise

    def _identify(self, path: Path) -> None:
        if path.exists():
            kept = json.loads(path.read_text("utf-8"))
            self.serial_number, self._key = kept["sn"], bytes.fromhex(kept["journal_key"])
            return
        fresh = path.with_suffix(".new")
        with fresh.open("w", encoding="utf-8") as stream:
            json.dump({"sn": self.serial_number, "journal_key": self._key.hex()}, stream)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(path)

    def _remember(self, entry: Fields) -> None:
        self._entries.append(entry)
        self._outcomes[entry["kind"], entry[SUBJECT_KEYS[entry["kind"]]]] = entry["n"]
        self.payments += entry["kind"] == "payment"

    def _apply(self, line: Fields) -> None:
        if "taken" in line:
            kind, number, content = line["taken"]
            self._contents[kind, number] = content
        elif "acknowledged" in line:
            self.acknowledged = max(self.acknowledged, line["acknowledged"])
        elif "config" in line:
            self.config = line["config"]
        elif "person" in line:
            person_ref, template_digest, *template = line["person"]
            self.templates.pop(person_ref, None)
            if template_digest:
                self.persons[person_ref] = template_digest
            else:
                self.persons.pop(person_ref, None)
            if template:
                self.templates[person_ref] = base64.b64decode(template[0])

    def _state_lines(self) -> Iterator[Fields]:
        """Return the shortest state file that means the same."""
        for (kind, number), content in self._contents.items():
            yield {"taken": [kind, number, content]}
        yield {"acknowledged": self.acknowledged}
        if self.config:
            yield {"config": self.config}
        for person_ref, template_digest in self.persons.items():
            yield {"person": _person_line(person_ref, template_digest, self.templates.get(person_ref, b""))}

    def _rewrite(self) -> None:
        """Put a new state file in the old one's place, then overwrite the old. Raises: OperatorError."""
        if self._state is None:
            return
        path, fresh_path = self._state_path, _rewritten(self._state_path)
        try:
            fresh_path.unlink(missing_ok=True)
            fresh = fresh_path.open("ab", buffering=0)
            try:
                _lock(fresh, path.parent)
                rest = b"".join(map(_line, self._state_lines()))
                while rest:
                    rest = rest[fresh.write(rest) :]
                os.fsync(fresh.fileno())
            except BaseException:
                fresh.close()
                raise
            if os.name == "posix":
                with path.open("r+b") as old:
                    fresh_path.replace(path)
                    self._state.close()
                    self._state = fresh
                    sync_folder(path.parent)
                    _overwrite(old)
            else:  # Windows renames nothing that is open
                fresh.close()
                self._state.close()
                fresh_path.replace(path)
                self._state = path.open("ab", buffering=0)
        except OSError as fault:
            raise OperatorError("terminal_sim.store", path=str(path), detail=str(fault)) from fault

    def _write(self, stream: IO[bytes] | None, line: Fields, *, synced: bool = True) -> None:
        if stream is None:
            return
        octets = _line(line)
        size = os.fstat(stream.fileno()).st_size
        try:
            written = stream.write(octets)
            if written != len(octets):
                raise OSError(f"{written} of {len(octets)} bytes written")
            if synced:
                os.fsync(stream.fileno())
        except OSError as fault:
            os.ftruncate(stream.fileno(), size)  # no torn line in the middle
            raise OperatorError("terminal_sim.store", path=str(self._state_path.parent), detail=str(fault)) from fault


def _line(fields: Fields) -> bytes:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _person_line(person_ref: str, template_digest: str, template: bytes) -> list[str]:
    kept = [person_ref, template_digest]
    return [*kept, base64.b64encode(template).decode()] if template else kept


def _rewritten(state_path: Path) -> Path:
    return state_path.with_suffix(".new")


def _overwrite(stream: IO[bytes]) -> None:
    """Write zeros over a file that has no name any more: its blocks are free, and would keep what they held."""
    stream.write(bytes(os.fstat(stream.fileno()).st_size))
    stream.flush()
    os.fsync(stream.fileno())


def _read_lines(path: Path) -> list[Fields]:
    """Return the lines; cut off a torn last one. Raises: OperatorError `terminal_sim.store_damaged`."""
    octets = path.read_bytes() if path.exists() else b""
    whole = octets.rfind(b"\n") + 1
    if whole < len(octets):
        with path.open("r+b") as stream:
            stream.truncate(whole)
            os.fsync(stream.fileno())
    lines: list[Fields] = []
    for number, text in enumerate(octets[:whole].splitlines(), start=1):
        try:
            line = json.loads(text)
        except ValueError as fault:
            raise OperatorError("terminal_sim.store_damaged", path=str(path), line=number) from fault
        lines.append(line)
    return lines


def _lock(stream: IO[bytes], folder: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: the folder of a simulator is worth no second mechanism
        return
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        raise OperatorError("terminal_sim.store_busy", path=str(folder)) from fault

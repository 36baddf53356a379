"""Makes the file from which a till is set up: signed, numbered, proved as the till will prove it. Command's thread.

Numbers count up per provider and never repeat: the last one is kept with the keys (`provisioned`), written before the
file is. Promises: what is written was read back from where it lies and opened; a cut leaves a file without its
signature, which no till takes. Source: bundle.md, Provider's side.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.adapters.policies import find_policy
from desktop.adapters.settings import write_durably
from desktop.adapters.sync.provision_file import MOST_BYTES, open_provision, provision_name, write_provision
from desktop.adapters.sync.provision_stick import read_files, signature_of
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import is_till_id
from desktop.domain.instants import local_day
from desktop.fleet.provider_keys import ProviderKeys
from desktop.services.provisioning import Provision

COUNTER = "provisioned"  # in the folder of the keys: the last number given


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What goes into a till's file, as paths; a policy and an authority keep their names."""

    till_id: str
    settings: Path
    policies: Sequence[Path] = ()
    authorities: Sequence[Path] = ()


def provision(
    keys: ProviderKeys, keys_folder: Path, prepared: Prepared, expires_on: date, now: datetime, out: Path
) -> tuple[Path, Provision]:
    """Write a till's file into a folder; return where it lies and what it holds.

    Raises: OperatorError `fleet.till_id`, `fleet.expires`, `fleet.counter`, `fleet.same_name`, `input.unreadable`,
        `output.failed`, `policy.unknown`, and those of `open_provision`.
    """
    if not is_till_id(prepared.till_id):
        raise OperatorError("fleet.till_id", till=prepared.till_id[:20])
    if expires_on < local_day(now):
        raise OperatorError("fleet.expires", day=expires_on.isoformat())
    settings = _read(prepared.settings)
    policies, authorities = _members(prepared.policies), _members(prepared.authorities)
    sequence = _last_number(keys_folder) + 1
    content, signature = write_provision(
        keys.signing,
        till_id=prepared.till_id, sequence=sequence, made_at=now, expires_on=expires_on,
        provider=keys.public_text.encode(), settings=settings, policies=policies, authorities=authorities,
    )  # fmt: skip
    path = out / provision_name(prepared.till_id)
    made = open_provision(path.name, content, signature)
    if not made.policies:
        find_policy(made.settings.policy_id)
    _put(keys_folder / COUNTER, f"{sequence}\n".encode(), 0o600)
    try:
        out.mkdir(parents=True, exist_ok=True)
        signature_of(path).unlink(missing_ok=True)  # an old one would not fit the new file
    except OSError as error:
        raise OperatorError("output.failed", detail=f"{out}: {error.strerror or error}") from error
    _put(path, content, 0o644)
    _put(signature_of(path), signature, 0o644)
    if read_files(path) != (content, signature):
        raise OperatorError("output.failed", detail=str(path))
    return path, made


def _members(paths: Sequence[Path]) -> Mapping[str, bytes]:
    found: dict[str, bytes] = {}
    for path in paths:
        if path.name in found:
            raise OperatorError("fleet.same_name", name=path.name)
        found[path.name] = _read(path)
    return found


def _last_number(folder: Path) -> int:
    try:
        return int((folder / COUNTER).read_text(encoding="ascii"))
    except FileNotFoundError:
        return 0
    except (OSError, ValueError) as error:  # starting again at one would give a number twice
        raise OperatorError("fleet.counter", path=str(folder / COUNTER)) from error


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)  # more makes a file that is too big, which is said
    except OSError as error:
        raise OperatorError("input.unreadable", path=str(path), detail=error.strerror or str(error)) from error


def _put(path: Path, content: bytes, mode: int) -> None:
    try:
        write_durably(path, content, mode=mode)
    except OperatorError as error:
        raise OperatorError("output.failed", detail=str(path)) from error

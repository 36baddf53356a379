"""Reads policy files: those of a home, and those that come with the program. Any thread.

A file is named by its policy's id, a later version of it also `ID.v2.toml`: another name is refused, since sales and
statements name the policy by it. Of one id the highest version counts, and of two alike the home's. A desk is paid by
the policy that its settings name and by every other one in its home; the program's own files are examples that count
only when named. Source: settlement.md, Policy file; bundle.md, Receipt (`policies/*.toml` come from the provider into
the home); decision 0011.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.adapters.toml import MOST_BYTES, parse_toml
from desktop.domain.errors import OperatorError
from desktop.domain.policy import Policy, parse_policy, policy_faults
from desktop.domain.policy_register import PolicyRegister, newest, overlaps
from desktop.services.resources import RESOURCES

FOLDER = "policies"
_VERSION = re.compile(r"\.v[1-9][0-9]*$")


@dataclass(frozen=True, slots=True)
class DeskPolicies:
    """What a desk is paid by: `base` is the policy its settings name; `faults` are of what had to be left out."""

    base: Policy
    register: PolicyRegister
    faults: tuple[OperatorError, ...] = ()


def read_policy(path: Path) -> Policy:
    """Return the policy in a TOML file.

    Raises: OperatorError `policy.no_file`, `policy.unreadable`, and those of `parse_policy`; each with `path`.
    """
    untrusted = _table(path)
    try:
        return parse_policy(untrusted)
    except OperatorError as fault:
        raise _at(path, fault) from None


def file_faults(path: Path) -> tuple[OperatorError, ...]:
    """Return everything that is wrong with a policy file, each fault with `path`; none for a good one."""
    try:
        return tuple(_at(path, fault) for fault in policy_faults(_table(path)))
    except OperatorError as fault:
        return (fault,)


def find_policy(policy_id: str, home: Path | None = None) -> Policy:
    """Return the policy of this id in its highest version.

    Raises: OperatorError `policy.unknown` with `policy_id`, `policy.id_differs`, and those of `read_policy`.
    """
    paths = [path for path in _files(home) if _id_of(path) == policy_id]
    if not paths:
        raise OperatorError("policy.unknown", policy_id=policy_id)
    (policy,) = newest(map(_named, paths))
    return policy


def desk_policies(policy_id: str, home: Path) -> DeskPolicies:
    """Return what a desk is paid by. A file that cannot be used is left out, and so is every file beside the base where
    they overlap: a desk sells all the same, and says what is wrong.

    Raises: OperatorError as `find_policy`, for the base alone.
    """
    base = find_policy(policy_id, home)
    others: list[Policy] = []
    faults: list[OperatorError] = []
    for path in _home_files(home):
        if _id_of(path) == policy_id:
            continue
        try:
            others.append(_named(path))
        except OperatorError:
            faults += file_faults(path) or _name_fault(path)
    if overlapping := overlaps([base, *others]):
        return DeskPolicies(base, PolicyRegister.of([base]), (*faults, *overlapping))
    return DeskPolicies(base, PolicyRegister.of([base, *others]), tuple(faults))


def policy_ids(home: Path | None = None) -> tuple[str, ...]:
    """Return the ids that `find_policy` can be asked for, sorted."""
    return tuple(sorted({_id_of(path) for path in _files(home)}))


def _named(path: Path) -> Policy:
    policy = read_policy(path)
    if policy.policy_id != _id_of(path):
        raise _name_fault(path)[0]
    return policy


def _name_fault(path: Path) -> list[OperatorError]:
    value = read_policy(path).policy_id
    return [OperatorError("policy.id_differs", path=str(path), value=value, policy_id=_id_of(path))]


def _table(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise OperatorError("policy.unreadable", path=str(path))
        return parse_toml(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise OperatorError("policy.no_file", path=str(path)) from None
    except (OSError, ValueError) as error:
        raise OperatorError("policy.unreadable", path=str(path)) from error


def _at(path: Path, fault: OperatorError) -> OperatorError:
    return OperatorError(fault.code, **{**fault.facts, "path": str(path)})


def id_of_name(name: str) -> str:
    """Return the id of the policy that a file of this name holds."""
    return _VERSION.sub("", Path(name).stem)


def _id_of(path: Path) -> str:
    return id_of_name(path.name)


def _files(home: Path | None) -> list[Path]:
    """Return the program's files, then the home's; a home's file hides the program's of the same name."""
    own = _home_files(home) if home is not None else []
    names = {path.name for path in own}
    return [path for path in sorted((RESOURCES / FOLDER).glob("*.toml")) if path.name not in names] + own


def _home_files(home: Path) -> list[Path]:
    return sorted((home / FOLDER).glob("*.toml"))

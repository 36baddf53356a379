"""Reads policy files: those of a home first, then those that come with the program. Any thread.

A file's name is its policy's id: another name is refused, since sales and statements name the policy by it.
Source: settlement.md, Policy file; bundle.md, Receipt (`policies/*.toml` come from the provider into the home).
"""

from pathlib import Path

from desktop.adapters.toml import MOST_BYTES, parse_toml
from desktop.domain.errors import OperatorError
from desktop.domain.policy import Policy, parse_policy
from desktop.services.resources import RESOURCES

FOLDER = "policies"


def read_policy(path: Path) -> Policy:
    """Return the policy in a TOML file.

    Raises: OperatorError `policy.no_file`, `policy.unreadable`, and those of `parse_policy`; each with `path`.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise OperatorError("policy.unreadable", path=str(path))
        untrusted = parse_toml(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise OperatorError("policy.no_file", path=str(path)) from None
    except (OSError, ValueError) as error:
        raise OperatorError("policy.unreadable", path=str(path)) from error
    try:
        return parse_policy(untrusted)
    except OperatorError as fault:
        raise OperatorError(fault.code, **{**fault.facts, "path": str(path)}) from None


def find_policy(policy_id: str, home: Path | None = None) -> Policy:
    """Return the policy of this id; a home's own file comes before the program's.

    Raises: OperatorError `policy.unknown` with `policy_id`, `policy.id_differs`, and those of `read_policy`.
    """
    path = _files(home).get(policy_id)
    if path is None:
        raise OperatorError("policy.unknown", policy_id=policy_id)
    policy = read_policy(path)
    if policy.policy_id != policy_id:
        raise OperatorError("policy.id_differs", path=str(path), value=policy.policy_id, policy_id=policy_id)
    return policy


def policy_ids(home: Path | None = None) -> tuple[str, ...]:
    """Return the ids that `find_policy` can be asked for, sorted."""
    return tuple(sorted(_files(home)))


def _files(home: Path | None) -> dict[str, Path]:
    folders = [RESOURCES / FOLDER, *([home / FOLDER] if home is not None else [])]
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}

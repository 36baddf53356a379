"""The fingerprints of SFTP servers that somebody compared, in `HOME/known-hosts.json`. Any thread; one writer.

Nothing is confirmed by a connection: only `confirm` writes, when a person said that the fingerprint is the server's.
They are no secret; who can write the home's folder could change them, and everything else there.
"""

import json
from pathlib import Path

from desktop.adapters.settings import write_durably
from desktop.domain.errors import OperatorError

FILE = "known-hosts.json"


class KnownHostsFile:
    """services.sync_ports.KnownHosts in a file of the home."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def fingerprint(self, host: str) -> str:
        return self._read().get(host, "")

    def confirm(self, host: str, fingerprint: str) -> None:
        known = {**self._read(), host: fingerprint}
        write_durably(self._path, json.dumps(known, indent=1, sort_keys=True).encode())

    def _read(self) -> dict[str, str]:
        """A file that cannot be read is told, not begun anew: every server would pass for unknown."""
        try:
            untrusted = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise OperatorError("place.hosts_unreadable", path=str(self._path)) from error
        if not isinstance(untrusted, dict) or not all(isinstance(value, str) for value in untrusted.values()):
            raise OperatorError("place.hosts_unreadable", path=str(self._path))
        return untrusted

"""A provider with its keys, and provisioning files as it makes them, without commands: for whoever takes them."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import tomli_w

from desktop.adapters.sync.provision_file import provision_name, write_provision
from desktop.adapters.sync.provision_stick import signature_of
from desktop.adapters.sync.seal import Identity, SigningKey
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.certificates import make_certificate, make_key, pem_of

POLICY = Path(__file__).parents[2] / "resources/policies/sample-k12.toml"
LUNCH = {"meal_id": "lunch", "name": "午餐", "starts_at": "11:00", "ends_at": "13:00", "price_fen": 1200}
SETTINGS: Mapping[str, Any] = {
    "school": {"name": "示范小学", "customer_id": "SAMPLE-0001"},
    "till": {"till_id": "C7", "name": "七号窗口"},
    "meals": [LUNCH],
    "terminal": {"store_id": "S007"},
    "limits": {"single_limit_fen": 4000},
    "sync": {"server": "sftp://school@bundles.example/in"},
}


def authority_pem(name: str = "Programme Authority") -> bytes:
    """Return a made-up programme authority."""
    now = datetime(2026, 6, 1, tzinfo=UTC)
    return pem_of(
        make_certificate(make_key(), name=name, valid_from=now, days=3650, chance=SystemChance(), authority=True)
    )


class SampleProvider:
    """Signs files for tills. `public` is its provider.toml."""

    def __init__(self, name: str = "P1") -> None:
        self.key, self.identity = SigningKey.make(), Identity.make()
        self.public = tomli_w.dumps(
            {"provider": name, "recipient": self.identity.recipient, "keys": [{"line": self.key.public.line}]}
        ).encode()

    def make(self, **changes: Any) -> tuple[bytes, bytes]:
        """Return a file and its signature; `changes` are of what `write_provision` takes."""
        now = SystemClock().now()
        given = {
            "till_id": "C7", "sequence": 3, "made_at": now, "expires_on": (now + timedelta(days=30)).date(),
            "provider": self.public, "settings": tomli_w.dumps(SETTINGS).encode(),
            "policies": {"sample-k12.toml": POLICY.read_bytes()}, "authorities": {"programme.pem": authority_pem()},
            "key": self.key, **changes,
        }  # fmt: skip
        return write_provision(given.pop("key"), **given)

    def put(self, folder: Path, **changes: Any) -> Path:
        """Write a file and its signature into a folder and return the file."""
        content, signature = self.make(**changes)
        path = folder / provision_name(changes.get("till_id", "C7"))
        path.write_bytes(content)
        signature_of(path).write_bytes(signature)
        return path


def settings_text(**sections: Any) -> bytes:
    """Return the sample settings with other sections."""
    return tomli_w.dumps({**SETTINGS, **sections}).encode()

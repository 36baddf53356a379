"""From which file a desk was set up, for its acceptance report: as the ledger tells it, held against what is here now.

Composition root; any thread but `core`. A desk that was set up by hand, or before there were files, has none.
Source: bundle.md; ui.md, Devices.
"""

import json

from desktop.adapters.home import Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.bundle_book import provider_pin
from desktop.adapters.sync.provider_pin import pin_code
from desktop.adapters.terminal.credentials import authorities_of
from desktop.app.provisioned import PROVISIONED
from desktop.app.reading import reading
from desktop.services.provisioning import ProvisionRecord
from desktop.services.settings import Settings


def provision_record(home: Home, settings: Settings) -> ProvisionRecord | None:
    """Return the record, or None. Raises: OperatorError `home.*`, `key.*`, `policy.*`."""
    with reading(home, load_key(home, settings.keystore)) as store:
        row = store.row("SELECT body, at FROM ledger WHERE kind = ? ORDER BY n DESC LIMIT 1", (PROVISIONED,))
        pin = provider_pin(store)
    if row is None:
        return None
    body = json.loads(row[0])
    in_force = {policy.policy_id for policy in desk_policies(settings.policy_id, home.folder).register.policies}
    trusted = {path.name for path in authorities_of(home)}
    return ProvisionRecord(
        provider=body["provider"],
        code=body["code"],
        sequence=body["sequence"],
        made_at=body["made_at"],
        expires_on=body["expires_on"],
        sha256=body["sha256"],
        taken_at=row[1],
        policies=body["policies"],
        authorities=body["authorities"],
        provider_holds=pin is not None and pin_code(pin) == body["code"],
        policies_hold=_words(body["policies"]) <= in_force,
        authorities_hold=_words(body["authority_files"]) <= trusted,
    )


def _words(listed: str) -> set[str]:
    return {word for word in listed.split(", ") if word}

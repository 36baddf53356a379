"""What a provider prepared for one till, as two files: `<till>.provision.zip` and `.minisig` beside it. Any thread.

The first key cannot come from elsewhere: `provider.toml` in the archive names the keys, one of which signed the whole.
So one member is looked at before the signature, bounded and by the same reader as the file that installers carry; what
it says is worth nothing until a person compared its code, which covers provider, recipient and every key. Promises:
nothing else is looked at before the signature verified by a key under that code; then name, signature, manifest and
`provider.toml` say the same, each part is what the manifest names, and each can be used. It holds no secret: what is
one (a password in an address) or is this computer's own is refused by its key. Source: bundle.md; decision 0019.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from desktop.adapters.policies import id_of_name
from desktop.adapters.settings import parse_settings
from desktop.adapters.sync.archive import (
    MANIFEST,
    digest,
    manifest_hash,
    manifest_text,
    manifest_whole,
    pack,
    read_manifest,
    unpack,
    write_manifest,
)
from desktop.adapters.sync.provider_pin import MOST_BYTES as MOST_PROVIDER_BYTES
from desktop.adapters.sync.provider_pin import parse_provider, pin_code
from desktop.adapters.sync.seal import KeyRing, PublicKey, SigningKey
from desktop.adapters.terminal.certificates import name_of, read_authority
from desktop.adapters.toml import parse_toml
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, parse_instant
from desktop.domain.policy import Policy, parse_policy
from desktop.domain.policy_register import newest, overlaps
from desktop.services.provisioning import Provision, same_code
from desktop.services.settings import Settings
from desktop.services.sync_views import ProviderPin

FORMAT = 1
ENDING = ".provision.zip"
MOST_BYTES = 4 * 1024 * 1024
SETTINGS, PROVIDER = "settings.toml", "provider.toml"
POLICIES, AUTHORITIES = "policies/", "authorities/"
#: Of this computer, or of who stands before it: never a provider's to say. A trial follows from the terminal.
OWN_KEYS = ("trial", "trial_camera", "keystore")
_NAME = re.compile(r"([A-Z0-9]{1,8})\.provision\.zip")
_POLICY = re.compile(r"policies/[A-Za-z0-9_.-]{1,64}\.toml")
_AUTHORITY = re.compile(r"authorities/[A-Za-z0-9_.-]{1,64}\.pem")
_COMMENT = "provider={provider} seq={sequence} till={till} until={until}"


def provision_name(till_id: str) -> str:
    """Return the name of a till's file."""
    return f"{till_id}{ENDING}"


def parse_provision_name(name: str) -> str:
    """Return the till that a file is named after. Raises: OperatorError `provision.name`."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise OperatorError("provision.name", name=name[:80])
    return found[1]


def write_provision(
    key: SigningKey, *, till_id: str, sequence: int, made_at: datetime, expires_on: date, provider: bytes,
    settings: bytes, policies: Mapping[str, bytes], authorities: Mapping[str, bytes],
) -> tuple[bytes, bytes]:  # fmt: skip
    """Return a till's file and its signature, proved by reading them as the till will.

    Raises: OperatorError as `open_provision`.
    """
    members = {SETTINGS: settings, PROVIDER: provider}
    members |= {f"{POLICIES}{name}": content for name, content in sorted(policies.items())}
    members |= {f"{AUTHORITIES}{name}": content for name, content in sorted(authorities.items())}
    pin = parse_provider(provider, PROVIDER)
    manifest = {
        "format": FORMAT,
        "provider": pin.provider,
        "till_id": till_id,
        "sequence": sequence,
        "made_at": format_instant(made_at),
        "expires_on": expires_on.isoformat(),
        "parts": {name: digest(content) for name, content in members.items()},
    }
    content = pack({MANIFEST: write_manifest(manifest), **members})
    signature = key.sign(content, _comment(pin.provider, sequence, till_id, expires_on))
    open_provision(provision_name(till_id), content, signature)
    return content, signature


def open_provision(name: str, untrusted: bytes, untrusted_signature: bytes, code: str = "") -> Provision:
    """Return what a provider prepared, once all of it agrees; with a `code` that was compared before, under that only.

    Raises: OperatorError `provision.name`, `provision.archive`, `provider_file.unreadable`, `seal.recipient`,
        `signature.*`, `provision.code`, `provision.format` with `format`, `provision.manifest`, `provision.comment`,
        `provision.settings` with `key`, `provision.secret` with `key`, `provision.policy`, `provision.authority` with
        `name`, `settings.*`, `meal.*`.
    """
    till_id = parse_provision_name(name)
    if len(untrusted) > MOST_BYTES:
        raise OperatorError("provision.too_big", path=name)
    members = unpack(untrusted, "provision.archive")
    untrusted_provider = members.get(PROVIDER, b"")
    if not 0 < len(untrusted_provider) <= MOST_PROVIDER_BYTES:
        raise OperatorError("provision.archive")
    pin = parse_provider(untrusted_provider, PROVIDER)
    shown = pin_code(pin)
    if code and not same_code(code, shown):
        raise OperatorError("provision.code", shown=shown)
    verified = KeyRing([PublicKey(line) for line in pin.keys]).verify(untrusted, untrusted_signature)
    fields = _manifest(members)
    if (fields["till_id"], fields["provider"]) != (till_id, pin.provider) or verified.comment != _comment(
        pin.provider, fields["sequence"], till_id, fields["expires_on"]
    ):
        raise OperatorError("provision.comment", name=name)
    return _opened(pin, shown, members, fields, digest(untrusted), verified.key_id)


def _comment(provider: str, sequence: int, till_id: str, until: date) -> str:
    return _COMMENT.format(provider=provider, sequence=sequence, till=till_id, until=until.isoformat())


def _manifest(members: dict[str, bytes]) -> dict[str, Any]:
    found = read_manifest(members, "provision.manifest")
    if found.get("format") != FORMAT:
        raise OperatorError("provision.format", format=str(found.get("format"))[:20])
    try:
        parts = {manifest_text(name): manifest_hash(each) for name, each in found["parts"].items()}
        fields: dict[str, Any] = {name: manifest_text(found[name]) for name in ("provider", "till_id")}
        fields |= {"sequence": manifest_whole(found["sequence"])}
        fields |= {"made_at": parse_instant(manifest_text(found["made_at"]))}
        fields |= {"expires_on": date.fromisoformat(manifest_text(found["expires_on"]))}
    except (KeyError, TypeError, ValueError, AttributeError, OperatorError) as error:
        raise OperatorError("provision.manifest") from error
    if {name: digest(content) for name, content in members.items() if name != MANIFEST} != parts:
        raise OperatorError("provision.archive")
    return fields


def _opened(
    pin: ProviderPin, code: str, members: dict[str, bytes], fields: dict[str, Any], sha256: str, key_id: str
) -> Provision:
    policies: dict[str, bytes] = {}
    authorities: dict[str, bytes] = {}
    for name, content in members.items():
        if _POLICY.fullmatch(name):
            policies[name.removeprefix(POLICIES)] = content
        elif _AUTHORITY.fullmatch(name):
            authorities[name.removeprefix(AUTHORITIES)] = content
        elif name not in (MANIFEST, SETTINGS, PROVIDER):
            raise OperatorError("provision.archive")
    settings, names_terminal = _settings(members.get(SETTINGS, b""))
    if settings.till.till_id != fields["till_id"]:
        raise OperatorError("provision.settings", key="till.till_id")
    return Provision(
        provider=pin, code=code, settings=settings, names_terminal=names_terminal, policies=policies,
        policy_ids=_policy_ids(policies, settings), authorities=authorities,
        authority_names=tuple(_authority(name, content) for name, content in authorities.items()), sha256=sha256,
        key_id=key_id, till_id=fields["till_id"], sequence=fields["sequence"], made_at=fields["made_at"],
        expires_on=fields["expires_on"],
    )  # fmt: skip


def _settings(untrusted: bytes) -> tuple[Settings, bool]:
    """Return the settings, and whether they say where the terminal is."""
    try:
        text = untrusted.decode("utf-8")
        table = parse_toml(text)
    except ValueError as error:
        raise OperatorError("settings.unreadable", path=SETTINGS, key=str(error)[:120]) from error
    for key in OWN_KEYS:
        if key in table:
            raise OperatorError("provision.settings", key=key)
    settings = parse_settings(text, SETTINGS)
    if _has_password(settings.sync.server):
        raise OperatorError("provision.secret", key="sync.server")
    return settings, "url" in table.get("terminal", {})


def _has_password(url: str) -> bool:
    try:
        parts = urlsplit(url)
        asked = {key.lower() for key, _value in parse_qsl(parts.query)}
        return parts.password is not None or bool(asked & {"password", "secret", "token"})
    except ValueError:
        raise OperatorError("provision.settings", key="sync.server") from None


def _policy_ids(policies: Mapping[str, bytes], settings: Settings) -> tuple[str, ...]:
    """Return whose subsidies are in the file; with any, the one that the settings name is among them."""
    read = [_policy(name, content) for name, content in policies.items()]
    found = sorted({policy.policy_id for policy in read})
    if found and settings.policy_id not in found:
        raise OperatorError("provision.policy", name=settings.policy_id)
    if overlapping := overlaps(newest(read)):
        raise OperatorError("provision.policy", name=str(overlapping[0].facts.get("policy_id", "")))
    return tuple(found)


def _policy(name: str, untrusted: bytes) -> Policy:
    try:
        policy = parse_policy(parse_toml(untrusted.decode("utf-8")))
    except (ValueError, OperatorError) as error:
        raise OperatorError("provision.policy", name=name) from error
    if id_of_name(name) != policy.policy_id:
        raise OperatorError("provision.policy", name=name)
    return policy


def _authority(name: str, untrusted: bytes) -> str:
    try:
        return name_of(read_authority(untrusted, name))
    except OperatorError as error:
        raise OperatorError("provision.authority", name=name) from error

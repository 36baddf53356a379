"""A provisioning file says what the provider under its code signed for one till, or nothing at all."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import tomli_w

from desktop.adapters.sync.archive import pack, unpack, write_manifest
from desktop.adapters.sync.provision_file import open_provision
from desktop.adapters.sync.seal import SigningKey
from desktop.domain.errors import OperatorError
from tests.helpers.provisions import LUNCH, POLICY, SETTINGS, SampleProvider, authority_pem, settings_text

NAME = "C7.provision.zip"
PROVIDER = SampleProvider()
COMMENT = "provider=P1 seq=3 till=C7 until=2026-07-18"
MADE = {"made_at": datetime(2026, 6, 18, 1, tzinfo=UTC), "expires_on": date(2026, 7, 18)}


def refusal(content: bytes, signature: bytes, name: str = NAME, code: str = "") -> OperatorError:
    with pytest.raises(OperatorError) as caught:
        open_provision(name, content, signature, code)
    return caught.value


def signed(members: dict[str, bytes], comment: str = COMMENT, key: SigningKey = PROVIDER.key) -> tuple[bytes, bytes]:
    """Return an archive signed as it is, whatever it holds."""
    made = pack(members)
    return made, key.sign(made, comment)


def made_of(**changes: Any) -> dict[str, bytes]:
    content, _ = PROVIDER.make(**{**MADE, **changes})
    return unpack(content, "x")


def test_what_was_prepared_is_what_is_opened() -> None:
    opened = open_provision(NAME, *PROVIDER.make(**MADE))
    assert (opened.till_id, opened.sequence, opened.made_at, opened.expires_on) == (
        "C7", 3, MADE["made_at"], MADE["expires_on"],
    )  # fmt: skip
    assert (opened.provider.provider, opened.key_id) == ("P1", PROVIDER.key.public.key_id)
    assert (opened.settings.school.name, opened.settings.till.name) == ("示范小学", "七号窗口")
    assert (opened.settings.terminal.store_id, opened.settings.limits.single_limit_fen) == ("S007", 4000)
    assert opened.policies == {"sample-k12.toml": POLICY.read_bytes()} and opened.policy_ids == ("sample-k12",)
    assert opened.authority_names == ("Programme Authority",)
    assert not opened.names_terminal


def test_it_says_where_the_terminal_is_or_leaves_it_to_the_installer() -> None:
    told = settings_text(terminal={"url": "/dev/ttyUSB0"})
    assert open_provision(NAME, *PROVIDER.make(settings=told)).names_terminal


def test_a_compared_code_admits_its_provider_and_no_other() -> None:
    content, signature = PROVIDER.make()
    code = open_provision(NAME, content, signature).code
    assert open_provision(NAME, content, signature, code.replace(" ", "-")).code == code
    other, other_signature = SampleProvider().make()  # of the same name, whole in itself
    fault = refusal(other, other_signature, code=code)
    assert fault.code == "provision.code"
    assert refusal(content, signature, code="1234").code == "provision.code"


def test_the_code_covers_the_recipient_too() -> None:
    code = open_provision(NAME, *PROVIDER.make()).code
    swapped = PROVIDER.public.replace(
        PROVIDER.identity.recipient.encode(), SampleProvider().identity.recipient.encode()
    )
    assert refusal(*PROVIDER.make(provider=swapped), code=code).code == "provision.code"


def test_nothing_is_believed_that_another_key_signed_or_nobody() -> None:
    content, signature = PROVIDER.make(**MADE)
    assert refusal(content, b"").code == "signature.malformed"
    assert refusal(content + b"x", signature).code in ("signature.bad", "provision.archive")
    assert refusal(*signed(made_of(), key=SigningKey.make())).code == "signature.other_key"
    changed = made_of() | {"settings.toml": settings_text(till={"till_id": "C7", "name": "x"})}
    assert refusal(pack(changed), signature).code == "signature.bad"


def test_every_flipped_bit_of_a_place_is_noticed() -> None:
    content, signature = PROVIDER.make(**MADE)
    for at in range(0, len(content), 997):
        flipped = bytes([*content[:at], content[at] ^ 1, *content[at + 1 :]])
        assert refusal(flipped, signature).code.split(".")[0] in ("signature", "provision", "provider_file", "seal")


def test_nothing_after_the_providers_file_is_looked_at_before_the_signature() -> None:
    """A member that no reader survives is never read while the signature does not fit."""
    _, signature = PROVIDER.make(**MADE)
    for name in ("manifest.json", "settings.toml", "policies/sample-k12.toml", "authorities/programme.pem"):
        assert refusal(pack(made_of() | {name: b"\xff\x00"}), signature).code == "signature.bad"


def test_name_comment_and_manifest_say_the_same() -> None:
    content, signature = PROVIDER.make(**MADE)
    assert refusal(content, signature, "C8.provision.zip").code == "provision.comment"
    for name in ("C7.zip", "c7.provision.zip", "C7.provision (1).zip", "../C7.provision.zip"):
        assert refusal(content, signature, name).code == "provision.name"
    for comment in (
        COMMENT.replace("C7", "C8"),
        COMMENT.replace("seq=3", "seq=4"),
        COMMENT.replace("-07-", "-08-"),
        "",
    ):
        assert refusal(content, PROVIDER.key.sign(content, comment)).code == "provision.comment"


def test_another_tills_settings_in_it_are_refused() -> None:
    with pytest.raises(OperatorError, match=r"provision\.settings"):
        PROVIDER.make(settings=settings_text(till={"till_id": "C8", "name": "x"}))


def test_parts_are_those_of_the_manifest_and_no_more() -> None:
    members = made_of()
    assert refusal(*signed(members | {"settings.toml": b"x"})).code == "provision.archive"
    assert refusal(*signed(members | {"run.sh": b"x"})).code == "provision.archive"
    without = {name: each for name, each in members.items() if name != "settings.toml"}
    assert refusal(*signed(without)).code == "provision.archive"
    assert refusal(*signed(members | {"provider.toml": b""})).code == "provision.archive"
    assert refusal(*signed(members | {"manifest.json": write_manifest({"format": 2})})).code == "provision.format"
    assert refusal(*signed(members | {"manifest.json": b"{}"})).code == "provision.format"
    assert refusal(*signed(members | {"manifest.json": b'{"format":1}'})).code == "provision.manifest"
    assert refusal(b"PK", b"").code == "provision.archive"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"trial": True}, "provision.settings"),
        ({"keystore": "file"}, "provision.settings"),
        ({"trial_camera": "/x"}, "provision.settings"),
        ({"sync": {"server": "sftp://school:geheim@bundles.example/in"}}, "provision.secret"),
        ({"sync": {"server": "webdav+https://bundles.example/in?token=abc"}}, "provision.secret"),
        ({"lanes": {"url": "postgresql://u:p@host/db"}}, "settings.lanes_password"),
        ({"limits": {"single_limit_fen": 0}}, "settings.limits"),
        ({"meals": [{**LUNCH, "ends_at": "10:00"}]}, "meal.order"),
        ({"nonsense": 1}, "settings.unreadable"),
        ({"policy_id": "other"}, "provision.policy"),
    ],
)
def test_settings_that_cannot_be_taken_are_named(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        PROVIDER.make(settings=settings_text(**changes))
    assert caught.value.code == code
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"policies": {"other.toml": POLICY.read_bytes()}}, "provision.policy"),
        ({"policies": {"sample-k12.toml": b"x"}}, "provision.policy"),
        ({"policies": {"../x.toml": POLICY.read_bytes()}}, "provision.archive"),
        ({"authorities": {"a.pem": b"x"}}, "provision.authority"),
        ({"authorities": {"../../a.pem": authority_pem()}}, "provision.archive"),
        ({"settings": b"\xff"}, "settings.unreadable"),
        ({"provider": b"x"}, "provider_file.unreadable"),
    ],
)
def test_parts_that_cannot_be_used_are_named(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        PROVIDER.make(**changes)
    assert caught.value.code == code


def test_settings_alone_are_enough() -> None:
    plain = tomli_w.dumps({name: SETTINGS[name] for name in ("school", "till", "meals")}).encode()
    opened = open_provision(NAME, *PROVIDER.make(settings=plain, policies={}, authorities={}))
    assert (opened.policy_ids, opened.authority_names) == ((), ())
    assert replace(opened.settings, trial=False) == opened.settings

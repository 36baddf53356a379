"""A receipt says what its provider signed, or nothing at all."""

from dataclasses import replace

import pytest

from desktop.adapters.sync.archive import NO_PREVIOUS, pack, unpack, write_manifest
from desktop.adapters.sync.receipt_file import Receipt, open_receipt, write_receipt
from desktop.adapters.sync.seal import KeyRing, SigningKey
from desktop.domain.errors import OperatorError

KEY = SigningKey.make()
RECEIPT = Receipt(
    provider="P1",
    sequence=3,
    previous_sha256=NO_PREVIOUS,
    for_till="C1",
    created_at="2026-06-19T09:00:00.000+08:00",
    tables={
        "acknowledged": ({"till_id": "C1", "sequence": 1, "sha256": "a" * 64},),
        "fees_received": ({"customer_id": "K1", "month": "2026-05", "received_at": "2026-06-02T09:00:00+08:00"},),
    },
    policies={"next.toml": b'id = "next"\n'},
    roster="学号,姓名\n1,张三\n".encode(),
)
NAME = "P1-00000003.zip"


def refusal(name: str, content: bytes, signature: bytes, ring: KeyRing | None = None) -> str:
    with pytest.raises(OperatorError) as caught:
        open_receipt(name, content, signature, ring or KeyRing([KEY.public]))
    return caught.value.code


def test_what_was_written_is_what_is_opened() -> None:
    content, signature = write_receipt(RECEIPT, KEY)
    opened = open_receipt(NAME, content, signature, KeyRing([SigningKey.make().public, KEY.public]))
    assert opened.key_id == KEY.public.key_id
    assert replace(opened, sha256="", key_id="") == RECEIPT
    assert opened.rows("charges") == ()


def test_nothing_is_believed_that_another_key_signed_or_nobody() -> None:
    content, signature = write_receipt(RECEIPT, KEY)
    assert refusal(NAME, content + b"x", signature) == "signature.bad"
    assert refusal(NAME, content, signature, KeyRing([SigningKey.make().public])) == "signature.other_key"
    assert refusal("P2-00000003.zip", content, signature) == "receipt.comment"
    assert refusal("P1-00000004.zip", content, signature) == "receipt.comment"
    assert refusal("P1-3.zip", content, signature) == "receipt.name"


def test_the_signed_comment_is_what_the_manifest_says() -> None:
    content, _ = write_receipt(RECEIPT, KEY)
    for_another = KEY.sign(content, replace(RECEIPT, for_till="C2").comment)
    assert refusal(NAME, content, for_another) == "receipt.comment"


def test_parts_are_those_of_the_manifest() -> None:
    content, _ = write_receipt(RECEIPT, KEY)
    members = unpack(content, "x")

    def signed(changed: dict[str, bytes]) -> tuple[bytes, bytes]:
        made = pack(changed)
        return made, KEY.sign(made, RECEIPT.comment)

    assert refusal(NAME, *signed(members | {"roster.csv": b"x"})) == "receipt.archive"
    assert (
        refusal(NAME, *signed({name: each for name, each in members.items() if name != "roster.csv"}))
        == "receipt.archive"
    )
    assert refusal(NAME, *signed(members | {"manifest.json": write_manifest({"format": 2})})) == "receipt.format"
    assert refusal(NAME, *signed(members | {"manifest.json": b"{}"})) == "receipt.format"

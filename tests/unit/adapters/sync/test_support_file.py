"""A support file as it lies on a stick: refused when anything does not agree, never larger than its limits."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest

from desktop.adapters.sync.archive import MANIFEST, digest
from desktop.adapters.sync.seal import Identity, KeyRing, SigningKey, seal
from desktop.adapters.sync.support_file import (
    MOST_OPENED_BYTES,
    SealedSupport,
    is_support_name,
    open_support,
    pack_support,
    seal_support,
    support_name,
    support_stamp,
    told_till,
    unpack_support,
)
from desktop.domain.errors import OperatorError

KEY, IDENTITY = SigningKey.make(), Identity.make()
STAMP = "20260618-1142"
MEMBERS = {"versions.json": b"{}\n", "log.txt": b"# none\n"}


def sealed(**changes: object) -> SealedSupport:
    fields = {"till_id": "C1", "stamp": STAMP, "members": MEMBERS, "key": KEY, "recipient": IDENTITY.recipient}
    return seal_support(**{**fields, **changes})  # type: ignore[arg-type]


def opened(made: SealedSupport, *, name: str = "", ring: KeyRing | None = None) -> object:
    ring = KeyRing([KEY.public]) if ring is None else ring
    return open_support(name or made.name, made.sealed, made.signature, ring, [IDENTITY])


def code(made: SealedSupport, **more: object) -> str:
    with pytest.raises(OperatorError) as caught:
        opened(made, **more)  # type: ignore[arg-type]
    return caught.value.code


def forged(members: dict[str, bytes]) -> SealedSupport:
    """Return a file that is signed and sealed well, and holds whatever is given."""
    packed = pack_support(members)
    content = seal(packed, IDENTITY.recipient)
    comment = f"till=C1 support={STAMP} sha256={digest(packed)}"
    return SealedSupport(name=support_name("C1", STAMP), sealed=content, signature=KEY.sign(content, comment))


def manifest(**changes: object) -> bytes:
    members = {name: {"size": len(content), "sha256": digest(content)} for name, content in MEMBERS.items()}
    fields = {"format": 1, "kind": "support", "till_id": "C1", "made": STAMP, "members": members}
    return json.dumps(fields | changes).encode()


def test_what_was_sealed_opens() -> None:
    made = sealed()
    found = opened(made)
    assert (found.till_id, found.stamp, dict(found.members)) == ("C1", STAMP, MEMBERS)  # type: ignore[attr-defined]
    assert found.key_id == KEY.public.key_id  # type: ignore[attr-defined]
    assert opened(made, name="anything.zip.age").till_id == "C1"  # type: ignore[attr-defined]
    assert told_till("anything.zip.age", made.signature) == "C1"


def test_the_name_has_the_school_s_minute() -> None:
    assert support_stamp(datetime(2026, 6, 18, 16, 5, tzinfo=UTC)) == "20260619-0005"
    assert is_support_name("C1-support-20260619-0005.zip.age")
    assert not is_support_name("C1-00000001.zip.age")


def test_another_s_signature_name_or_till_is_refused() -> None:
    made = sealed()
    assert code(made, ring=KeyRing([SigningKey.make().public])) == "signature.other_key"
    assert code(made, name=support_name("C2", STAMP)) == "support.comment"
    assert code(made, name=support_name("C1", "20260618-1143")) == "support.comment"
    bundle = SealedSupport(name=made.name, sealed=made.sealed, signature=KEY.sign(made.sealed, "till=C1 seq=1"))
    assert code(bundle) == "support.comment"
    other = KEY.sign(made.sealed, f"till=C1 support={STAMP} sha256={'0' * 64}")
    assert code(SealedSupport(name=made.name, sealed=made.sealed, signature=other)) == "support.comment"


@pytest.mark.parametrize(
    "members",
    [
        {},
        MEMBERS,
        {MANIFEST: b"[]", **MEMBERS},
        {MANIFEST: b"{" * 100_000, **MEMBERS},
        {MANIFEST: manifest(format=2), **MEMBERS},
        {MANIFEST: manifest(kind="bundle"), **MEMBERS},
        {MANIFEST: manifest(members={}), **MEMBERS},
        {MANIFEST: manifest(members=[]), **MEMBERS},
        {MANIFEST: manifest(till_id="../C1"), **MEMBERS},
        {MANIFEST: manifest(), "versions.json": b"{}\n"},
        {MANIFEST: manifest(), **MEMBERS, "more.txt": b""},
        {MANIFEST: manifest(), **MEMBERS, "../../up.txt": b""},
        {MANIFEST: manifest(), **MEMBERS, "run.exe": b""},
        {f"{letter}.txt": b"" for letter in "abcdefghijklmnopq"},
    ],
)
def test_what_does_not_agree_with_itself_is_refused(members: dict[str, bytes]) -> None:
    assert code(forged(members)) == "support.archive"


def test_a_bomb_is_not_unpacked() -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("log.txt", bytes(MOST_OPENED_BYTES + 1))
    with pytest.raises(OperatorError) as caught:
        unpack_support(sink.getvalue())
    assert caught.value.code == "support.archive"


@pytest.mark.parametrize("at", range(0, 400, 23))
def test_a_changed_byte_anywhere_raises_nothing_else(at: int) -> None:
    packed = bytearray(pack_support({MANIFEST: manifest(), **MEMBERS}))
    packed[at % len(packed)] ^= 0x55
    try:
        unpack_support(bytes(packed))
    except OperatorError as error:
        assert error.code == "support.archive"


def test_without_a_signature_the_name_says_whose_it_is() -> None:
    made = sealed(key=None)
    assert made.signature is None
    assert told_till(made.name, None) == "C1"
    found = open_support(made.name, made.sealed, None, KeyRing(()), [IDENTITY])
    assert found.key_id == "" and found.document("versions.json") == {}
    assert found.document("log.txt") is None and found.document("none.json") is None
    with pytest.raises(OperatorError):
        told_till("x.zip.age", None)

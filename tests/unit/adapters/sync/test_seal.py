"""Keys are told apart by id and code, and never show their secret."""

import pytest

from desktop.adapters.sync.seal import Identity, PublicKey, SigningKey, compare_code, seal, unseal
from desktop.domain.errors import OperatorError


def test_a_public_key_is_read_from_its_file_or_its_line() -> None:
    key = SigningKey.make().public
    assert PublicKey(key.text) == PublicKey(key.line) == key
    assert key.key_id in key.text
    with pytest.raises(OperatorError, match=r"signature\.key"):
        PublicKey("RWQ")
    with pytest.raises(OperatorError, match=r"signature\.key"):
        PublicKey("")


def test_codes_are_twenty_digits_and_differ() -> None:
    codes = {SigningKey.make().public.code for _ in range(50)}
    assert len(codes) == 50
    assert all(len(code) == 24 and code.replace(" ", "").isdecimal() for code in codes)
    assert compare_code("RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3") == compare_code(
        "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"
    )


def test_secrets_are_not_shown() -> None:
    key, identity = SigningKey.make(), Identity.make()
    assert key.secret.splitlines()[-1] not in repr(key) + str(key)
    assert identity.secret not in repr(identity) + str(identity)


def test_only_the_recipient_opens() -> None:
    mine, other = Identity.make(), Identity.make()
    sealed = seal(b"a" * 1000, mine.recipient)
    assert unseal(sealed, [other, mine]) == b"a" * 1000
    with pytest.raises(OperatorError, match=r"seal\.closed"):
        unseal(sealed, [other])
    with pytest.raises(OperatorError, match=r"seal\.recipient"):
        seal(b"", "age1nobody")

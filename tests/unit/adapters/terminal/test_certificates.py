from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID

from desktop.adapters.system import SystemChance
from desktop.adapters.terminal.certificates import (
    der_of,
    device_certificate,
    make_certificate,
    make_key,
    name_of,
    pem_of,
    read_authority,
)
from desktop.domain.errors import OperatorError
from desktop.protocol.pairing import fingerprint_of

NOW = datetime(2026, 6, 18, 4, tzinfo=UTC)
CHANCE = SystemChance()
MAKER_KEY = make_key()
MAKER = make_certificate(MAKER_KEY, name="OrbitPay 项目", valid_from=NOW, days=99, chance=CHANCE, authority=True)


def _device(sn: str = "SN1") -> x509.Certificate:
    return make_certificate(
        make_key(), name="F1", valid_from=NOW, days=9, chance=CHANCE, device_sn=sn, issuer=(MAKER, MAKER_KEY)
    )


def test_a_device_certificate_says_who_and_by_whom_and_until_when() -> None:
    made = _device("SIM123")
    read = device_certificate(der_of(made))
    assert (read.sn, read.issuer) == ("SIM123", "CN=OrbitPay 项目")
    assert read.fingerprint == fingerprint_of(der_of(made))
    assert (read.not_before, read.not_after) == (NOW - timedelta(days=1), NOW + timedelta(days=9))
    made.verify_directly_issued_by(MAKER)


def test_a_certificate_that_names_no_device_is_refused() -> None:
    with pytest.raises(OperatorError, match=r"link\.no_sn"):
        device_certificate(der_of(MAKER))


def test_bytes_that_are_no_certificate_are_refused() -> None:
    for octets in (b"", b"rubbish", der_of(_device())[:-1]):
        with pytest.raises(OperatorError, match=r"link\.tls"):
            device_certificate(octets)


def test_every_certificate_has_a_number_of_its_own_and_a_key_of_its_own() -> None:
    one, two = _device(), _device()
    assert one.serial_number != two.serial_number
    assert fingerprint_of(der_of(one)) != fingerprint_of(der_of(two))


def test_an_authority_is_read_and_a_device_is_none() -> None:
    assert name_of(read_authority(pem_of(MAKER), "f")) == "OrbitPay 项目"
    with pytest.raises(OperatorError, match=r"authority\.unfit"):
        read_authority(pem_of(_device()), "f")
    for pem in (b"", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", pem_of(MAKER) * 2):
        with pytest.raises(OperatorError, match=r"authority\.unreadable"):
            read_authority(pem, "f")


def test_a_certificate_without_constraints_is_no_authority() -> None:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "old")])
    bare = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(MAKER_KEY.public_key())
        .serial_number(1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(days=1))
        .sign(MAKER_KEY, MAKER.signature_hash_algorithm)  # type: ignore[arg-type]
    )
    with pytest.raises(OperatorError, match=r"authority\.unfit"):
        read_authority(pem_of(bare), "f")

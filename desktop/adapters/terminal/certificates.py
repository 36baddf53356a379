"""Reads and makes the certificates of the terminal link. Any thread.

A terminal's certificate is issued by its maker's programme authority and names the device by the subject's
`serialNumber`; the desk's is self-signed. Promises: a certificate that cannot be read, or that names no device, is an
OperatorError and never half used. Keys are ECDSA on P-256: small enough for one frame, known to every terminal.
Source: terminal-link.md section 4; RFC 5280.
"""

from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from desktop.domain.errors import OperatorError
from desktop.domain.events import DeviceCertificate
from desktop.protocol.pairing import fingerprint_of
from desktop.services.ports import Chance

_LONGEST_NAME = 200
_SERIAL_OCTETS = 16  # 127 bits of a number that nobody guesses. Source: CA/Browser Forum, Baseline Requirements 7.1
_BACKDATED = timedelta(days=1)  # for a clock at the other end that is behind


def device_certificate(untrusted_der: bytes) -> DeviceCertificate:
    """Return what a terminal's certificate says. Raises: OperatorError `link.tls`, or `link.no_sn` without a name."""
    try:
        certificate = x509.load_der_x509_certificate(untrusted_der)
        numbers = certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
        issuer = certificate.issuer.rfc4514_string()
    except ValueError as fault:
        raise OperatorError("link.tls", detail="unreadable") from fault
    if len(numbers) != 1 or not numbers[0].value:
        raise OperatorError("link.no_sn")
    return DeviceCertificate(
        sn=str(numbers[0].value),
        issuer=_printable(issuer),
        fingerprint=fingerprint_of(untrusted_der),
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
    )


def read_authority(untrusted_pem: bytes, path: str) -> x509.Certificate:
    """Return the one authority in a PEM file. Raises: OperatorError `authority.unreadable`, `authority.unfit`."""
    try:
        found = x509.load_pem_x509_certificates(untrusted_pem)
        if len(found) != 1:
            raise OperatorError("authority.unreadable", path=path)
        constraints = found[0].extensions.get_extension_for_class(x509.BasicConstraints).value
    except x509.ExtensionNotFound as fault:
        raise OperatorError("authority.unfit", path=path) from fault
    except ValueError as fault:
        raise OperatorError("authority.unreadable", path=path) from fault
    if not constraints.ca:
        raise OperatorError("authority.unfit", path=path)
    return found[0]


def name_of(certificate: x509.Certificate) -> str:
    """Return the subject for people: its common name, or all of it."""
    common = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return _printable(str(common[0].value) if common else certificate.subject.rfc4514_string())


def make_key() -> ec.EllipticCurvePrivateKey:
    """Return a fresh key."""
    return ec.generate_private_key(ec.SECP256R1())


def make_certificate(
    key: ec.EllipticCurvePrivateKey,
    *,
    name: str,
    valid_from: datetime,
    days: int,
    chance: Chance,
    device_sn: str = "",
    issuer: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None = None,
    authority: bool = False,
) -> x509.Certificate:
    """Return a certificate over the key: self-signed without an `issuer`; `device_sn` makes it a device's."""
    attributes = [x509.NameAttribute(NameOID.COMMON_NAME, name)]
    if device_sn:
        attributes.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, device_sn))
    subject = x509.Name(attributes)
    signer = issuer[1] if issuer is not None else key
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer[0].subject if issuer is not None else subject)
        .public_key(key.public_key())
        .serial_number(int.from_bytes(chance.octets(_SERIAL_OCTETS), "big") >> 1 or 1)
        .not_valid_before(valid_from - _BACKDATED)
        .not_valid_after(valid_from + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=0 if authority else None), critical=True)
        .add_extension(_usage(authority=authority), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if issuer is not None:
        known_by = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
        builder = builder.add_extension(known_by, critical=False)
    return builder.sign(signer, hashes.SHA256())


def pem_of_key(key: ec.EllipticCurvePrivateKey, password: bytes | None) -> bytes:
    """Return the key as PEM, encrypted when there is a password."""
    secret = BestAvailableEncryption(password) if password is not None else NoEncryption()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, secret)


def pem_of(certificate: x509.Certificate) -> bytes:
    """Return the certificate as PEM."""
    return certificate.public_bytes(Encoding.PEM)


def der_of(certificate: x509.Certificate) -> bytes:
    """Return the certificate as DER."""
    return certificate.public_bytes(Encoding.DER)


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority, key_cert_sign=authority, crl_sign=authority, content_commitment=False,
        key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _printable(untrusted_text: str) -> str:
    return "".join(letter for letter in untrusted_text if letter.isprintable())[:_LONGEST_NAME]

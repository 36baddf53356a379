"""Clauses of section 4 about TLS and certificates. Each handshake is a connection of its own.

What the standard library cannot say, early data (0-RTT), is not tried. Source: terminal-link.md section 4; RFC 8446.
"""

import ssl

from cryptography import x509

from desktop.adapters.terminal.certificates import device_certificate
from desktop.adapters.terminal.conformance.bench import Bench, must_be
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.connection import Connection, LostError
from desktop.adapters.terminal.conformance.ends import BrokenError
from desktop.adapters.terminal.conformance.talk import RefusedError, Talk, client_context
from desktop.domain.errors import OperatorError
from desktop.protocol.vocabulary import PROTOCOL_VERSION

_CLOSE_S = 2.0
_QUIET_S = 0.5


def _version(bench: Bench) -> str:
    talk = bench.talk(hello=False)
    version = talk.tls.version()
    must_be("TLSv1.3", version, holds=version == "TLSv1.3")
    cipher = talk.tls.cipher()
    return cipher[0] if cipher else ""


def _must_refuse(bench: Bench, context: ssl.SSLContext, what: str) -> None:
    """The handshake fails, or nothing is answered after it and the link is closed."""
    connection = bench.connect()
    try:
        talk = Talk(connection, context)
        answer_came = False
        try:
            talk.say({"id": 1, "do": "hello", "protocol": PROTOCOL_VERSION, "app": bench.party.app})
            answer_came = talk.answer(1, _CLOSE_S) is not None
        except LostError:
            pass
        if answer_came:
            raise BrokenError(wanted=f"a refusal of {what}", came="a handshake and an answer to hello")
    except RefusedError:
        pass
    _must_close(connection, what)


def _must_close(connection: Connection, what: str) -> None:
    connection.pump(lambda: connection.closed is not None, _CLOSE_S)
    must_be(f"CLOSE with a reason after {what}", "the link stays open", holds=connection.closed is not None)
    must_be(f"a reason in the CLOSE after {what}", "none", holds=connection.closed != "")


def _tls12(bench: Bench) -> None:
    context = client_context(bench.party.credentials, outdated=True)
    _must_refuse(bench, context, "a client that has TLS 1.2 only")


def _client_certificate(bench: Bench) -> None:
    _must_refuse(bench, client_context(None), "a client without a certificate")


def _not_tls(bench: Bench) -> None:
    connection = bench.connect()
    try:
        connection.send(b"GET / HTTP/1.1\r\n\r\n" + bench.wire.noise(64))
    except LostError:
        pass
    _must_close(connection, "bytes that are no TLS")


def _serial_number(bench: Bench) -> str:
    talk = bench.talk()
    try:
        certificate = device_certificate(talk.certificate)
    except OperatorError as fault:
        raise BrokenError(wanted="a certificate with one serialNumber in its subject", came=str(fault)) from fault
    sn = bench.hello["sn"]
    must_be(f"subject serialNumber as in hello: {sn}", certificate.sn, holds=certificate.sn == sn)
    return certificate.sn


def _validity(bench: Bench) -> str:
    talk = bench.talk(hello=False)
    certificate = x509.load_der_x509_certificate(talk.certificate)
    starts, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    span = f"{starts:%Y-%m-%d} to {ends:%Y-%m-%d}"
    must_be("a certificate that is valid now", span, holds=starts <= bench.clock.now() <= ends)
    return span


def _issuer(bench: Bench) -> str:
    context = client_context(bench.party.credentials, bench.authorities)
    try:
        talk = Talk(bench.connect(), context)
    except ssl.SSLCertVerificationError as fault:
        raise BrokenError(wanted="a certificate of an authority that was given", came=fault.verify_message) from fault
    return x509.load_der_x509_certificate(talk.certificate).issuer.rfc4514_string()


def _same_certificate(bench: Bench) -> None:
    one, other = bench.talk(hello=False).certificate, bench.talk(hello=False).certificate
    must_be("the same certificate on each connection", "another one", holds=bool(one) and one == other)


def _resumption(bench: Bench) -> str:
    context = client_context(bench.party.credentials)
    first = Talk(bench.connect(), context)
    first.ask("hello", protocol=PROTOCOL_VERSION, app=bench.party.app)  # tickets come with the first record
    session = first.tls.session
    if session is None or not session.has_ticket:
        return "no ticket was sent"
    second = Talk(bench.connect(), context, session=session)
    must_be("a full handshake", "a resumed session", holds=not second.tls.session_reused)
    second.ask("hello", protocol=PROTOCOL_VERSION, app=bench.party.app)
    return "a ticket was sent, and not taken"


def _spoilt(bench: Bench, octets: bytes, talk: Talk, what: str) -> None:
    connection = talk.connection
    try:
        connection.send(octets)
    except LostError:
        pass
    _must_close(connection, what)
    if connection.stream:
        raise BrokenError(wanted=f"nothing but CLOSE after {what}", came=f"DATA, {len(connection.stream)} B")
    bench.talk()


def _garbage(bench: Bench) -> None:
    talk = bench.talk()
    talk.listen(lambda: False, _QUIET_S)
    _spoilt(bench, b"\x17\x03\x03\x00\x40" + bench.wire.noise(64), talk, "a record that nobody encrypted")


def _replay(bench: Bench) -> None:
    talk = bench.talk()
    record = talk.say({"id": 90, "do": "ping"})
    must_be("an answer to ping", "none", holds=talk.answer(90, 5.0) is not None)
    talk.listen(lambda: False, _QUIET_S)
    _spoilt(bench, record, talk, "a record that was played back")


def _replayed_connection(bench: Bench) -> None:
    """The first flight of an earlier connection, played back on a new one, leads nowhere."""
    records: list[bytes] = []
    first = Talk(bench.connect(), client_context(bench.party.credentials), kept=records)
    first.ask("hello", protocol=PROTOCOL_VERSION, app=bench.party.app)
    connection = bench.connect()
    for record in records:
        try:
            connection.send(record)
            connection.pump(lambda: bool(connection.stream), _QUIET_S)
        except LostError:
            break
    _must_close(connection, "a connection that was played back")


CLAUSES = (
    Clause(id="4.version", check=_version),
    Clause(id="4.tls12", check=_tls12),
    Clause(id="4.client_certificate", check=_client_certificate),
    Clause(id="4.not_tls", check=_not_tls),
    Clause(id="4.serial_number", check=_serial_number),
    Clause(id="4.validity", check=_validity),
    Clause(id="4.issuer", check=_issuer, needs=frozenset({Need.AUTHORITY})),
    Clause(id="4.same_certificate", check=_same_certificate),
    Clause(id="4.resumption", check=_resumption),
    Clause(id="4.garbage", check=_garbage),
    Clause(id="4.replay", check=_replay),
    Clause(id="4.replayed_connection", check=_replayed_connection),
)

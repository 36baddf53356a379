"""What the conformance check says: clauses, reasons, outcomes and questions, in the operator's language.

The English stands here, the other languages in the Qt Linguist files (context `conformance`). No Qt is needed. Pure;
any thread. Source: terminal-link.md.
"""

from desktop.domain.conformance import Finding, Outcome, Report
from desktop.domain.money import format_yuan
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word

_CONTEXT = "conformance"
_DOT = " · "

# fmt: off
#: A clause by its id: what a terminal does that keeps it.
TITLES: dict[str, str] = {
    "2.good": QT_TRANSLATE_NOOP("conformance", "A good OPEN is answered with OPENED and the same 8 bytes"),
    "2.split": QT_TRANSLATE_NOOP("conformance", "A frame is understood however the stream is split"),
    "2.together": QT_TRANSLATE_NOOP("conformance", "Two frames in one write are both understood"),
    "2.empty": QT_TRANSLATE_NOOP("conformance", "Empty blocks are passed over"),
    "2.noise": QT_TRANSLATE_NOOP("conformance", "Noise that ends with 00 costs no good frame"),
    "2.noise_glued": QT_TRANSLATE_NOOP("conformance", "Noise right before a good frame does not cost it"),
    "2.flood": QT_TRANSLATE_NOOP("conformance", "A flood without 00 is thrown away and the next frame understood"),
    "2.crc": QT_TRANSLATE_NOOP("conformance", "A frame with a wrong CRC is dropped, the next good one answered"),
    "2.flipped": QT_TRANSLATE_NOOP("conformance", "A frame with a turned bit is dropped"),
    "2.cobs": QT_TRANSLATE_NOOP("conformance", "A bad COBS block is dropped"),
    "2.cut": QT_TRANSLATE_NOOP("conformance", "A frame that was cut off is dropped"),
    "2.kind": QT_TRANSLATE_NOOP("conformance", "A frame of an unknown kind is dropped"),
    "2.size": QT_TRANSLATE_NOOP("conformance", "A frame of a size out of bounds is dropped"),
    "2.largest": QT_TRANSLATE_NOOP("conformance", "DATA of 1,024 bytes is taken"),
    "3.open_repeated": QT_TRANSLATE_NOOP("conformance", "The same OPEN again brings OPENED again"),
    "3.open_new": QT_TRANSLATE_NOOP("conformance", "A new OPEN makes the earlier connection forgotten"),
    "3.other_connection": QT_TRANSLATE_NOOP("conformance", "A frame of another connection is dropped"),
    "3.ack": QT_TRANSLATE_NOOP("conformance", "DATA is answered with ACK before it is sent again"),
    "3.repeated_ack": QT_TRANSLATE_NOOP("conformance", "DATA that comes again is answered with ACK again"),
    "3.repeated_once": QT_TRANSLATE_NOOP("conformance", "DATA that comes twice is delivered once"),
    "3.wrap": QT_TRANSLATE_NOOP("conformance", "The sequence counts on after 255"),
    "3.resend": QT_TRANSLATE_NOOP("conformance", "DATA without an ACK is sent again in time"),
    "3.resend_limit": QT_TRANSLATE_NOOP("conformance", "After 8 resends the link is down"),
    "3.stop_and_wait": QT_TRANSLATE_NOOP("conformance", "One DATA is outstanding and no more"),
    "3.resent_delivered": QT_TRANSLATE_NOOP("conformance", "A lost ACK costs nothing"),
    "3.ping": QT_TRANSLATE_NOOP("conformance", "After 2 s with nothing to say the terminal pings"),
    "3.kept_alive": QT_TRANSLATE_NOOP("conformance", "Pings of the desk keep the link up"),
    "3.silence": QT_TRANSLATE_NOOP("conformance", "After 6 s without a good frame the link is down"),
    "3.close": QT_TRANSLATE_NOOP("conformance", "CLOSE ends the connection"),
    "4.version": QT_TRANSLATE_NOOP("conformance", "The channel is TLS 1.3"),
    "4.tls12": QT_TRANSLATE_NOOP("conformance", "A client with TLS 1.2 only is refused"),
    "4.client_certificate": QT_TRANSLATE_NOOP("conformance", "A client without a certificate is refused"),
    "4.not_tls": QT_TRANSLATE_NOOP("conformance", "Bytes that are no TLS close the link"),
    "4.serial_number": QT_TRANSLATE_NOOP("conformance", "The certificate's serialNumber is the one of hello"),
    "4.validity": QT_TRANSLATE_NOOP("conformance", "The certificate is valid now"),
    "4.issuer": QT_TRANSLATE_NOOP("conformance", "The certificate is of a programme authority that was given"),
    "4.same_certificate": QT_TRANSLATE_NOOP("conformance", "The certificate is the same on each connection"),
    "4.resumption": QT_TRANSLATE_NOOP("conformance", "No session is resumed"),
    "4.garbage": QT_TRANSLATE_NOOP("conformance", "Rubbish in the channel closes the link"),
    "4.replay": QT_TRANSLATE_NOOP("conformance", "A record that is played back closes the link"),
    "4.replayed_connection": QT_TRANSLATE_NOOP("conformance", "A connection that is played back leads nowhere"),
    "4.stranger_hello": QT_TRANSLATE_NOOP("conformance", "A desk that is not paired may say hello"),
    "4.stranger": QT_TRANSLATE_NOOP("conformance", "A desk that is not paired is told unpaired for the rest"),
    "4.stranger_events": QT_TRANSLATE_NOOP("conformance", "A desk that is not paired is told no events"),
    "4.wrong_digits": QT_TRANSLATE_NOOP("conformance", "Wrong digits are refused"),
    "4.pair": QT_TRANSLATE_NOOP("conformance", "The right digits pair once a person confirmed"),
    "4.still_paired": QT_TRANSLATE_NOOP("conformance", "A stranger's visit does not undo the pairing"),
    "4.stranger_money": QT_TRANSLATE_NOOP("conformance", "A desk that is not paired can move no money"),
    "5.hello": QT_TRANSLATE_NOOP("conformance", "hello says who the terminal is"),
    "5.ids": QT_TRANSLATE_NOOP("conformance", "Each answer bears the id of its request"),
    "5.ping": QT_TRANSLATE_NOOP("conformance", "ping tells the clock and the journal's head"),
    "5.unknown_keys": QT_TRANSLATE_NOOP("conformance", "Unknown keys are ignored"),
    "5.unknown_do": QT_TRANSLATE_NOOP("conformance", "An unknown request is unsupported"),
    "5.missing_key": QT_TRANSLATE_NOOP("conformance", "A missing key is bad_request"),
    "5.ill_typed_key": QT_TRANSLATE_NOOP("conformance", "An ill-typed key is bad_request"),
    "5.deep": QT_TRANSLATE_NOOP("conformance", "A map of 16 levels is taken"),
    "5.too_deep": QT_TRANSLATE_NOOP("conformance", "A map of 17 levels is not taken"),
    "5.long": QT_TRANSLATE_NOOP("conformance", "A message of nearly 60,000 bytes is taken"),
    "5.too_long": QT_TRANSLATE_NOOP("conformance", "A message of more than 60,000 bytes is not taken"),
    "5.no_map": QT_TRANSLATE_NOOP("conformance", "A message that is no map is not taken"),
    "5.no_cbor": QT_TRANSLATE_NOOP("conformance", "Bytes that are no CBOR are not taken"),
    "5.empty_message": QT_TRANSLATE_NOOP("conformance", "A message of no bytes is not taken"),
    "5.clock_set": QT_TRANSLATE_NOOP("conformance", "clock.set sets the clock"),
    "5.clock_no_instant": QT_TRANSLATE_NOOP("conformance", "clock.set takes nothing but an instant"),
    "5.config_set": QT_TRANSLATE_NOOP("conformance", "config.set takes the parameters, also twice"),
    "5.config_missing_key": QT_TRANSLATE_NOOP("conformance", "config.set without a parameter is bad_request"),
    "5.enrol_list": QT_TRANSLATE_NOOP("conformance", "enrol.list lists every person once and in order"),
    "5.enrol_delete_absent": QT_TRANSLATE_NOOP("conformance", "enrol.delete of an absent person is no fault"),
    "5.enrol_no_picture": QT_TRANSLATE_NOOP("conformance", "enrol.put refuses what is no picture"),
    "5.enrol_put": QT_TRANSLATE_NOOP("conformance", "enrol.put takes a face, knows it again, and forgets it"),
    "5.log": QT_TRANSLATE_NOOP("conformance", "log.read keeps to its limit"),
    "5.health": QT_TRANSLATE_NOOP("conformance", "The terminal tells its health"),
    "5.face_library": QT_TRANSLATE_NOOP("conformance", "The terminal tells the age of its face library"),
    "5.query_unknown": QT_TRANSLATE_NOOP("conformance", "query of a new number is unknown"),
    "5.cancel_unknown": QT_TRANSLATE_NOOP("conformance", "cancel of a new number is unknown"),
    "5.verify": QT_TRANSLATE_NOOP("conformance", "A verification has one outcome in the journal"),
    "5.verify_next": QT_TRANSLATE_NOOP("conformance", "The next outcome has the next number"),
    "5.verify_repeat": QT_TRANSLATE_NOOP("conformance", "The same verification again starts nothing"),
    "5.verify_conflict": QT_TRANSLATE_NOOP("conformance", "The same number with another purpose is order_conflict"),
    "5.verify_query": QT_TRANSLATE_NOOP("conformance", "query finds a verification's entry"),
    "5.journal_read": QT_TRANSLATE_NOOP("conformance", "The journal is gapless and in order"),
    "5.journal_page": QT_TRANSLATE_NOOP("conformance", "A page of the journal is what was told, each time"),
    "5.journal_beyond": QT_TRANSLATE_NOOP("conformance", "There is nothing beyond the journal's head"),
    "5.journal_entries": QT_TRANSLATE_NOOP("conformance", "Each entry holds what the contract asks for"),
    "5.journal_ack": QT_TRANSLATE_NOOP("conformance", "An acknowledgement takes nothing that was not acknowledged"),
    "5.power_journal": QT_TRANSLATE_NOOP("conformance", "The journal outlives a power cut"),
    "5.power_pairing": QT_TRANSLATE_NOOP("conformance", "The pairing outlives a power cut"),
    "5.power_numbers": QT_TRANSLATE_NOOP("conformance", "A number that is done stays done over a power cut"),
    "5.pay_nothing": QT_TRANSLATE_NOOP("conformance", "A payment of nothing is bad_request"),
    "5.pay_cancel": QT_TRANSLATE_NOOP("conformance", "A payment is cancelled before anybody comes"),
    "5.pay_limit": QT_TRANSLATE_NOOP("conformance", "A payment above the limit is limit_exceeded"),
    "5.pay_repeat": QT_TRANSLATE_NOOP("conformance", "A payment that is over starts nothing when asked for again"),
    "5.pay_conflict": QT_TRANSLATE_NOOP("conformance", "The same number with another amount is order_conflict"),
    "5.pay_repeat_open": QT_TRANSLATE_NOOP("conformance",
        "A payment under way is one payment however often it is asked for"),
    "5.pay_busy": QT_TRANSLATE_NOOP("conformance", "A second payment meanwhile is busy and names the first"),
    "5.pay_answered": QT_TRANSLATE_NOOP("conformance", "Everything else is answered while a payment is under way"),
    "5.pay_timeout": QT_TRANSLATE_NOOP("conformance", "A payment to which nobody comes ends by itself"),
    "5.pay_paid": QT_TRANSLATE_NOOP("conformance", "A payment is shown, told step by step, and journalled as paid"),
    "5.pay_repeat_paid": QT_TRANSLATE_NOOP("conformance", "A payment that was made is not made again"),
    "5.cancel_late": QT_TRANSLATE_NOOP("conformance", "A cancel that comes too late tells the truth"),
    "5.refund": QT_TRANSLATE_NOOP("conformance", "A payment is given back"),
    "5.refund_repeat": QT_TRANSLATE_NOOP("conformance", "The same refund again starts nothing"),
    "5.refund_conflict": QT_TRANSLATE_NOOP("conformance",
        "The same refund number with another amount is order_conflict"),
    "5.refund_too_much": QT_TRANSLATE_NOOP("conformance", "No more is given back than was paid"),
    "5.power_payment": QT_TRANSLATE_NOOP("conformance", "A power cut in the middle of a payment leaves one truth"),
}
#: Why a clause was skipped or does not apply.
REASONS: dict[str, str] = {
    "no_money": QT_TRANSLATE_NOOP("conformance", "Payments are tried with --with-money only"),
    "no_person": QT_TRANSLATE_NOOP("conformance", "Nobody is at the terminal to help"),
    "no_face": QT_TRANSLATE_NOOP("conformance", "No picture of a face was given (--face)"),
    "no_authority": QT_TRANSLATE_NOOP("conformance", "No programme authority was given (--authority)"),
    "not_paired": QT_TRANSLATE_NOOP("conformance", "The terminal is not paired with this check"),
    "home_not_paired": QT_TRANSLATE_NOOP("conformance",
        "The terminal is not paired with this home; run canteen-desk devices pair"),
    "no_answer": QT_TRANSLATE_NOOP("conformance", "The terminal answers nothing at all"),
    "person_declined": QT_TRANSLATE_NOOP("conformance", "The person at the terminal did not do it"),
    "no_entry": QT_TRANSLATE_NOOP("conformance", "An earlier clause brought about no journal entry"),
    "no_payment": QT_TRANSLATE_NOOP("conformance", "No payment was made"),
    "no_refund": QT_TRANSLATE_NOOP("conformance", "No refund was made"),
    "not_paid": QT_TRANSLATE_NOOP("conformance", "The payment was not made"),
    "not_told": QT_TRANSLATE_NOOP("conformance", "None came in 40 s; the contract names no time"),
    "too_fast": QT_TRANSLATE_NOOP("conformance", "The payment was over before the next request could be sent"),
    "no_capability": QT_TRANSLATE_NOOP("conformance", "The terminal does not name this capability"),
    "journal_empty": QT_TRANSLATE_NOOP("conformance", "The journal is empty"),
    "no_power_cut": QT_TRANSLATE_NOOP("conformance", "No power cut went before"),
}
OUTCOMES: dict[str, str] = {
    "passed": QT_TRANSLATE_NOOP("conformance", "passed"),
    "failed": QT_TRANSLATE_NOOP("conformance", "FAILED"),
    "skipped": QT_TRANSLATE_NOOP("conformance", "skipped"),
    "not_applicable": QT_TRANSLATE_NOOP("conformance", "not applicable"),
}
#: The sections of the contract.
SECTIONS: dict[int, str] = {
    2: QT_TRANSLATE_NOOP("conformance", "Frames"),
    3: QT_TRANSLATE_NOOP("conformance", "Link"),
    4: QT_TRANSLATE_NOOP("conformance", "TLS and pairing"),
    5: QT_TRANSLATE_NOOP("conformance", "Messages, money and journal"),
}
WORDS: dict[str, str] = {
    "title": QT_TRANSLATE_NOOP("conformance", "Conformance of a terminal"),
    "contract": QT_TRANSLATE_NOOP("conformance", "Terminal link, version {protocol}"),
    "terminal": QT_TRANSLATE_NOOP("conformance", "Terminal"),
    "address": QT_TRANSLATE_NOOP("conformance", "Address"),
    "camera": QT_TRANSLATE_NOOP("conformance", "Camera and algorithm"),
    "certificate": QT_TRANSLATE_NOOP("conformance", "Certificate"),
    "time": QT_TRANSLATE_NOOP("conformance", "Time"),
    "program": QT_TRANSLATE_NOOP("conformance", "Checked with"),
    "money": QT_TRANSLATE_NOOP("conformance", "Money"),
    "money_none": QT_TRANSLATE_NOOP("conformance", "No payment was asked for"),
    "money_sums": QT_TRANSLATE_NOOP("conformance", "¥{paid} paid, ¥{refunded} given back"),
    "money_left": QT_TRANSLATE_NOOP("conformance", "NOT SETTLED: look at these with the provider: {orders}"),
    "result": QT_TRANSLATE_NOOP("conformance", "Result"),
    "counts": QT_TRANSLATE_NOOP("conformance",
        "{passed} passed, {failed} failed, {skipped} skipped, {not_applicable} not applicable"),
    "conforms": QT_TRANSLATE_NOOP("conformance", "No clause was broken"),
    "broken": QT_TRANSLATE_NOOP("conformance", "The terminal does not keep the contract"),
    "wanted": QT_TRANSLATE_NOOP("conformance", "wanted"),
    "came": QT_TRANSLATE_NOOP("conformance", "came"),
    "sent": QT_TRANSLATE_NOOP("conformance", "sent"),
    "heard": QT_TRANSLATE_NOOP("conformance", "heard"),
    "untried": QT_TRANSLATE_NOOP("conformance",
        "Not tried: early data of TLS (0-RTT); whether a journal entry's mac is right, which the provider "
        "alone can tell."),
    "sign_maker": QT_TRANSLATE_NOOP("conformance", "Maker"),
    "sign_checker": QT_TRANSLATE_NOOP("conformance", "Checked by"),
}
#: What is asked of whoever stands at the terminal.
QUESTIONS: dict[str, str] = {
    "replaces": QT_TRANSLATE_NOOP("conformance",
        "This check pairs itself with the terminal and takes the place of the desk that it is paired with. "
        "Pair that desk anew afterwards. Go on?"),
    "digits": QT_TRANSLATE_NOOP("conformance",
        "The six digits are {code}. Compare them with the terminal's and confirm there. Are they the same?"),
    "power": QT_TRANSLATE_NOOP("conformance", "Switch the terminal off and on again, then press Enter."),
    "come": QT_TRANSLATE_NOOP("conformance",
        "The next payment takes ¥0.01 and is given back. Have somebody stand before the camera, then press "
        "Enter."),
    "away": QT_TRANSLATE_NOOP("conformance", "Have nobody stand before the camera, then press Enter."),
}
# fmt: on


def title(clause: str, language: str) -> str:
    """Return a clause's title; its id for one that has none."""
    return _say(TITLES, clause, language)


def reason(code: str, detail: str, language: str) -> str:
    """Return why a clause was not tried, with a word for it."""
    return _say(REASONS, code, language) + (f" ({detail})" if detail else "")


def outcome(code: str, language: str) -> str:
    """Return an outcome."""
    return _say(OUTCOMES, code, language)


def section(number: int, language: str) -> str:
    """Return a section's title."""
    return word(_CONTEXT, SECTIONS[number], language)


def say(name: str, language: str, **facts: object) -> str:
    """Return one of the words of a report."""
    return word(_CONTEXT, WORDS[name], language).format(**facts)


def question(name: str, language: str, **facts: object) -> str:
    """Return what is asked of the person at the terminal."""
    return word(_CONTEXT, QUESTIONS[name], language).format(**facts)


def counts_words(report: Report, language: str) -> str:
    """Return how many clauses ended how."""
    return say("counts", language, **{kind.value: report.count(kind) for kind in Outcome})


def money_words(report: Report, language: str) -> str:
    """Return what money moved and what was left behind."""
    if not report.with_money:
        return say("money_none", language)
    paid, refunded = format_yuan(report.paid_fen), format_yuan(report.refunded_fen)
    sums = say("money_sums", language, paid=paid, refunded=refunded)
    if not report.unsettled:
        return sums
    return sums + _DOT + say("money_left", language, orders=", ".join(report.unsettled))


def note_words(finding: Finding, language: str) -> str:
    """Return what stands behind an outcome: what was wanted and came, or why it was not tried."""
    match finding.outcome:
        case Outcome.FAILED:
            wanted, came = say("wanted", language), say("came", language)
            return f"{wanted}: {finding.wanted}{_DOT}{came}: {finding.came}"
        case Outcome.PASSED:
            return finding.detail
        case Outcome.SKIPPED | Outcome.NOT_APPLICABLE:
            return reason(finding.reason, finding.detail, language)


def _say(table: dict[str, str], code: str, language: str) -> str:
    return word(_CONTEXT, table[code], language) if code in table else code

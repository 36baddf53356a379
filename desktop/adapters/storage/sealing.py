"""Seals and opens what is kept of one person: AES-256-GCM under that person's own key. Pure but for the nonce.

The person's reference and what it is (`person`, `consent:…`, `template`, `undo`) are authenticated with it, so that a
sealed piece put into another person's row, or another place, does not open. A nonce is random and 12 bytes: a key seals
some hundreds of pieces in its life. Any thread. Source: NIST SP 800-38D; decision 0013.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonKind, PersonStatus
from desktop.services.ports import Chance

NONCE_BYTES = 12
PERSON, UNDO, TEMPLATE = "person", "undo", "template"


def seal(key: bytes, person_ref: str, what: str, clear: bytes, chance: Chance) -> bytes:
    """Return nonce and ciphertext."""
    nonce = chance.octets(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, clear, _bound_to(person_ref, what))


def unseal(key: bytes | None, person_ref: str, what: str, sealed: bytes) -> bytes | None:
    """Return what was sealed, or None: no key, another key, or not sealed for this person and place."""
    if key is None or len(sealed) < NONCE_BYTES:
        return None
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _bound_to(person_ref, what))
    except InvalidTag:
        return None


def consent_part(consent_ref: str) -> str:
    """Return the place of what a consent seals."""
    return f"consent:{consent_ref}"


def _bound_to(person_ref: str, what: str) -> bytes:
    return f"{person_ref}\n{what}".encode()


def packed(person: Person) -> bytes:
    """Return everything of a person but reference and status, which stand beside it."""
    values: dict[str, Any] = {
        "number": person.number,
        "name": person.name,
        "class_name": person.class_name,
        "kind": person.kind.value,
        "sex": person.sex,
        "born_on": person.born_on.isoformat() if person.born_on else "",
        "card_no": person.card_no,
        "allergens": person.allergens,
        "diet": person.diet,
        "guardian": person.guardian,
        "guardian_phone": person.guardian_phone,
        "daily_limit_fen": person.daily_limit_fen,
        "face_consent_on_paper": person.face_consent_on_paper,
        "note": person.note,
        "no_buy": person.no_buy,
        "meals": person.meals,
    }
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()


def unpacked(person_ref: str, status: str, clear: bytes) -> Person:
    """Return the person of what `packed` made."""
    values: Mapping[str, Any] = json.loads(clear)
    return Person(
        person_ref=PersonRef(person_ref),
        status=PersonStatus(status),
        number=values["number"],
        name=values["name"],
        class_name=values["class_name"],
        kind=PersonKind(values["kind"]),
        sex=values["sex"],
        born_on=date.fromisoformat(values["born_on"]) if values["born_on"] else None,
        card_no=values["card_no"],
        allergens=tuple(values["allergens"]),
        diet=values["diet"],
        guardian=values["guardian"],
        guardian_phone=values["guardian_phone"],
        daily_limit_fen=values["daily_limit_fen"],
        face_consent_on_paper=values["face_consent_on_paper"],
        note=values["note"],
        no_buy=tuple(values.get("no_buy", ())),  # people sealed before there was a menu have neither
        meals=tuple(values.get("meals", ())),
    )

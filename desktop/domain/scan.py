"""What a scanner or card reader that works as a keyboard has typed. Pure.

A payment code of Alipay's has 16 to 24 digits and begins with 25 to 30; a campus card's number is shorter, of letters
and digits. Nothing else is taken for either. Source: issue 6, Other ways to pay; the platform's published form of
payment codes (barcode pay, auth_code).
"""

import re
from dataclasses import dataclass
from enum import Enum

_CODE = re.compile(r"(2[5-9]|30)[0-9]{14,22}")
_CARD = re.compile(r"[0-9A-Za-z]{4,20}")


class TokenKind(Enum):
    CODE = "code"
    CARD = "card"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Token:
    """What was read. `text` is empty for what is neither: it is kept nowhere."""

    kind: TokenKind
    text: str = ""

    def __repr__(self) -> str:
        """Leave the text out: a payment code is money, and a card's number names a child."""
        return f"Token({self.kind.name})"


def read_token(untrusted_text: str) -> Token:
    """Return what the text is; blanks around it are dropped."""
    text = untrusted_text.strip()
    if _CODE.fullmatch(text):
        return Token(TokenKind.CODE, text)
    if _CARD.fullmatch(text):
        return Token(TokenKind.CARD, text)
    return Token(TokenKind.UNKNOWN)

"""Money as whole fen (CNY 0.01), and its two written forms. Pure; any thread.

Promises: no float ever; a text that is not exactly an amount of money is refused, never rounded.
Source: settlement.md, Units.
"""

import re
import unicodedata

from desktop.domain.errors import OperatorError

FEN_PER_YUAN = 100
_AMOUNT = re.compile(r"(-?)(\d{1,9})(?:\.(\d{1,2}))?")


def parse_yuan(untrusted_text: str) -> int:
    """Return the fen in a text such as `12`, `12.5`, `¥12.50`, `１２元`; may be negative.

    Raises: OperatorError `money.not_an_amount`, or `money.too_precise` for more than two decimals.
    """
    text = unicodedata.normalize("NFKC", untrusted_text).strip().removeprefix("¥").removesuffix("元").strip()
    match = _AMOUNT.fullmatch(text.replace(",", ""))
    if match is None:
        precise = re.fullmatch(r"-?\d+\.\d{3,}", text)
        raise OperatorError("money.too_precise" if precise else "money.not_an_amount", text=untrusted_text[:40])
    sign, whole, part = match.groups()
    fen = int(whole) * FEN_PER_YUAN + int((part or "0").ljust(2, "0"))
    return -fen if sign else fen


def format_yuan(amount_fen: int) -> str:
    """Return `12.00` for 1200 fen, `-0.05` for -5; no currency sign."""
    sign = "-" if amount_fen < 0 else ""
    yuan, fen = divmod(abs(amount_fen), FEN_PER_YUAN)
    return f"{sign}{yuan}.{fen:02d}"


def format_yuan_short(amount_fen: int) -> str:
    """Return `12` for 1200 fen and `12.50` for 1250, thousands grouped: for the subsidy rail."""
    sign = "-" if amount_fen < 0 else ""
    yuan, fen = divmod(abs(amount_fen), FEN_PER_YUAN)
    return f"{sign}{yuan:,}" if fen == 0 else f"{sign}{yuan:,}.{fen:02d}"

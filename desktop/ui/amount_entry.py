"""The amount as it is typed: digits fill from the right, the last two are fen, no decimal point to miss. Pure.

Promises: the amount is always what the keys say, never above the limit of one sale: a key that would lead above it is
refused and `over` says so. Source: ui.md, Checkout.
"""

MOST_DIGITS = 6


class AmountEntry:
    """Keys pressed since the last clear; `limit_fen` is the most one sale may cost."""

    def __init__(self, limit_fen: int) -> None:
        self.limit_fen = limit_fen
        self.digits = ""
        self.over = False

    @property
    def amount_fen(self) -> int:
        """What the keys say, 0 or more."""
        return int(self.digits or "0")

    def press(self, untrusted_keys: str) -> bool:
        """Take `0` to `9` or `00`; tell whether they were taken. Leading zeros are not kept."""
        if not untrusted_keys.isascii() or not untrusted_keys.isdigit():
            return False
        digits = (self.digits + untrusted_keys).lstrip("0")
        self.over = len(digits) > MOST_DIGITS or int(digits or "0") > self.limit_fen
        if self.over:
            return False
        self.digits = digits
        return True

    def set_fen(self, amount_fen: int) -> bool:
        """Take a quick amount instead of what was typed; tell whether it is within the limit."""
        self.over = not 0 < amount_fen <= self.limit_fen
        if self.over:
            return False
        self.digits = str(amount_fen)
        return True

    def backspace(self) -> None:
        """Take the last key back."""
        self.digits = self.digits[:-1]
        self.over = False

    def clear(self) -> None:
        """Begin again."""
        self.digits = ""
        self.over = False

"""What becomes of a request to a simulated terminal when it gets no answer. Raised within; `serve` acts on it."""

from desktop.protocol.messages import Fields


class RefusalError(Exception):
    """An error answer: one of the contract's codes, and what it names."""

    def __init__(self, error: str, text: str = "", **fields: str) -> None:
        super().__init__(error, text)
        self.error = error
        self.text = text
        self.fields: Fields = dict(fields)


class ForgottenError(Exception):
    """The request is lost inside: it is neither taken nor answered."""


class PowerCutError(Exception):
    """The terminal loses power now: everything but its store is gone."""

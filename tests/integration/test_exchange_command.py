"""The command's steps beside a terminal that will not: nothing is said to be done that was not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.app import exchange as app
from desktop.domain.errors import OperatorError
from desktop.domain.exchange import Exchange, ExchangeStage
from desktop.services.exchange_views import Emptying, EmptyLibrary, ExchangeCommand, ExchangeView
from tests.helpers.fakes import NOON

ASKED = ExchangeView(
    exchange=Exchange(began_n=1, old_sn="SIM1", stage=ExchangeStage.BEGUN, began_at=NOON), answers=True,
    connected=True, journal_read=True,
)  # fmt: skip


class Refusing:
    """A desk beside a terminal that answers everything and will not be emptied."""

    def __init__(self, _home: Home, _url: str) -> None:
        self.watch = self
        self.view, self.fault = ASKED, None
        self.asked: list[ExchangeCommand] = []

    def __enter__(self) -> "Refusing":
        return self

    def __exit__(self, *_fault: object) -> None:
        assert self.asked == [EmptyLibrary()], "it is not parted with"

    def until(self, holds: Callable[[ExchangeView], bool]) -> ExchangeView | None:
        return self.view if holds(self.view) else None

    def do(self, command: ExchangeCommand, holds: Callable[[ExchangeView], bool]) -> ExchangeView | None:
        self.asked.append(command)
        self.view = replace(self.view, emptying=Emptying.REFUSED, refusal="unsupported")
        return self.until(holds)


def test_a_refused_list_is_not_called_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "_Desk", Refusing)
    told: list[str] = []
    with pytest.raises(OperatorError) as fault:
        app._empty_and_part(Home(tmp_path), "pty", told.append)
    assert (fault.value.code, fault.value.facts["error"], told) == ("exchange.refused", "unsupported", [])

"""services.exchange_ports of books that exchange no terminal: nothing is ever begun."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop.domain.errors import OperatorError
from desktop.domain.exchange import Exchange, OpenNumber


class NoExchanges:
    """Answers as books do in which nothing was begun."""

    def exchange(self) -> Exchange | None:
        return None

    def begin_exchange(self, old_sn: str, by: str, now: datetime) -> Exchange:
        raise OperatorError("exchange.not_paired", sn=old_sn)

    def part(self, now: datetime, *, gone: bool, unlisted: bool = False) -> Exchange:
        raise OperatorError("exchange.none")

    def end_exchange(self, now: datetime, *, given_up: bool = False) -> Exchange:
        raise OperatorError("exchange.none")

    def arrived(self, new_sn: str, now: datetime) -> Exchange | None:
        return None

    def open_at(self, device_sn: str) -> Sequence[OpenNumber]:
        return ()

    def left_behind(self) -> Sequence[str]:
        return ()

    def clear_library(self, device_sn: str, now: datetime) -> int:
        return 0

    def faces_owed(self) -> Mapping[str, int]:
        return {}

    def faces_wiped(self, device_sn: str, by: str, now: datetime) -> int:
        return 0

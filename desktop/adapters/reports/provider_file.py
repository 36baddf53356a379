"""Reads the provider's statement: the contract's JSON document, and its CSV of single sales. Any thread; untrusted.

Promises: a file is taken whole or refused with the first thing that is wrong and where; nothing in it is believed that
does not add up; a file of any size and depth ends in a sentence. Nothing is computed but the sums that are checked.
Source: settlement.md, Command line.
"""

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from desktop.adapters.settlement.document import EXPLAINED_HEADER, REASONS
from desktop.adapters.settlement.tables import MOST_WHOLE, read_day, read_month
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant
from desktop.services.statement_comparison import ProviderLine, ProviderStatement, ProviderVerdict
from desktop.services.statements import DEVICE, INCENTIVE

MOST_JSON_BYTES = 32 * 1024 * 1024
MOST_CSV_BYTES = 256 * 1024 * 1024
MOST_SALES = 2_000_000
MOST_NAME = 64
_DIGITS = len(str(MOST_WHOLE))
_WHOLE = re.compile(rf"0|[1-9][0-9]{{0,{_DIGITS - 1}}}")
_WORDS = {"true": True, "false": False}
_ORDER = {reason: at for at, reason in enumerate(REASONS)}


def read_provider_statement(path: Path, explain: Path | None = None) -> ProviderStatement:
    """Return what a provider's files say.

    Raises: OperatorError `provider.no_file`, `provider.too_big`, `provider.not_json`, `provider.shape` with `place`,
        `provider.sums` with `place`, `provider.csv` with `line`, `provider.sale_twice` with `line`; each with `path`.
    """
    content = _content(path, MOST_JSON_BYTES)
    source = hashlib.sha256(content).hexdigest()
    document = _Reading(path).document(content)
    if explain is None:
        return ProviderStatement(source=source, verdicts=None, **document)
    explained = _content(explain, MOST_CSV_BYTES)
    source = f"{source}+{hashlib.sha256(explained).hexdigest()}"
    return ProviderStatement(source=source, verdicts=tuple(_verdicts(explain, explained)), **document)


def _content(path: Path, most: int) -> bytes:
    try:
        if path.stat().st_size > most:
            raise OperatorError("provider.too_big", path=str(path), most_mb=most // (1024 * 1024))
        return path.read_bytes()
    except FileNotFoundError:
        raise OperatorError("provider.no_file", path=str(path)) from None
    except OSError as error:
        raise OperatorError("provider.unreadable", path=str(path), detail=error.strerror or "") from error


class _Reading:
    """One document, read part by part; `place` names what is being looked at."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def document(self, untrusted: bytes) -> dict[str, Any]:
        try:
            told = json.loads(
                untrusted.decode("utf-8-sig"),
                object_pairs_hook=self._object,
                parse_float=self._no_number,
                parse_constant=self._no_number,
                parse_int=self._number,
            )
        except (ValueError, RecursionError) as error:
            raise OperatorError("provider.not_json", path=str(self._path)) from error
        policy_id, as_of = self._name(told, "policy", ""), self._name(told, "as_of", "")
        try:
            moment = parse_instant(as_of)
        except OperatorError:
            self._refuse("as_of")
        lines = [*self._devices(told), *self._customers(told)]
        self._no_repeats(lines)
        return {"policy_id": policy_id, "as_of": moment, "lines": tuple(lines)}

    def _devices(self, told: object) -> Iterator[ProviderLine]:
        whole = 0
        for device in self._list(told, "devices", ""):
            sn = self._name(device, "device_sn", "devices")
            place = f"devices {sn}"
            customer_id = self._name(device, "customer_id", place)
            of_device = 0
            for month in self._list(device, "months", place):
                name = self._month(month, place)
                here = f"{place} {name}"
                fen = self._fen(month, "granted_fen", here)
                days = [self._day(day, here) for day in self._list(month, "days", here)]
                dates = {day["date"] for day in days if day["date"].startswith(name)}
                self._must(len(dates) == len(days), "provider.shape", here)
                self._must(sum(day["granted_fen"] for day in days) == fen, "provider.sums", here)
                detail = {
                    "month": name,
                    "customer_id": customer_id,
                    "distinct_users": self._fen(month, "distinct_users", here),
                    "qualifies": self._flag(month, "qualifies", here),
                    "granted_fen": fen,
                    "days": days,
                }
                yield ProviderLine(kind=DEVICE, subject=sn, month=name, fen=fen, detail=detail)
                of_device += fen
            self._must(self._fen(device, "granted_fen", place) == of_device, "provider.sums", place)
            whole += of_device
        self._total(told, "device_fen", whole)

    def _day(self, day: object, place: str) -> dict[str, Any]:
        name = read_day(self._name(day, "date", place))
        if name is None:
            self._refuse(place)
        return {
            "date": name,
            "users": self._fen(day, "users", f"{place} {name}"),
            "subsidy_fen": self._fen(day, "subsidy_fen", f"{place} {name}"),
            "granted_fen": self._fen(day, "granted_fen", f"{place} {name}"),
        }

    def _customers(self, told: object) -> Iterator[ProviderLine]:
        whole = 0
        for customer in self._list(told, "customers", ""):
            customer_id = self._name(customer, "customer_id", "customers")
            for month in self._list(customer, "months", f"customers {customer_id}"):
                name = self._month(month, f"customers {customer_id}")
                place = f"customers {customer_id} {name}"
                fen = self._fen(month, "incentive_fen", place)
                names = ("transactions", "valid", "basis_fen", "incentive_millifen")
                numbers = {key: self._fen(month, key, place) for key in names}
                flags = {key: self._flag(month, key, place) for key in ("payable", "voided")}
                detail = {"month": name, "customer_id": customer_id, "incentive_fen": fen, **numbers, **flags}
                yield ProviderLine(kind=INCENTIVE, subject=customer_id, month=name, fen=fen, detail=detail)
                whole += fen
        self._total(told, "incentive_fen", whole)

    def _total(self, told: object, name: str, whole: int) -> None:
        totals = self._field(told, "totals", "")
        self._must(self._fen(totals, name, "totals") == whole, "provider.sums", f"totals {name}")

    def _no_repeats(self, lines: list[ProviderLine]) -> None:
        seen = set()
        for line in lines:
            self._must(line.key not in seen, "provider.shape", " ".join(line.key))
            seen.add(line.key)

    # --- fields ----------------------------------------------------------------------------------------------------

    def _field(self, told: object, name: str, place: str) -> Any:
        if not isinstance(told, dict) or name not in told:
            self._refuse(f"{place} {name}")
        return told[name]

    def _list(self, told: object, name: str, place: str) -> list[Any]:
        found = self._field(told, name, place)
        return found if isinstance(found, list) else self._refuse(f"{place} {name}")

    def _name(self, told: object, name: str, place: str) -> str:
        found = self._field(told, name, place)
        if not isinstance(found, str) or not 0 < len(found) <= MOST_NAME or not found.isprintable():
            self._refuse(f"{place} {name}")
        return found

    def _month(self, told: object, place: str) -> str:
        return read_month(self._name(told, "month", place)) or self._refuse(f"{place} month")

    def _fen(self, told: object, name: str, place: str) -> int:
        found = self._field(told, name, place)
        if isinstance(found, bool) or not isinstance(found, int) or not 0 <= found <= MOST_WHOLE:
            self._refuse(f"{place} {name}")
        return found

    def _flag(self, told: object, name: str, place: str) -> bool:
        found = self._field(told, name, place)
        return found if isinstance(found, bool) else self._refuse(f"{place} {name}")

    def _must(self, holds: bool, code: str, place: str) -> None:
        if not holds:
            raise OperatorError(code, path=str(self._path), place=place[:120].strip())

    def _refuse(self, place: str) -> NoReturn:
        raise OperatorError("provider.shape", path=str(self._path), place=place[:120].strip())

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise ValueError("a name stands twice in an object")
        return found

    def _no_number(self, _untrusted_text: str) -> NoReturn:
        raise ValueError("not a whole number")

    def _number(self, untrusted_text: str) -> int:
        if len(untrusted_text) > _DIGITS + 1:
            raise ValueError("a number without end")
        return int(untrusted_text)


def _verdicts(path: Path, untrusted: bytes) -> Iterator[ProviderVerdict]:
    try:
        text = untrusted.decode("utf-8-sig")
    except ValueError:
        raise OperatorError("provider.csv", path=str(path), line=1) from None
    seen: set[str] = set()
    for at, cells in enumerate(_rows(text, path), start=1):
        if at == 1:
            if ",".join(cells) != EXPLAINED_HEADER:
                raise OperatorError("provider.csv", path=str(path), line=1)
            continue
        if at > MOST_SALES + 1:
            raise OperatorError("provider.too_big", path=str(path), most_mb=MOST_CSV_BYTES // (1024 * 1024))
        verdict = _verdict(cells)
        if verdict is None:
            raise OperatorError("provider.csv", path=str(path), line=at)
        if verdict.trade_no in seen:
            raise OperatorError("provider.sale_twice", path=str(path), line=at)
        seen.add(verdict.trade_no)
        yield verdict
    if not text:
        raise OperatorError("provider.csv", path=str(path), line=1)


def _rows(untrusted_text: str, path: Path) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(untrusted_text, newline=""), strict=True)
    try:
        yield from rows
    except csv.Error:
        raise OperatorError("provider.csv", path=str(path), line=rows.line_num) from None


def _verdict(cells: list[str]) -> ProviderVerdict | None:
    if len(cells) != EXPLAINED_HEADER.count(",") + 1:
        return None
    trade_no, for_device, for_incentive, reasons, basis_fen, millifen = cells
    whole: Callable[[str], object] = _WHOLE.fullmatch
    at = [_ORDER.get(reason, -1) for reason in reasons.split("|")] if reasons else []
    in_order = at == sorted(set(at)) and -1 not in at
    named = 0 < len(trade_no) <= MOST_NAME and trade_no.isprintable()
    flags = for_device in _WORDS and for_incentive in _WORDS
    if not (named and flags and in_order and whole(basis_fen) and whole(millifen)):
        return None
    if reasons and (_WORDS[for_device] or _WORDS[for_incentive]):
        return None
    return ProviderVerdict(
        trade_no=trade_no,
        valid_for_device=_WORDS[for_device],
        valid_for_incentive=_WORDS[for_incentive],
        reasons=reasons,
        incentive_millifen=int(millifen),
    )

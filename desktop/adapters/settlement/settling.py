"""The settlement from files to files: checks the input, asks the rules on an engine, writes the answers or nothing.

Outputs are written under temporary names beside their places and renamed when all is there. For a command's thread; it
says what it is at through `told`. Source: settlement.md, Command line.
"""

import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.adapters.settlement.document import CUSTOMERS, DEVICES, EXPLAINED, GRANTS, REASON_COUNTS, explained_lines
from desktop.adapters.settlement.document import document as written
from desktop.adapters.settlement.engine import Engine, Told, open_engine
from desktop.adapters.settlement.faults import MOST_LISTED, Fault, InputFaultsError
from desktop.adapters.settlement.files import find_sources
from desktop.adapters.settlement.tables import TABLES
from desktop.adapters.settlement.text import asked, rules
from desktop.domain.errors import OperatorError
from desktop.domain.policy import Policy

_FAULTS = "SELECT DISTINCT table_no, row_key, fault, column_name, given FROM input_faults"


def settle_files(
    policy: Policy,
    folder: Path,
    as_of: datetime,
    as_of_text: str,
    *,
    json_to: Path,
    explain_to: Path | None = None,
    engine: str = "sqlite",
    told: Told = lambda _: None,
) -> dict[str, Any]:
    """Settle a folder's tables as of a moment, write the JSON document and the CSV, and return the document.

    Raises: InputFaultsError, with no file written; OperatorError `input.*` of files, `settle.needs_fleet`,
        `settle.no_java`, `usage.output`, `usage.same_output`, `output.failed`.
    """
    check_outputs([json_to] if explain_to is None else [json_to, explain_to])
    sources = find_sources(folder)
    with tempfile.TemporaryDirectory(prefix="canteen-settle-") as scratch:
        on = open_engine(engine, Path(scratch))
        try:
            told("read")
            on.take(sources, asked(policy, as_of), policy.timezone)
            told("check")
            _check(on)
            told("settle")
            on.stand_on(rules())
            document = settle_taken(on, policy, as_of_text)
            told("write")
            outputs: list[tuple[Path, Iterable[str]]] = [
                (json_to, [json.dumps(document, ensure_ascii=False, indent=1)])
            ]
            if explain_to is not None:
                outputs.append((explain_to, explained_lines(on.rows(EXPLAINED))))
            write_outputs(outputs)
        finally:
            on.close()
    return document


def settle_taken(on: Engine, policy: Policy, as_of_text: str) -> dict[str, Any]:
    """Return the document of what an engine has taken and stands on."""
    (reason_counts,) = on.rows(REASON_COUNTS)
    return written(
        policy,
        as_of_text,
        devices=on.rows(DEVICES),
        grants=on.rows(GRANTS),
        customers=on.rows(CUSTOMERS),
        reason_counts=reason_counts,
    )


def _check(on: Engine) -> None:
    text = rules("input_faults")
    rows = on.once(text, f"{_FAULTS} ORDER BY table_no, row_key, fault, column_name, given LIMIT {MOST_LISTED}")
    if not rows:
        return
    count = (
        len(rows) if len(rows) < MOST_LISTED else on.once(text, f"SELECT COUNT(*) FROM ({_FAULTS}) each_fault")[0][0]
    )
    raise InputFaultsError(tuple(map(_fault, rows)), count)


def _fault(row: tuple[Any, ...]) -> Fault:
    table_no, key, fault, column, given = row
    facts: dict[str, str | int] = {"given": given}
    return Fault(table=TABLES[table_no - 1].name, code=f"input.{fault}", key=key, column=column, facts=facts)


def check_outputs(paths: Sequence[Path]) -> None:
    """Find out before the long work. Raises: OperatorError `usage.output`, `usage.same_output`."""
    for path in paths:
        if path.is_dir() or not path.absolute().parent.is_dir():
            raise OperatorError("usage.output", path=str(path))
    if paths and len({path.absolute() for path in paths}) < len(paths):
        raise OperatorError("usage.same_output", path=str(paths[0]))


def write_outputs(outputs: Sequence[tuple[Path, Iterable[str]]]) -> None:
    """Write all files or none: what stood there before comes back if one of them cannot be put in place.

    Raises: OperatorError `output.failed`, with the file that could not be written.
    """
    at = outputs[0][0]
    parts = [(path, _beside(path, "part")) for path, _ in outputs]
    try:
        for (path, lines), (_, part) in zip(outputs, parts, strict=True):
            at = path
            with part.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(f"{line}\n" for line in lines)
        _put_in_place(parts)
    except OSError as error:
        raise OperatorError("output.failed", detail=f"{at}: {error.strerror or error}") from error
    finally:
        for _, part in parts:
            part.unlink(missing_ok=True)


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write a file whole or not at all. Raises: OperatorError `output.failed`."""
    write_outputs([(path, lines)])


def _put_in_place(parts: Sequence[tuple[Path, Path]]) -> None:
    done: list[Path] = []
    try:
        for path, part in parts:
            if path.exists():
                path.replace(_beside(path, "before"))
            done.append(path)
            part.replace(path)
    except OSError:
        for path in done:
            path.unlink(missing_ok=True)
            if _beside(path, "before").exists():
                _beside(path, "before").replace(path)
        raise
    for path in done:
        _beside(path, "before").unlink(missing_ok=True)


def _beside(path: Path, word: str) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.{word}")

"""The same sales as a folder of the settlement's tables, to be settled without any lake."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from desktop.adapters.settlement.tables import TABLES

Row = Mapping[str, Any]


def write_folder(folder: Path, tables: Mapping[str, Iterable[Row]]) -> Path:
    """Write the contract's CSV files of some rows; columns that the contract does not know are left out."""
    folder.mkdir(exist_ok=True)
    for table in TABLES:
        names = [column.name for column in table.columns]
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(names)
            writer.writerows([row[name] for name in names] for row in tables.get(table.name, ()))
    return folder

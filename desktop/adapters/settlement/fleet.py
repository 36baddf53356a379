"""Imports what only the extra `[fleet]` brings, when it is needed, and says so where it is not there. Any thread."""

import importlib
from typing import Any

from desktop.domain.errors import OperatorError


def fleet_module(name: str) -> Any:
    """Return a module of the extra. Raises: OperatorError `settle.needs_fleet` with the `package` that is missing."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != name.partition(".")[0]:
            raise
        raise OperatorError("settle.needs_fleet", package=name.partition(".")[0]) from None

"""Whether a file has the schema of this program, an earlier one or a later one. Any thread, looks only.

After an update of the program a file is an earlier one until the desk was opened once. Source: migrations.py.
"""

from sqlite_utils import Database

from desktop.adapters.storage.migrations import STEPS, schema_step
from desktop.domain.errors import OperatorError


def own_step(db: Database) -> str:
    """Return the name of the last step in a file. Raises: OperatorError `home.older`, `home.newer`."""
    applied = [step.name for step in STEPS.applied(db)]
    ours = [step.name for step in STEPS.pending(Database(memory=True))]
    if len(applied) < len(ours) and ours[: len(applied)] == applied:
        raise OperatorError("home.older", step=applied[-1] if applied else "", missing=len(ours) - len(applied))
    return schema_step(db)

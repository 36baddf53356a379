"""The schema, step by step, and what is done before a step is taken.

A file that a newer program wrote is refused and left alone. Before an existing file is changed it is copied beside
itself; each step is one transaction; afterwards the whole file is checked. Steps are never edited once released: a
change is a new step. Source: architecture.md, Storage. Runs on whichever thread opens the writer.
"""

from pathlib import Path
from typing import Any

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from desktop.adapters.storage.bundle_schema import BUNDLE_SCHEMA
from desktop.adapters.storage.correction_schema import CORRECTION_SCHEMA
from desktop.adapters.storage.counted_schema import COUNTED_SCHEMA
from desktop.adapters.storage.day_close_schema import DAY_CLOSE_SCHEMA
from desktop.adapters.storage.exchange_schema import EXCHANGE_SCHEMA
from desktop.adapters.storage.first_schema import FIRST_SCHEMA, MONEY_BACK_SCHEMA
from desktop.adapters.storage.known_program_schema import KNOWN_PROGRAM_SCHEMA
from desktop.adapters.storage.known_settings_schema import KNOWN_SETTINGS_SCHEMA
from desktop.adapters.storage.lane_schema import LANE_SCHEMA
from desktop.adapters.storage.menu_schema import MENU_SCHEMA
from desktop.adapters.storage.people_schema import FACE_DELETIONS_TOLD, PEOPLE_SCHEMA
from desktop.adapters.storage.search_schema import SEARCH_SCHEMA
from desktop.adapters.storage.staff_schema import STAFF_SCHEMA
from desktop.adapters.storage.statement_schema import STATEMENT_SCHEMA
from desktop.domain.errors import OperatorError

STEPS = Migrations("canteen-desk")


@STEPS()
def first_lunch(db: Database) -> None:
    """The tables of a whole lunch."""
    for statement in FIRST_SCHEMA:
        db.execute(statement)


@STEPS()
def money_back(db: Database) -> None:
    """Refunds, verifications, and alerts that count."""
    for statement in MONEY_BACK_SCHEMA:
        db.execute(statement)


@STEPS()
def restorations(db: Database) -> None:
    """Finds what says that a ledger was restored, without reading all of it."""
    db.execute(
        """CREATE INDEX ledger_restorations ON ledger (n)
           WHERE kind IN ('ledger.restored', 'journal.shortened', 'journal.begun')"""
    )


@STEPS()
def pairing(db: Database) -> None:
    """Which terminals were paired: what pins their certificates, and since when."""
    db.execute(
        """CREATE TABLE pairings (
            device_sn TEXT PRIMARY KEY,
            fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
            issuer TEXT NOT NULL,
            not_before TEXT NOT NULL,
            not_after TEXT NOT NULL,
            paired_at TEXT NOT NULL,
            unpaired_at TEXT
        ) STRICT"""
    )


@STEPS()
def statements(db: Database) -> None:
    """What was stated for a month, by us and by the provider; months that are over, counted once."""
    for statement in (*STATEMENT_SCHEMA, *COUNTED_SCHEMA):
        db.execute(statement)


@STEPS()
def people_at_rest(db: Database) -> None:
    """People sealed each under their own key, consents, enrolments. `people` is brought over later (people_move.py)."""
    for statement in PEOPLE_SCHEMA:
        db.execute(statement)


@STEPS()
def day_closes(db: Database) -> None:
    """Days closed, and what the reports look up."""
    for statement in DAY_CLOSE_SCHEMA:
        db.execute(statement)


@STEPS()
def faces_at_every_terminal(db: Database) -> None:
    """Which terminals were told of what is asked of whichever comes."""
    db.execute(FACE_DELETIONS_TOLD)


@STEPS()
def menu(db: Database) -> None:
    """Dishes, their prices, the week plan, and what sales are made of."""
    for statement in MENU_SCHEMA:
        db.execute(statement)


@STEPS()
def corrections(db: Database) -> None:
    """Sales taken back before they are charged."""
    for statement in CORRECTION_SCHEMA:
        db.execute(statement)


@STEPS()
def staff(db: Database) -> None:
    """Who works here, whose tries were wrong, who entered a sale, and what people did."""
    for statement in STAFF_SCHEMA:
        db.execute(statement)


@STEPS()
def search(db: Database) -> None:
    """What the sales of many years are found by."""
    for statement in SEARCH_SCHEMA:
        db.execute(statement)


@STEPS()
def known_settings(db: Database) -> None:
    """The settings as the ledger last told of them."""
    for statement in KNOWN_SETTINGS_SCHEMA:
        db.execute(statement)


@STEPS()
def bundles(db: Database) -> None:
    """What left for the provider, what came back, and the keys of both."""
    for statement in BUNDLE_SCHEMA:
        db.execute(statement)


@STEPS()
def lanes(db: Database) -> None:
    """Several lanes of one school: orders that no other desk could be asked about, and the shared roster."""
    for statement in LANE_SCHEMA:
        db.execute(statement)


@STEPS()
def exchanges(db: Database) -> None:
    """Terminals exchanged for others, and the faces that their makers owe."""
    for statement in EXCHANGE_SCHEMA:
        db.execute(statement)


@STEPS()
def known_program(db: Database) -> None:
    """The version of the program as the ledger last told of it."""
    for statement in KNOWN_PROGRAM_SCHEMA:
        db.execute(statement)


def migrate(db: Database, path: Path, *, kept: bool = False) -> None:
    """Bring a file to this program's schema; one that was `kept` elsewhere is not copied beside itself.

    Raises: OperatorError `home.newer`, `home.damaged`.
    """
    applied = refuse_newer(db, path)
    if not STEPS.pending(db):
        return
    if applied and not kept:
        copy = path.with_suffix(f".before-{len(applied) + 1}.db")
        copy.unlink(missing_ok=True)  # of a start that was killed before it took the step
        db.execute("VACUUM INTO ?", [str(copy)])
    STEPS.apply(db)
    check: Any = db.execute("PRAGMA integrity_check").fetchall()
    if check != [("ok",)]:
        raise OperatorError("home.damaged", path=str(path))


def refuse_newer(db: Database, path: Path) -> list[str]:
    """Return the steps in a file. Raises: OperatorError `home.newer` when this program does not know one of them."""
    ours = {step.name for step in STEPS.pending(Database(memory=True))}
    applied = [step.name for step in STEPS.applied(db)]
    if unknown := [name for name in applied if name not in ours]:
        raise OperatorError("home.newer", path=str(path), step=unknown[-1])
    return applied


def schema_step(db: Database) -> str:
    """Return the name of the last step in a file. Raises: OperatorError `home.newer` when it is not this program's."""
    applied = [step.name for step in STEPS.applied(db)]
    ours = [step.name for step in STEPS.pending(Database(memory=True))]
    if applied != ours:
        raise OperatorError("home.newer", path="", step=applied[-1] if applied else "")
    return applied[-1]

"""What the desks of a school keep on their PostgreSQL server, and the making of it. The lanes' thread.

Made by whichever desk comes first, under an advisory lock so that two that come at once do not make it twice. Promises:
a schema that a newer program made is refused by name and left alone; so is a desk with another school's key, whose
claims would never meet the others'. No column holds a name or a number of a person. Source: decision 0021; PostgreSQL
documentation, 13.3.5 (advisory locks) and INSERT (ON CONFLICT).
"""

import psycopg

from desktop.domain.errors import OperatorError

SCHEMA = "canteen_desk"
VERSION = 1
#: Advisory locks of this program: making the schema, publishing people, and (with a hash) being a till.
MAKING, PUBLISHING, TILLS = 0x63616E74, 0x726F7374, 0x74696C6C
MAKE_WITHIN = "5s"

_STATEMENTS = (
    """CREATE TABLE IF NOT EXISTS school (
        one integer PRIMARY KEY CHECK (one = 1),
        version integer NOT NULL,
        key_check bytea NOT NULL
    )""",
    """CREATE TABLE IF NOT EXISTS claims (
        person_key bytea NOT NULL,
        service_day date NOT NULL,
        meal_id text NOT NULL,
        serving integer NOT NULL CHECK (serving >= 1),
        till_id text NOT NULL,
        order_no text NOT NULL,
        claimed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_key, service_day, meal_id, serving)
    )""",
    "CREATE UNIQUE INDEX IF NOT EXISTS claims_of_orders ON claims (till_id, order_no)",
    "CREATE INDEX IF NOT EXISTS claims_of_days ON claims (service_day)",
    "CREATE SEQUENCE IF NOT EXISTS people_versions",
    """CREATE TABLE IF NOT EXISTS people (
        person_key bytea PRIMARY KEY,
        version bigint NOT NULL UNIQUE,
        sealed bytea NOT NULL,
        till_id text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now()
    )""",
    """CREATE TABLE IF NOT EXISTS credit (
        till_id text NOT NULL,
        month text NOT NULL,
        customer_id text NOT NULL,
        counted_by text NOT NULL,
        credit_part bigint NOT NULL CHECK (credit_part >= 0),
        credit_whole bigint NOT NULL CHECK (credit_whole >= credit_part),
        told_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (till_id, month, customer_id, counted_by)
    )""",
    # One round trip a claim: what this order has already, else the lowest serving that nobody has. A row that another
    # desk is writing just now is waited for by ON CONFLICT, so that of two at once one finds the other's.
    """CREATE OR REPLACE FUNCTION claim_serving(
        p_person bytea, p_day date, p_meal text, p_till text, p_order text, p_most integer
    ) RETURNS TABLE (is_won boolean, n integer, other_till text, other_order text, other_at timestamptz)
    LANGUAGE plpgsql AS $$
    DECLARE
        won integer;
    BEGIN
        DELETE FROM claims WHERE till_id = p_till AND order_no = p_order
            AND (person_key, service_day, meal_id) IS DISTINCT FROM (p_person, p_day, p_meal);
        SELECT serving INTO won FROM claims WHERE till_id = p_till AND order_no = p_order;
        IF won IS NULL THEN
            FOR tried IN 1..p_most LOOP
                INSERT INTO claims (person_key, service_day, meal_id, serving, till_id, order_no)
                    VALUES (p_person, p_day, p_meal, tried, p_till, p_order) ON CONFLICT DO NOTHING;
                IF FOUND THEN
                    won := tried;
                    EXIT;
                END IF;
            END LOOP;
        END IF;
        RETURN QUERY
            SELECT won IS NOT NULL, coalesce(won, p_most), c.till_id, c.order_no, c.claimed_at
            FROM (SELECT 1) AS one LEFT JOIN claims AS c
                ON c.person_key = p_person AND c.service_day = p_day AND c.meal_id = p_meal
                AND c.serving = CASE WHEN won IS NULL THEN p_most ELSE won - 1 END;
    END $$""",
)


def make_schema(connection: "psycopg.Connection[tuple[object, ...]]", key_check: bytes) -> None:
    """Make what is missing, or refuse. Raises: OperatorError `lanes.newer`, `lanes.other_key`; psycopg.Error."""
    if _stands(connection, key_check):
        return
    with connection.transaction():
        connection.execute("SELECT set_config('statement_timeout', %s, true)", (MAKE_WITHIN,))
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (MAKING,))
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        for statement in _STATEMENTS:
            connection.execute(statement.encode())
        connection.execute(
            "INSERT INTO school VALUES (1, %s, %s) ON CONFLICT (one) DO NOTHING", (VERSION, key_check)
        )  # fmt: skip
    if not _stands(connection, key_check):
        raise OperatorError("lanes.failed", detail="school")


def _stands(connection: "psycopg.Connection[tuple[object, ...]]", key_check: bytes) -> bool:
    """Tell whether the schema is there, and this program's and school's. Raises: as `make_schema`."""
    found = connection.execute("SELECT to_regclass(%s) IS NOT NULL", (f"{SCHEMA}.school",)).fetchone()
    row = connection.execute("SELECT version, key_check FROM school").fetchone() if found == (True,) else None
    if row is None:
        return False
    version, check = row
    if not isinstance(version, int) or version > VERSION:
        raise OperatorError("lanes.newer", version=str(version))
    if check != key_check:
        raise OperatorError("lanes.other_key")
    return True

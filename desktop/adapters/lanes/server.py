"""One connection to the school's PostgreSQL server, and everything that is said on it. Belongs to the lanes' thread.

Promises: nothing waits without end, whatever becomes of the server or the line: it stops a statement after
`STATEMENT_MS`, and this side gives up waiting for any answer after `ANSWER_S`, also where the server hangs or the cable
is out. A connection that failed once is not used again. The password is never in an error or a log.
Source: psycopg 3.3 documentation (Connection.wait, statement timeouts in `options`); decision 0021.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from desktop.adapters.lanes.line import CreditTold, LineLostError, SharedPerson, TooSlowError
from desktop.adapters.lanes.schema import PUBLISHING, SCHEMA, TILLS, make_schema
from desktop.adapters.lanes.school_key import key_check, person_key
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import OrderNo
from desktop.services.lanes_ports import Held, ServingClaim, Won

CONNECT_S = 2
STATEMENT_MS = 150
ANSWER_S = 1.0
MAKE_S = 6.0  # while the schema is made by this desk or another
LONGEST_DETAIL = 160


class _Bounded(psycopg.Connection[tuple[Any, ...]]):
    """A connection on which no answer is waited for without end."""

    answer_s = MAKE_S

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """Wait for what a step of the protocol comes to. Raises: psycopg.Error after `answer_s`."""
        return super().wait(gen, interval, self.answer_s if timeout is None else timeout)


class School:
    """adapters.lanes.line.SchoolLine. Open until `close`."""

    def __init__(self, url: str, password: str, key: bytes, till_id: str) -> None:
        """Connect, and make or check the schema. Raises: OperatorError `lanes.*`."""
        self._key, self._till_id = key, till_id
        try:
            self._connection = _Bounded.connect(_conninfo(url, password, till_id), autocommit=True)
        except psycopg.Error as error:
            raise fault_of(error) from None
        try:
            make_schema(self._connection, key_check(key))
            self._be_this_till()
        except (psycopg.Error, LineLostError, TooSlowError) as error:
            self.close()
            if isinstance(error, LineLostError):
                raise error.fault from None
            raise fault_of(error) if isinstance(error, psycopg.Error) else OperatorError("lanes.slow") from None
        except BaseException:
            self.close()
            raise
        self._connection.answer_s = ANSWER_S

    def _be_this_till(self) -> None:
        """Hold the till's name as long as the connection stands: two desks of one name would let go of each other's
        claims. Raises: OperatorError `lanes.till_taken`."""
        (is_free,) = self._one("SELECT pg_try_advisory_lock(%s, hashtext(%s))", (TILLS, self._till_id))
        if not is_free:
            raise OperatorError("lanes.till_taken", till=self._till_id)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def ping(self) -> None:
        """Go there and back."""
        self._run("SELECT 1")

    # --- claims ----------------------------------------------------------------------------------------------------

    def claim(self, wanted: ServingClaim) -> Won | Held:
        """Claim a serving; the same order asking again is told the same."""
        row = self._one(
            "SELECT * FROM claim_serving(%s, %s, %s, %s, %s, %s)",
            (
                person_key(self._key, wanted.number), wanted.service_day, wanted.meal_id, self._till_id,
                wanted.order_no, wanted.most,
            ),
        )  # fmt: skip
        is_won, serving, till_id, order_no, claimed_at = row
        if is_won:
            return Won(serving=serving, till_id=till_id or "", order_no=order_no or "")
        return Held(till_id=till_id or "", order_no=order_no or "", claimed_at=claimed_at)

    def release(self, order_nos: Iterable[OrderNo]) -> None:
        """Let go of what this desk's orders hold."""
        self._run("DELETE FROM claims WHERE till_id = %s AND order_no = ANY(%s)", (self._till_id, list(order_nos)))

    def own_orders(self, since: date, older_than_s: int) -> list[OrderNo]:
        """Return which of this desk's orders hold a serving since a day, but for those of the last few seconds, which
        may not be in the books yet."""
        rows = self._run(
            """SELECT order_no FROM claims WHERE till_id = %s AND service_day >= %s
                   AND claimed_at < now() - make_interval(secs => %s)""",
            (self._till_id, since, older_than_s),
        ).fetchall()
        return [OrderNo(number) for (number,) in rows]

    def drop_before(self, day: date) -> None:
        """Take away claims of days that are long over; whichever desk does it does it for all."""
        self._run("DELETE FROM claims WHERE service_day < %s", (day,))

    # --- credit ----------------------------------------------------------------------------------------------------

    def tell_credit(self, month: str, customer_id: str, counted_by: str, part: int, whole: int) -> None:
        """Tell what this desk counted of a month."""
        self._run(
            """INSERT INTO credit (till_id, month, customer_id, counted_by, credit_part, credit_whole)
               VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (till_id, month, customer_id, counted_by) DO UPDATE
               SET credit_part = excluded.credit_part, credit_whole = excluded.credit_whole, told_at = now()""",
            (self._till_id, month, customer_id, counted_by, part, whole),
        )

    def credit(self, month: str, customer_id: str, counted_by: str) -> list[CreditTold]:
        """Return what the desks counted of a month, this one's with them."""
        rows = self._run(
            """SELECT till_id, credit_part, credit_whole, told_at FROM credit
               WHERE month = %s AND customer_id = %s AND counted_by = %s ORDER BY till_id""",
            (month, customer_id, counted_by),
        ).fetchall()
        return [CreditTold(till_id=till, part=part, whole=whole, told_at=at) for till, part, whole, at in rows]

    # --- people ----------------------------------------------------------------------------------------------------

    def publish(self, people: Sequence[tuple[bytes, bytes]]) -> list[int]:
        """Put sealed rows in place; return their versions. Versions appear in their order: whoever has read up to one
        misses none below it."""
        with _said(), self._connection.transaction():
            self._run("SELECT pg_advisory_xact_lock(%s)", (PUBLISHING,))
            rows = self._run(
                """INSERT INTO people (person_key, version, sealed, till_id)
                   SELECT key, nextval('people_versions'), content, %s FROM unnest(%s::bytea[], %s::bytea[])
                       AS given (key, content)
                   ON CONFLICT (person_key) DO UPDATE
                   SET version = excluded.version, sealed = excluded.sealed, till_id = excluded.till_id,
                       changed_at = now()
                   RETURNING person_key, version""",
                (self._till_id, [key for key, _sealed in people], [sealed for _key, sealed in people]),
            ).fetchall()
        versions = dict(rows)
        return [versions[key] for key, _sealed in people]

    def people_after(self, version: int, limit: int) -> list[SharedPerson]:
        """Return rows above a version, in their order."""
        rows = self._run(
            "SELECT person_key, version, sealed, till_id FROM people WHERE version > %s ORDER BY version LIMIT %s",
            (version, limit),
        ).fetchall()
        return [SharedPerson(person_key=key, version=n, sealed=sealed, till_id=till) for key, n, sealed, till in rows]

    def _one(self, sql: str, parameters: Sequence[Any]) -> tuple[Any, ...]:
        row = self._run(sql, parameters).fetchone()
        if row is None:
            raise psycopg.DataError("no row")
        return row

    def _run(self, sql: str, parameters: Sequence[Any] = ()) -> "psycopg.Cursor[tuple[Any, ...]]":
        with _said():
            return self._connection.execute(sql.encode(), parameters)


@contextmanager
def _said() -> Iterator[None]:
    """Say what the library raises in the words of `line`."""
    try:
        yield
    except psycopg.errors.QueryCanceled:
        raise TooSlowError from None
    except psycopg.Error as error:
        raise LineLostError(fault_of(error)) from None


def _conninfo(url: str, password: str, till_id: str) -> str:
    """Return how to connect. Both ends notice within seconds that the other is gone, so that a line that comes back
    does not find its own ghost. Raises: psycopg.Error for a URL that is none."""
    secret = {"password": password} if password else {}
    server_side = (
        f"statement_timeout={STATEMENT_MS}", f"search_path={SCHEMA}", "tcp_keepalives_idle=5",
        "tcp_keepalives_interval=2", "tcp_keepalives_count=3",
    )  # fmt: skip
    return make_conninfo(
        url,
        **secret,
        connect_timeout=CONNECT_S,
        application_name=f"canteen-desk {till_id}",
        options=" ".join(f"-c {setting}" for setting in server_side),
        tcp_user_timeout=2_000,
        keepalives_idle=5,
    )


def fault_of(error: psycopg.Error) -> OperatorError:
    """Return the world's fault behind an error of the server or the line; its first line names no password."""
    detail = (str(error).strip().splitlines() or [type(error).__name__])[0][:LONGEST_DETAIL]
    if isinstance(error, psycopg.errors.InsufficientPrivilege):
        return OperatorError("lanes.not_allowed", detail=detail)
    if "password" in detail or "authentication" in detail:
        return OperatorError("lanes.refused", detail=detail)
    return OperatorError("lanes.away", detail=detail)

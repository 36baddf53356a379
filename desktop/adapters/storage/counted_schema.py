"""The part of the schema that lets the live figures follow a ledger of any size (step `statements`; data, no code).

`counted_months` is a memory of what was counted, dropped and counted anew at will: `mark` says up to where, `ground` by
which rules, policy, devices and customers. `incentive_changes` tells, in order, what changed a sale's worth after it
was paid, so that whoever keeps counts reads on from where it was; triggers write it, in the change's own commit. Its
`whole` is 1 where something known before was changed or taken away: then the month (none named: every month) is
counted anew. The two indexes find one payer's month, and what was given back, without reading the rest.
"""

from collections.abc import Sequence

_MONTH = "coalesce((SELECT paid_month FROM transactions WHERE trade_no = {row}.trade_no), '')"
_NOTE = "INSERT INTO incentive_changes (trade_no, what, whole, month) "

COUNTED_SCHEMA: Sequence[str] = (
    """CREATE TABLE counted_months (
        policy_id TEXT PRIMARY KEY,
        ground TEXT NOT NULL,
        mark TEXT NOT NULL CHECK (json_valid(mark)),
        months TEXT NOT NULL CHECK (json_valid(months))
    ) STRICT""",
    """CREATE TABLE incentive_changes (
        n INTEGER PRIMARY KEY,
        trade_no TEXT NOT NULL,
        what TEXT NOT NULL,
        whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
        month TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TRIGGER refund_known_at_once BEFORE INSERT ON refunds WHEN new.state = 'REFUNDED'
        BEGIN {_NOTE} SELECT new.trade_no, new.refund_no,
            EXISTS (SELECT 1 FROM refunds WHERE refund_no = new.refund_no AND state = 'REFUNDED'),
            {_MONTH.format(row="new")}; END""",
    f"""CREATE TRIGGER refund_known AFTER UPDATE OF state, trade_no, refunded_us, actual_refunded_fen ON refunds
        WHEN (new.state = 'REFUNDED' OR old.state = 'REFUNDED')
            AND (new.state, new.trade_no, new.refunded_us, new.actual_refunded_fen)
                IS NOT (old.state, old.trade_no, old.refunded_us, old.actual_refunded_fen)
        BEGIN {_NOTE} SELECT new.trade_no, new.refund_no, old.state = 'REFUNDED', {_MONTH.format(row="new")}; END""",
    f"""CREATE TRIGGER refund_gone AFTER DELETE ON refunds WHEN old.state = 'REFUNDED'
        BEGIN {_NOTE} SELECT old.trade_no, old.refund_no, 1, {_MONTH.format(row="old")}; END""",
    f"""CREATE TRIGGER determination_known BEFORE INSERT ON determinations
        BEGIN {_NOTE} SELECT new.trade_no, new.kind,
            EXISTS (SELECT 1 FROM determinations WHERE trade_no = new.trade_no AND kind = new.kind),
            {_MONTH.format(row="new")}; END""",
    f"""CREATE TRIGGER determination_changed AFTER UPDATE ON determinations
        BEGIN {_NOTE} SELECT old.trade_no, old.kind, 1, {_MONTH.format(row="old")}; END""",
    f"""CREATE TRIGGER determination_gone AFTER DELETE ON determinations
        BEGIN {_NOTE} SELECT old.trade_no, old.kind, 1, {_MONTH.format(row="old")}; END""",
    f"CREATE TRIGGER transaction_changed AFTER UPDATE ON transactions"
    f" BEGIN {_NOTE} VALUES (old.trade_no, 'changed', 1, ''); END",
    f"CREATE TRIGGER transaction_gone AFTER DELETE ON transactions"
    f" BEGIN {_NOTE} VALUES (old.trade_no, 'gone', 1, ''); END",
    "CREATE INDEX transactions_of_payer ON transactions (paid_month, user_id, paid_us)",
    "CREATE INDEX refunds_known ON refunds (trade_no, refunded_us, actual_refunded_fen, refund_no)"
    " WHERE state = 'REFUNDED'",
)

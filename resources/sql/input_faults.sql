-- What is wrong with a settlement's input, row by row: one text for every engine, in the words of settlement.sql.
--
-- It reads the inputs that settlement.sql reads, with refund_no in in_refunds beside them. Texts are never NULL, an
-- absent one is ''. A cell that could not be read as a number, day, month or instant is NULL in its table, and stands as
-- it was given in
--   in_unread         table_no, row_key, column_name, kind, given
-- Each fault names the table (by its place in the contract), the row's key, the rule, the column and what stands there.
-- No rule looks at a NULL: its fault is told already. Source: settlement.md, Input.
-- Determinations and fees have no key of their own - one that is told twice is still one.

CREATE TEMPORARY VIEW suspect_transactions AS
SELECT t.trade_no, t.device_sn, t.customer_id, t.amount_fen, t.actual_paid_fen, t.credit_paid_fen,
       CASE WHEN d.device_sn IS NULL THEN 1 ELSE 0 END AS device_unknown,
       CASE WHEN c.customer_id IS NULL THEN 1 ELSE 0 END AS customer_unknown
FROM in_transactions t
LEFT JOIN in_devices d ON d.device_sn = t.device_sn
LEFT JOIN in_customers c ON c.customer_id = t.customer_id
WHERE d.device_sn IS NULL
   OR c.customer_id IS NULL
   OR t.amount_fen <= 0
   OR t.credit_paid_fen < 0
   OR t.credit_paid_fen > t.actual_paid_fen
   OR t.actual_paid_fen < 0
   OR t.actual_paid_fen > t.amount_fen;

CREATE TEMPORARY VIEW keys_given AS
SELECT 1 AS table_no, 'customer_id' AS column_name, customer_id AS row_key FROM in_customers
UNION ALL SELECT 2 AS table_no, 'device_sn' AS column_name, device_sn AS row_key FROM in_devices
UNION ALL SELECT 3 AS table_no, 'trade_no' AS column_name, trade_no AS row_key FROM in_transactions
UNION ALL SELECT 4 AS table_no, 'refund_no' AS column_name, refund_no AS row_key FROM in_refunds;

CREATE TEMPORARY VIEW refund_sums AS
SELECT r.trade_no, MAX(r.refund_no) AS refund_no, CAST(SUM(r.actual_refunded_fen) AS BIGINT) AS refunded_fen
FROM in_refunds r
GROUP BY r.trade_no;

CREATE TEMPORARY VIEW input_faults AS
SELECT table_no, row_key, 'unread_' || kind AS fault, column_name, given FROM in_unread

UNION ALL
SELECT k.table_no, k.row_key, CASE WHEN k.row_key = '' THEN 'empty_key' ELSE 'repeated_key' END AS fault,
       k.column_name, CAST(COUNT(*) AS VARCHAR(20)) AS given
FROM keys_given k
GROUP BY k.table_no, k.column_name, k.row_key
HAVING COUNT(*) > 1 OR k.row_key = ''

UNION ALL
SELECT 1 AS table_no, customer_id AS row_key, 'unknown_fee_mode' AS fault, 'fee_mode' AS column_name, fee_mode AS given
FROM in_customers
WHERE fee_mode NOT IN ('realtime', 'postpaid')

UNION ALL
SELECT 2 AS table_no, d.device_sn AS row_key, 'unknown_customer' AS fault, 'customer_id' AS column_name,
       d.customer_id AS given
FROM in_devices d
LEFT JOIN in_customers c ON c.customer_id = d.customer_id
WHERE c.customer_id IS NULL

UNION ALL
SELECT 3 AS table_no, trade_no AS row_key, 'unknown_device' AS fault, 'device_sn' AS column_name, device_sn AS given
FROM suspect_transactions
WHERE device_unknown = 1

UNION ALL
SELECT 3 AS table_no, trade_no AS row_key, 'unknown_customer' AS fault, 'customer_id' AS column_name,
       customer_id AS given
FROM suspect_transactions
WHERE customer_unknown = 1

UNION ALL
SELECT 3 AS table_no, trade_no AS row_key, 'amount_not_positive' AS fault, 'amount_fen' AS column_name,
       CAST(amount_fen AS VARCHAR(20)) AS given
FROM suspect_transactions
WHERE amount_fen <= 0

UNION ALL
SELECT 3 AS table_no, trade_no AS row_key, 'actual_negative' AS fault, 'actual_paid_fen' AS column_name,
       CAST(actual_paid_fen AS VARCHAR(20)) AS given
FROM suspect_transactions
WHERE actual_paid_fen < 0

UNION ALL
SELECT 3 AS table_no, trade_no AS row_key, 'actual_above_amount' AS fault, 'actual_paid_fen' AS column_name,
       CAST(actual_paid_fen AS VARCHAR(20)) || ' > ' || CAST(amount_fen AS VARCHAR(20)) AS given
FROM suspect_transactions
WHERE actual_paid_fen > amount_fen

UNION ALL
SELECT 3 AS table_no, trade_no AS row_key, 'credit_negative' AS fault, 'credit_paid_fen' AS column_name,
       CAST(credit_paid_fen AS VARCHAR(20)) AS given
FROM suspect_transactions
WHERE credit_paid_fen < 0

UNION ALL
SELECT 3 AS table_no, trade_no AS row_key, 'credit_above_actual' AS fault, 'credit_paid_fen' AS column_name,
       CAST(credit_paid_fen AS VARCHAR(20)) || ' > ' || CAST(actual_paid_fen AS VARCHAR(20)) AS given
FROM suspect_transactions
WHERE credit_paid_fen > actual_paid_fen

UNION ALL
SELECT 4 AS table_no, r.refund_no AS row_key, 'unknown_transaction' AS fault, 'trade_no' AS column_name,
       r.trade_no AS given
FROM in_refunds r
LEFT JOIN in_transactions t ON t.trade_no = r.trade_no
WHERE t.trade_no IS NULL

UNION ALL
SELECT 4 AS table_no, refund_no AS row_key, 'refund_negative' AS fault, 'actual_refunded_fen' AS column_name,
       CAST(actual_refunded_fen AS VARCHAR(20)) AS given
FROM in_refunds
WHERE actual_refunded_fen < 0

UNION ALL
SELECT 4 AS table_no, s.refund_no AS row_key, 'refunds_above_actual' AS fault, 'actual_refunded_fen' AS column_name,
       s.trade_no || ': ' || CAST(s.refunded_fen AS VARCHAR(20)) || ' > ' || CAST(t.actual_paid_fen AS VARCHAR(20))
       AS given
FROM refund_sums s
JOIN in_transactions t ON t.trade_no = s.trade_no
WHERE s.refunded_fen > t.actual_paid_fen

UNION ALL
SELECT 5 AS table_no, d.trade_no AS row_key, 'unknown_transaction' AS fault, 'trade_no' AS column_name,
       d.trade_no AS given
FROM in_determinations d
LEFT JOIN in_transactions t ON t.trade_no = d.trade_no
WHERE t.trade_no IS NULL

UNION ALL
SELECT 5 AS table_no, trade_no AS row_key, 'unknown_kind' AS fault, 'kind' AS column_name, kind AS given
FROM in_determinations
WHERE kind NOT IN ('risk', 'paid_elsewhere')

UNION ALL
SELECT 6 AS table_no, f.customer_id AS row_key, 'unknown_customer' AS fault, 'customer_id' AS column_name,
       f.customer_id AS given
FROM in_fees_received f
LEFT JOIN in_customers c ON c.customer_id = f.customer_id
WHERE c.customer_id IS NULL;

-- Local signs of cheating: read after settlement.sql, on whose views it stands. They flag sales for a person to look at
-- and never change a verdict. Nothing is dropped for them.
--
-- What it reads besides the settlement's inputs. Days are those of the policy's time zone, brought there outside.
--   in_signs (1)  burst_sales    2 and more: so many payments on one device ...          3
--                 burst_us       ... from the first to the last in less time than this   4000000
--                 payer_sales    valid sales of one payer on one day, beyond which       4
--                 round_sales    length of a run of the same round amount                10
--                 round_fen      an amount is round when it is a multiple of this        1000
--   in_days       day, starts_us, ends_us: every day of a sale, half-open                (no day twice)
--   in_meals      starts_minute, ends_minute of a day, half-open (none: any time will do)
--   in_prices     price_fen: fixed prices, which are no round amounts                    (no value twice)
-- The numbers at the right are the defaults: a line does not pass a terminal three times in four seconds, a family of
-- two children eats four times a day, ten equal round amounts one after another are nobody's appetite.
--
-- opens is 1 on the first sale of each occurrence: its sum says how often, the lines say how many sales. Runs do not go
-- on over midnight, so that a month by itself shows what it shows among others.
-- The same restrictions as in settlement.sql hold. No semicolon stands inside a comment or a text.

CREATE TEMPORARY VIEW sales_in_turn AS
SELECT t.trade_no, t.device_sn, t.customer_id, t.paid_day, t.paid_month, t.paid_us, t.amount_fen,
       ROW_NUMBER() OVER (PARTITION BY t.device_sn, t.paid_day ORDER BY t.paid_us, t.trade_no) AS turn,
       LEAD(t.paid_us) OVER (PARTITION BY t.device_sn, t.paid_day ORDER BY t.paid_us, t.trade_no) AS next_us
FROM known_transactions t;

-- burst: more payments than a line can walk. The sale with which a fast row begins, then all sales of such rows.

CREATE TEMPORARY VIEW burst_starts AS
SELECT f.device_sn, f.paid_day, f.turn
FROM sales_in_turn f
CROSS JOIN in_signs p
JOIN sales_in_turn l ON l.device_sn = f.device_sn AND l.paid_day = f.paid_day AND l.turn = f.turn + p.burst_sales - 1
WHERE f.next_us - f.paid_us < p.burst_us AND l.paid_us - f.paid_us < p.burst_us;

CREATE TEMPORARY VIEW bursts AS
SELECT m.trade_no, m.device_sn, m.customer_id, m.paid_day, m.paid_month, m.paid_us,
       CASE WHEN m.turn = m.last_start AND (m.start_before IS NULL OR m.turn - m.start_before >= p.burst_sales)
            THEN 1 ELSE 0 END AS opens
FROM (
    SELECT s.trade_no, s.device_sn, s.customer_id, s.paid_day, s.paid_month, s.paid_us, s.turn,
           MAX(b.turn) OVER (PARTITION BY s.device_sn, s.paid_day ORDER BY s.turn
                             ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS last_start,
           MAX(b.turn) OVER (PARTITION BY s.device_sn, s.paid_day ORDER BY s.turn
                             ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS start_before
    FROM (SELECT DISTINCT device_sn, paid_day FROM burst_starts) d
    JOIN sales_in_turn s ON s.device_sn = d.device_sn AND s.paid_day = d.paid_day
    LEFT JOIN burst_starts b ON b.device_sn = s.device_sn AND b.paid_day = s.paid_day AND b.turn = s.turn
) m
CROSS JOIN in_signs p
WHERE m.turn - m.last_start < p.burst_sales;

-- outside_meals: paid when nobody is served.

CREATE TEMPORARY VIEW outside_meals AS
SELECT t.trade_no, t.device_sn, t.customer_id, t.paid_day, t.paid_month, t.paid_us, 1 AS opens
FROM known_transactions t
JOIN in_days d ON d.day = t.paid_day
CROSS JOIN (SELECT COUNT(*) AS meals FROM in_meals) c
LEFT JOIN in_meals m ON t.paid_us - d.starts_us >= m.starts_minute * 60000000
                    AND t.paid_us - d.starts_us < m.ends_minute * 60000000
WHERE c.meals > 0 AND m.starts_minute IS NULL;

-- one_payer_many: one payer's account in more valid sales of a day than a family eats.

CREATE TEMPORARY VIEW payers_many AS
SELECT v.trade_no, v.device_sn, v.customer_id, v.paid_day, v.paid_month, v.paid_us,
       CASE WHEN v.turn = 1 THEN 1 ELSE 0 END AS opens
FROM (
    SELECT w.trade_no, w.device_sn, w.customer_id, w.paid_day, w.paid_month, w.paid_us,
           COUNT(*) OVER (PARTITION BY w.user_id, w.paid_day, w.customer_id) AS sales,
           ROW_NUMBER() OVER (PARTITION BY w.user_id, w.paid_day, w.customer_id ORDER BY w.paid_us, w.trade_no) AS turn
    FROM judged w
    WHERE w.reason_count = 0
) v
CROSS JOIN in_signs p
WHERE v.sales > p.payer_sales;

-- round_amounts: the same round amount, which is no fixed price, again and again on one device.

CREATE TEMPORARY VIEW round_runs AS
SELECT r.*, r.turn - r.turn_of_amount AS run
FROM (
    SELECT s.trade_no, s.device_sn, s.customer_id, s.paid_day, s.paid_month, s.paid_us, s.amount_fen, s.turn,
           ROW_NUMBER() OVER (PARTITION BY s.device_sn, s.paid_day, s.amount_fen ORDER BY s.turn) AS turn_of_amount
    FROM sales_in_turn s
    CROSS JOIN in_signs p
    LEFT JOIN in_prices f ON f.price_fen = s.amount_fen
    WHERE s.amount_fen % p.round_fen = 0 AND f.price_fen IS NULL
) r;

CREATE TEMPORARY VIEW round_amounts AS
SELECT c.trade_no, c.device_sn, c.customer_id, c.paid_day, c.paid_month, c.paid_us,
       CASE WHEN c.turn = c.first_turn THEN 1 ELSE 0 END AS opens
FROM (
    SELECT r.trade_no, r.device_sn, r.customer_id, r.paid_day, r.paid_month, r.paid_us, r.turn,
           MIN(r.turn) OVER (PARTITION BY r.device_sn, r.paid_day, r.amount_fen, r.run) AS first_turn,
           COUNT(*) OVER (PARTITION BY r.device_sn, r.paid_day, r.amount_fen, r.run) AS sales
    FROM round_runs r
) c
CROSS JOIN in_signs p
WHERE c.sales >= p.round_sales;

-- refund_after_day: money that went back when the day of its sale was over.

CREATE TEMPORARY VIEW refunds_after_day AS
SELECT t.trade_no, t.device_sn, t.customer_id, t.paid_day, t.paid_month, t.paid_us, 1 AS opens
FROM (
    SELECT r.trade_no, MAX(r.refunded_us) AS refunded_us
    FROM in_refunds r
    CROSS JOIN in_as_of a
    WHERE r.refunded_us <= a.as_of_us
    GROUP BY r.trade_no
) b
JOIN known_transactions t ON t.trade_no = b.trade_no
JOIN in_days d ON d.day = t.paid_day
WHERE b.refunded_us >= d.ends_us;

CREATE TEMPORARY VIEW signs AS
SELECT 'burst' AS sign, s.trade_no, s.device_sn, s.customer_id, s.paid_day, s.paid_month, s.paid_us, s.opens
FROM bursts s
UNION ALL
SELECT 'outside_meals' AS sign, s.trade_no, s.device_sn, s.customer_id, s.paid_day, s.paid_month, s.paid_us, s.opens
FROM outside_meals s
UNION ALL
SELECT 'one_payer_many' AS sign, s.trade_no, s.device_sn, s.customer_id, s.paid_day, s.paid_month, s.paid_us, s.opens
FROM payers_many s
UNION ALL
SELECT 'round_amounts' AS sign, s.trade_no, s.device_sn, s.customer_id, s.paid_day, s.paid_month, s.paid_us, s.opens
FROM round_amounts s
UNION ALL
SELECT 'refund_after_day' AS sign, s.trade_no, s.device_sn, s.customer_id, s.paid_day, s.paid_month, s.paid_us, s.opens
FROM refunds_after_day s;

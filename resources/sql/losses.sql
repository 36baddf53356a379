-- What each reason cost: read after settlement.sql, whose views it stands on, and in the same words for every engine.
--
-- Every sale is counted for its first reason alone, in the contract's order. Money that was earned and money that was
-- lost add up to what all sales would have brought, twice over:
--
--   Device subsidy, for each user and day on a device (a user who has any sale there on a day that can earn):
--     fen_per_user_day = granted_fen + what it lost, by reason.
--   The users of a day take places: those with a valid sale first, by its time, then the others in the order of their
--   reasons, by the time of their first sale. Place n stands for the n-th fen_per_user_day of the day. What of a place
--   lies above the day's cap is lost to daily_cap, what lies above that to which the total cap still had room on that
--   day to total_cap, and the rest is granted - or lost to the user's reason (the first one of the user's first sale of
--   the day), or to month_short, where the sale is valid and the month falls short of its users. While the month is
--   open month_short waits (1): it is paid once the month qualifies. A month's room under the total cap is what the
--   months before were granted.
--
--   Transaction incentive, for each sale in the transaction window: would_millifen = incentive_millifen + what it lost.
--   A sale that counts would have brought its whole order less refunds: what coupons and the like paid is lost to
--   coupons. A sale that does not count would have brought what was kept of its payment - a sale without any actual
--   payment its whole order, a sale refunded in full what had been paid. Each under the cap for one transaction.
--
-- A sale outside every window is listed with nothing lost. Clauses are those of the published K12 policy.
-- The same restrictions as in settlement.sql hold. No semicolon stands inside a comment or a text.

CREATE TEMPORARY VIEW loss_reasons AS
SELECT 1 AS reason_no, 'device_not_in_programme' AS reason, 'II.6.h' AS clause
UNION ALL SELECT 2 AS reason_no, 'outside_window' AS reason, 'I.1, I.2' AS clause
UNION ALL SELECT 3 AS reason_no, 'below_minimum' AS reason, 'II.6.g' AS clause
UNION ALL SELECT 4 AS reason_no, 'no_actual_payment' AS reason, 'II.6.e' AS clause
UNION ALL SELECT 5 AS reason_no, 'refunded_in_full' AS reason, 'II.6.a' AS clause
UNION ALL SELECT 6 AS reason_no, 'risk' AS reason, 'II.6.b' AS clause
UNION ALL SELECT 7 AS reason_no, 'paid_elsewhere' AS reason, 'II.6.c' AS clause
UNION ALL SELECT 8 AS reason_no, 'agreement_ended' AS reason, 'II.6.d' AS clause
UNION ALL SELECT 9 AS reason_no, 'credit_share_exceeded' AS reason, 'II.6.f' AS clause
UNION ALL SELECT 10 AS reason_no, 'provider_mismatch' AS reason, 'III.1.1' AS clause
UNION ALL SELECT 11 AS reason_no, 'not_authorised_payment' AS reason, 'I.2.1' AS clause
UNION ALL SELECT 12 AS reason_no, 'industry_not_covered' AS reason, 'II.2' AS clause
UNION ALL SELECT 13 AS reason_no, 'coupons' AS reason, 'II.6.e' AS clause
UNION ALL SELECT 14 AS reason_no, 'month_short' AS reason, 'I.1' AS clause
UNION ALL SELECT 15 AS reason_no, 'daily_cap' AS reason, 'I.1' AS clause
UNION ALL SELECT 16 AS reason_no, 'total_cap' AS reason, 'I.1' AS clause;

-- Each sale with its first reason (0: none).

CREATE TEMPORARY VIEW first_reasons AS
SELECT w.trade_no, w.device_sn, w.customer_id, w.user_id, w.paid_day, w.paid_month, w.paid_us,
       w.in_assessment, w.in_transaction_window, w.valid_for_device,
       CASE WHEN w.reason_count = 0 THEN 0
            WHEN w.device_not_in_programme = 1 THEN 1
            WHEN w.outside_window = 1 THEN 2
            WHEN w.below_minimum = 1 THEN 3
            WHEN w.no_actual_payment = 1 THEN 4
            WHEN w.refunded_in_full = 1 THEN 5
            WHEN w.risk = 1 THEN 6
            WHEN w.paid_elsewhere = 1 THEN 7
            WHEN w.agreement_ended = 1 THEN 8
            WHEN w.credit_share_exceeded = 1 THEN 9
            WHEN w.provider_mismatch = 1 THEN 10
            WHEN w.not_authorised_payment = 1 THEN 11
            ELSE 12 END AS reason_no,
       w.amount_fen, w.actual_paid_fen, w.kept_fen, w.rate_per_mille, w.cap_fen, w.incentive_millifen
FROM incentives w;

-- The transaction incentive that a sale would have brought.

CREATE TEMPORARY VIEW would_be_incentives AS
SELECT s.trade_no, s.device_sn, s.customer_id, s.paid_day, s.paid_month, s.reason_no, s.incentive_millifen,
       CASE WHEN s.would_fen * s.rate_per_mille < s.cap_fen * 1000
            THEN s.would_fen * s.rate_per_mille ELSE s.cap_fen * 1000 END AS would_millifen
FROM (
    SELECT r.*,
           CASE WHEN r.in_transaction_window = 0 THEN 0
                WHEN r.reason_no = 0 THEN r.kept_fen + r.amount_fen - r.actual_paid_fen
                WHEN r.reason_no = 4 THEN r.amount_fen
                WHEN r.reason_no = 5 THEN r.actual_paid_fen
                ELSE r.kept_fen END AS would_fen
    FROM first_reasons r
) s;

-- Each user once a day and device, by the first sale that counts or, without one, by the first. places: see above.

CREATE TEMPORARY VIEW user_places AS
SELECT u.trade_no, u.device_sn, u.customer_id, u.user_id, u.paid_day, u.paid_month, u.paid_us, u.reason_no,
       ROW_NUMBER() OVER (PARTITION BY u.device_sn, u.paid_day
                          ORDER BY u.reason_no, u.paid_us, u.trade_no) AS place
FROM (
    SELECT r.trade_no, r.device_sn, r.customer_id, r.user_id, r.paid_day, r.paid_month, r.paid_us, r.reason_no,
           ROW_NUMBER() OVER (PARTITION BY r.device_sn, r.paid_day, r.user_id
                              ORDER BY r.valid_for_device DESC, r.paid_us, r.trade_no) AS turn
    FROM first_reasons r
    WHERE r.in_assessment = 1
) u
WHERE u.turn = 1;

-- Up to which fen of a day the total cap has room, were the month to qualify: what the months before it left, less the
-- month's own days before.

CREATE TEMPORARY VIEW granted_before AS
SELECT m.device_sn, m.paid_month, CAST(SUM(g.granted_fen) AS BIGINT) AS granted_fen
FROM (SELECT DISTINCT u.device_sn, u.paid_month FROM user_places u) m
JOIN device_grants g ON g.device_sn = m.device_sn AND g.paid_month < m.paid_month
GROUP BY m.device_sn, m.paid_month;

CREATE TEMPORARY VIEW day_limits AS
SELECT r.device_sn, r.paid_month, r.paid_day, r.qualifies, r.waits, r.fen_per_user_day, r.daily_cap_fen,
       CASE WHEN r.room_fen < 0 THEN 0 WHEN r.room_fen < r.daily_cap_fen THEN r.room_fen
            ELSE r.daily_cap_fen END AS limit_fen
FROM (
    SELECT d.device_sn, d.paid_month, d.paid_day, p.fen_per_user_day, p.daily_cap_fen,
           CASE WHEN d.paid_month = a.as_of_month THEN 1 ELSE 0 END AS waits,
           MAX(d.qualifies) OVER (PARTITION BY d.device_sn, d.paid_month) AS qualifies,
           p.total_cap_fen - COALESCE(b.granted_fen, 0) + d.subsidy_fen
           - CAST(SUM(d.subsidy_fen) OVER (PARTITION BY d.device_sn, d.paid_month ORDER BY d.paid_day
                                           ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS room_fen
    FROM (
        SELECT n.device_sn, n.paid_month, n.paid_day,
               COALESCE(g.qualifies, 0) AS qualifies, COALESCE(g.subsidy_fen, 0) AS subsidy_fen
        FROM (SELECT DISTINCT u.device_sn, u.paid_month, u.paid_day FROM user_places u) n
        LEFT JOIN device_grants g ON g.device_sn = n.device_sn AND g.paid_day = n.paid_day
    ) d
    CROSS JOIN in_policy p
    CROSS JOIN in_as_of a
    LEFT JOIN granted_before b ON b.device_sn = d.device_sn AND b.paid_month = d.paid_month
) r;

-- Each place in its parts: reached_fen + total_fen + daily_fen = fen_per_user_day, and of what is reached granted_fen.

CREATE TEMPORARY VIEW user_days AS
SELECT c.*,
       CASE WHEN c.reason_no = 0 AND c.qualifies = 1 THEN c.reached_fen ELSE 0 END AS granted_fen,
       c.within_fen - c.reached_fen AS total_fen,
       c.fen_per_user_day - c.within_fen AS daily_fen
FROM (
    SELECT u.trade_no, u.device_sn, u.customer_id, u.user_id, u.paid_day, u.paid_month, u.paid_us, u.reason_no, u.place,
           l.qualifies, l.waits, l.fen_per_user_day,
           CASE WHEN u.place * l.fen_per_user_day <= l.limit_fen THEN l.fen_per_user_day
                WHEN (u.place - 1) * l.fen_per_user_day < l.limit_fen
                THEN l.limit_fen - (u.place - 1) * l.fen_per_user_day
                ELSE 0 END AS reached_fen,
           CASE WHEN u.place * l.fen_per_user_day <= l.daily_cap_fen THEN l.fen_per_user_day
                WHEN (u.place - 1) * l.fen_per_user_day < l.daily_cap_fen
                THEN l.daily_cap_fen - (u.place - 1) * l.fen_per_user_day
                ELSE 0 END AS within_fen
    FROM user_places u
    JOIN day_limits l ON l.device_sn = u.device_sn AND l.paid_day = u.paid_day
) c;

-- What was lost, one line a user, day and reason. trade_no is the sale behind it.

CREATE TEMPORARY VIEW user_losses AS
SELECT d.trade_no, d.device_sn, d.customer_id, d.paid_month, d.paid_day,
       CASE WHEN d.reason_no = 0 THEN 14 ELSE d.reason_no END AS reason_no,
       d.reached_fen AS lost_fen,
       CASE WHEN d.reason_no = 0 THEN d.waits ELSE 0 END AS waits
FROM user_days d
WHERE d.reached_fen > d.granted_fen
UNION ALL
SELECT d.trade_no, d.device_sn, d.customer_id, d.paid_month, d.paid_day, 15 AS reason_no, d.daily_fen AS lost_fen,
       0 AS waits
FROM user_days d
WHERE d.daily_fen > 0
UNION ALL
SELECT d.trade_no, d.device_sn, d.customer_id, d.paid_month, d.paid_day, 16 AS reason_no, d.total_fen AS lost_fen,
       0 AS waits
FROM user_days d
WHERE d.total_fen > 0;

-- The sales behind every loss: a verdict's reason names all the sales whose first it is, whether they cost anything.

CREATE TEMPORARY VIEW lost_sales AS
SELECT w.trade_no, w.device_sn, w.customer_id, w.paid_month, w.paid_day,
       CASE WHEN w.reason_no = 0 THEN 13 ELSE w.reason_no END AS reason_no,
       1 AS sales, 0 AS users, 0 AS device_fen,
       w.would_millifen - w.incentive_millifen AS incentive_millifen,
       0 AS waits
FROM would_be_incentives w
WHERE w.reason_no > 0 OR w.would_millifen > w.incentive_millifen
UNION ALL
SELECT l.trade_no, l.device_sn, l.customer_id, l.paid_month, l.paid_day, l.reason_no,
       CASE WHEN l.reason_no > 13 THEN 1 ELSE 0 END AS sales,
       1 AS users, l.lost_fen AS device_fen, 0 AS incentive_millifen, l.waits
FROM user_losses l;

-- The sums by device, customer, month and reason. waits: not lost yet.

CREATE TEMPORARY VIEW losses AS
SELECT s.device_sn, s.customer_id, s.paid_month, s.reason_no, r.reason, r.clause,
       CAST(SUM(s.sales) AS BIGINT) AS sales,
       CAST(SUM(s.users) AS BIGINT) AS users,
       CAST(SUM(s.device_fen) AS BIGINT) AS device_fen,
       CAST(SUM(s.incentive_millifen) AS BIGINT) AS incentive_millifen,
       MAX(s.waits) AS waits
FROM lost_sales s
JOIN loss_reasons r ON r.reason_no = s.reason_no
GROUP BY s.device_sn, s.customer_id, s.paid_month, s.reason_no, r.reason, r.clause;

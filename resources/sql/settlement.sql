-- What the incentive policy pays: the one text of its rules, for every engine.
--
-- It runs unchanged in SQLite, DuckDB and Spark SQL: a series of views, to be made in this order, one statement at a
-- time, or to be read as the members of one WITH clause. It decides everything and reads no clock. Integers only.
-- Source: settlement.md. The clause letters after a rule are those of the published K12 policy.
--
-- What it reads. Instants are whole microseconds since 1970 (*_us), days and months are text in the policy's time zone
-- (YYYY-MM-DD, YYYY-MM) - both were brought there once, outside. Absent instants are NULL. One row marked (1).
--   in_as_of (1)      as_of_us, as_of_day, as_of_month
--   in_policy (1)     provider_pid, provider_ended_us, activation_first, activation_last, assessment_first,
--                     assessment_last, camera_vendor, face_algorithm, min_monthly_users, fen_per_user_day,
--                     daily_cap_fen, total_cap_fen, transaction_first, transaction_last, rate_per_mille, cap_fen,
--                     rounding, min_amount_fen, credit_share_limit_percent, credit_share_by, product
--   in_manufacturers  manufacturer                       in_industries  industry        (no value twice)
--   in_customers      customer_id, industry, ended_us, fee_mode
--   in_devices        device_sn, customer_id, manufacturer, camera_vendor, face_algorithm, activated_on
--   in_transactions   trade_no, device_sn, customer_id, user_id, paid_us, paid_day, paid_month, amount_fen,
--                     actual_paid_fen, credit_paid_fen, product, provider_pid
--   in_refunds        trade_no, refunded_us, actual_refunded_fen
--   in_determinations trade_no, kind, decided_us
--   in_fees_received  customer_id, fee_month, received_us
--
-- What is shared by the three engines and nothing else: no QUALIFY, no FILTER, no booleans (1 and 0), every SUM cast
-- to BIGINT (DuckDB widens it), "/" only where the quotient is whole (two of the three divide into a fraction). No
-- semicolon stands inside a comment or a text.

-- Only what is known at as_of counts.

CREATE TEMPORARY VIEW known_transactions AS
SELECT t.trade_no, t.device_sn, t.customer_id, t.user_id, t.paid_us, t.paid_day, t.paid_month,
       t.amount_fen, t.actual_paid_fen, t.credit_paid_fen, t.product, t.provider_pid
FROM in_transactions t
CROSS JOIN in_as_of a
WHERE t.paid_us <= a.as_of_us;

CREATE TEMPORARY VIEW known_refunds AS
SELECT r.trade_no, CAST(SUM(r.actual_refunded_fen) AS BIGINT) AS refunded_fen
FROM in_refunds r
CROSS JOIN in_as_of a
WHERE r.refunded_us <= a.as_of_us
GROUP BY r.trade_no;

CREATE TEMPORARY VIEW known_determinations AS
SELECT d.trade_no,
       MAX(CASE WHEN d.kind = 'risk' THEN 1 ELSE 0 END) AS risk,
       MAX(CASE WHEN d.kind = 'paid_elsewhere' THEN 1 ELSE 0 END) AS paid_elsewhere
FROM in_determinations d
CROSS JOIN in_as_of a
WHERE d.decided_us <= a.as_of_us
GROUP BY d.trade_no;

CREATE TEMPORARY VIEW known_fees AS
SELECT DISTINCT f.customer_id, f.fee_month
FROM in_fees_received f
CROSS JOIN in_as_of a
WHERE f.received_us <= a.as_of_us;

-- A device in the programme (II.6.h): maker, camera and algorithm admitted, activated within its window.

CREATE TEMPORARY VIEW judged_devices AS
SELECT d.device_sn, d.customer_id, d.activated_on,
       CASE WHEN m.manufacturer IS NOT NULL
             AND d.camera_vendor = p.camera_vendor
             AND d.face_algorithm = p.face_algorithm
             AND d.activated_on BETWEEN p.activation_first AND p.activation_last
            THEN 1 ELSE 0 END AS in_programme
FROM in_devices d
CROSS JOIN in_policy p
LEFT JOIN in_manufacturers m ON m.manufacturer = d.manufacturer;

CREATE TEMPORARY VIEW judged_customers AS
SELECT c.customer_id, c.fee_mode,
       c.ended_us,
       CASE WHEN i.industry IS NULL THEN 1 ELSE 0 END AS not_covered
FROM in_customers c
LEFT JOIN in_industries i ON i.industry = c.industry;

-- A customer's month is voided by too much credit (II.6.f), over all its transactions, valid or not. The sums may be
-- handed in as they were counted before.

CREATE TEMPORARY VIEW credit_sums AS
SELECT t.customer_id, t.paid_month,
       COUNT(*) AS transaction_count,
       CAST(SUM(CASE WHEN p.credit_share_by = 'amount' THEN t.credit_paid_fen
                     WHEN t.credit_paid_fen > 0 THEN 1 ELSE 0 END) AS BIGINT) AS credit_part,
       CAST(SUM(CASE WHEN p.credit_share_by = 'amount' THEN t.actual_paid_fen ELSE 1 END) AS BIGINT) AS credit_whole
FROM known_transactions t
CROSS JOIN in_policy p
GROUP BY t.customer_id, t.paid_month;

CREATE TEMPORARY VIEW credit_months AS
SELECT s.customer_id, s.paid_month, s.transaction_count, s.credit_part, s.credit_whole,
       CASE WHEN 100 * s.credit_part > p.credit_share_limit_percent * s.credit_whole THEN 1 ELSE 0 END AS voided
FROM credit_sums s
CROSS JOIN in_policy p;

-- Every reason against a transaction, 1 or 0, in the contract's order. A device or customer that nobody knows is not
-- admitted - such rows are refused before, but must never earn.

CREATE TEMPORARY VIEW verdicts AS
SELECT t.trade_no, t.device_sn, t.customer_id, t.user_id, t.paid_us, t.paid_day, t.paid_month,
       t.amount_fen, t.actual_paid_fen,
       CASE WHEN d.in_programme = 1 AND t.paid_day >= d.activated_on THEN 0 ELSE 1 END AS device_not_in_programme,
       CASE WHEN t.paid_day BETWEEN p.assessment_first AND p.assessment_last
              OR t.paid_day BETWEEN p.transaction_first AND p.transaction_last
            THEN 0 ELSE 1 END AS outside_window,
       CASE WHEN t.amount_fen < p.min_amount_fen THEN 1 ELSE 0 END AS below_minimum,
       CASE WHEN t.actual_paid_fen = 0 THEN 1 ELSE 0 END AS no_actual_payment,
       CASE WHEN t.actual_paid_fen > 0 AND r.refunded_fen >= t.actual_paid_fen THEN 1 ELSE 0 END AS refunded_in_full,
       COALESCE(x.risk, 0) AS risk,
       COALESCE(x.paid_elsewhere, 0) AS paid_elsewhere,
       CASE WHEN t.paid_us >= c.ended_us OR t.paid_us >= p.provider_ended_us THEN 1 ELSE 0 END AS agreement_ended,
       COALESCE(v.voided, 0) AS credit_share_exceeded,
       CASE WHEN t.provider_pid = p.provider_pid THEN 0 ELSE 1 END AS provider_mismatch,
       CASE WHEN t.product = p.product THEN 0 ELSE 1 END AS not_authorised_payment,
       COALESCE(c.not_covered, 1) AS industry_not_covered,
       CASE WHEN t.paid_day BETWEEN p.assessment_first AND p.assessment_last THEN 1 ELSE 0 END AS in_assessment,
       CASE WHEN t.paid_day BETWEEN p.transaction_first AND p.transaction_last THEN 1 ELSE 0 END AS in_transaction_window,
       t.actual_paid_fen - COALESCE(r.refunded_fen, 0) AS kept_fen,
       p.rate_per_mille,
       p.cap_fen
FROM known_transactions t
CROSS JOIN in_policy p
LEFT JOIN judged_devices d ON d.device_sn = t.device_sn
LEFT JOIN judged_customers c ON c.customer_id = t.customer_id
LEFT JOIN credit_months v ON v.customer_id = t.customer_id AND v.paid_month = t.paid_month
LEFT JOIN known_refunds r ON r.trade_no = t.trade_no
LEFT JOIN known_determinations x ON x.trade_no = t.trade_no;

CREATE TEMPORARY VIEW judged AS
SELECT j.*,
       CASE WHEN j.reason_count = 0 THEN j.in_assessment ELSE 0 END AS valid_for_device,
       CASE WHEN j.reason_count = 0 THEN j.in_transaction_window ELSE 0 END AS valid_for_incentive
FROM (
    SELECT w.*,
           w.device_not_in_programme + w.outside_window + w.below_minimum + w.no_actual_payment + w.refunded_in_full
           + w.risk + w.paid_elsewhere + w.agreement_ended + w.credit_share_exceeded + w.provider_mismatch
           + w.not_authorised_payment + w.industry_not_covered AS reason_count
    FROM verdicts w
) j;

-- The device subsidy. Each user once a day.

CREATE TEMPORARY VIEW device_user_days AS
SELECT DISTINCT w.user_id, w.paid_day, w.device_sn, w.paid_month
FROM judged w
WHERE w.valid_for_device = 1;

-- A device's day in two numbers: its users, and those of them who had no earlier day in the month - so these add up to
-- the month's distinct users. Days may be handed in here as they were counted before, in place of this view (the desk
-- does so, day by day the same): nothing below looks at a transaction.

CREATE TEMPORARY VIEW device_day_users AS
SELECT x.device_sn, x.paid_month, x.paid_day,
       CAST(SUM(x.users) AS BIGINT) AS users,
       CAST(SUM(x.new_users) AS BIGINT) AS new_users
FROM (
    SELECT d.device_sn, d.paid_month, d.paid_day, COUNT(*) AS users, 0 AS new_users
    FROM device_user_days d
    GROUP BY d.paid_day, d.device_sn, d.paid_month
    UNION ALL
    SELECT f.device_sn, f.paid_month, f.first_day, 0, COUNT(*)
    FROM (
        SELECT d.user_id, d.device_sn, d.paid_month, MIN(d.paid_day) AS first_day
        FROM device_user_days d
        GROUP BY d.user_id, d.device_sn, d.paid_month
    ) f
    GROUP BY f.first_day, f.device_sn, f.paid_month
) x
GROUP BY x.paid_day, x.device_sn, x.paid_month;

-- subsidy_fen is the day's, qualified_fen what of it counts because the month qualifies, hoped_fen what of it counts
-- if the month that is still open at as_of comes to qualify (a month that is over and fell short pays nothing).

CREATE TEMPORARY VIEW device_days AS
SELECT m.device_sn, m.paid_month, m.paid_day, m.users, m.month_users, m.subsidy_fen, m.total_cap_fen,
       CASE WHEN m.month_users >= m.min_monthly_users THEN 1 ELSE 0 END AS qualifies,
       CASE WHEN m.month_users >= m.min_monthly_users THEN m.subsidy_fen ELSE 0 END AS qualified_fen,
       CASE WHEN m.month_users >= m.min_monthly_users OR m.paid_month = m.as_of_month
            THEN m.subsidy_fen ELSE 0 END AS hoped_fen
FROM (
    SELECT n.device_sn, n.paid_month, n.paid_day, n.users,
           CAST(SUM(n.new_users) OVER (PARTITION BY n.device_sn, n.paid_month) AS BIGINT) AS month_users,
           CASE WHEN n.users * p.fen_per_user_day < p.daily_cap_fen
                THEN n.users * p.fen_per_user_day ELSE p.daily_cap_fen END AS subsidy_fen,
           p.min_monthly_users, p.total_cap_fen, a.as_of_month
    FROM device_day_users n
    CROSS JOIN in_policy p
    CROSS JOIN in_as_of a
) m;

-- In order of date until the total cap - the day that crosses it is cut to what is left.

CREATE TEMPORARY VIEW device_grants AS
SELECT s.device_sn, s.paid_month, s.paid_day, s.users, s.month_users, s.qualifies, s.subsidy_fen,
       CASE WHEN s.qualified_sum <= s.total_cap_fen THEN s.qualified_fen
            WHEN s.qualified_sum - s.qualified_fen < s.total_cap_fen
            THEN s.total_cap_fen - (s.qualified_sum - s.qualified_fen)
            ELSE 0 END AS granted_fen,
       CASE WHEN s.hoped_sum <= s.total_cap_fen THEN s.hoped_fen
            WHEN s.hoped_sum - s.hoped_fen < s.total_cap_fen
            THEN s.total_cap_fen - (s.hoped_sum - s.hoped_fen)
            ELSE 0 END AS accrued_fen
FROM (
    SELECT d.*,
           CAST(SUM(d.qualified_fen) OVER (PARTITION BY d.device_sn ORDER BY d.paid_day
                                           ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS qualified_sum,
           CAST(SUM(d.hoped_fen) OVER (PARTITION BY d.device_sn ORDER BY d.paid_day
                                       ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS hoped_sum
    FROM device_days d
) s;

-- The transaction incentive: capped for each transaction, rounded once for a customer's month.

CREATE TEMPORARY VIEW incentives AS
SELECT b.*,
       CASE WHEN b.basis_fen * b.rate_per_mille < b.cap_fen * 1000
            THEN b.basis_fen * b.rate_per_mille ELSE b.cap_fen * 1000 END AS incentive_millifen
FROM (
    SELECT w.*,
           CASE WHEN w.valid_for_incentive = 1 THEN w.kept_fen ELSE 0 END AS basis_fen
    FROM judged w
) b;

CREATE TEMPORARY VIEW explained AS
SELECT w.trade_no, w.valid_for_device, w.valid_for_incentive,
       SUBSTR(CASE WHEN w.device_not_in_programme = 1 THEN '|device_not_in_programme' ELSE '' END
              || CASE WHEN w.outside_window = 1 THEN '|outside_window' ELSE '' END
              || CASE WHEN w.below_minimum = 1 THEN '|below_minimum' ELSE '' END
              || CASE WHEN w.no_actual_payment = 1 THEN '|no_actual_payment' ELSE '' END
              || CASE WHEN w.refunded_in_full = 1 THEN '|refunded_in_full' ELSE '' END
              || CASE WHEN w.risk = 1 THEN '|risk' ELSE '' END
              || CASE WHEN w.paid_elsewhere = 1 THEN '|paid_elsewhere' ELSE '' END
              || CASE WHEN w.agreement_ended = 1 THEN '|agreement_ended' ELSE '' END
              || CASE WHEN w.credit_share_exceeded = 1 THEN '|credit_share_exceeded' ELSE '' END
              || CASE WHEN w.provider_mismatch = 1 THEN '|provider_mismatch' ELSE '' END
              || CASE WHEN w.not_authorised_payment = 1 THEN '|not_authorised_payment' ELSE '' END
              || CASE WHEN w.industry_not_covered = 1 THEN '|industry_not_covered' ELSE '' END, 2) AS reasons,
       w.basis_fen, w.incentive_millifen
FROM incentives w;

CREATE TEMPORARY VIEW customer_months AS
SELECT r.customer_id, r.paid_month, v.transaction_count, r.valid_count, v.credit_part, v.credit_whole, v.voided,
       r.basis_fen, r.incentive_millifen,
       CAST((r.rounded_millifen - r.rounded_millifen % 1000) / 1000 AS BIGINT) AS incentive_fen,
       CASE WHEN c.fee_mode = 'postpaid' AND f.fee_month IS NULL THEN 0 ELSE 1 END AS payable
FROM (
    SELECT s.customer_id, s.paid_month, s.valid_count, s.basis_fen, s.incentive_millifen,
           s.incentive_millifen + CASE WHEN p.rounding = 'half_up' THEN 500 ELSE 0 END AS rounded_millifen
    FROM (
        SELECT w.customer_id, w.paid_month,
               CAST(SUM(w.valid_for_incentive) AS BIGINT) AS valid_count,
               CAST(SUM(w.basis_fen) AS BIGINT) AS basis_fen,
               CAST(SUM(w.incentive_millifen) AS BIGINT) AS incentive_millifen
        FROM incentives w
        GROUP BY w.customer_id, w.paid_month
    ) s
    CROSS JOIN in_policy p
) r
JOIN credit_months v ON v.customer_id = r.customer_id AND v.paid_month = r.paid_month
LEFT JOIN in_customers c ON c.customer_id = r.customer_id
LEFT JOIN known_fees f ON f.customer_id = r.customer_id AND f.fee_month = r.paid_month;

-- What of a device can be told without any transaction: may it earn on the day of as_of?

CREATE TEMPORARY VIEW device_standing AS
SELECT d.device_sn, d.customer_id, d.in_programme,
       CASE WHEN a.as_of_day < d.activated_on THEN 1 ELSE 0 END AS not_yet_activated,
       CASE WHEN a.as_of_day BETWEEN p.assessment_first AND p.assessment_last THEN 0 ELSE 1 END AS outside_window,
       CASE WHEN a.as_of_us >= c.ended_us OR a.as_of_us >= p.provider_ended_us THEN 1 ELSE 0 END AS agreement_ended,
       COALESCE(c.not_covered, 1) AS industry_not_covered
FROM judged_devices d
CROSS JOIN in_policy p
CROSS JOIN in_as_of a
LEFT JOIN judged_customers c ON c.customer_id = d.customer_id;

-- What the desk shows of a device: the day, the month and the whole period at as_of. accrued_fen is what is paid if
-- everything holds, qualified_fen what the rules grant by now. Both are cut at the total cap in order of date, and
-- accrued is never the smaller one: both count the same for months that are over, and hoped_fen >= qualified_fen.

CREATE TEMPORARY VIEW device_progress AS
SELECT g.device_sn,
       CAST(SUM(CASE WHEN g.paid_day = a.as_of_day THEN g.users ELSE 0 END) AS BIGINT) AS day_users,
       CAST(SUM(CASE WHEN g.paid_day = a.as_of_day THEN g.accrued_fen ELSE 0 END) AS BIGINT) AS day_accrued_fen,
       CAST(SUM(CASE WHEN g.paid_day = a.as_of_day THEN g.granted_fen ELSE 0 END) AS BIGINT) AS day_qualified_fen,
       MAX(CASE WHEN g.paid_month = a.as_of_month THEN g.month_users ELSE 0 END) AS month_users,
       CAST(SUM(CASE WHEN g.paid_month = a.as_of_month THEN g.accrued_fen ELSE 0 END) AS BIGINT) AS month_accrued_fen,
       CAST(SUM(CASE WHEN g.paid_month = a.as_of_month THEN g.granted_fen ELSE 0 END) AS BIGINT) AS month_qualified_fen,
       CAST(SUM(g.accrued_fen) AS BIGINT) AS period_accrued_fen,
       CAST(SUM(g.granted_fen) AS BIGINT) AS period_qualified_fen
FROM device_grants g
CROSS JOIN in_as_of a
GROUP BY g.device_sn;

-- The last local day anything was read on or for: the newest month's end or the last reading of that month (a date more than a month
-- after its month is a slip and does not count), or the newest day. Result: date, null when nothing was read.
select greatest((select (max(period) + interval '1 month - 1 day')::date from reading),
                (select max(last_reading_date) from reading
                 where period = (select max(period) from reading) and last_reading_date < period + interval '2 months'),
                (select max(day) from daily_reading))

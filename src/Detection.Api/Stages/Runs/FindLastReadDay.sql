-- The last local day anything was read for: the end of the newest month or the newest day. Result: date, null when nothing was read.
select greatest((select (max(period) + interval '1 month - 1 day')::date from reading),
                (select max(day) from daily_reading))

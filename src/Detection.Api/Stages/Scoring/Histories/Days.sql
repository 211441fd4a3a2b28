-- The newest daily readings.
-- Parameters: after, last bigint (installation ids after the one, up to the other), as_of date (nothing later is known). In order of installation.
-- Index: daily_reading_pkey.
select installation_id, day, active_kwh
from daily_reading
where installation_id > @after and installation_id <= @last and day > @as_of - 100 and day <= @as_of
order by installation_id, day

-- The newest four weeks of quarter-hours, 96 places a day.
-- Parameters: after, last bigint (installation ids after the one, up to the other), as_of date (nothing later is known). In order of installation.
-- Index: load_profile_pkey of the partitions concerned.
select installation_id, day, active_kwh, voltage_r_v, voltage_s_v, voltage_t_v, current_r_a, current_s_a, current_t_a
from load_profile
where installation_id > @after and installation_id <= @last and day > @as_of - 28 and day <= @as_of
order by installation_id, day

-- Every meter that hung at them.
-- Parameters: after, last bigint (installation ids after the one, up to the other). In order of installation.
-- Index: meter_pkey.
select installation_id, serial_no, brand, model, stamp_year, fitted_on, removed_on, clock_moved
from meter
where installation_id > @after and installation_id <= @last
order by installation_id, meter_id

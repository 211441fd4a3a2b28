-- Invented installations of a scratch database on a lattice, each with 36 months of readings in the order in which files bring them.
-- Parameters: installations int. Result: none. SRID: 4326.
insert into installation (installation_no, tariff_group, contract_power_kw, district, neighbourhood, location, position_source)
select n::text, case when n % 12 = 0 then 'commercial' else 'dwelling' end, 6 + n % 5, 'D', 'N' || n / 2000,
       st_setsrid(st_makepoint(35 + 0.0004 * (n % 1000), 36.8 + 0.0003 * (n / 1000)), 4326), 'surveyed'
from generate_series(0, @installations - 1) n;
alter table reading drop constraint reading_pkey;
insert into reading (installation_id, period, first_reading_date, last_reading_date, active_kwh, t1_kwh, t2_kwh, t3_kwh, demand_kw, first_index, last_index, multiplier, reading_code, meter_status_code)
select i.installation_id, m::date, m::date, (m + interval '1 month')::date, kwh, 0.5 * kwh, 0.25 * kwh, 0.25 * kwh, kwh / 150, 1000, 1000 + kwh, 1, '10', '0'
from installation i, generate_series('2023-09-01'::timestamp, '2026-08-01', '1 month') m, lateral (select 150.5 + (i.installation_id * 37 + extract(month from m)::int * 11) % 200 as kwh) k
order by i.installation_id, m;
alter table reading add constraint reading_pkey primary key (installation_id, period);
analyze installation, reading;

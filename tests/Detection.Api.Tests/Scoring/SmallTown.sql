-- 240 installations with 30 months of readings up to 2025-12; the 7th of every 60 is measured at 40 % from 2025-04 on.
insert into installation (installation_no, tariff_group, phases, contract_power_kw, installed_power_kw, province, district, neighbourhood, street, location, position_source, simulated)
select to_char(n, 'FM0000000'), case when n % 10 = 0 then 'commercial' else 'dwelling' end, 1, 6, 6, 'Adana', case when n <= 120 then 'Seyhan' else 'Çukurova' end,
       'Işıklı', 'Gülbahçesi Sokağı', st_setsrid(st_point(35.30 + (n % 20) * 0.0005, 37.00 + (n / 20) * 0.0005), 4326), 'simulated', true
from generate_series(1, 240) n;

insert into reading (installation_id, period, first_reading_date, last_reading_date, active_kwh, demand_kw)
select i.installation_id, p.period::date, p.period::date, (p.period + interval '1 month - 1 day')::date,
       (180 + (n * 37) % 90) * (1 + 0.2 * cos(2 * pi() * extract(month from p.period) / 12)) * (1 + 0.1 * (((n * 7919 + extract(month from p.period)::int * 104729 + extract(year from p.period)::int * 31) % 97) / 97.0 - 0.5))
           * case when n % 60 = 7 and p.period >= '2025-04-01' then 0.4 else 1 end,
       1.5 + ((n * 13) % 7) * 0.2
from installation i
cross join lateral (select i.installation_no::int as n) x
cross join generate_series('2023-07-01'::timestamp, '2025-12-01', '1 month') as p(period);

insert into meter (installation_id, serial_no, stamp_year, fitted_on) select installation_id, 'S' || installation_no, 2019, '2019-05-01' from installation;
insert into event (installation_id, kind, at) select installation_id, 'seal', '2024-02-01T09:00+03' from installation where installation_no = '0000001';
insert into daily_reading (installation_id, day, active_kwh)
select installation_id, day::date, 6 from installation, generate_series('2025-12-01'::timestamp, '2025-12-31', '1 day') day where installation_no = '0000002';

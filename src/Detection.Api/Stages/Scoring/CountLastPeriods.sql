-- How many installations of each tariff group have which month as their newest reading known on a day.
-- Parameters: as_of date. Result: tariff_group text, last_period date, installations bigint. Index: reading_pkey.
select i.tariff_group, r.last_period, count(*) as installations
from (select installation_id, max(period) as last_period
      from reading
      where coalesce(last_reading_date, (period + interval '1 month - 1 day')::date) <= @as_of and period <= @as_of
      group by installation_id) r
join installation i using (installation_id)
group by i.tariff_group, r.last_period

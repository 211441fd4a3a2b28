-- Energy billed behind each transformer between two reading days, summed over installations read on the same days, as known on a day; what
-- panels gave back (register 2.8.0) is taken off. Installations with several links are left out: ListMovedInstallations.sql has them.
-- Parameters: as_of, since date. Result: code text, from_day, to_day date, kwh, estimated_kwh float8, installations bigint.
-- Index: reading_pkey, transformer_link_pkey. Cost: one pass over the readings of the window.
with span as (
    select installation_id, active_kwh as kwh, estimated, 1 as readings,
           case when last_reading_date - first_reading_date between 1 and 400 then first_reading_date else period end as from_day,
           case when last_reading_date - first_reading_date between 1 and 400 then last_reading_date else (period + interval '1 month')::date end as to_day
    from reading
    where period >= @since and coalesce(last_reading_date, (period + interval '1 month' - interval '1 day')::date) <= @as_of
    union all
    select installation_id, -quantity, false, 0, first_reading_date, last_reading_date
    from register_reading
    where register = '2.8.0' and period >= @since and last_reading_date > first_reading_date and last_reading_date <= @as_of and quantity is not null
)
select transformer_code as code, from_day, to_day, sum(kwh) as kwh, sum(kwh) filter (where estimated) as estimated_kwh, sum(readings) as installations
from (
    select l.transformer_code, greatest(s.from_day, l.from_day) as from_day, least(s.to_day, l.to_day) as to_day,
           s.kwh * (least(s.to_day, l.to_day) - greatest(s.from_day, l.from_day)) / (s.to_day - s.from_day) as kwh, s.estimated, s.readings
    from span s join single_feed l using (installation_id)
    where l.from_day < s.to_day and l.to_day > s.from_day
) part
group by 1, 2, 3

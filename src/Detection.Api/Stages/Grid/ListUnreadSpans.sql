-- Days in service that no reading covers, behind each transformer, with the energy to expect by the installations' own mean use, as known on a
-- day; installations with several links are left out. Parameters: as_of, since date.
-- Result: code text, from_day, to_day date, expected_kwh float8, installations bigint. Index: reading_pkey, transformer_link_pkey.
with span as (
    select installation_id, active_kwh,
           case when last_reading_date - first_reading_date between 1 and 400 then first_reading_date else period end as from_day,
           case when last_reading_date - first_reading_date between 1 and 400 then last_reading_date else (period + interval '1 month')::date end as to_day
    from reading
    where period >= @since and coalesce(last_reading_date, (period + interval '1 month' - interval '1 day')::date) <= @as_of
), own as (
    select installation_id, min(from_day) as first_day, max(to_day) as last_day, sum(to_day - from_day) as days, greatest(0, sum(active_kwh)) / sum(to_day - from_day) as kwh_per_day
    from span group by installation_id
), gap as (
    select installation_id, covered as from_day, from_day as to_day
    from (
        select installation_id, from_day, max(to_day) over (partition by installation_id order by from_day rows between unbounded preceding and 1 preceding) as covered
        from span where installation_id in (select installation_id from own where last_day - first_day > days)
    ) s
    where from_day > covered
    union all
    select o.installation_id, o.last_day, @as_of
    from own o join installation i using (installation_id)
    where o.last_day < @as_of and i.status = 'active' and (i.contract_end is null or i.contract_end > @as_of)
)
select transformer_code as code, from_day, to_day, sum(kwh_per_day * (to_day - from_day)) as expected_kwh, count(*) as installations
from (
    select l.transformer_code, greatest(g.from_day, l.from_day) as from_day, least(g.to_day, l.to_day) as to_day, o.kwh_per_day
    from gap g join own o using (installation_id) join single_feed l using (installation_id)
    where l.from_day < g.to_day and l.to_day > g.from_day
) part
group by 1, 2, 3

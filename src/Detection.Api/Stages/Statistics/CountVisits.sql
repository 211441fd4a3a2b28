-- Visits and what was found, for all installations together, by district and by tariff group.
-- Parameters: as_of date (visits after it are left out; those of a set with one reference date have no day and are counted).
-- Columns: breakdown ('all', 'district', 'tariff_group'), group_name, installations, visits (that reached an outcome), findings
-- (kacak of any case), irregular, under_registered, incomplete_visits. No geometry. Index: the primary key of visit.
with counted as (
    select
        coalesce(nullif(i.district, ''), 'unknown')                     as district,
        i.tariff_group,
        count(*) filter (where v.outcome <> 'incomplete')               as visits,
        count(*) filter (where v.outcome like 'kacak%')                 as findings,
        count(*) filter (where v.outcome = 'usulsuz')                   as irregular,
        count(*) filter (where v.outcome = 'art37')                     as under_registered,
        count(*) filter (where v.outcome = 'incomplete')                as incomplete_visits
    from installation i
    left join visit v on v.installation_id = i.installation_id and (v.visited_on is null or v.visited_on <= @as_of)
    group by i.installation_id
)
select
    case grouping(district, tariff_group) when 3 then 'all' when 1 then 'district' else 'tariff_group' end as breakdown,
    case grouping(district, tariff_group) when 3 then 'all' when 1 then district else tariff_group end     as group_name,
    count(*)                          as installations,
    coalesce(sum(visits), 0)::bigint            as visits,
    coalesce(sum(findings), 0)::bigint          as findings,
    coalesce(sum(irregular), 0)::bigint         as irregular,
    coalesce(sum(under_registered), 0)::bigint  as under_registered,
    coalesce(sum(incomplete_visits), 0)::bigint as incomplete_visits
from counted
group by grouping sets ((), (district), (tariff_group))

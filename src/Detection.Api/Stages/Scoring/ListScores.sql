-- One page of the ranked list of the newest finished run.
-- Parameters: tariff_group, district, neighbourhood, search text (null for all; search is a piece of the number, street or neighbourhood,
-- without regard to case or Turkish letters), cluster_no int (null for all), limit int, offset int.
-- Result: see ScoreRow; run_id, as_of and total (rows of all pages) stand in every row, and alone in one row when the page is empty;
-- no row when no run is finished. SRID: 4326. Index: score_rank.
with newest as (
    select run_id, as_of from run where state = 'done' order by run_id desc limit 1
), shown_sweep as (
    select sweep_id from sweep join newest using (run_id) where campaign_id is null and state = 'planned' order by sweep_id desc limit 1
), letters as (
    select 'ıİşŞğĞüÜöÖçÇ' || chr(775) as special, 'iissgguuoocc' as plain
), found as (
    select s.rank, s.score, s.probability, s.probability_low, s.probability_high, s.expected_kwh, s.expected_tl, s.reasons, i.installation_id, i.installation_no, i.tariff_group, i.status, i.province, i.district,
           i.neighbourhood, i.street, i.location, i.position_source, c.cluster_no
    from newest n
    join score s on s.run_id = n.run_id
    join installation i on i.installation_id = s.installation_id
    left join cluster_member c on c.run_id = n.run_id and c.installation_id = s.installation_id
    cross join letters l
    where (@tariff_group::text is null or i.tariff_group = @tariff_group)
      and (@district::text is null or i.district = @district)
      and (@neighbourhood::text is null or i.neighbourhood = @neighbourhood)
      and (@cluster_no::int is null or c.cluster_no = @cluster_no)
      and (@search::text is null or strpos(
              lower(translate(concat_ws(' ', i.installation_no, i.street, i.neighbourhood), l.special, l.plain)),
              lower(translate(@search::text, l.special, l.plain))) > 0)
)
select n.run_id, n.as_of, coalesce((select ranked_by from scoring where scoring.run_id = n.run_id), 'kwh') as ranked_by, t.total,
       p.rank, p.score, p.probability, p.probability_low, p.probability_high, p.expected_kwh, p.expected_tl, p.reasons, p.installation_id, p.installation_no, p.tariff_group, p.status, p.province, p.district,
       p.neighbourhood, p.street, st_x(p.location) as longitude, st_y(p.location) as latitude, p.position_source, p.cluster_no,
       exists (select from sweep_stop join shown_sweep using (sweep_id) where sweep_stop.installation_id = p.installation_id) as in_sweep
from newest n
cross join (select count(*) as total from found) t
left join (select * from found order by rank limit @limit offset @offset) p on true
order by p.rank

-- The newest run's statistics: one breakdown, and the row of all installations.
-- Parameters: breakdown ('district' or 'tariff_group').
-- Columns: run_id, as_of and those of the table statistic. Order: all first, then by name. Index: the primary key of statistic.
select s.run_id, r.as_of, s.breakdown, s.group_name, s.installations, s.visits, s.findings, s.irregular, s.under_registered, s.incomplete_visits
from statistic s
join run r using (run_id)
where s.run_id = (select max(run_id) from statistic) and s.breakdown in ('all', @breakdown)
order by s.breakdown <> 'all', s.group_name

-- Visits that no row stands beside yet, with the day their row is to be computed as of: the last day of the quarter before the visit.
-- A visit without a date is taken as made on the day asked about.
-- Parameters: feature_set text, as_of date, since date. Result: installation_id, visit_id bigint, row_as_of date. Index: visit_pkey, labelled_row_pkey.
select v.installation_id, v.visit_id, case when v.visited_on is null then @as_of else (date_trunc('quarter', v.visited_on) - interval '1 day')::date end as row_as_of
from visit v
where v.outcome <> 'incomplete' and coalesce(v.visited_on, @as_of) between @since and @as_of
  and not exists (select from labelled_row l where l.installation_id = v.installation_id and l.visit_id = v.visit_id and l.feature_set = @feature_set)
order by row_as_of, v.installation_id

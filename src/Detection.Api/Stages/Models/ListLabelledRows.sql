-- Visits with what the place looked like before them, as known on a day.
-- Parameters: feature_set text, as_of date. Result: installation_id, tariff_group, district, visited_on, outcome, origin, feature_values. Index: labelled_row_pkey.
select l.installation_id, i.tariff_group, i.district, v.visited_on, v.outcome, v.origin, l.feature_values
from labelled_row l
join visit v using (installation_id, visit_id)
join installation i using (installation_id)
where l.feature_set = @feature_set and coalesce(v.visited_on, l.as_of) <= @as_of
order by v.visited_on nulls first, l.installation_id, l.visit_id

-- Visits with what the place looked like before them, as known on a day.
-- Parameters: feature_set text, as_of date. Result: installation_id, tariff_group, district, visited_on, outcome, origin, feature_values, method,
-- is_contradicted (illegal use found here by a visit known on the day, within a year after this one). Index: labelled_row_pkey, visit_pkey.
select l.installation_id, i.tariff_group, i.district, v.visited_on, v.outcome, v.origin, l.feature_values, v.method,
       exists (select from visit later where later.installation_id = v.installation_id and later.outcome like 'kacak%'
                 and later.visited_on > v.visited_on and later.visited_on <= least(v.visited_on + 365, @as_of)) as is_contradicted
from labelled_row l
join visit v using (installation_id, visit_id)
join installation i using (installation_id)
where l.feature_set = @feature_set and coalesce(v.visited_on, l.as_of) <= @as_of
order by v.visited_on nulls first, l.installation_id, l.visit_id

-- Tells the models what a finding came to. The visit of the same day and outcome, imported or earlier, becomes this finding's.
-- Parameters: @installationId, @findingId, @visitedOn, @outcome, @origin, @method, @certainty. Index: visit_installation_id_visited_on_outcome_key.
insert into visit (installation_id, visited_on, outcome, origin, method, certainty, finding_id)
values (@installationId, @visitedOn, @outcome, @origin, @method, @certainty, @findingId)
on conflict (installation_id, visited_on, outcome)
do update set method = excluded.method, certainty = excluded.certainty, finding_id = excluded.finding_id

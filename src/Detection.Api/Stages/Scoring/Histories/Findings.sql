-- Days of visits that found illegal use.
-- Parameters: after, last bigint (installation ids after the one, up to the other), as_of date (nothing later is known). In order of installation.
-- Index: visit_pkey.
select installation_id, visited_on
from visit
where installation_id > @after and installation_id <= @last and visited_on <= @as_of and outcome like 'kacak%'
order by installation_id, visited_on

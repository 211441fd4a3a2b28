-- Staged inspection outcomes as rows of the table visit.
create temp view typed_visit as
select i.installation_id, s.outcome, s.visited_on, s.recovered_kwh, s.origin, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);

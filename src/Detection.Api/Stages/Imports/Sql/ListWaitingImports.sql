-- Imports with rows that waited for an installation or a transformer which is stored now, oldest first. Result: import_id.
-- Index: import_rejection_waiting.
select distinct r.import_id
from import_rejection r join import m using (import_id)
where m.state = 'done' and m.header is not null
  and (r.rule = 'unknown-installation' and r.value in (select installation_no from installation)
       or r.rule = 'unknown-transformer' and r.value in (select transformer_code from transformer))
order by r.import_id;

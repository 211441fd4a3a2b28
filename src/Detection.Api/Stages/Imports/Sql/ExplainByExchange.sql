-- Falls and breaks of an index that an exchange in the reading's interval explains: they become notes. Only rows that were found are
-- looked at. Parameters: @importId. Index: reading_pkey, meter_pkey, event_installation_id_kind_at_code_key.
update import_rejection f
set rule = 'index-restarted', severity = 'note'
from reading r
where f.import_id = @importId and f.rule in ('index-went-back', 'index-does-not-continue')
  and r.installation_id = f.installation_id and r.period = f.period
  and not exists (select from import_rejection n
                  where n.import_id = f.import_id and n.line_no = f.line_no and n.field = f.field and n.rule = 'index-restarted')
  and (exists (select from meter m
               where m.installation_id = r.installation_id and m.fitted_on between r.first_reading_date and r.last_reading_date)
       or exists (select from event e
                  where e.installation_id = r.installation_id and e.kind = 'exchange'
                    and (e.at at time zone 'Europe/Istanbul')::date between r.first_reading_date and r.last_reading_date));

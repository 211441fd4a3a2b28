-- Acts of the company at the meter up to a day. A control, seal or exchange within a week after a tip was prompted by a suspicion (R 45).
-- Parameters: @installationId, @until. Index: event_installation_id_kind_at_code_key.
select (e.at at time zone 'Europe/Istanbul')::date as day, e.kind,
       exists (select from event t where t.installation_id = e.installation_id and t.kind = 'tip' and t.at <= e.at and t.at > e.at - interval '7 days') as prompted
  from event e
 where e.installation_id = @installationId and e.kind in ('cut', 'reconnect', 'seal', 'exchange', 'control')
   and (e.at at time zone 'Europe/Istanbul')::date <= @until
 order by e.at

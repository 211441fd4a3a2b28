-- What happened at one installation, newest first. Notes and tips stay out: they may name a person.
-- Parameters: @installationId, @asOf (null for everything). Index: event_installation_id_kind_at_code_key.
select kind, at, crew, code
  from event
 where installation_id = @installationId
   and kind <> 'tip'
   and (@asOf::date is null or (at at time zone 'Europe/Istanbul')::date <= @asOf)
 order by at desc, event_id desc
 limit 200

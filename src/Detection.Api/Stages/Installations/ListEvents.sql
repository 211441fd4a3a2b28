-- What happened at one installation, newest first. Tips stay out: who gave one is secret.
-- Parameters: @installationId, @asOf (null for everything). Index: event_installation_id_kind_at_code_key.
select event_id, kind, at, crew, code, note
  from event
 where installation_id = @installationId
   and kind <> 'tip'
   and (@asOf::date is null or (at at time zone 'Europe/Istanbul')::date <= @asOf)
 order by at desc, event_id desc
 limit 200

-- Days on which the meter of one installation was changed: from the meters' own dates and from the crews' events.
-- Parameters: @installationId, @asOf (null for all). Index: meter_pkey, event_installation_id_kind_at_code_key.
select fitted_on as day
  from meter
 where installation_id = @installationId
   and fitted_on > (select min(fitted_on) from meter where installation_id = @installationId)
   and (@asOf::date is null or fitted_on <= @asOf)
 union
select (at at time zone 'Europe/Istanbul')::date
  from event
 where installation_id = @installationId
   and kind = 'exchange'
   and (@asOf::date is null or (at at time zone 'Europe/Istanbul')::date <= @asOf)
 order by day

-- What happened at one installation, newest first, with where it was done (EPSG:4326) and how far that is from the installation's own point [m].
-- Tips stay out: who gave one is secret. Parameters: @installationId, @asOf (null for everything). Index: event_installation_id_kind_at_code_key.
select e.event_id, e.kind, e.at, e.crew, e.code, e.note, st_x(e.location) as longitude, st_y(e.location) as latitude,
       st_distance(e.location::geography, i.location::geography) as distance_metres, coalesce(e.photos, '{}') as photos
  from event e
  join installation i using (installation_id)
 where e.installation_id = @installationId
   and e.kind <> 'tip'
   and (@asOf::date is null or (e.at at time zone 'Europe/Istanbul')::date <= @asOf)
 order by e.at desc, e.event_id desc
 limit 200

-- The nearest other installations around one, nearest first.
-- Parameters: @installationId. SRID: 4326; the 1.5 km box is in degrees at the installation's latitude.
-- Index: installation_location.
select neighbour.location
  from installation subject
  join lateral (
       select other.location
         from installation other
        where other.location && st_expand(
                  subject.location, 1500 / (111195 * cos(radians(st_y(subject.location)))), 1500 / 111195.0)
          and other.installation_id <> subject.installation_id
        order by other.location <-> subject.location
        limit 400) neighbour on true
 where subject.installation_id = @installationId

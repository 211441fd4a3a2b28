-- Points of the file that more than 200 installations have, those of the file and the stored ones together.
-- Index: installation (location). Both parts are materialised, or they would be counted anew for every row of the file.
with of_file as materialized (
    select longitude, latitude, count(*) as installations, array_agg(installation_no) as numbers
    from staged s
    where longitude is not null and not exists (select from skipped k where k.line_no = s.line_no)
    group by longitude, latitude
), crowded as materialized (
    select f.longitude, f.latitude, f.installations + stored.installations as installations
    from of_file f
    cross join lateral (
        select count(*) as installations
        from (select from installation i
              where i.location ~= st_setsrid(st_makepoint(f.longitude, f.latitude), 4326)
                and i.location = st_setsrid(st_makepoint(f.longitude, f.latitude), 4326) and not i.installation_no = any (f.numbers)
              limit 201) standing
    ) stored
    where f.installations > 10 and f.installations + stored.installations > 200
)
insert into fault (line_no, rule, severity, field, value, detail)
select s.line_no, 'point-shared-by-many', 'flag', 'longitude', c.longitude || ' ' || c.latitude, c.installations::text
from crowded c join staged s using (longitude, latitude)
where not exists (select from skipped k where k.line_no = s.line_no);

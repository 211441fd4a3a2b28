-- What a text may mean on the map: an installation's number or its beginning, a meter's number, a transformer's or feeder's code, a street or a
-- neighbourhood, with a door number after it.
-- Parameters: q text (as typed), words text (in lower case, Turkish), door text (the last word where it has a digit, else null), street text (words
-- without the door), insider boolean (false: nothing that leads to a door).
-- Result: MapHit, at most ten, the exact ones first. SRID 4326. Index: installation_no_key, meter_serial_no, transformer_code_key, street name by scan.
(select 'installation' as kind, i.installation_no as title, concat_ws(', ', i.neighbourhood, i.street, i.door_no) as detail, i.installation_id, null as code,
        st_x(i.location) as longitude, st_y(i.location) as latitude
 from installation i where @insider and i.installation_no = @q)
union all
(select 'meter', m.serial_no, concat_ws(', ', i.installation_no, i.neighbourhood, i.street), i.installation_id, null, st_x(i.location), st_y(i.location)
 from meter m join installation i using (installation_id) where @insider and m.serial_no = @q order by m.removed_on desc nulls first limit 3)
union all
(select 'transformer', t.transformer_code, concat_ws(', ', t.name, t.feeder_code), null, t.transformer_code, st_x(t.location), st_y(t.location)
 from transformer t where lower(t.transformer_code) = lower(@q))
union all
(select 'feeder', f.feeder_code, f.name, null, f.feeder_code, st_x(st_lineinterpolatepoint(f.line, 0.5)), st_y(st_lineinterpolatepoint(f.line, 0.5))
 from feeder f where lower(f.feeder_code) = lower(@q))
union all
(select 'installation', i.installation_no, concat_ws(', ', i.neighbourhood, i.street, i.door_no), i.installation_id, null, st_x(i.location), st_y(i.location)
 from installation i where @insider and length(@q) >= 4 and i.installation_no like replace(replace(replace(@q, '\', '\\'), '%', '\%'), '_', '\_') || '_%' order by i.installation_no limit 5)
union all
(select 'address', concat_ws(' ', i.street, i.door_no), concat_ws(', ', i.neighbourhood, i.district, i.installation_no), i.installation_id, null, st_x(i.location), st_y(i.location)
 from installation i
 where @insider and @door::text is not null and lower(i.door_no collate "tr-x-icu") = @door::text
   and i.street in (select name from street where strpos(lower(name collate "tr-x-icu"), @street) > 0 limit 20)
 order by i.installation_no limit 5)
union all
(select 'street', s.name, s.neighbourhood, null, null, st_x(st_lineinterpolatepoint(s.line, 0.5)), st_y(st_lineinterpolatepoint(s.line, 0.5))
 from street s where strpos(lower(s.name collate "tr-x-icu"), @words) > 0 order by length(s.name), s.name limit 4)
union all
(select 'neighbourhood', n.name, concat_ws(', ', n.district, n.province), null, null, st_x(st_pointonsurface(n.boundary)), st_y(st_pointonsurface(n.boundary))
 from neighbourhood n where strpos(lower(n.name collate "tr-x-icu"), @words) > 0 order by length(n.name), n.name limit 4)
limit 10

-- The power a copper section carries, in the place of the same section's.
-- Parameters: the columns of cable_section. Index: cable_section_pkey.
insert into cable_section (section_mm2, phases, power_kw, source, imported_by, imported_at)
values (@section_mm2, @phases::smallint, @power_kw, @source, @imported_by, @imported_at)
on conflict (section_mm2, phases) do update
   set power_kw = excluded.power_kw, source = excluded.source, imported_by = excluded.imported_by, imported_at = excluded.imported_at

-- One free day, in the place of the same day's.
-- Parameters: the columns of holiday. Index: holiday_pkey.
insert into holiday (day, name, half_day, source, imported_by, imported_at)
values (@day, @name, @half_day, @source, @imported_by, @imported_at)
on conflict (day) do update
   set name = excluded.name, half_day = excluded.half_day, source = excluded.source, imported_by = excluded.imported_by, imported_at = excluded.imported_at

-- Files come as workbooks and maps too: the form they were sent in, the sheet or layer that was taken, the coordinate system of their points
-- (EPSG code), and the profile they were read by where no name leads to it again.
alter table import
    add column form text not null default 'Text' check (form in ('Text', 'GeoJson', 'Workbook', 'Map')),
    add column layer text,
    add column srid integer,
    add column profile_text jsonb;

-- Whether a table has no row at all. {table} comes from the catalogue of tables.
select not exists (select from {table});

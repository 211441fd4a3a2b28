-- Rows that the import has for a table. {table} comes from the catalogue of tables.
select count(*) from typed_{table};

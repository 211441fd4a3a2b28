-- Takes the key off an empty table, to be built once its rows are there. {table} comes from the catalogue of tables.
alter table {table} drop constraint {table}_pkey;

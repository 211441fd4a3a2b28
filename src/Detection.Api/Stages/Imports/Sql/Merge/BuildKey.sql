-- Gives a table its key back. {table} and {key} come from the catalogue of tables.
alter table {table} add constraint {table}_pkey primary key ({key});

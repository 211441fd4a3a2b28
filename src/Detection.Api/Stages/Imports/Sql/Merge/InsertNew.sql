-- Adds the import's rows that are not stored yet. {table}, {columns}, {newRow} and {sameKey} come from the catalogue of tables.
-- Parameter: @importId.
insert into {table} ({columns})
select {newRow}
from typed_{table} t
where not exists (select from {table} o where {sameKey});

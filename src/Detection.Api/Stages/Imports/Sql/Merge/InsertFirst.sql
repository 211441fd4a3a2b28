-- Fills a table that is empty. {table}, {columns} and {newRow} come from the catalogue of tables. Parameter: @importId.
insert into {table} ({columns})
select {newRow}
from typed_{table} t;

-- Gives rows that an import changed what they said before it, their file and line included. {table}, {valuesAndTrace}, {before} and
-- {keyWas} come from the catalogue of tables. Parameter: @importId.
update {table} o
set ({valuesAndTrace}) = (select {before} from jsonb_populate_record(o, c.old) was)
from correction c, jsonb_populate_record(null::{table}, c.key) k
where c.import_id = @importId and c.table_name = '{table}' and {keyWas};

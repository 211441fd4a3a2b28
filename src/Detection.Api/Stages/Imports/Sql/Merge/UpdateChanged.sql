-- Changes stored rows that the import has otherwise; a value that the file does not have never erases one that is stored.
-- {table}, {values}, {newValues}, {merged}, {stored} and {sameKey} come from the catalogue of tables. Parameter: @importId.
update {table} o
set ({values}) = row({newValues})
from typed_{table} t
where {sameKey}
  and ({merged}) is distinct from ({stored});

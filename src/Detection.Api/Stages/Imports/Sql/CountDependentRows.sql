-- Rows of {dependent} that belong to what an import itself brought into {table}: rows it only corrected stay when it is taken back.
-- {dependent}, {table} and {key} are the database's own names (ListDependentTables.sql); {others} leaves out the import's own rows.
-- Parameter: @importId.
select count(*)
from {dependent} d
where d.{key} in (
    select {key}
    from {table}
    where import_id = @importId
      and not exists (
          select from correction c
          where c.import_id = @importId and c.table_name = '{table}' and c.installation_id = {table}.{key}))
{others};

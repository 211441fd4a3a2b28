-- Tables beside @table that have its key column, and whether they record which import a row came from. Those in @computed are left out,
-- and so are partitions, which their parent stands for. Parameters: @table, @key, @computed.
select c.relname as table, exists (
           select from pg_attribute a where a.attrelid = c.oid and a.attname = 'import_id' and not a.attisdropped) as traced
from pg_class c
join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
join pg_attribute k on k.attrelid = c.oid and k.attname = @key and not k.attisdropped
where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> @table and not c.relname = any (@computed)
order by c.relname;

-- Changes stored rows that the import has otherwise, and keeps what they said before; a value that the file does not have never erases
-- one that is stored. {table}, {values}, {mergedAs}, {changedValues}, {storedKey}, {keyPairs}, {merged}, {stored} and {sameKey} come from
-- the catalogue of tables. Parameter: @importId. Result: the number of changed rows.
with changed as materialized (
    select {storedKey}, {mergedAs}, t.line_no, to_jsonb(o) as before
    from typed_{table} t join {table} o on {sameKey}
    where ({merged}) is distinct from ({stored})
), updated as (
    update {table} o
    set ({values}, import_id, line_no) = row({changedValues}, @importId, t.line_no)
    from changed t
    where {sameKey}
    returning t.before, to_jsonb(o) as after
), kept as (
    insert into correction (import_id, table_name, installation_id, key, old, new)
    select @importId, '{table}', (after ->> 'installation_id')::bigint, jsonb_build_object({keyPairs}), difference.old, difference.new
    from updated
    cross join lateral (
        select jsonb_object_agg(field, before -> field) as old, jsonb_object_agg(field, value) as new
        from jsonb_each(after) as each (field, value)
        where before -> field is distinct from value
    ) difference
)
select count(*) from updated;

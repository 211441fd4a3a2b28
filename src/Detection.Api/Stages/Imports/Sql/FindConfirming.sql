-- A later import that found rows of the same tables as they were: it may rest on rows of this one. Parameter: @importId.
-- Result: import_id, file_name, rows.
select later.import_id, later.file_name, sum((counts.value ->> 'unchanged')::bigint)::bigint as rows
from import this
join import later on later.state = 'done' and later.finished_at > this.finished_at and later.import_id <> this.import_id
cross join lateral jsonb_each(later.tables) as counts (name, value)
where this.import_id = @importId
  and this.tables ? counts.name
  and (this.tables -> counts.name ->> 'inserted')::bigint + (this.tables -> counts.name ->> 'updated')::bigint > 0
  and (counts.value ->> 'unchanged')::bigint > 0
group by later.import_id, later.file_name
order by later.import_id desc
limit 1;

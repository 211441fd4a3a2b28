-- A later import that changed rows of this one. Parameter: @importId. Result: import_id, file_name, rows. Index: correction_corrected.
select c.import_id, i.file_name, count(*) as rows
from correction c join import i using (import_id)
where (c.old ->> 'import_id')::bigint = @importId and c.import_id <> @importId and i.state = 'done'
group by c.import_id, i.file_name
order by c.import_id desc
limit 1;

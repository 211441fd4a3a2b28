-- Imports, newest first. Parameters: @importId (null for all), @limit.
select import_id, file_name, profile, target, file_bytes, encode(file_sha256, 'hex') as sha256, simulated, state, rows_read,
       rows_inserted, rows_updated, rows_unchanged, rows_rejected, rows_flagged, tables::text as tables, stored_name, header, delimiter,
       decimal_mark, form, layer, srid, profile_text::text as profile_text, requested_by, undone_at, undone_by,
       error::text as error, job_id, requested_at, started_at, finished_at
from import
where @importId::bigint is null or import_id = @importId
order by import_id desc
limit @limit;

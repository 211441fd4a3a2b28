-- What later files, and accepted explanations of a balance, changed in rows of one installation, newest first: who sent them, when, and what stood there before from which file.
-- Parameters: @installationId. Index: correction_installation.
select c.table_name as table, c.key::text as key, c.old::text as old, c.new::text as new, c.import_id, coalesce(i.file_name, '/grid/explanations/' || c.explanation_id) as file_name, coalesce(i.requested_by, c.corrected_by) as requested_by,
       coalesce(i.finished_at, c.corrected_at) as finished_at,
       (c.old ->> 'import_id')::bigint as old_import_id, before.file_name as old_file_name, (c.old ->> 'line_no')::bigint as old_line_no,
       (c.new ->> 'line_no')::bigint as line_no
  from correction c
  left join import i using (import_id)
  left join import before on before.import_id = (c.old ->> 'import_id')::bigint
 where c.installation_id = @installationId
 order by c.correction_id desc
 limit 200

-- What the import rules said about rows of one installation, newest month first. Parameters: @installationId.
-- Index: import_rejection_installation.
select f.import_id, i.file_name, f.line_no, f.period, f.field, f.rule, f.severity, f.value, f.detail
  from import_rejection f
  join import i using (import_id)
 where f.installation_id = @installationId and i.state = 'done'
 order by f.period desc nulls last, f.import_id desc, f.line_no
 limit 200

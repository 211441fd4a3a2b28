-- The newest record of one installation. Parameters: @installationId. Index: record_installation_id_run_id_key.
select record_id, record_no
  from record
 where installation_id = @installationId
 order by record_id desc
 limit 1

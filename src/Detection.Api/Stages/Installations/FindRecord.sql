-- The record of one installation in the newest finished run. Parameters: @installationId. Index: record_installation_id_run_id_key.
select record_id, record_no
  from record
 where installation_id = @installationId
   and run_id = (select max(run_id) from run where state = 'done')

-- Records without their documents, newest first.
-- Parameters: @recordId, @installationId and @runId (null for any), @limit. Index: record_pkey, record_installation_id_run_id_key.
select record_id, record_no, installation_id, installation_no, run_id, sweep_id, record.state,
       encode(document_sha256, 'hex') as document_sha256, length(document) as document_bytes, created_at
  from record
  join installation using (installation_id)
 where (@recordId::bigint is null or record_id = @recordId)
   and (@installationId::bigint is null or installation_id = @installationId)
   and (@runId::bigint is null or run_id = @runId)
 order by record_id desc
 limit @limit

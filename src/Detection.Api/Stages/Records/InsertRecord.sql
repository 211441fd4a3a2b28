-- Keeps one drafted record; nothing when this installation already has one in this run.
-- Parameters: @recordNo, @installationId, @runId, @sweepId, @content, @document, @sha256, @createdAt.
insert into record (record_no, installation_id, run_id, sweep_id, content, document, document_sha256, created_at)
values (@recordNo, @installationId, @runId, @sweepId, @content::jsonb, @document, @sha256, @createdAt)
on conflict (installation_id, run_id) do nothing

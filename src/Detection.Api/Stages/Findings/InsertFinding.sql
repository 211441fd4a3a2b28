-- A new finding with no entry yet; the entry that creates it follows in the same transaction.
-- Parameters: @installationId, @recordId, @outcome, @step, @detectedAt, @facts, @now. Returns finding_id.
insert into finding (installation_id, record_id, outcome, step, detected_at, version, entry_count, facts, created_at, changed_at)
values (@installationId, @recordId, @outcome, @step, @detectedAt, 0, 0, @facts::jsonb, @now, @now)
returning finding_id

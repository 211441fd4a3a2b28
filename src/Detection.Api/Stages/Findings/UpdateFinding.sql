-- The state of a finding after its newest entry.
-- Parameters: @findingId, @outcome, @step, @detectedAt, @facts, @calculation, @worksheet, @worksheetSha256, @settledFlags, @legalHold,
-- @entryNo, @version, @finalisedAt, @now. Index: finding_pkey.
update finding
   set outcome = @outcome, step = @step, detected_at = @detectedAt, facts = @facts::jsonb, calculation = @calculation::jsonb,
       worksheet = @worksheet::json, worksheet_sha256 = @worksheetSha256, settled_flags = @settledFlags, legal_hold = @legalHold,
       entry_count = @entryNo, version = @version, finalised_at = @finalisedAt, changed_at = @now
 where finding_id = @findingId

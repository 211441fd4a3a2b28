-- Evidence of a finding, or one piece, with what reviewers noted on it; the oldest first.
-- Parameters: @findingId, @evidenceId (null for any), @sha256 (null for any). Index: evidence_finding_id_sha256_key, evidence_pkey.
select e.evidence_id, e.finding_id, e.kind, e.subject, e.file_name, e.media_type, e.byte_count, e.sha256, e.visible_stamp, e.stated::text as stated,
       e.embedded::text as embedded, e.flags, e.has_view, e.actor_name, e.actor_role, e.uploaded_at,
       accepted.reason as accepted_reason, accepted.actor_name as accepted_by, withdrawn.reason as withdrawn_reason, withdrawn.actor_name as withdrawn_by
  from evidence e
  left join evidence_note accepted on accepted.evidence_id = e.evidence_id and accepted.kind = 'accepted'
  left join evidence_note withdrawn on withdrawn.evidence_id = e.evidence_id and withdrawn.kind = 'withdrawn'
 where (@findingId::bigint is null or e.finding_id = @findingId)
   and (@evidenceId::uuid is null or e.evidence_id = @evidenceId)
   and (@sha256::bytea is null or e.sha256 = @sha256)
 order by e.uploaded_at, e.evidence_id

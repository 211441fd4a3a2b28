-- A file that has arrived whole.
-- Parameters: the columns of evidence.
insert into evidence (evidence_id, finding_id, kind, subject, file_name, media_type, byte_count, sha256, visible_stamp, stated, embedded, flags, has_view,
                      actor_name, actor_role, uploaded_at)
values (@evidenceId, @findingId, @kind, @subject, @fileName, @mediaType, @byteCount, @sha256, @visibleStamp, @stated::jsonb, @embedded::jsonb, @flags, @hasView,
        @actorName, @actorRole, @uploadedAt)

-- A file that somebody is about to send.
-- Parameters: the columns of evidence_upload.
insert into evidence_upload (upload_id, finding_id, file_name, byte_count, subject, visible_stamp, stated, actor_name, actor_role, created_at)
values (@uploadId, @findingId, @fileName, @byteCount, @subject, @visibleStamp, @stated::jsonb, @actorName, @actorRole, @now)

-- One line of a finding's history.
-- Parameters: the columns of finding_entry.
insert into finding_entry (finding_id, entry_no, at, actor_name, actor_role, action, reason, content, previous_hash, hash)
values (@findingId, @entryNo, @at, @actorName, @actorRole, @action, @reason, @content::json, @previousHash, @hash)

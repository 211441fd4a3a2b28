-- A finding's history in order, from one entry on.
-- Parameters: @findingId, @after (an entry's number, 0 for all). Index: finding_entry_pkey.
select finding_id, entry_no, at, actor_name, actor_role, action, reason, content::text as content, previous_hash, hash
  from finding_entry
 where finding_id = @findingId and entry_no > @after
 order by entry_no

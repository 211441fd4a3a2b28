-- A reviewer accepts or withdraws a piece of evidence; nothing when it already is.
-- Parameters: @evidenceId, @kind, @reason, @name, @roleName, @now.
insert into evidence_note (evidence_id, kind, reason, actor_name, actor_role, at)
values (@evidenceId, @kind, @reason, @name, @roleName, @now)
on conflict (evidence_id, kind) do nothing

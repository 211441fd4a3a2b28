-- One rule set, in the place of the one with the same id.
-- Parameters: @id, @effectiveFrom, @document, @source, @by, @at. Index: rule_set_pkey.
insert into rule_set (rule_set_id, effective_from, document, source, imported_by, imported_at)
values (@id, @effectiveFrom, @document::json, @source, @by, @at)
on conflict (rule_set_id) do update
   set effective_from = excluded.effective_from, document = excluded.document, source = excluded.source, imported_by = excluded.imported_by,
       imported_at = excluded.imported_at

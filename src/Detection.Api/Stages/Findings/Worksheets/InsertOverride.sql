-- One override of a worksheet value; null as value withdraws the earlier one of the same code.
-- Parameters: @findingId, @code, @value, @reason, @by, @at. Index: worksheet_override_pkey.
insert into worksheet_override (finding_id, override_no, code, value, reason, actor_name, at)
select @findingId, coalesce(max(override_no), 0) + 1, @code, @value::json, @reason, @by, @at
  from worksheet_override
 where finding_id = @findingId

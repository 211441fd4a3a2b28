-- Every override of a finding's worksheet, in order.
-- Parameters: @findingId. Index: worksheet_override_pkey.
select code, value::text as value, reason, actor_name, at
  from worksheet_override
 where finding_id = @findingId
 order by override_no

-- What crews found at one installation, newest first.
-- Parameters: @installationId. Index: visit_pkey.
select visit_id, visited_on, outcome, recovered_kwh, origin
  from visit
 where installation_id = @installationId
 order by visited_on desc nulls last, visit_id desc

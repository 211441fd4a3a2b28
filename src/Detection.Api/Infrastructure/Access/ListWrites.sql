-- The log of writes, newest first.
-- Parameters: @before (a write_id, null for the newest), @limit. Index: write_log_pkey.
select write_id, at, actor_name, actor_role, method, path, status
  from write_log
 where @before::bigint is null or write_id < @before
 order by write_id desc
 limit @limit

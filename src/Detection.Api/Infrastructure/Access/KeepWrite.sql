-- Adds one line to the log of writes.
-- Parameters: @now, @name, @roleName, @method, @path, @status.
insert into write_log (at, actor_name, actor_role, method, path, status)
values (@now, @name, @roleName, @method, @path, @status)

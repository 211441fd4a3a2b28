-- What a start with the demonstration finds. No parameters. Result: one word of the enum DemoState.
select case
    when exists (select from job where kind = 'demo' and state in ('queued', 'running')) then 'Loading'
    when not exists (select from installation) then 'Empty'
    when not exists (select from run) then 'NeverScored'
    else 'Scored'
end;

-- Who changed what through the API. Lines are only ever added: the trigger refuses everything else, whoever asks.
create table write_log (
    write_id   bigint generated always as identity primary key,
    at         timestamptz not null,
    actor_name text not null,
    actor_role text not null,
    method     text not null,
    path       text not null,
    status     integer not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are only ever added; a correction is a new row.', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger write_log_is_append_only before update or delete on write_log for each row execute function refuse_change();
create trigger write_log_is_never_emptied before truncate on write_log for each statement execute function refuse_change();

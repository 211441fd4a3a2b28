-- Every file that came in, and every row of it that could not be taken, with the rule that refused it and what to do.

-- rows_read, rows_rejected and rows_flagged count rows of the file; rows_inserted, rows_updated and rows_unchanged count rows of
-- the tables it fills, which are more where one row of the file fills several (tables has them apart).
create table import (
    import_id       bigint generated always as identity primary key,
    file_name       text not null,
    profile         text not null,
    target          text not null,
    file_sha256     bytea not null,
    file_bytes      bigint not null,
    simulated       boolean not null default false,
    state           text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    rows_read       bigint not null default 0,
    rows_inserted   bigint not null default 0,
    rows_updated    bigint not null default 0,
    rows_unchanged  bigint not null default 0,
    rows_rejected   bigint not null default 0,
    rows_flagged    bigint not null default 0,
    tables          jsonb,
    header          text,
    delimiter       text,
    stored_name     text,
    error           jsonb,
    job_id          uuid,
    requested_at    timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz
);

create table import_rejection (
    import_id bigint not null references import on delete cascade,
    line_no   bigint not null,
    field     text not null,
    rule      text not null,
    severity  text not null check (severity in ('reject', 'flag', 'note')),
    value     text,
    detail    text,
    raw_line  text not null,
    primary key (import_id, line_no, rule, field)
);

-- The nightly run and the jobs behind everything long. Quartz keeps its own tables (qrtz_*); these are what people see.

create table job (
    job_id           uuid primary key,
    kind             text not null,
    arguments        jsonb not null,
    state            text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    attempt          integer not null default 0,
    step             text,
    done_count       bigint not null default 0,
    total_count      bigint,
    cancel_requested boolean not null default false,
    error            text,
    requested_at     timestamptz not null,
    started_at       timestamptz,
    heartbeat_at     timestamptz,
    finished_at      timestamptz
);
create index job_requested on job (requested_at desc);

create table run (
    run_id       bigint generated always as identity primary key,
    as_of        date not null,
    seed         integer not null,
    state        text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    job_id       uuid references job,
    requested_at timestamptz not null,
    finished_at  timestamptz
);

create table run_stage (
    run_id      bigint not null references run on delete cascade,
    ordinal     smallint not null,
    stage       text not null,
    state       text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    done_count  bigint not null default 0,
    total_count bigint,
    started_at  timestamptz,
    finished_at timestamptz,
    primary key (run_id, stage)
);

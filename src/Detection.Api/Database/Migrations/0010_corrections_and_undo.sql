-- Corrections keep history, every row leads to its file and line, and an import can be undone.

alter table neighbourhood add column import_id bigint, add column line_no bigint;
alter table street add column import_id bigint, add column line_no bigint;

-- What an import changed in rows that were there before it: old and new hold the changed columns alone, import_id and line_no among
-- them, so that each old value leads to the file it came from.
create table correction (
    correction_id   bigint generated always as identity primary key,
    import_id       bigint not null references import on delete cascade,
    table_name      text not null,
    installation_id bigint,
    key             jsonb not null,
    old             jsonb not null,
    new             jsonb not null
);
create index correction_import on correction (import_id);
create index correction_installation on correction (installation_id);
create index correction_corrected on correction (((old ->> 'import_id')::bigint));

alter table import
    add column requested_by text,
    add column decimal_mark text,
    add column undone_at    timestamptz,
    add column undone_by    text,
    drop constraint import_state_check,
    add constraint import_state_check check (state in ('queued', 'running', 'done', 'failed', 'cancelled', 'undone'));

-- A finding leads to the reading it is about, so that the page can show it beside the installation.
alter table import_rejection add column installation_id bigint, add column period date;
create index import_rejection_installation on import_rejection (installation_id) where installation_id is not null;

-- Rows that wait for the installation or the transformer they name are looked for by it when such come.
create index import_rejection_waiting on import_rejection (value) where rule in ('unknown-installation', 'unknown-transformer');

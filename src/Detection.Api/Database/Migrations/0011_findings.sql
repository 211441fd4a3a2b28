-- What crews found, who stated what when, and what follows from it. The histories are only ever added to.

-- version: number of the newest history entry that changed step or facts; what an editor must have seen before changing them.
-- installation_id is empty for use without any meter. facts, calculation, worksheet: see src/Detection.Models/Findings and .../Law.
create table finding (
    finding_id      bigint generated always as identity primary key,
    installation_id bigint references installation on delete restrict,
    record_id       bigint references record on delete set null,
    outcome         text not null,
    step            text not null,
    detected_at     timestamptz not null,
    version         integer not null,
    entry_count     integer not null,
    facts           jsonb not null,
    calculation     jsonb,
    worksheet       json,
    worksheet_sha256 bytea,
    settled_flags   text[] not null default '{}',
    legal_hold      boolean not null default false,
    finalised_at    timestamptz,
    created_at      timestamptz not null,
    changed_at      timestamptz not null
);
create index finding_installation on finding (installation_id, detected_at desc);
create index finding_step on finding (step, detected_at desc);

-- content is json, not jsonb: the hash is taken over exactly this text.
create table finding_entry (
    finding_id    bigint not null references finding on delete restrict,
    entry_no      integer not null check (entry_no > 0),
    at            timestamptz not null,
    actor_name    text not null,
    actor_role    text not null,
    action        text not null,
    reason        text not null default '',
    content       json not null,
    previous_hash bytea not null,
    hash          bytea not null,
    primary key (finding_id, entry_no)
);
create trigger finding_entry_is_append_only before update or delete on finding_entry for each row execute function refuse_change();
create trigger finding_entry_is_never_emptied before truncate on finding_entry for each statement execute function refuse_change();

-- One row for each value a reviewer put in the place of another; a later row for the same code replaces it in the calculation, never here.
create table worksheet_override (
    finding_id  bigint not null references finding on delete restrict,
    override_no integer not null,
    code        text not null,
    value       json,
    reason      text not null check (reason <> ''),
    actor_name  text not null,
    at          timestamptz not null,
    primary key (finding_id, override_no)
);
create trigger worksheet_override_is_append_only before update or delete on worksheet_override for each row execute function refuse_change();
create trigger worksheet_override_is_never_emptied before truncate on worksheet_override for each statement execute function refuse_change();

-- The consumer. The number is encrypted by the service; identity_hash finds an exact match without the number. Kept apart from the finding, so
-- that a person's data can be destroyed while the history stays.
create table finding_person (
    finding_id      bigint primary key references finding on delete restrict,
    full_name       text not null,
    identity_kind   text check (identity_kind in ('tckn', 'vkn', 'passport', 'residence')),
    identity_cipher bytea,
    identity_masked text,
    identity_hash   bytea,
    set_at          timestamptz not null
);
create index finding_person_identity on finding_person (identity_hash);

-- What a finding tells the models: how it was found out and how certain it is. Imported visits carry neither.
alter table visit add column finding_id bigint unique references finding on delete set null;
alter table visit add column method text check (method in ('laboratory', 'record', 'sight'));
alter table visit add column certainty text check (certainty in ('observed', 'documented', 'proven'));

-- A file on its way. What has arrived lies in the data folder under incoming/, its length is the offset to go on at.
create table evidence_upload (
    upload_id     uuid primary key,
    finding_id    bigint not null references finding on delete restrict,
    file_name     text not null,
    byte_count    bigint not null check (byte_count > 0),
    subject       text not null,
    visible_stamp boolean not null,
    stated        jsonb not null,
    actor_name    text not null,
    actor_role    text not null,
    created_at    timestamptz not null
);

-- A file that has arrived whole. sha256 is its name in the store; what it says of itself stands beside what was said at the upload.
create table evidence (
    evidence_id   uuid primary key,
    finding_id    bigint not null references finding on delete restrict,
    kind          text not null check (kind in ('photo', 'video', 'document')),
    subject       text not null,
    file_name     text not null,
    media_type    text not null,
    byte_count    bigint not null,
    sha256        bytea not null,
    visible_stamp boolean not null,
    stated        jsonb not null,
    embedded      jsonb not null,
    flags         text[] not null,
    has_view      boolean not null,
    actor_name    text not null,
    actor_role    text not null,
    uploaded_at   timestamptz not null,
    unique (finding_id, sha256)
);
create trigger evidence_is_append_only before update or delete on evidence for each row execute function refuse_change();
create trigger evidence_is_never_emptied before truncate on evidence for each statement execute function refuse_change();

create table evidence_note (
    note_id     bigint generated always as identity primary key,
    evidence_id uuid not null references evidence on delete restrict,
    kind        text not null check (kind in ('accepted', 'withdrawn')),
    reason      text not null check (reason <> ''),
    actor_name  text not null,
    actor_role  text not null,
    at          timestamptz not null,
    unique (evidence_id, kind)
);
create trigger evidence_note_is_append_only before update or delete on evidence_note for each row execute function refuse_change();
create trigger evidence_note_is_never_emptied before truncate on evidence_note for each statement execute function refuse_change();

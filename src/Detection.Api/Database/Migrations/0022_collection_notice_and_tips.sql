-- The notice before legal collection is a document of its own, and who reports a use is owed an answer without becoming known.

alter table legal_document drop constraint legal_document_kind_check;
alter table legal_document add constraint legal_document_kind_check check (
    kind in ('detection-record', 'meter-exchange', 'calculation-annex', 'notice-letter', 'collection-notice', 'objection-file'));

-- What somebody reported and what was answered; who it was stands apart. received_on starts the 15 business days of R 55(2).
create table tip (
    tip_id          bigint generated always as identity primary key,
    installation_id bigint references installation on delete set null,
    received_on     date not null,
    what            text not null check (what <> ''),
    has_informant   boolean not null,
    answered_on     date check (answered_on >= received_on),
    answer          text not null default '',
    entered_by      text not null,
    entered_at      timestamptz not null,
    answered_by     text not null default '',
    check ((answered_on is null) = (answer = ''))
);
create index tip_unanswered on tip (received_on) where has_informant and answered_on is null;

-- Encrypted by the service, bound to its tip; in no export. Removed for good by a manager once the tip is answered.
create table tip_informant (
    tip_id         bigint primary key references tip on delete restrict,
    contact_cipher bytea not null
);

-- Who looked at whom: an informant is secret (R 55(4), (5)).
create table tip_informant_reading (
    tip_id     bigint not null references tip on delete restrict,
    actor_name text not null,
    actor_role text not null,
    act        text not null check (act in ('read', 'removed')),
    at         timestamptz not null
);
create index tip_informant_reading_of_tip on tip_informant_reading (tip_id, at);
create trigger tip_informant_reading_is_append_only before update or delete on tip_informant_reading for each row execute function refuse_change();
create trigger tip_informant_reading_is_never_emptied before truncate on tip_informant_reading for each statement execute function refuse_change();

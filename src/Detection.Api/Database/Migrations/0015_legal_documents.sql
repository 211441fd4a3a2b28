-- The legal documents of findings. A draft is replaced by the next one; a sealed document never changes, and any copy verifies by its SHA-256.

-- finding_id: the finding the document belongs to. produced_at: the time printed on it.
create table legal_document (
    legal_document_id bigint generated always as identity primary key,
    finding_id        bigint not null,
    kind              text not null check (kind in ('detection-record', 'meter-exchange', 'calculation-annex', 'notice-letter', 'objection-file')),
    language          text not null check (language in ('tr', 'en')),
    document_no       text not null,
    state             text not null check (state in ('draft', 'sealed')),
    document          bytea not null,
    document_sha256   bytea not null check (length(document_sha256) = 32),
    produced_at       timestamptz not null,
    sealed_by         text not null default '',
    check ((state = 'sealed') = (sealed_by <> ''))
);
create unique index legal_document_draft on legal_document (finding_id, kind, language) where state = 'draft';
create index legal_document_of_finding on legal_document (finding_id, produced_at desc);
create index legal_document_by_hash on legal_document (document_sha256);

create trigger legal_document_sealed_is_final before update or delete on legal_document
    for each row when (old.state = 'sealed') execute function refuse_change();
create trigger legal_document_is_never_emptied before truncate on legal_document for each statement execute function refuse_change();

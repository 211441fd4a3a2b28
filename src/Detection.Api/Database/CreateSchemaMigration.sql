-- The table in which a database remembers the migrations it has applied. Must stand before the first migration.
create table if not exists schema_migration (
    number     integer primary key,
    name       text not null,
    checksum   text not null,
    applied_at timestamptz not null
);

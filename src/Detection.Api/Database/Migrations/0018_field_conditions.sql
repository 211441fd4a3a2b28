-- What binds crews on the ground: areas that ask for caution, notes on how to get to a meter, breaks, daylight and crews that go together.

-- An area holds from the day it is drawn until it is ended; it is never deleted, so that a plan made under it can be understood.
create table caution_area (
    caution_area_id     bigint generated always as identity primary key,
    name                text not null check (length(name) between 1 and 80),
    outline             geometry(Polygon, 4326) not null,
    needs_two_crews     boolean not null,
    only_by_daylight    boolean not null,
    needs_police_escort boolean not null,
    note                text check (length(note) <= 300),
    created_by          text not null,
    created_at          timestamptz not null,
    ended_by            text,
    ended_at            timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create index caution_area_outline on caution_area using gist (outline) where ended_at is null;

-- How to get to the meter, as people who were there say it. Never about who lives there.
create table access_note (
    access_note_id  bigint generated always as identity primary key,
    installation_id bigint not null references installation on delete cascade,
    note            text not null check (length(note) between 1 and 300),
    written_by      text not null,
    written_at      timestamptz not null,
    ended_by        text,
    ended_at        timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create index access_note_installation on access_note (installation_id) where ended_at is null;

-- break_*: after how many stops, when after leaving the depot, how long. lead_crew_no: this crew goes along with that one on the day.
alter table sweep_route
    add column break_after_stops    integer,
    add column break_begins_seconds integer,
    add column break_seconds        integer not null default 0,
    add column wait_seconds         integer not null default 0,
    add column companion_crew_no    integer,
    add column lead_crew_no         integer,
    add column sunrise_seconds      integer,
    add column sunset_seconds       integer;

alter table sweep_candidate
    add column needs_two_crews  boolean not null default false,
    add column only_by_daylight boolean not null default false;

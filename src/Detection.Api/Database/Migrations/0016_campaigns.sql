-- Campaigns: an area, a period, crews and rules, for which plans are tried, one is chosen, handed out, carried out and closed.
-- A plan is a sweep that belongs to a campaign; the sweep of a nightly run belongs to none.

-- terms: what is asked, as Detection.Models.Campaigns.CampaignTerms; a sweep keeps the copy it was planned by.
-- area: the drawn outline of the terms, null without one.
create table campaign (
    campaign_id     bigint generated always as identity primary key,
    name            text not null check (length(name) between 1 and 120),
    state           text not null default 'draft' check (state in ('draft', 'planned', 'handed_out', 'in_progress', 'closed', 'cancelled')),
    is_open         boolean not null generated always as (state in ('planned', 'handed_out', 'in_progress')) stored,
    terms           jsonb not null,
    area            geometry(Polygon, 4326),
    chosen_sweep_id bigint,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    handed_out_at   timestamptz,
    ended_at        timestamptz,
    unique (campaign_id, is_open)
);
create index campaign_area on campaign using gist (area);

-- label: what a person calls a plan to tell it from another. figures: what the plan brings, and what more crews or hours would.
-- replaces_sweep_id, changes: the plan this one was made from in the middle of a day, and what is different.
alter table sweep
    add column campaign_id       bigint references campaign on delete cascade,
    add column plan_no           integer,
    add column label             text,
    add column terms             jsonb,
    add column figures           jsonb,
    add column replaces_sweep_id bigint references sweep on delete set null,
    add column changes           jsonb,
    add unique (campaign_id, plan_no),
    add check ((campaign_id is null) = (plan_no is null));
alter table campaign add foreign key (chosen_sweep_id) references sweep on delete set null;

-- A route is one crew's on one day. depot: where this crew sets out and returns. starts_at_seconds: after midnight, local time.
alter table sweep_stop drop constraint sweep_stop_sweep_id_crew_no_fkey, drop constraint sweep_stop_pkey;
alter table sweep_route drop constraint sweep_route_pkey;
alter table sweep_route
    add column day_no            integer not null default 1 check (day_no > 0),
    add column on_day            date,
    add column crew_name         text,
    add column depot             geometry(Point, 4326),
    add column starts_at_seconds integer not null default 30600 check (starts_at_seconds between 0 and 86399),
    add column shift_seconds     integer,
    add primary key (sweep_id, day_no, crew_no);
update sweep_route set depot = sweep.depot, shift_seconds = sweep.shift_seconds from sweep where sweep.sweep_id = sweep_route.sweep_id;

-- value: in the unit of the goal. cost_seconds: how much shorter the day would be without the stop.
alter table sweep_stop
    add column day_no        integer not null default 1,
    add column kind          text not null default 'inspection' check (kind in ('inspection', 'tip', 'stamp', 'coverage')),
    add column value         double precision,
    add column probability   double precision check (probability between 0 and 1),
    add column visit_seconds integer,
    add column cost_seconds  integer,
    add primary key (sweep_id, day_no, crew_no, stop_no),
    add foreign key (sweep_id, day_no, crew_no) references sweep_route on delete cascade;

-- What a plan chose from, as it was when it was planned: the plan can be explained, and changed in the middle of a day, by the same values.
create table sweep_candidate (
    sweep_id        bigint not null references sweep on delete cascade,
    installation_id bigint not null references installation on delete cascade,
    kind            text not null check (kind in ('inspection', 'tip', 'stamp', 'coverage')),
    value           double precision not null,
    weight          double precision not null,
    probability     double precision not null,
    expected_kwh    double precision not null,
    expected_tl     double precision,
    required_skills text[] not null,
    primary key (sweep_id, installation_id)
);

-- The installations of a campaign from the moment a plan is chosen. is_open follows the campaign by the foreign key, so that the
-- index keeps an installation out of two open campaigns whatever the program does, and frees it when a campaign ends.
create table campaign_visit (
    campaign_id     bigint not null,
    is_open         boolean not null,
    installation_id bigint not null references installation on delete cascade,
    state           text not null default 'planned' check (state in ('planned', 'done', 'skipped')),
    note            text check (length(note) <= 500),
    marked_at       timestamptz,
    primary key (campaign_id, installation_id),
    foreign key (campaign_id, is_open) references campaign (campaign_id, is_open) on update cascade on delete cascade,
    check ((state = 'planned') = (marked_at is null))
);
create unique index campaign_visit_open on campaign_visit (installation_id) where is_open;

-- The paper a crew takes along, printed when a campaign is handed out.
create table crew_day_document (
    sweep_id   bigint not null,
    day_no     integer not null,
    crew_no    integer not null,
    document   bytea not null,
    printed_at timestamptz not null,
    primary key (sweep_id, day_no, crew_no),
    foreign key (sweep_id, day_no, crew_no) references sweep_route on delete cascade
);

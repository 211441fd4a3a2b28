-- The work that follows from the scores: routes for crews, draft records, and the figures a regulator reads.

-- candidate_count: how many installations were to be considered; candidates_found: how many there were with a place on the map.
-- depot is chosen when the sweep is planned if nobody named one; it stays empty without candidates.
-- job_id is empty for the sweep of a nightly run, which belongs to the run's own job.
create table sweep (
    sweep_id      bigint generated always as identity primary key,
    run_id        bigint not null references run on delete cascade,
    state         text not null default 'queued' check (state in ('queued', 'planned', 'failed', 'cancelled')),
    crew_count    integer not null check (crew_count > 0),
    shift_seconds integer not null check (shift_seconds > 0),
    visit_seconds integer not null check (visit_seconds > 0),
    depot         geometry(Point, 4326),
    seed          integer not null,
    candidate_count integer,
    candidates_found integer,
    total_expected_kwh double precision,
    job_id        uuid references job,
    requested_at  timestamptz not null,
    planned_at    timestamptz
);
create index sweep_run on sweep (run_id);

create table sweep_route (
    sweep_id       bigint not null references sweep on delete cascade,
    crew_no        integer not null,
    path           geometry(LineString, 4326),
    travel_seconds integer not null,
    visit_seconds  integer not null,
    travel_metres  double precision not null,
    expected_kwh   double precision not null,
    primary key (sweep_id, crew_no)
);

-- walk_group: stops of one crew close enough to be visited on foot from one parking place, numbered along the route from 1.
create table sweep_stop (
    sweep_id        bigint not null,
    crew_no         integer not null,
    stop_no         integer not null,
    installation_id bigint not null references installation on delete cascade,
    walk_group      integer not null,
    arrival_seconds integer not null,
    travel_seconds  integer not null,
    travel_metres   double precision not null,
    expected_kwh    double precision not null,
    primary key (sweep_id, crew_no, stop_no),
    unique (sweep_id, installation_id),
    foreign key (sweep_id, crew_no) references sweep_route on delete cascade
);

-- Numbers are taken before the paper is printed, because they stand on it: a draft that fails leaves a gap, never a double.
create sequence record_number;

-- content: what the document states, as data; document: the same as a PDF.
create table record (
    record_id       bigint generated always as identity primary key,
    record_no       text not null unique,
    installation_id bigint not null references installation on delete cascade,
    run_id          bigint not null references run on delete cascade,
    sweep_id        bigint references sweep on delete set null,
    state           text not null default 'draft' check (state in ('draft')),
    content         jsonb not null,
    document        bytea not null,
    document_sha256 bytea not null,
    created_at      timestamptz not null,
    unique (installation_id, run_id)
);

-- findings: kaçak of any case. visits: visits that reached an outcome ("incomplete" is not one).
create table statistic (
    run_id            bigint not null references run on delete cascade,
    breakdown         text not null check (breakdown in ('all', 'district', 'tariff_group')),
    group_name        text not null,
    installations     bigint not null,
    visits            bigint not null,
    findings          bigint not null,
    irregular         bigint not null,
    under_registered  bigint not null,
    incomplete_visits bigint not null,
    hit_rate          double precision,
    hit_rate_low      double precision,
    hit_rate_high     double precision,
    primary key (run_id, breakdown, group_name)
);

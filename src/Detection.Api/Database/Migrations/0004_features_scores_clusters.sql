-- What the service concluded, always under the run that concluded it.

create table model (
    model_id         bigint generated always as identity primary key,
    version          text not null unique,
    feature_set      text not null,
    artefact         bytea not null,
    artefact_sha256  bytea not null unique,
    trained_on_run   bigint references run on delete set null,
    created_at       timestamptz not null
);

create table feature (
    installation_id bigint not null references installation on delete cascade,
    run_id          bigint not null references run on delete cascade,
    feature_values  real[] not null,
    primary key (run_id, installation_id)
);

create table score (
    installation_id bigint not null references installation on delete cascade,
    run_id          bigint not null references run on delete cascade,
    model_id        bigint not null references model,
    score           real not null check (score between 0 and 1),
    rank            integer not null,
    detector_scores jsonb not null,
    reasons         jsonb not null,
    -- False where the scores only say that nothing, or nothing by itself, stands out: no crew is sent for that.
    has_reason      boolean not null generated always as (coalesce(reasons -> 0 ->> 'code', '') not in ('', 'ORDINARY', 'FAINT', 'NO_READINGS')) stored,
    expected_kwh    real not null,
    drop_began      date,
    primary key (run_id, installation_id)
);
create index score_rank on score (run_id, rank);
create index score_installation on score (installation_id, run_id);

create table cluster (
    run_id             bigint not null references run on delete cascade,
    cluster_no         integer not null,
    name               text not null,
    installation_count integer not null,
    expected_kwh       double precision not null,
    boundary           geometry(Polygon, 4326) not null,
    primary key (run_id, cluster_no)
);
create index cluster_boundary on cluster using gist (boundary);

create table cluster_member (
    run_id          bigint not null,
    installation_id bigint not null references installation on delete cascade,
    cluster_no      integer not null,
    primary key (run_id, installation_id),
    foreign key (run_id, cluster_no) references cluster on delete cascade
);

-- How much of a neighbourhood is suspicious in a run, with its denominator: the map colours by the share.
-- suspicious_count: installations among the run's most suspicious, by the share named in Stages/Clusters.
create table neighbourhood_suspicion (
    run_id             bigint not null references run on delete cascade,
    neighbourhood_id   bigint not null references neighbourhood on delete cascade,
    installation_count integer not null,
    suspicious_count   integer not null,
    primary key (run_id, neighbourhood_id)
);

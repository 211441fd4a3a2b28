-- The grid as evidence: what goes into transformers, feeders and substations and does not come out in bills, what may explain it, where suspicion
-- gathers beyond chance, and areas that hold unexplained transformers beside suspicious installations.

-- A month of an element, as far as it was known at the newest night; replaced whole by it. level: what code names.
-- energy_in_kwh: null where the element's meter gave nothing. billed_kwh: readings aligned to the element's own metering interval by days.
-- technical_*: estimated loss of transformers and lines, with its bounds; unexplained_*: the rest, with a 90 % interval.
-- covered_share: of the installations' days of the interval, those that a reading covers; estimated_share: of the billed energy, what was estimated.
create table grid_balance (
    level                text not null check (level in ('transformer', 'feeder', 'substation')),
    code                 text not null,
    period               date not null check (extract(day from period) = 1),
    run_id               bigint not null references run on delete cascade,
    energy_in_kwh        double precision,
    billed_kwh           double precision not null,
    technical_kwh        double precision not null,
    technical_low_kwh    double precision not null,
    technical_high_kwh   double precision not null,
    unexplained_kwh      double precision,
    unexplained_low_kwh  double precision,
    unexplained_high_kwh double precision,
    installation_count   integer not null,
    covered_share        real not null check (covered_share between 0 and 1),
    estimated_share      real not null check (estimated_share between 0 and 1),
    state                text not null check (state in ('told', 'metering-incomplete', 'no-meter', 'no-installations')),
    primary key (level, code, period)
);
create index grid_balance_run on grid_balance (run_id);

-- The last twelve months together, kept by run. share: unexplained ÷ energy in. months_told: months in the sums. excess_kwh_per_day: the lower
-- end of the unexplained energy, by which the list is ranked; 0 where nothing beyond uncertainty is missing.
create table grid_loss (
    run_id               bigint not null references run on delete cascade,
    level                text not null check (level in ('transformer', 'feeder', 'substation')),
    code                 text not null,
    rank                 integer not null,
    energy_in_kwh        double precision not null,
    billed_kwh           double precision not null,
    technical_kwh        double precision not null,
    unexplained_kwh      double precision,
    unexplained_low_kwh  double precision,
    unexplained_high_kwh double precision,
    share                double precision,
    share_low            double precision,
    share_high           double precision,
    excess_kwh_per_day   double precision not null check (excess_kwh_per_day >= 0),
    months_told          integer not null,
    installation_count   integer not null,
    assumptions          jsonb not null,
    state                text not null check (state in ('told', 'metering-incomplete', 'no-meter', 'no-installations')),
    primary key (run_id, level, code)
);

-- What may explain a transformer's balance, proposed by a night and decided by a person; what was decided is not proposed again.
-- installation_id: whose link, multiplier, readings or theft it is. other_transformer_code: the transformer that a wrong link belongs to.
-- factor: of a wrong multiplier, true ÷ registered. kwh_per_day: the energy it accounts for. probability: against the other explanations tried.
create table grid_explanation (
    explanation_id         bigint generated always as identity primary key,
    run_id                 bigint references run on delete set null,
    transformer_code       text not null,
    kind                   text not null check (kind in ('theft', 'line-tap', 'wrong-link', 'wrong-multiplier', 'metering-gap', 'street-lighting')),
    installation_id        bigint references installation on delete cascade,
    other_transformer_code text,
    factor                 double precision check (factor > 0),
    began_on               date,
    kwh_per_day            double precision not null,
    share_explained        double precision not null check (share_explained between 0 and 1),
    probability            double precision not null check (probability between 0 and 1),
    evidence               jsonb not null,
    proposed_at            timestamptz not null,
    state                  text not null default 'proposed' check (state in ('proposed', 'accepted', 'rejected')),
    decided_by             text,
    decided_at             timestamptz,
    reason                 text check (length(reason) between 1 and 1000),
    check ((state = 'proposed') = (decided_at is null)),
    check ((state = 'proposed') = (decided_by is null)),
    unique nulls not distinct (transformer_code, kind, installation_id, other_transformer_code)
);
create index grid_explanation_run on grid_explanation (run_id);
create index grid_explanation_installation on grid_explanation (installation_id) where installation_id is not null;

-- A value changed by an accepted explanation keeps its history where an import's corrections keep theirs.
alter table correction
    alter column import_id drop not null,
    add column explanation_id bigint references grid_explanation on delete cascade,
    add column corrected_by   text,
    add column corrected_at   timestamptz,
    add check (num_nonnulls(import_id, explanation_id) = 1);
create index correction_explanation on correction (explanation_id) where explanation_id is not null;

-- Where suspicion gathers: hexagons of a grid in metres, and neighbourhoods; always a rate with its denominator.
-- scale_metres: a hexagon's edge, 0 for a neighbourhood. rate: suspicious ÷ installations; smoothed_rate: the same drawn towards the district's.
-- gi_z, p_value: Getis–Ord Gi*; q_value: after Benjamini and Hochberg over the areas of a run, kind and scale. confidence: 90, 95 or 99 [%],
-- negative for cold, 0 for neither. local_moran, moran_p, quadrant: local Moran's I. density: suspicious per 100 installations within the bandwidth.
create table hot_spot (
    run_id             bigint not null references run on delete cascade,
    area_kind          text not null check (area_kind in ('hexagon', 'neighbourhood')),
    scale_metres       integer not null check (scale_metres >= 0),
    area_code          text not null,
    name               text,
    boundary           geometry(MultiPolygon, 4326) not null,
    installation_count integer not null check (installation_count > 0),
    suspicious_count   integer not null check (suspicious_count between 0 and installation_count),
    visited_count      integer not null,
    confirmed_count    integer not null check (confirmed_count between 0 and visited_count),
    rate               double precision not null,
    smoothed_rate      double precision not null,
    gi_z               double precision not null,
    p_value            double precision not null,
    q_value            double precision not null,
    confidence         smallint not null check (confidence in (-99, -95, -90, 0, 90, 95, 99)),
    local_moran        double precision not null,
    moran_p            double precision not null,
    quadrant           text check (quadrant in ('high-high', 'high-low', 'low-high', 'low-low')),
    density            double precision not null,
    primary key (run_id, area_kind, scale_metres, area_code)
);
create index hot_spot_boundary on hot_spot using gist (boundary);

-- Sweep areas as work units: transformers to search beside installations to visit, and what the walk takes and may bring.
alter table cluster
    add column transformer_count integer not null default 0,
    add column expected_tl       numeric(18,2),
    add column expected_findings double precision,
    add column walk_metres       double precision,
    add column minutes           double precision,
    add column radius_metres     double precision;
create table cluster_transformer (
    run_id         bigint not null references run on delete cascade,
    transformer_id bigint not null references transformer on delete cascade,
    cluster_no     integer not null,
    primary key (run_id, transformer_id),
    foreign key (run_id, cluster_no) references cluster on delete cascade
);

-- Scores gain a meaning: how likely a visit is to find illegal use, and what it is worth on average. Rows of earlier runs stay empty there.

alter table score
    add column probability      real check (probability between 0 and 1),
    add column probability_low  real check (probability_low <= probability),
    add column probability_high real check (probability_high >= probability),
    add column recoverable_kwh  real check (recoverable_kwh >= 0),
    add column tl_per_kwh       numeric(12, 6) check (tl_per_kwh > 0),
    add column expected_tl      numeric(18, 2) check (expected_tl >= 0);

-- What a kWh costs: single-term, single-time active energy and distribution, by tariff group and first day. Empty until somebody who knows
-- the tariff imports it; values in TL are then left empty and lists go by kWh.
create table tariff_price (
    tariff_group text not null check (tariff_group in ('dwelling', 'commercial', 'industry', 'agriculture', 'lighting', 'public', 'other')),
    valid_from   date not null,
    tl_per_kwh   numeric(12, 6) not null check (tl_per_kwh > 0),
    source       text not null,
    imported_at  timestamptz not null,
    primary key (tariff_group, valid_from)
);

-- What a run's scores were computed with, so that each can be computed again: the calibration by its bytes, the catalogue its rows follow,
-- the program's version, and whether the ranks go by TL.
create table calibration (
    calibration_id  bigint generated always as identity primary key,
    kind            text not null,
    artefact        bytea not null,
    artefact_sha256 bytea not null unique,
    point_count     integer not null,
    positive_count  integer not null,
    created_at      timestamptz not null
);

create table scoring (
    run_id          bigint primary key references run on delete cascade,
    model_id        bigint not null references model,
    calibration_id  bigint not null references calibration,
    feature_set     text not null,
    program_version text not null,
    ranked_by       text not null check (ranked_by in ('tl', 'kwh')),
    scored_at       timestamptz not null
);

-- What exists on the ground and what was read from it.
-- Every table that belongs to an installation leads its key with installation_id, so that it can be distributed or partitioned by it.
-- Geometry is always EPSG:4326 (longitude, latitude); metric work happens in the projected system named in src/Geo/Crs.

create table neighbourhood (
    neighbourhood_id   bigint generated always as identity primary key,
    neighbourhood_code text not null unique,
    province           text not null,
    district           text not null,
    name               text not null,
    boundary           geometry(MultiPolygon, 4326) not null,
    simulated          boolean not null default false
);
create index neighbourhood_boundary on neighbourhood using gist (boundary);

create table street (
    street_id     bigint generated always as identity primary key,
    street_code   text not null unique,
    name          text not null,
    kind          text not null default 'street' check (kind in ('avenue', 'street', 'lane')),
    neighbourhood text,
    line          geometry(LineString, 4326) not null,
    simulated     boolean not null default false
);
create index street_line on street using gist (line);

create table transformer (
    transformer_id   bigint generated always as identity primary key,
    transformer_code text not null unique,
    feeder_code      text,
    substation_code  text,
    rating_kva       real check (rating_kva > 0),
    location         geometry(Point, 4326)
);
create index transformer_location on transformer using gist (location);

create table installation (
    installation_id     bigint generated always as identity primary key,
    installation_no     text not null unique,
    tariff_group        text not null check (tariff_group in ('dwelling', 'commercial', 'industry', 'agriculture', 'lighting', 'public', 'other')),
    consumer_type       text,
    unique_code         text,
    eic                 text,
    contract_account_no text,
    voltage_level       text check (voltage_level in ('LV', 'MV')),
    phases              smallint check (phases in (1, 3)),
    installed_power_kw  real check (installed_power_kw >= 0),
    contract_power_kw   real check (contract_power_kw >= 0),
    reading_unit        text,
    province            text,
    district            text,
    neighbourhood       text,
    street              text,
    location            geometry(Point, 4326),
    position_source     text check (position_source in ('surveyed', 'geocoded', 'centroid', 'simulated')),
    transformer_code    text,
    status              text not null default 'active' check (status in ('active', 'cut', 'vacant', 'closed')),
    contract_start      date,
    contract_end        date,
    simulated           boolean not null default false,
    import_id           bigint,
    line_no             bigint
);
create index installation_location on installation using gist (location);
create index installation_transformer on installation (transformer_code);
create index installation_place on installation (district, neighbourhood, tariff_group);

create table meter (
    installation_id bigint not null references installation on delete cascade,
    meter_id        bigint generated always as identity,
    serial_no       text not null,
    brand           text,
    model           text,
    stamp_year      smallint,
    ct_ratio        real,
    vt_ratio        real,
    multiplier      real,
    phases          smallint,
    measures        text check (measures in ('active', 'combined')),
    fitted_on       date,
    removed_on      date,
    import_id       bigint,
    line_no         bigint,
    primary key (installation_id, meter_id),
    unique nulls not distinct (installation_id, serial_no, fitted_on)
);

-- One row for a calendar month: the month that holds most of the days between the two reading dates.
-- A month with no row is missing, not zero. Energies are after the multiplier.
-- No foreign key here and on daily_reading: the import finds installation_id by a join in the same transaction, nothing deletes an
-- installation, and checking the key row by row costs more than writing the row (2.5 s of 4.5 s for 720,000 rows).
create table reading (
    installation_id    bigint not null,
    period             date not null check (extract(day from period) = 1),
    first_reading_date date,
    last_reading_date  date,
    active_kwh         double precision not null,
    t1_kwh             double precision,
    t2_kwh             double precision,
    t3_kwh             double precision,
    inductive_kvarh    double precision,
    capacitive_kvarh   double precision,
    demand_kw          double precision,
    first_index        double precision,
    last_index         double precision,
    multiplier         double precision,
    additional_kwh     double precision,
    estimated          boolean not null default false,
    reading_code       text,
    meter_status_code  text,
    import_id          bigint,
    line_no            bigint,
    primary key (installation_id, period)
);

-- Days where the company has them (smart meters, load-profile exports); local calendar days.
create table daily_reading (
    installation_id bigint not null,
    day             date not null,
    active_kwh      double precision not null,
    import_id       bigint,
    line_no         bigint,
    primary key (installation_id, day)
);

create table event (
    event_id        bigint generated always as identity primary key,
    installation_id bigint references installation on delete cascade,
    kind            text not null check (kind in ('cut', 'reconnect', 'notice', 'seal', 'exchange', 'control', 'tip', 'cover')),
    at              timestamptz not null,
    crew            text,
    code            text,
    location        geometry(Point, 4326),
    note            text,
    import_id       bigint,
    line_no         bigint,
    unique nulls not distinct (installation_id, kind, at, code)
);

create table transformer_energy (
    transformer_id     bigint not null references transformer on delete cascade,
    period             date not null check (extract(day from period) = 1),
    energy_in_kwh      double precision not null,
    first_reading_date date,
    last_reading_date  date,
    import_id          bigint,
    line_no            bigint,
    primary key (transformer_id, period)
);

-- What a crew found. A set with one reference date for all visits leaves visited_on empty.
create table visit (
    installation_id bigint not null references installation on delete cascade,
    visit_id        bigint generated always as identity,
    visited_on      date,
    outcome         text not null check (outcome in ('kacak', 'kacak_a', 'kacak_b', 'kacak_c', 'kacak_cc', 'usulsuz', 'art37', 'clean', 'incomplete')),
    recovered_kwh   double precision,
    origin          text check (origin in ('score', 'tip', 'sweep', 'random')),
    import_id       bigint,
    line_no         bigint,
    primary key (installation_id, visit_id),
    unique nulls not distinct (installation_id, visited_on, outcome)
);

-- A home for every field that the field services and the bill name.
-- Rows that came from a file carry import_id and line_no, so that every value can be traced to its file and line.
-- Geometry is always EPSG:4326.

alter table installation
    add column door_no        text,
    add column position_grade text check (position_grade in ('A', 'B', 'C', 'D')),
    add column region         text;

comment on column installation.position_grade is
    'A: measured at the meter, within 5 m. B: measured at the building, within 20 m. C: geocoded to the street. D: centroid, guessed or simulated.';

alter table meter
    add column clock_moved boolean;

comment on column meter.clock_moved is
    'False: the clock of the time-of-use registers was never moved to permanent summer time and runs an hour late in winter.';

-- Seals on a meter or its box; a seal that was taken off keeps its row.
create table meter_seal (
    installation_id bigint not null references installation on delete cascade,
    meter_seal_id   bigint generated always as identity,
    seal_no         text not null,
    serial_no       text,
    place           text check (place in ('terminal', 'body', 'box', 'transformer', 'cut', 'other')),
    fitted_on       date,
    removed_on      date,
    crew            text,
    import_id       bigint,
    line_no         bigint,
    primary key (installation_id, meter_seal_id),
    unique nulls not distinct (installation_id, seal_no, fitted_on)
);

-- Indexes before the multiplier. first_index and last_index, which are older, are those of the total register.
alter table reading
    add column t1_first_index         double precision,
    add column t1_last_index          double precision,
    add column t2_first_index         double precision,
    add column t2_last_index          double precision,
    add column t3_first_index         double precision,
    add column t3_last_index          double precision,
    add column inductive_first_index  double precision,
    add column inductive_last_index   double precision,
    add column capacitive_first_index double precision,
    add column capacitive_last_index  double precision,
    add column demand_at              timestamptz;

-- Registers that a bill's row has no place for (T4, what was given back to the grid, other quantities), or that were read on days of
-- their own. register is an OBIS code or the company's word for it.
create table register_reading (
    installation_id    bigint not null,
    period             date not null check (extract(day from period) = 1),
    register           text not null,
    first_reading_date date,
    last_reading_date  date,
    first_index        double precision,
    last_index         double precision,
    multiplier         double precision,
    quantity           double precision,
    unit               text,
    import_id          bigint,
    line_no            bigint,
    primary key (installation_id, period, register)
);

-- What was billed for a period. Amounts are decimal, in TL.
create table bill (
    installation_id     bigint not null,
    period              date not null check (extract(day from period) = 1),
    bill_no             text,
    contract_account_no text,
    billed_kwh          numeric(18, 3),
    daily_average_kwh   numeric(18, 3),
    current_year_kwh    numeric(18, 3),
    previous_year_kwh   numeric(18, 3),
    unit_price          numeric(18, 8),
    vat_base            numeric(18, 2),
    vat                 numeric(18, 2),
    invoice_amount      numeric(18, 2),
    amount_due          numeric(18, 2),
    security_deposit    numeric(18, 2),
    customer_credit     numeric(18, 2),
    misc_adjustment     numeric(18, 2),
    rounding_carried_in  numeric(18, 2),
    rounding_carried_out numeric(18, 2),
    notification_date   date,
    due_date            date,
    next_reading_period date check (extract(day from next_reading_period) = 1),
    import_id           bigint,
    line_no             bigint,
    primary key (installation_id, period)
);

-- Who holds the contract. Name and number are encrypted; id_hash finds a number exactly, id_masked is all that a page shows.
create table consumer (
    installation_id     bigint not null references installation on delete cascade,
    consumer_id         bigint generated always as identity,
    contract_account_no text not null,
    id_kind             text check (id_kind in ('national', 'tax', 'passport', 'residence')),
    id_cipher           bytea,
    id_hash             bytea,
    id_masked           text,
    name_cipher         bytea,
    tax_office          text,
    contract_start      date,
    contract_end        date,
    import_id           bigint,
    line_no             bigint,
    primary key (installation_id, consumer_id),
    unique (installation_id, contract_account_no)
);
create index consumer_id_hash on consumer (id_hash);

-- Points that use energy with no subscriber. They are found by a pole, a box, a neighbour's installation or a place on the map.
create table unsubscribed_point (
    point_id               bigint generated always as identity primary key,
    point_code             text not null unique,
    located_by             text not null check (located_by in ('pole', 'box', 'neighbour', 'map')),
    pole_no                text,
    box_no                 text,
    neighbour_installation text,
    use_kind               text,
    province               text,
    district               text,
    neighbourhood          text,
    street                 text,
    location               geometry(Point, 4326),
    position_source        text check (position_source in ('surveyed', 'geocoded', 'centroid', 'simulated')),
    position_grade         text check (position_grade in ('A', 'B', 'C', 'D')),
    transformer_code       text,
    seen_on                date,
    ended_on               date,
    note                   text,
    simulated              boolean not null default false,
    import_id              bigint,
    line_no                bigint
);
create index unsubscribed_point_location on unsubscribed_point using gist (location);

alter table event
    add column photos               text[],
    add column serial_no            text,
    add column seal_no              text,
    add column meter_status_code    text,
    add column consumer_status_code text,
    add column point_code           text;

comment on column event.photos is 'References into the company''s own photo archive, or file names of an evidence package.';

-- The grid above an installation.
create table substation (
    substation_id   bigint generated always as identity primary key,
    substation_code text not null unique,
    name            text,
    rating_kva      real check (rating_kva > 0),
    primary_kv      real,
    secondary_kv    real,
    location        geometry(Point, 4326),
    import_id       bigint,
    line_no         bigint
);
create index substation_location on substation using gist (location);

create table feeder (
    feeder_id       bigint generated always as identity primary key,
    feeder_code     text not null unique,
    substation_code text,
    name            text,
    voltage_kv      real,
    rating_a        real check (rating_a > 0),
    line            geometry(LineString, 4326),
    import_id       bigint,
    line_no         bigint
);
create index feeder_line on feeder using gist (line);

alter table transformer
    add column name         text,
    add column kind         text check (kind in ('pole', 'building', 'kiosk', 'underground')),
    add column primary_kv   real,
    add column secondary_kv real,
    add column owner        text check (owner in ('company', 'customer')),
    add column import_id    bigint,
    add column line_no      bigint;

-- Which transformer fed an installation from a day to a day (exclusive); open where to_day is null.
create table transformer_link (
    installation_id  bigint not null references installation on delete cascade,
    transformer_code text not null,
    from_day         date not null,
    to_day           date,
    phase            text check (phase in ('R', 'S', 'T', 'RST')),
    import_id        bigint,
    line_no          bigint,
    primary key (installation_id, from_day, transformer_code)
);
create index transformer_link_code on transformer_link (transformer_code);

alter table transformer_energy
    add column energy_out_kwh  double precision,
    add column inductive_kvarh double precision,
    add column capacitive_kvarh double precision,
    add column demand_kw       double precision,
    add column estimated       boolean not null default false;

create table feeder_energy (
    feeder_code        text not null,
    period             date not null check (extract(day from period) = 1),
    energy_in_kwh      double precision not null,
    energy_out_kwh     double precision,
    demand_kw          double precision,
    estimated          boolean not null default false,
    first_reading_date date,
    last_reading_date  date,
    import_id          bigint,
    line_no            bigint,
    primary key (feeder_code, period)
);

-- Smart-meter profiles: one row for an installation and a local calendar day; each array has 96 quarter-hours, the first begins at
-- 00:00, null where the meter gave none. Energies are after the multiplier, in kWh and kvarh a quarter-hour. The import makes the
-- month's partition when its first row comes. Why arrays and months: docs/decisions.
create table load_profile (
    installation_id  bigint not null,
    day              date not null,
    active_kwh       real[] not null,
    inductive_kvarh  real[],
    capacitive_kvarh real[],
    export_kwh       real[],
    voltage_r_v      real[],
    voltage_s_v      real[],
    voltage_t_v      real[],
    current_r_a      real[],
    current_s_a      real[],
    current_t_a      real[],
    import_id        bigint,
    line_no          bigint,
    primary key (installation_id, day)
) partition by range (day);

-- Makes the month's partition of load_profile unless it is there. Parameter: any day of the month.
create function make_load_profile_partition(of_day date) returns void language plpgsql as $$
declare
    first_day date := date_trunc('month', of_day);
begin
    execute format('create table if not exists %I partition of load_profile for values from (%L) to (%L)',
                   'load_profile_' || to_char(first_day, 'YYYY_MM'), first_day, (first_day + interval '1 month')::date);
end $$;

-- Two arrays of quarter-hours as one: a value of the first counts, a null of it leaves the second's.
create function merge_quarters(newer real[], older real[]) returns real[] language sql immutable parallel safe as $$
    select case when newer is null then older when older is null or newer = older then newer
                else array(select coalesce(newer[i], older[i]) from generate_series(1, 96) as i) end
$$;

-- The event word of a smart meter (F.F.0, 64 bits) as it stood at a time.
create table event_word (
    installation_id bigint not null,
    at              timestamptz not null,
    serial_no       text,
    word            bigint not null,
    import_id       bigint,
    line_no         bigint,
    primary key (installation_id, at)
);

-- What a company's codes mean; values differ from company to company. model is empty unless the code is one meter model's own.
create table code (
    kind      text not null check (kind in ('reading', 'meter-status', 'consumer-status', 'result', 'event-bit')),
    model     text not null default '',
    code      text not null,
    meaning   text,
    text_tr   text,
    text_en   text,
    urgent    boolean not null default false,
    import_id bigint,
    line_no   bigint,
    primary key (kind, model, code)
);

-- Values of some quarter-hours as an array of 96; slots count from 0. Null where there is no value at all.
create function quarters(slots integer[], quarter_values real[]) returns real[] language plpgsql immutable parallel safe as $$
declare
    day real[] := array_fill(null::real, array[96]);
begin
    for i in 1 .. cardinality(slots) loop
        day[slots[i] + 1] := quarter_values[i];
    end loop;
    return case when day <> array_fill(null::real, array[96]) then day end;
end $$;

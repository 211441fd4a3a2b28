-- Amounts and days the regulation refers to and does not contain, supplied by the company by effective date.

create table law_tariff (
    price_group            text not null check (price_group in ('dwelling', 'services', 'industry', 'agriculture', 'lighting')),
    effective_from         date not null,
    effective_to           date check (effective_to > effective_from),
    energy_tl_per_kwh      numeric not null check (energy_tl_per_kwh >= 0),
    distribution_tl_per_kwh numeric not null check (distribution_tl_per_kwh >= 0),
    tier_kwh_per_day       numeric check (tier_kwh_per_day > 0),
    high_tier_energy_tl_per_kwh numeric check (high_tier_energy_tl_per_kwh >= 0),
    source                 text not null check (source <> ''),
    imported_by            text not null,
    imported_at            timestamptz not null,
    primary key (price_group, effective_from)
);

create table cut_reconnect_fee (
    tariff_group   text not null check (tariff_group in ('dwelling', 'commercial', 'industry', 'agriculture', 'lighting', 'public', 'other')),
    effective_from date not null,
    effective_to   date check (effective_to > effective_from),
    fee_tl         numeric not null check (fee_tl >= 0),
    source         text not null check (source <> ''),
    imported_by    text not null,
    imported_at    timestamptz not null,
    primary key (tariff_group, effective_from)
);

create table cable_section (
    section_mm2 numeric not null check (section_mm2 > 0),
    phases      smallint not null check (phases in (1, 3)),
    power_kw    numeric not null check (power_kw > 0),
    source      text not null check (source <> ''),
    imported_by text not null,
    imported_at timestamptz not null,
    primary key (section_mm2, phases)
);

-- half_day: a day of which the afternoon is free counts as a business day.
create table holiday (
    day         date primary key,
    name        text not null,
    half_day    boolean not null default false,
    source      text not null check (source <> ''),
    imported_by text not null,
    imported_at timestamptz not null
);

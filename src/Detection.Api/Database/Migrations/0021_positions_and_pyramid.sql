-- Positions are suspect: a night judges each one, and what it cannot believe is kept here with the reasons; replaced whole by it.
-- farthest_metres: the greatest distance that a fault speaks of; null where it speaks of none.
create table position_doubt (
    installation_id bigint primary key references installation on delete cascade,
    faults          text[] not null check (cardinality(faults) > 0),
    farthest_metres double precision
);

-- How much each installation's place may be believed.
create view position_quality as
    select i.installation_id,
           case when i.location is null or st_isempty(i.location) then 'missing'
                when d.installation_id is not null then 'implausible'
                else coalesce(i.position_source, 'unknown') end as quality,
           d.faults, d.farthest_metres
    from installation i
    left join position_doubt d using (installation_id);

-- The installations of a run seen from afar: one row for each inhabited square of 1/128 tile at each zoom, with its highest-ranked installation
-- and how many it stands for. cell: row × 128 + column inside the tile.
create table tile_cell (
    run_id             bigint not null references run on delete cascade,
    zoom               smallint not null,
    tile_x             integer not null,
    tile_y             integer not null,
    cell               smallint not null check (cell between 0 and 16383),
    installation_id    bigint not null,
    rank               integer,
    score              real,
    installation_count integer not null check (installation_count > 0),
    suspicious_count   integer not null check (suspicious_count between 0 and installation_count),
    primary key (run_id, zoom, tile_x, tile_y, cell)
);

-- People look for a meter by the number on it.
create index meter_serial_no on meter (serial_no);

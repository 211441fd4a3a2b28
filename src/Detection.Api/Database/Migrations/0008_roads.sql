-- Road networks that crews' travel is worked out on, and in each sweep which ways follow roads.

-- source: osm for an OpenStreetMap file, streets for the network made of the table street; source_sha256: of the file, or of that table.
-- content: the network with its contraction hierarchy, in the program's own form; imported once, read whenever a sweep is planned.
create table road_network (
    road_network_id bigint generated always as identity primary key,
    name            text not null unique,
    source          text not null check (source in ('osm', 'streets')),
    source_name     text not null,
    source_sha256   bytea not null,
    attribution     text not null,
    simulated       boolean not null,
    extent          geometry(Polygon, 4326) not null,
    node_count      integer not null,
    edge_count      integer not null,
    kilometres      double precision not null,
    turn_restrictions integer not null,
    turn_restrictions_unused integer not null,
    missing_nodes   integer not null,
    mainland_nodes  integer not null,
    island_count    integer not null,
    island_nodes    integer not null,
    installations_on_road integer not null,
    installations_without_road integer not null,
    installations_on_island integer not null,
    content         bytea not null,
    imported_at     timestamptz not null
);
alter table road_network alter column content set storage external;

-- targets_without_road are reached along straight lines; targets_on_island cannot be reached and are left out.
alter table sweep
    add column road_network_id bigint references road_network on delete set null,
    add column targets_without_road integer,
    add column targets_on_island integer;

-- way: from the stop before, or the depot, to this one; on_roads is false where any part of it is a straight line for want of roads.
alter table sweep_stop
    add column way geometry(LineString, 4326),
    add column on_roads boolean not null default false;

alter table sweep_route
    add column way_home geometry(LineString, 4326),
    add column home_on_roads boolean not null default false;

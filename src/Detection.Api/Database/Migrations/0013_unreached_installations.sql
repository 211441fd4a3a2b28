-- Which installations no road was found for when a network was imported, so that their positions can be looked at.

-- unreached: the numbers of the first 1,000 of them.
alter table road_network add column unreached text[] not null default '{}';

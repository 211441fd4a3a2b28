-- One network under its name, in the place of an earlier one. Parameters: the columns; @extent geometry(Polygon, 4326), @content bytea. Result: road_network_id.
insert into road_network (name, source, source_name, source_sha256, attribution, simulated, extent, node_count, edge_count, kilometres,
    turn_restrictions, turn_restrictions_unused, missing_nodes, mainland_nodes, island_count, island_nodes, installations_on_road,
    installations_without_road, installations_on_island, unreached, content, imported_at)
values (@name, @source, @sourceName, @sourceSha256, @attribution, @simulated, @extent, @nodeCount, @edgeCount, @kilometres,
    @turnRestrictions, @turnRestrictionsUnused, @missingNodes, @mainlandNodes, @islandCount, @islandNodes, @installationsOnRoad,
    @installationsWithoutRoad, @installationsOnIsland, @unreached, @content, @now)
on conflict (name) do update set
    source = excluded.source, source_name = excluded.source_name, source_sha256 = excluded.source_sha256, attribution = excluded.attribution,
    simulated = excluded.simulated, extent = excluded.extent, node_count = excluded.node_count, edge_count = excluded.edge_count,
    kilometres = excluded.kilometres, turn_restrictions = excluded.turn_restrictions, turn_restrictions_unused = excluded.turn_restrictions_unused,
    missing_nodes = excluded.missing_nodes, mainland_nodes = excluded.mainland_nodes, island_count = excluded.island_count,
    island_nodes = excluded.island_nodes, installations_on_road = excluded.installations_on_road,
    installations_without_road = excluded.installations_without_road, installations_on_island = excluded.installations_on_island,
    unreached = excluded.unreached, content = excluded.content, imported_at = excluded.imported_at
returning road_network_id

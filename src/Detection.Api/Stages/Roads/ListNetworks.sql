-- The road networks without their content, newest first. Result: RoadNetworkRow. SRID 4326.
select road_network_id, name, source, source_name, source_sha256, attribution, simulated, extent, node_count, edge_count, kilometres,
       turn_restrictions, turn_restrictions_unused, missing_nodes, mainland_nodes, island_count, island_nodes, installations_on_road,
       installations_without_road, installations_on_island, unreached, octet_length(content)::bigint as content_bytes, imported_at
  from road_network
 order by imported_at desc, road_network_id desc

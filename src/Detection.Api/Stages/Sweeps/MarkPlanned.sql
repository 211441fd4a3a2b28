-- Parameters: @sweepId, @depot geometry(Point, 4326) or null, @candidatesFound, @totalExpectedKwh, @figures jsonb, @now,
-- and where there were roads @roadNetworkId, @targetsWithoutRoad, @targetsOnIsland.
update sweep
   set state = 'planned', depot = @depot, candidates_found = @candidatesFound, total_expected_kwh = @totalExpectedKwh, figures = @figures::jsonb,
       planned_at = @now, road_network_id = @roadNetworkId, targets_without_road = @targetsWithoutRoad, targets_on_island = @targetsOnIsland
 where sweep_id = @sweepId

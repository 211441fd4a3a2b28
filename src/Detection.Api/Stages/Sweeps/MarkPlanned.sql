-- Parameters: @sweepId, @depot geometry(Point, 4326) or null, @candidatesFound, @totalExpectedKwh, @now.
update sweep
   set state = 'planned', depot = @depot, candidates_found = @candidatesFound, total_expected_kwh = @totalExpectedKwh, planned_at = @now
 where sweep_id = @sweepId

-- The installations of a run with the most to recover, among those with a place on the map and a reason to go:
-- nobody is visited because of energy alone, where the scores have nothing to say.
-- Parameters: @runId bigint, @count int. Result: SweepTarget. SRID 4326. Index: score_pkey.
select installation.installation_id as id, st_x(location) as longitude_degrees, st_y(location) as latitude_degrees,
       score.expected_kwh::float8 as value
  from score
  join installation using (installation_id)
 where score.run_id = @runId
   and location is not null
   and has_reason
   and score.expected_kwh > 0 and score.expected_kwh < 'infinity'
 order by score.expected_kwh desc, score.rank
 limit @count

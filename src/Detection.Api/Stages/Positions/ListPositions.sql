-- Installations by how little their position may be believed: implausible, missing, of unknown origin, centroids, then the others; within each
-- the one that a visit would gain most at first.
-- Parameters: qualities text[] (null for all), district, fault text (null for all), run_id bigint (null before the first), lim, skip int.
-- Result: PositionRow. SRID 4326. Index: position_doubt_pkey, score_pkey.
select i.installation_id, i.installation_no, i.tariff_group, i.district, i.neighbourhood, i.street, q.quality, i.position_grade as grade, q.faults,
       q.farthest_metres, st_x(i.location) as longitude, st_y(i.location) as latitude, s.rank, s.expected_kwh::float8 as expected_kwh
from position_quality q
join installation i using (installation_id)
left join score s on s.run_id = @run_id and s.installation_id = i.installation_id
where (@qualities::text[] is null or q.quality = any(@qualities::text[]))
  and (@district::text is null or i.district = @district)
  and (@fault::text is null or @fault = any(q.faults))
order by array_position(array['implausible', 'missing', 'unknown', 'centroid', 'simulated', 'geocoded', 'surveyed'], q.quality), s.rank nulls last, i.installation_id
limit @lim offset @skip

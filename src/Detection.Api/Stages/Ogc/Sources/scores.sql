-- The scores of the newest finished run, at their installations.
-- Result: fid bigint (installation), geom geometry(Point, 4326), and the collection's properties under their own names. Index: score_pkey, installation_pkey, position_doubt_pkey.
select s.installation_id as fid, i.location as geom, i.installation_no as "installationNo", s.rank::bigint as rank, round(s.score::numeric, 4)::float8 as score,
       round(s.probability::numeric, 4)::float8 as probability, round(s.probability_low::numeric, 4)::float8 as "probabilityLow",
       round(s.probability_high::numeric, 4)::float8 as "probabilityHigh", round(s.expected_kwh::numeric, 1)::float8 as "expectedKwh",
       s.expected_tl::float8 as "expectedTl", s.drop_began as "dropBegan", s.reasons -> 0 ->> 'code' as reason, i.tariff_group as "tariffGroup",
       i.district, i.neighbourhood, i.position_source as "positionSource", q.quality as "positionQuality", r.as_of as "asOf", s.run_id as "runId"
from score s
join installation i using (installation_id)
join run r using (run_id)
join position_quality q using (installation_id)
where s.run_id = (select max(run_id) from run where state = 'done')

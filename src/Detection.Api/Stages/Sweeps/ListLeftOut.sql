-- Candidates of a plan that are in no crew's day, the most valuable first.
-- Parameters: @sweepId bigint, @installationId bigint (null for all), @limit int. Result: LeftOutRow. SRID 4326. Index: sweep_candidate_pkey.
select candidate.installation_id, installation.installation_no, installation.street, installation.neighbourhood,
       st_x(installation.location) as longitude, st_y(installation.location) as latitude,
       candidate.kind, candidate.value, candidate.weight, candidate.probability, candidate.expected_kwh, candidate.required_skills
  from sweep_candidate candidate
  join installation using (installation_id)
 where candidate.sweep_id = @sweepId
   and candidate.kind <> 'stamp'
   and (@installationId::bigint is null or candidate.installation_id = @installationId)
   and not exists (select from sweep_stop where sweep_stop.sweep_id = @sweepId and sweep_stop.installation_id = candidate.installation_id)
 order by candidate.weight desc, candidate.installation_id
 limit @limit

-- What a run concluded about one installation; the newest finished run when none is named.
-- Parameters: @installationId, @runId (nullable). Index: score_pkey, cluster_member_pkey.
select score.run_id, run.as_of, score.score, score.rank, score.probability, score.probability_low, score.probability_high,
       score.recoverable_kwh, score.expected_kwh, score.tl_per_kwh, score.expected_tl, score.drop_began, score.model_id,
       coalesce((select ranked_by from scoring where scoring.run_id = score.run_id), 'kwh') as ranked_by,
       score.detector_scores::text as detector_scores, score.reasons::text as reasons, cluster_member.cluster_no
  from score
  join run using (run_id)
  left join cluster_member using (run_id, installation_id)
 where score.installation_id = @installationId
   and score.run_id = coalesce(@runId, (select max(run_id) from run where state = 'done'))

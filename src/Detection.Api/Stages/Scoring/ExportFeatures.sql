-- A run's scores and feature values, best rank first.
-- Parameters: run_id bigint. Result: the columns of GetFeaturesCsv, then feature_values real[]. Index: score_rank, feature_pkey.
select i.installation_no, i.tariff_group, s.rank, s.score::float8, s.probability::float8, s.probability_low::float8, s.probability_high::float8,
       s.recoverable_kwh::float8, s.expected_kwh::float8, (s.detector_scores ->> 'robustPeer')::float8, (s.detector_scores ->> 'pca')::float8,
       (s.detector_scores ->> 'isolationForest')::float8, (s.detector_scores ->> 'rules')::float8,
       (s.detector_scores ->> 'changePoint')::float8, (s.detector_scores ->> 'shape')::float8, f.feature_values
from score s
join feature f using (run_id, installation_id)
join installation i using (installation_id)
where s.run_id = @run_id
order by s.rank

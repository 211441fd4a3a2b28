-- Everything a score of the newest finished run was computed with.
-- Parameters: installation_id bigint. Result: see ScoredRow; no row when it was not scored, or by a program that did not keep it. Index: score_pkey, feature_pkey.
select s.run_id, run.as_of, s.model_id, c.calibration_id, c.feature_set, i.tariff_group, f.feature_values, s.tl_per_kwh
from run
join score s using (run_id)
join scoring c using (run_id)
join feature f using (run_id, installation_id)
join installation i using (installation_id)
where s.installation_id = @installation_id and run.run_id = (select max(run_id) from run where state = 'done')

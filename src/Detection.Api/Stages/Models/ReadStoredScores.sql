-- A run's scores as they were stored, for computing them again.
-- Parameters: run_id bigint. Result: see RunReplay. Index: score_pkey.
select installation_id, score, rank, probability, probability_low, probability_high, recoverable_kwh, expected_kwh, tl_per_kwh, expected_tl
from score
where run_id = @run_id

-- What a plan chose from. Parameters: @sweepId. Result: CandidateOfPlan. Index: sweep_candidate_pkey.
select installation_id, kind, value, weight, probability, expected_kwh, expected_tl, required_skills, needs_two_crews, only_by_daylight from sweep_candidate where sweep_id = @sweepId

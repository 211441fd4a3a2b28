-- Keeps what a run's scores were computed with.
-- Parameters: @RunId, @ModelId, @CalibrationId, @ShadowModelId bigint, @featureSet, @programVersion, @RankedBy text, @now timestamptz.
insert into scoring (run_id, model_id, calibration_id, feature_set, program_version, ranked_by, scored_at, shadow_model_id)
values (@RunId, @ModelId, @CalibrationId, @featureSet, @programVersion, @RankedBy, @now, @ShadowModelId)

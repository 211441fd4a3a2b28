-- Stores a model once: the same bytes get the id they already have.
-- Parameters: version text, feature_set text, artefact bytea, sha256 bytea, run_id bigint, now timestamptz. Result: model_id bigint.
insert into model (version, feature_set, artefact, artefact_sha256, trained_on_run, created_at)
values (@version, @feature_set, @artefact, @sha256, @run_id, @now)
on conflict (artefact_sha256) do update set version = excluded.version
returning model_id

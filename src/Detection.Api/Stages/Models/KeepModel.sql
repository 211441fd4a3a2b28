-- Stores a model once: the same bytes get the id they already have.
-- Parameters: version, feature_set text, artefact, sha256, reference bytea, run_id bigint, seed int, as_of date, is_learned bool, card, points jsonb, now timestamptz.
-- Result: model_id bigint.
insert into model (version, feature_set, artefact, artefact_sha256, trained_on_run, created_at, seed, trained_as_of, is_learned, card, reference, points)
values (@version, @feature_set, @artefact, @sha256, @run_id, @now, @seed, @as_of, @is_learned, @card::jsonb, @reference, @points::jsonb)
on conflict (artefact_sha256) do update set version = excluded.version
returning model_id

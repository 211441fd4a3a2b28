-- Stores a calibration once: the same bytes get the id they already have.
-- Parameters: kind text, bytes bytea, sha256 bytea, points int, positives int, now timestamptz. Result: calibration_id bigint.
insert into calibration (kind, artefact, artefact_sha256, point_count, positive_count, created_at)
values (@kind, @bytes, @sha256, @points, @positives, @now)
on conflict (artefact_sha256) do update set kind = excluded.kind
returning calibration_id

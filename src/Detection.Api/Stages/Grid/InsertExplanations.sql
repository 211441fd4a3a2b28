-- Keeps a night's proposals; what a person decided on before is left as it is. Parameters: runId bigint, now timestamptz, and one array for each column.
insert into grid_explanation (run_id, transformer_code, kind, installation_id, other_transformer_code, factor, began_on, kwh_per_day, share_explained, probability, evidence, proposed_at)
select @runId, code, kind, installation_id, other, factor, began, kwh, share, probability, evidence::jsonb, @now
from unnest(@codes::text[], @kinds::text[], @installations::bigint[], @others::text[], @factors::float8[], @began::date[], @kwh::float8[], @shares::float8[],
            @probabilities::float8[], @evidence::text[])
     as p(code, kind, installation_id, other, factor, began, kwh, share, probability, evidence)
on conflict (transformer_code, kind, installation_id, other_transformer_code) do nothing

-- Hangs an installation on the transformer that an accepted explanation names. The link was wrong from its beginning, so the last link's code changes
-- and no link is added. What stood there before is kept as a correction.
-- Parameters: ExplanationId, InstallationId bigint, code, name text, now timestamptz. Index: transformer_link_pkey, installation_pkey.
with before as (
    select installation_id, transformer_code from installation where installation_id = @InstallationId
), link as (
    select installation_id, from_day, transformer_code from transformer_link where installation_id = @InstallationId order by from_day desc limit 1
), moved as (
    update transformer_link l set transformer_code = @code from link
    where l.installation_id = link.installation_id and l.from_day = link.from_day and l.transformer_code = link.transformer_code
    returning l.installation_id
), registered as (
    update installation set transformer_code = @code where installation_id = @InstallationId returning installation_id
)
insert into correction (table_name, installation_id, key, old, new, explanation_id, corrected_by, corrected_at)
select 'installation', installation_id, jsonb_build_object('installation_id', installation_id), jsonb_build_object('transformer_code', transformer_code),
       jsonb_build_object('transformer_code', @code::text), @ExplanationId, @name, @now
from before
union all
select 'transformer_link', installation_id, jsonb_build_object('installation_id', installation_id, 'from_day', from_day), jsonb_build_object('transformer_code', transformer_code),
       jsonb_build_object('transformer_code', @code::text), @ExplanationId, @name, @now
from link

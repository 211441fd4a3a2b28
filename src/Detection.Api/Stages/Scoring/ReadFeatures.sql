-- A shard of a run's feature rows in order of installation.
-- Parameters: run_id bigint, after bigint (last id of the shard before, 0 at first), size int.
-- Result: installation_id bigint, tariff_group text, feature_values real[]. Index: feature_pkey.
select f.installation_id, i.tariff_group, f.feature_values
from feature f
join installation i using (installation_id)
where f.run_id = @run_id and f.installation_id > @after
order by f.installation_id
limit @size

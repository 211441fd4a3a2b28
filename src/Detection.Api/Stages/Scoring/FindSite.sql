-- What is on record of a place beside its readings.
-- Parameters: installation_id bigint, as_of date. Result: see SiteRow. SRID: distances on the spheroid of EPSG:4326 [m].
-- Index: installation_pkey, meter_pkey, reading_pkey, transformer_location.
select i.status, m.multiplier as meter_multiplier, r.multiplier as billed_multiplier, i.transformer_code as linked_transformer,
       st_distance(i.location::geography, linked.location::geography) as linked_transformer_metres,
       near.transformer_code as nearest_transformer, st_distance(i.location::geography, near.location::geography) as nearest_transformer_metres,
       (select max(fitted_on) from meter where installation_id = i.installation_id and fitted_on <= @as_of
           and exists (select from meter before where before.installation_id = i.installation_id and before.removed_on is not null)) as last_exchange
from installation i
left join transformer linked on linked.transformer_code = i.transformer_code
left join lateral (
    select coalesce(multiplier, coalesce(ct_ratio, 1) * coalesce(vt_ratio, 1)) as multiplier
    from meter where installation_id = i.installation_id and removed_on is null order by fitted_on desc nulls last limit 1) m on true
left join lateral (
    select multiplier from reading where installation_id = i.installation_id and period <= @as_of and multiplier is not null order by period desc limit 1) r on true
left join lateral (
    select transformer_code, location from transformer
    where transformer_code is distinct from i.transformer_code and location is not null
    order by location <-> i.location limit 1) near on true
where i.installation_id = @installation_id

-- One row of the tariff, in the place of one with the same group and first day.
-- Parameters: the columns of law_tariff. Index: law_tariff_pkey.
insert into law_tariff (price_group, effective_from, effective_to, energy_tl_per_kwh, distribution_tl_per_kwh, tier_kwh_per_day, high_tier_energy_tl_per_kwh,
                          source, imported_by, imported_at)
values (@price_group, @effective_from, @effective_to::date, @energy_tl_per_kwh, @distribution_tl_per_kwh, @tier_kwh_per_day::numeric,
        @high_tier_energy_tl_per_kwh::numeric, @source, @imported_by, @imported_at)
on conflict (price_group, effective_from) do update
   set effective_to = excluded.effective_to, energy_tl_per_kwh = excluded.energy_tl_per_kwh, distribution_tl_per_kwh = excluded.distribution_tl_per_kwh,
       tier_kwh_per_day = excluded.tier_kwh_per_day, high_tier_energy_tl_per_kwh = excluded.high_tier_energy_tl_per_kwh, source = excluded.source,
       imported_by = excluded.imported_by, imported_at = excluded.imported_at

-- One table of prices: what a kWh costs stood in tariff_price for the scores and in law_tariff for the calculations, and the two could differ.
-- A price kept for the scores alone moves over where the law's table has none of that group and day; energy and distribution were one sum there.
insert into law_tariff (price_group, effective_from, energy_tl_per_kwh, distribution_tl_per_kwh, source, imported_by, imported_at)
select distinct on (price_group, valid_from) price_group, valid_from, tl_per_kwh, 0, coalesce(nullif(source, ''), 'tariff_price'), 'migration', imported_at
  from (select case tariff_group when 'commercial' then 'services' when 'public' then 'services' when 'other' then 'services' else tariff_group end as price_group,
               case tariff_group when 'commercial' then 0 when 'public' then 1 else 2 end as preference, valid_from, tl_per_kwh, source, imported_at
          from tariff_price) price
 order by price_group, valid_from, preference
    on conflict (price_group, effective_from) do nothing;

drop table tariff_price;

-- The regulation's numbers of other days than the confirmed set's, as an operator supplied them. document: see Detection.Models/Law/Rules.
create table rule_set (
    rule_set_id    text primary key check (rule_set_id <> ''),
    effective_from date not null unique,
    document       json not null,
    source         text not null check (source <> ''),
    imported_by    text not null,
    imported_at    timestamptz not null
);

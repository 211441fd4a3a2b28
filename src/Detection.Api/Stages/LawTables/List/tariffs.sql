-- All rows of law_tariff, in order of their key.
select * from law_tariff order by price_group, effective_from

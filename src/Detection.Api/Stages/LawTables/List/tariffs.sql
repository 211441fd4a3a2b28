-- All rows of tariff_price, in order of their key.
select * from tariff_price order by price_group, effective_from

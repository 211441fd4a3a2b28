-- The installations that a file names, with what the rules need of them and their newest reading. Parameter: @numbers.
-- Result: installation_id, installation_no, power_kw, ratio (null where its meters' differ), period, first_reading_date,
-- last_reading_date, first_index, last_index, estimated. Index: installation_installation_no_key, meter_pkey, reading_pkey.
select i.installation_id, i.installation_no, greatest(i.contract_power_kw, i.installed_power_kw) as power_kw, m.ratio,
       r.period, r.first_reading_date, r.last_reading_date, r.first_index, r.last_index, r.estimated
from installation i
left join lateral (
    select case when min(coalesce(ct_ratio, 1) * coalesce(vt_ratio, 1)) = max(coalesce(ct_ratio, 1) * coalesce(vt_ratio, 1))
                then min(coalesce(ct_ratio, 1) * coalesce(vt_ratio, 1)) end as ratio
    from meter where meter.installation_id = i.installation_id and (ct_ratio is not null or vt_ratio is not null)
) m on true
left join lateral (
    select period, first_reading_date, last_reading_date, first_index, last_index, estimated
    from reading where reading.installation_id = i.installation_id
    order by period desc limit 1
) r on true
where i.installation_no = any (@numbers);

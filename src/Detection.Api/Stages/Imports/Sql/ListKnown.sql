-- Every installation with what the rules need of it. Result: installation_id, installation_no, power_kw, ratio (null where its meters'
-- differ).
select i.installation_id, i.installation_no, greatest(i.contract_power_kw, i.installed_power_kw) as power_kw, m.ratio
from installation i
left join (
    select installation_id, case when min(coalesce(ct_ratio, 1) * coalesce(vt_ratio, 1)) = max(coalesce(ct_ratio, 1) * coalesce(vt_ratio, 1))
                                 then min(coalesce(ct_ratio, 1) * coalesce(vt_ratio, 1)) end as ratio
    from meter where ct_ratio is not null or vt_ratio is not null
    group by installation_id
) m using (installation_id);

-- What the data say of an installation, one row.
-- Parameters: @installationId. Index: installation_pkey, meter_pkey.
select i.installation_no, i.tariff_group, i.installed_power_kw, i.contract_power_kw, i.contract_start, i.contract_end, m.serial_no as meter_serial_no,
       m.multiplier
  from installation i
  left join lateral (select serial_no, multiplier from meter where installation_id = i.installation_id and removed_on is null order by fitted_on desc nulls last limit 1) m on true
 where i.installation_id = @installationId

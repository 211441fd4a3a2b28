-- One installation with its position as longitude and latitude (EPSG:4326).
-- Parameters: @installationId or @installationNo, the other null.
-- Index: installation_pkey or installation_installation_no_key.
select installation_id, installation_no, tariff_group, consumer_type, unique_code, eic, contract_account_no, voltage_level, phases,
       installed_power_kw, contract_power_kw, reading_unit, province, district, neighbourhood, street,
       st_x(location) as longitude, st_y(location) as latitude, position_source, transformer_code, status,
       contract_start, contract_end, simulated
  from installation
 where (@installationId::bigint is not null and installation_id = @installationId)
    or (@installationNo::text is not null and installation_no = @installationNo)

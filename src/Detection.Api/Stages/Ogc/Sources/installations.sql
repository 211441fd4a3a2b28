-- Every installation with its place.
-- Result: fid bigint (key), geom geometry(Point, 4326), and the collection's properties under their own names. Index: installation_pkey, installation_location, position_doubt_pkey.
select i.installation_id as fid, i.location as geom, i.installation_no as "installationNo", i.tariff_group as "tariffGroup", i.status, i.province, i.district,
       i.neighbourhood, i.street, i.door_no as "doorNo", i.transformer_code as "transformerCode", i.voltage_level as "voltageLevel",
       i.installed_power_kw::float8 as "installedPowerKw", i.contract_power_kw::float8 as "contractPowerKw", i.position_source as "positionSource", q.quality as "positionQuality",
       i.contract_start as "contractStart", i.simulated
from installation i
join position_quality q using (installation_id)

-- Staged installations as rows of the table installation. Points in EPSG:4326; no point, no source and no grade of it.
create temp view typed_installation as
select s.installation_no, s.tariff_group, s.consumer_type, s.unique_code, s.eic, s.contract_account_no, s.voltage_level, s.phases,
       s.installed_power_kw, s.contract_power_kw, s.reading_unit, s.province, s.district, s.neighbourhood, s.street,
       st_setsrid(st_makepoint(s.longitude, s.latitude), 4326) as location,
       case when s.longitude is not null then s.position_source end as position_source,
       s.transformer_code, s.status, s.contract_start, s.contract_end, s.door_no,
       case when s.longitude is not null then s.position_grade end as position_grade, s.region, coalesce(s.simulated, m.simulated) as simulated, s.line_no
from staged s cross join this_import m
where not exists (select from skipped k where k.line_no = s.line_no);

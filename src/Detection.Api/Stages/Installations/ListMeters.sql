-- The meters of one installation, the one fitted last first.
-- Parameters: @installationId. Index: meter_pkey.
select meter_id, serial_no, brand, model, stamp_year, ct_ratio, vt_ratio, multiplier, phases, measures, fitted_on, removed_on
  from meter
 where installation_id = @installationId
 order by removed_on desc nulls first, fitted_on desc nulls last, meter_id desc

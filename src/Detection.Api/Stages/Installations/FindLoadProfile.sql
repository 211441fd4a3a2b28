-- The quarter-hours of one installation's day; the newest day when none is named. Parameters: @installationId, @day (nullable).
-- Index: load_profile_pkey of the day's partition.
select day, active_kwh, inductive_kvarh, capacitive_kvarh, export_kwh, voltage_r_v, voltage_s_v, voltage_t_v, current_r_a, current_s_a,
       current_t_a, import_id, line_no
  from load_profile
 where installation_id = @installationId
   and day = coalesce(@day, (select max(day) from load_profile where installation_id = @installationId))

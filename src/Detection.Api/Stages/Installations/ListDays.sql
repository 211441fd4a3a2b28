-- The days of one installation, where the company has them, oldest first.
-- Parameters: @installationId. Index: daily_reading_pkey.
select day, active_kwh
  from daily_reading
 where installation_id = @installationId
 order by day

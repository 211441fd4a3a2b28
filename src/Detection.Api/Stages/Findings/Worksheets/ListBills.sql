-- What was read at an installation before a day, by reading dates; a month without them counts as the calendar month.
-- Parameters: @installationId, @before, @from. Index: reading_pkey.
select coalesce(first_reading_date, period) as starts, coalesce(last_reading_date, (period + interval '1 month')::date) as ends, active_kwh
  from reading
 where installation_id = @installationId and period < @before and period >= @from
 order by 1

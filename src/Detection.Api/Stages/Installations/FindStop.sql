-- Where one installation stands in the newest planned sweep of a run; of the newest finished run when none is named.
-- Parameters: @installationId, @runId (nullable). Index: sweep_stop_sweep_id_installation_id_key.
select stop.sweep_id, stop.crew_no, stop.stop_no
  from sweep_stop stop
 where stop.installation_id = @installationId
   and stop.sweep_id = (
       select max(sweep_id)
         from sweep
        where state = 'planned'
          and run_id = coalesce(@runId, (select max(run_id) from run where state = 'done')))

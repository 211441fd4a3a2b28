-- What sent the crew: a sweep in which the installation was a stop, else its score, else nothing known.
-- Parameters: @installationId. Index: sweep_stop_sweep_id_installation_id_key, score_pkey.
select case when exists (select from sweep_stop where installation_id = @installationId) then 'sweep'
            when exists (select from score where installation_id = @installationId and has_reason) then 'score' end

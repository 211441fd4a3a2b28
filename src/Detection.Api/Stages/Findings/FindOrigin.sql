-- What sent the crew: a sweep that was handed to crews or proposed by a night, with the installation as a stop, else its score, else nothing known.
-- A plan that was only tried sent nobody. Parameters: @installationId. Index: sweep_stop_sweep_id_installation_id_key, score_pkey.
select case when exists (select from sweep_stop stop
                           join sweep using (sweep_id)
                           left join campaign on campaign.chosen_sweep_id = sweep.sweep_id
                          where stop.installation_id = @installationId
                            and (sweep.campaign_id is null or campaign.state in ('handed_out', 'in_progress', 'closed'))) then 'sweep'
            when exists (select from score where installation_id = @installationId and has_reason) then 'score' end

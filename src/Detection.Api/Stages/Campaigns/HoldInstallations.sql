-- Makes the stops of a plan the campaign's visits; what is marked stays. Parameters: @campaignId, @sweepId. Index: campaign_visit_pkey.
insert into campaign_visit (campaign_id, is_open, installation_id)
select @campaignId, true, installation_id from sweep_stop where sweep_id = @sweepId
on conflict (campaign_id, installation_id) do nothing

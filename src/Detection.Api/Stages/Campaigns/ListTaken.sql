-- Installations of a plan that another open campaign has. Parameters: @sweepId, @campaignId. Result: TakenInstallation, at most five. Index: campaign_visit_open.
select installation_no, campaign.campaign_id, campaign.name
  from sweep_stop
  join campaign_visit taken using (installation_id)
  join campaign on campaign.campaign_id = taken.campaign_id
  join installation using (installation_id)
 where sweep_stop.sweep_id = @sweepId and taken.is_open and taken.campaign_id <> @campaignId
 order by installation_no
 limit 5

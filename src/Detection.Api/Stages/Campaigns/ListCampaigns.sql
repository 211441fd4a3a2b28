-- Campaigns, the newest first. Parameters: @campaignId bigint (null for all), @limit int. Result: CampaignRow. Index: campaign_pkey, campaign_visit_pkey.
select campaign.campaign_id, name, campaign.state, terms::text as terms_json, chosen_sweep_id, created_at, changed_at, handed_out_at, ended_at,
       visit.visit_count, visit.done_count, visit.skipped_count,
       (select count(*) from sweep where sweep.campaign_id = campaign.campaign_id)::int as plan_count
  from campaign
  cross join lateral (
       select count(*)::int as visit_count, (count(*) filter (where campaign_visit.state = 'done'))::int as done_count,
              (count(*) filter (where campaign_visit.state = 'skipped'))::int as skipped_count
         from campaign_visit where campaign_visit.campaign_id = campaign.campaign_id) visit
 where (@campaignId::bigint is null or campaign.campaign_id = @campaignId)
 order by campaign.campaign_id desc
 limit @limit

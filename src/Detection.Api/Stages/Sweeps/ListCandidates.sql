-- What is known of the installations of an area that have a place on the map, when a sweep's candidates are chosen.
-- Parameters: @runId bigint; @campaignId bigint (null for the night's sweep); @area geometry(Polygon, 4326), @district, @neighbourhood,
-- @street text (each null for anywhere); @everyMeter boolean (also those without anything to gain); @stamps boolean (also for their stamp).
-- Result: CandidateRow. SRID 4326. Index: score_pkey, installation_location, campaign_visit_open, caution_area_outline.
with tip as (
    select installation_id, max(at)::date as last_tip_on from event where kind = 'tip' group by installation_id
), seen as (
    select installation_id, max(visited_on) as last_visited_on from (
        select installation_id, visited_on from visit where outcome <> 'incomplete' and visited_on is not null
        union all
        select installation_id, marked_at::date from campaign_visit where state = 'done') any_visit
     group by installation_id
), fitted as (
    select distinct on (installation_id) installation_id, stamp_year, ct_ratio
      from meter where removed_on is null order by installation_id, fitted_on desc nulls last, meter_id desc
)
select i.installation_id, st_x(i.location) as longitude, st_y(i.location) as latitude, i.tariff_group,
       coalesce(score.score, 0)::float8 as score, coalesce(score.probability, score.score, 0)::float8 as probability,
       coalesce(score.expected_kwh, 0)::float8 as expected_kwh, score.expected_tl::float8 as expected_tl, coalesce(score.has_reason, false) as has_reason,
       seen.last_visited_on, tip.last_tip_on, fitted.stamp_year::int as stamp_year,
       caution.needs_two_crews, caution.only_by_daylight, caution.needs_police_escort,
       case when i.door_no is not null and i.street is not null
            then concat_ws('/', i.district, i.neighbourhood, i.street, i.door_no) end as building,
       coalesce(fitted.ct_ratio > 1, false) as has_current_transformer, coalesce(i.voltage_level = 'MV', false) as is_high_voltage,
       exists (select from campaign_visit taken
                where taken.installation_id = i.installation_id and taken.is_open and taken.campaign_id is distinct from @campaignId::bigint) as in_other_campaign
  from installation i
  left join score on score.run_id = @runId and score.installation_id = i.installation_id
  join installation_caution caution on caution.installation_id = i.installation_id
  left join tip on tip.installation_id = i.installation_id
  left join seen on seen.installation_id = i.installation_id
  left join fitted on fitted.installation_id = i.installation_id
 where i.location is not null
   and not exists (select from position_doubt d where d.installation_id = i.installation_id)
   and (@area::geometry is null or st_covers(@area::geometry, i.location))
   and (@district::text is null or i.district = @district)
   and (@neighbourhood::text is null or i.neighbourhood = @neighbourhood)
   and (@street::text is null or i.street = @street)
   and (@everyMeter or score.expected_kwh > 0 or tip.last_tip_on is not null or (@stamps and fitted.stamp_year is not null))
 order by i.installation_id

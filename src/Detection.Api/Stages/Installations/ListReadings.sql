-- The months of one installation, oldest first, each with the median of its peers.
-- Peers are chosen as the scores choose them: the @wantedPeers nearest of the same tariff group and power band (a band is a factor of
-- two), here within 5 km so that the search stays bounded. With fewer than @fewestPeers the group's other bands join; without enough of
-- those, or without a position, it is the same tariff group in the same neighbourhood. A month's median is of readings that were taken,
-- not estimated, and is null below @fewestPeers of them.
-- Parameters: @installationId, @asOf (no month that begins after it; null for all), @wantedPeers, @fewestPeers.
-- SRID: 4326, the 5 km box in degrees at the installation's latitude.
-- Index: installation_location (box, and nearest first), installation_place, reading_pkey.
with subject as (
    select installation_id, tariff_group, district, neighbourhood, location,
           round(log(2, greatest(1, coalesce(contract_power_kw, installed_power_kw))::numeric)) as power_band,
           st_expand(location, 5000 / (111195 * cos(radians(st_y(location)))), 5000 / 111195.0) as reach
      from installation
     where installation_id = @installationId
), alike as (
    select peer.installation_id
      from subject
      join lateral (
           select candidate.installation_id
             from installation candidate
            where candidate.location && subject.reach
              and candidate.tariff_group = subject.tariff_group
              and round(log(2, greatest(1, coalesce(candidate.contract_power_kw, candidate.installed_power_kw))::numeric))
                  is not distinct from subject.power_band
              and candidate.installation_id <> subject.installation_id
            order by candidate.location <-> subject.location
            limit @wantedPeers) peer on true
), near as (
    select installation_id from alike where (select count(*) from alike) >= @fewestPeers
    union all
    select peer.installation_id
      from subject
      join lateral (
           select candidate.installation_id
             from installation candidate
            where candidate.location && subject.reach
              and candidate.tariff_group = subject.tariff_group
              and candidate.installation_id <> subject.installation_id
            order by candidate.location <-> subject.location
            limit @wantedPeers) peer on (select count(*) from alike) < @fewestPeers
), peer as (
    select installation_id from near where (select count(*) from near) >= @fewestPeers
    union all
    (select candidate.installation_id
       from subject
       join installation candidate using (district, neighbourhood, tariff_group)
      where (select count(*) from near) < @fewestPeers
        and candidate.installation_id <> subject.installation_id
      order by candidate.installation_id
      limit @wantedPeers)
), median as (
    select period, percentile_cont(0.5) within group (order by active_kwh) as peer_median_kwh
      from reading
      join peer using (installation_id)
     where not estimated
     group by period
    having count(*) >= @fewestPeers
)
select period, active_kwh, t1_kwh, t2_kwh, t3_kwh, inductive_kvarh, capacitive_kvarh, demand_kw, estimated, peer_median_kwh
  from reading
  left join median using (period)
 where installation_id = @installationId
   and (@asOf::date is null or period <= @asOf)
 order by period

-- The months of one installation, newest last, each with the median of its peers.
-- Peers: the up to 64 nearest active installations of the same tariff group within 2 km; when fewer than 8 stand there, or the
-- installation has no position, up to 64 of the same tariff group in the same neighbourhood. A month's median is of peers' readings
-- that were taken, not estimated, and is null below 5 of them. Bounded: at most 64 peers, each read by primary key.
-- Parameters: @installationId, @asOf (no month that begins after it; null for all).
-- SRID: 4326, the 2 km box in degrees at the installation's latitude.
-- Index: installation_location (box and nearest first), installation_place, reading_pkey.
with subject as (
    select installation_id, tariff_group, province, district, neighbourhood, location,
           2000 / (111195 * cos(radians(st_y(location)))) as reach_east_degrees,
           2000 / 111195.0 as reach_north_degrees
      from installation
     where installation_id = @installationId
), near as (
    select peer.installation_id
      from subject
      join lateral (
           select candidate.installation_id
             from installation candidate
            where candidate.location && st_expand(subject.location, subject.reach_east_degrees, subject.reach_north_degrees)
              and candidate.tariff_group = subject.tariff_group
              and candidate.installation_id <> subject.installation_id
              and candidate.status = 'active'
            order by candidate.location <-> subject.location
            limit 64) peer on true
), peer as (
    select installation_id from near where (select count(*) from near) >= 8
    union all
    (select candidate.installation_id
       from subject
       join installation candidate using (province, district, neighbourhood, tariff_group)
      where (select count(*) from near) < 8
        and candidate.installation_id <> subject.installation_id
        and candidate.status = 'active'
      order by candidate.installation_id
      limit 64)
), median as (
    select period, percentile_cont(0.5) within group (order by active_kwh) as peer_median_kwh
      from reading
      join peer using (installation_id)
     where not estimated
       and period in (select period from reading where installation_id = @installationId)
     group by period
    having count(*) >= 5
)
select period, active_kwh, t1_kwh, t2_kwh, t3_kwh, inductive_kvarh, capacitive_kvarh, demand_kw, estimated, peer_median_kwh
  from reading
  left join median using (period)
 where installation_id = @installationId
   and (@asOf::date is null or period <= @asOf)
 order by period

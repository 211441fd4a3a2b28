-- Illegal use found earlier at the same installation, or with the same identity number at another place.
-- Parameters: @findingId. Index: finding_installation, finding_person_identity.
select (f.detected_at at time zone 'Europe/Istanbul')::date as found_on, coalesce(f.facts -> 'place' ->> 'address', '') as place,
       f.installation_id is not distinct from subject.installation_id and f.installation_id is not null as same_place, f.step = 'cancelled' as cancelled, f.finding_id
  from finding subject
  left join finding_person p on p.finding_id = subject.finding_id
  join finding f on f.finding_id <> subject.finding_id and f.detected_at < subject.detected_at and f.outcome like 'illegal%'
       and f.finalised_at is not null
 where subject.finding_id = @findingId
   and (f.installation_id = subject.installation_id
        or f.finding_id in (select other.finding_id from finding_person other where other.identity_hash = p.identity_hash))
 order by f.detected_at

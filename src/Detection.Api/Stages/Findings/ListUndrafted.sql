-- Findings that are charged, still open to drafting, and have no record yet; the oldest first. Index: finding_step.
select finding_id, installation_id
  from finding
 where step in ('draft', 'laboratory', 'notice', 'review') and record_id is null and installation_id is not null
   and outcome not in ('clean', 'incomplete')
 order by detected_at, finding_id

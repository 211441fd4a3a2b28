-- Findings with their installation and record, newest change first.
-- Parameters: @findingId, @installationId (null for any), @steps and @outcomes (text[], null for any), @number (start of an installation number,
-- null for any), @limit. Index: finding_pkey, finding_installation, finding_step.
select f.finding_id, f.installation_id, i.installation_no, i.district, i.tariff_group, f.record_id, r.record_no, f.step, f.version, f.entry_count,
       f.facts::text as facts, f.calculation::text as calculation, f.worksheet::text as worksheet, f.settled_flags, f.legal_hold, f.finalised_at,
       f.created_at, f.changed_at
  from finding f
  left join installation i using (installation_id)
  left join record r using (record_id)
 where (@findingId::bigint is null or f.finding_id = @findingId)
   and (@installationId::bigint is null or f.installation_id = @installationId)
   and (@steps::text[] is null or f.step = any (@steps))
   and (@outcomes::text[] is null or f.outcome = any (@outcomes))
   and (@number::text is null or i.installation_no like @number || '%')
 order by f.changed_at desc, f.finding_id desc
 limit @limit

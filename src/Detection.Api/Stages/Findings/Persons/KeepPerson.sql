-- The consumer of a finding, in the place of an earlier entry.
-- Parameters: @findingId, @fullName, @kind, @cipher, @masked, @hash, @now. Index: finding_person_pkey.
insert into finding_person (finding_id, full_name, identity_kind, identity_cipher, identity_masked, identity_hash, set_at)
values (@findingId, @fullName, @kind, @cipher, @masked, @hash, @now)
on conflict (finding_id) do update
   set full_name = excluded.full_name, identity_kind = excluded.identity_kind, identity_cipher = excluded.identity_cipher,
       identity_masked = excluded.identity_masked, identity_hash = excluded.identity_hash, set_at = excluded.set_at

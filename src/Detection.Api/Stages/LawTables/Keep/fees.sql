-- One cut-reconnect fee, in the place of one with the same group and first day.
-- Parameters: the columns of cut_reconnect_fee. Index: cut_reconnect_fee_pkey.
insert into cut_reconnect_fee (tariff_group, effective_from, effective_to, fee_tl, source, imported_by, imported_at)
values (@tariff_group, @effective_from, @effective_to::date, @fee_tl, @source, @imported_by, @imported_at)
on conflict (tariff_group, effective_from) do update
   set effective_to = excluded.effective_to, fee_tl = excluded.fee_tl, source = excluded.source, imported_by = excluded.imported_by,
       imported_at = excluded.imported_at

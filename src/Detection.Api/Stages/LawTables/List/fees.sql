-- All rows of cut_reconnect_fee, in order of their key.
select * from cut_reconnect_fee order by tariff_group, effective_from

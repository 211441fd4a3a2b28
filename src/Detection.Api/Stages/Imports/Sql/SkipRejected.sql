-- Rows that a check rejected are skipped by the typed views.
insert into skipped (line_no)
select distinct line_no from fault where severity = 'reject'
on conflict do nothing;

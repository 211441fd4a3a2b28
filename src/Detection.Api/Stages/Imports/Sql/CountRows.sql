-- How the file's rows fared: read, rejected, kept with a flag, repeating an earlier row.
select (select count(*) from staged) as rows_read,
       (select count(distinct line_no) from fault where severity = 'reject') as rows_rejected,
       (select count(distinct line_no) from fault f
        where severity = 'flag' and not exists (select from skipped k where k.line_no = f.line_no)) as rows_flagged,
       (select count(*) from skipped where repeats) as rows_repeated;

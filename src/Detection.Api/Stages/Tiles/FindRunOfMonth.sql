-- The run that tells how things stood in a month: the last finished one with a scoring date in it or before it.
-- Parameters: period date (first day of the month). Result: bigint; null when none was yet. Index: the table holds a row a night.
select max(run_id) from run where state = 'done' and as_of < (@period::date + interval '1 month') and
    as_of = (select max(as_of) from run where state = 'done' and as_of < (@period::date + interval '1 month'))

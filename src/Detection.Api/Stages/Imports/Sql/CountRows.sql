-- How many rows a file has, and how many of them say the same as an earlier one.
select (select count(*) from staged) as rows_read, (select count(*) from skipped where repeats) as rows_repeated;

-- All rows of holiday, in order of their key.
select * from holiday order by day

-- Whether any key stands twice in the staged rows: the cheap question before conflicting-duplicate.sql.
select exists (select from staged where not rejected group by {key} having count(*) > 1);

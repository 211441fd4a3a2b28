-- The rows of one import that waited for what is stored now, by line. Parameter: @importId. Result: line_no, raw_line.
select r.line_no, min(r.raw_line) as raw_line
from import_rejection r
where r.import_id = @importId
  and (r.rule = 'unknown-installation' and r.value in (select installation_no from installation)
       or r.rule = 'unknown-transformer' and r.value in (select transformer_code from transformer))
group by r.line_no
order by r.line_no;

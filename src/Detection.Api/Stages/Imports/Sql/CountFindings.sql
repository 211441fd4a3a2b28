-- Rows of an import that were rejected, and rows that were kept with a flag. Parameters: @importId. Index: the table's key.
select count(distinct line_no) filter (where severity = 'reject') as rows_rejected,
       count(distinct line_no) filter (where severity = 'flag')
           - count(distinct line_no) filter (where severity = 'flag' and line_no in (
                 select line_no from import_rejection r where r.import_id = @importId and r.severity = 'reject')) as rows_flagged
from import_rejection
where import_id = @importId;

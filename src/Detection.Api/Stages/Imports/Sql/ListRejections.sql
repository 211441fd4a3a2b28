-- Findings of one import by line. Parameters: @importId, @afterLine, @limit (null for all).
-- Result: line_no, field, rule, severity, value, detail, raw_line. Index: the table's key.
select line_no, field, rule, severity, value, detail, raw_line
from import_rejection
where import_id = @importId and line_no > @afterLine
order by line_no, rule, field
limit @limit;

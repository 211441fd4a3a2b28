-- Rows that repeat a key of their file. {key} and {values} stand for columns of the target's catalogue entry. The first row
-- stands; a later one is skipped, silently where it says the same, with a fault where it does not.
with repeated as (
    select line_no, {key}, row({values}) as content,
           first_value(line_no) over same_key as first_line, first_value(row({values})) over same_key as first_content
    from staged s
    where not exists (select from skipped k where k.line_no = s.line_no)
    window same_key as (partition by {key} order by line_no)
), later as materialized (
    select line_no, first_line, content is distinct from first_content as conflicts, concat_ws(' · ', {key}) as key_text
    from repeated
    where line_no <> first_line
), skipping as (
    insert into skipped (line_no, repeats) select line_no, not conflicts from later
)
insert into fault (line_no, rule, severity, field, value, detail)
select line_no, 'conflicting-duplicate', 'reject', '{firstKey}', key_text, first_line::text
from later
where conflicts;

-- Staged event words as rows of the table event_word; sixteen hexadecimal digits are the 64 bits. Index: installation (installation_no).
create temp view typed_event_word as
select i.installation_id, s.at, s.serial_no, ('x' || lpad(s.word, 16, '0'))::bit(64)::bigint as word, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);

-- One remark about how the file as a whole was read; it stands at the header. Parameters: @importId, @field, @rule, @value,
-- @header.
insert into import_rejection (import_id, line_no, field, rule, severity, value, raw_line)
values (@importId, 1, @field, @rule, 'note', @value, @header)
on conflict do nothing;

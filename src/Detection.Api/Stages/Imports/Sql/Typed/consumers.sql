-- Staged contract holders as rows of the table consumer; numbers and names come encrypted. Index: installation (installation_no).
create temp view typed_consumer as
select i.installation_id, s.contract_account_no, s.id_kind, s.identity_no as id_cipher, s.identity_no_hash as id_hash,
       s.identity_no_masked as id_masked, s.name as name_cipher, s.tax_office, s.contract_start, s.contract_end, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);

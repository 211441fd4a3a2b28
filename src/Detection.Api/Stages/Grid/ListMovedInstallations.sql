-- Installations that hung on several transformers, each link with its days. Result: installation_id bigint, code text, from_day, to_day date. Index: transformer_link_pkey.
select installation_id, transformer_code as code, from_day, to_day
from transformer_link
where installation_id in (select installation_id from transformer_link group by installation_id having count(*) > 1)
order by installation_id, from_day

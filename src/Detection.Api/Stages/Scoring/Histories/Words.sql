-- Event words of smart meters over the last year, by local day.
-- Parameters: after, last bigint (installation ids after the one, up to the other), as_of date (nothing later is known). In order of installation.
-- Index: event_word_pkey.
select installation_id, (at at time zone 'Europe/Istanbul')::date as day, serial_no, word
from event_word
where installation_id > @after and installation_id <= @last and at > @as_of - interval '1 year' and at < @as_of + interval '1 day'
order by installation_id, at

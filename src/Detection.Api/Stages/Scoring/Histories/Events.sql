-- What happened there, by local day.
-- Parameters: after, last bigint (installation ids after the one, up to the other). In order of installation.
-- Index: event's unique key.
select installation_id, kind, (at at time zone 'Europe/Istanbul')::date as day
from event
where installation_id > @after and installation_id <= @last
order by installation_id, event_id

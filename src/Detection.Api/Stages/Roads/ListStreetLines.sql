-- The drawn streets. Result: kind, line geometry(LineString, 4326), simulated. SRID 4326.
select kind, line, simulated
  from street
 order by street_code

-- A fingerprint of the table of streets, null without any. SRID 4326.
select sha256(convert_to(string_agg(md5(street_code || kind || simulated || st_asbinary(line)::text), '' order by street_code), 'UTF8'))
  from street

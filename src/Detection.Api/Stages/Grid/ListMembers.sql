-- The installations that the register hangs on some transformers today, with what was read of them. Parameters: codes text[], as_of, since date,
-- run_id bigint (its scores), srid int (projected, metres).
-- Result: installation_id bigint, code text, x_metres, y_metres float8, multiplier, power_kw float8, score real, status text, contract_end date,
-- period, first_reading_date, last_reading_date date[], active_kwh float8[], estimated bool[], given_from, given_to date[], given_kwh float8[].
-- SRID: location 4326. Index: installation_transformer, reading_pkey, score_pkey.
select i.installation_id, i.transformer_code as code, st_x(p.metric) as x_metres, st_y(p.metric) as y_metres, m.multiplier,
       coalesce(i.contract_power_kw, i.installed_power_kw)::float8 as power_kw, s.score, i.status, i.contract_end,
       r.period, r.first_reading_date, r.last_reading_date, r.active_kwh, r.estimated, g.given_from, g.given_to, g.given_kwh
from installation i
left join lateral (select st_transform(i.location, @srid) as metric where not st_isempty(i.location)) p on true
left join lateral (select multiplier::float8 from meter where installation_id = i.installation_id and removed_on is null order by fitted_on desc nulls last limit 1) m on true
left join score s on s.installation_id = i.installation_id and s.run_id = @run_id
left join lateral (
    select array_agg(period order by period) as period, array_agg(first_reading_date order by period) as first_reading_date,
           array_agg(last_reading_date order by period) as last_reading_date, array_agg(active_kwh order by period) as active_kwh, array_agg(estimated order by period) as estimated
    from reading where installation_id = i.installation_id and period >= @since and period <= @as_of) r on true
left join lateral (
    select array_agg(first_reading_date order by period) as given_from, array_agg(last_reading_date order by period) as given_to, array_agg(-quantity order by period) as given_kwh
    from register_reading
    where installation_id = i.installation_id and register = '2.8.0' and period >= @since and last_reading_date > first_reading_date and last_reading_date <= @as_of
      and quantity is not null) g on true
where i.transformer_code = any (@codes)
order by i.installation_id

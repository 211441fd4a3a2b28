-- A shard of installations with everything that was read and done there, one row each, in order of installation_id.
-- Parameters: after bigint (the last id of the shard before, 0 at first), size int, as_of date (nothing later is known), srid int (projected, metres).
-- Result: see HistoryReader; arrays are null where there is nothing; unknown numbers inside them are NaN.
-- SRID: location in EPSG:4326, x and y in the projected system. Index: installation_pkey, reading_pkey, daily_reading_pkey, meter_pkey, event's unique key.
select i.installation_id, i.installation_no, i.tariff_group, i.phases, i.installed_power_kw, i.contract_power_kw,
       st_x(p.metric) as x_metres, st_y(p.metric) as y_metres, i.transformer_code, i.status, i.contract_start, i.contract_end,
       r.period, r.first_reading_date, r.last_reading_date, r.active_kwh, r.t1_kwh, r.t2_kwh, r.t3_kwh, r.inductive_kvarh, r.capacitive_kvarh,
       r.demand_kw, r.first_index, r.last_index, r.multiplier, r.additional_kwh, r.estimated,
       d.day, d.day_kwh, m.serial_no, m.brand, m.stamp_year, m.fitted_on, m.removed_on, e.kind, e.event_day, m.clock_moved
from (select * from installation where installation_id > @after order by installation_id limit @size) i
left join lateral (select st_transform(i.location, @srid) as metric) p on true
left join lateral (
    select array_agg(period order by period) as period, array_agg(first_reading_date order by period) as first_reading_date,
           array_agg(last_reading_date order by period) as last_reading_date, array_agg(active_kwh order by period) as active_kwh,
           array_agg(coalesce(t1_kwh, 'NaN') order by period) as t1_kwh, array_agg(coalesce(t2_kwh, 'NaN') order by period) as t2_kwh,
           array_agg(coalesce(t3_kwh, 'NaN') order by period) as t3_kwh, array_agg(coalesce(inductive_kvarh, 'NaN') order by period) as inductive_kvarh,
           array_agg(coalesce(capacitive_kvarh, 'NaN') order by period) as capacitive_kvarh, array_agg(coalesce(demand_kw, 'NaN') order by period) as demand_kw,
           array_agg(coalesce(first_index, 'NaN') order by period) as first_index, array_agg(coalesce(last_index, 'NaN') order by period) as last_index,
           array_agg(coalesce(multiplier, 'NaN') order by period) as multiplier, array_agg(coalesce(additional_kwh, 'NaN') order by period) as additional_kwh,
           array_agg(estimated order by period) as estimated
    from reading where installation_id = i.installation_id and period > @as_of - interval '5 years' and period <= @as_of) r on true
left join lateral (
    select array_agg(day order by day) as day, array_agg(active_kwh order by day) as day_kwh
    from daily_reading where installation_id = i.installation_id and day > @as_of - 100 and day <= @as_of) d on true
left join lateral (
    select array_agg(serial_no order by meter_id) as serial_no, array_agg(brand order by meter_id) as brand, array_agg(stamp_year order by meter_id) as stamp_year,
           array_agg(fitted_on order by meter_id) as fitted_on, array_agg(removed_on order by meter_id) as removed_on,
           array_agg(clock_moved order by meter_id) as clock_moved
    from meter where installation_id = i.installation_id) m on true
left join lateral (
    select array_agg(kind order by event_id) as kind, array_agg((at at time zone 'Europe/Istanbul')::date order by event_id) as event_day
    from event where installation_id = i.installation_id) e on true
order by i.installation_id

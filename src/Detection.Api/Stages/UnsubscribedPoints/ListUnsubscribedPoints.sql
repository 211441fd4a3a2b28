-- Points that use energy with no subscriber, by code, with the acts that name them. EPSG:4326.
-- Parameters: @pointCode (null for all), @district (null for all), @limit, @offset. Index: unsubscribed_point (point_code).
select p.point_code, p.located_by, p.pole_no, p.box_no, p.neighbour_installation, p.use_kind, p.province, p.district, p.neighbourhood, p.street,
       st_x(p.location) as longitude, st_y(p.location) as latitude, p.position_source, p.position_grade, p.transformer_code, p.seen_on, p.ended_on,
       p.note, p.simulated, (select count(*) from event e where e.point_code = p.point_code) as event_count
from unsubscribed_point p
where (@pointCode::text is null or p.point_code = @pointCode) and (@district::text is null or p.district = @district)
order by p.point_code
limit @limit offset @offset;

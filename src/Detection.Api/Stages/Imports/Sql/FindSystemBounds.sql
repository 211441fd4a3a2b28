-- What Türkiye and its surroundings span in another coordinate system, east before north; nothing where the system is not known.
-- Parameter: @srid. Result: west, south, east, north in the system's unit.
select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
from (select st_transform(st_segmentize(st_makeenvelope(24, 34, 47, 44, 4326), 0.5), s.srid)::box3d as box
      from spatial_ref_sys s where s.srid = @srid) b;

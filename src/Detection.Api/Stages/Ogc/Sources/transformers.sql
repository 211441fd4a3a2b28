-- Every distribution transformer with how many installations it is said to feed and what the newest run cannot explain of its energy.
-- Result: fid bigint (key), geom geometry(Point, 4326), and the collection's properties under their own names.
-- Index: transformer_pkey, installation_transformer, grid_loss_pkey.
select t.transformer_id as fid, t.location as geom, t.transformer_code as "transformerCode", t.name, t.kind, t.owner, t.feeder_code as "feederCode",
       t.substation_code as "substationCode", t.rating_kva::float8 as "ratingKva",
       (select count(*) from installation i where i.transformer_code = t.transformer_code) as "installationCount",
       l.state as "lossState", round(l.share::numeric, 4)::float8 as "lossShare", round(l.share_low::numeric, 4)::float8 as "lossShareLow",
       round(l.share_high::numeric, 4)::float8 as "lossShareHigh", round(l.unexplained_kwh::numeric)::float8 as "unexplainedKwh"
from transformer t
left join grid_loss l on l.run_id = (select max(run_id) from run where state = 'done') and l.level = 'transformer' and l.code = t.transformer_code

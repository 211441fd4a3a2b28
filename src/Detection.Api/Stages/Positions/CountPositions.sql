-- How many installations have a position of each quality.
-- Parameters: district text (null for all). Result: quality text, installations bigint. Index: every installation is looked at.
select q.quality, count(*) as installations
from position_quality q
join installation i using (installation_id)
where @district::text is null or i.district = @district
group by q.quality

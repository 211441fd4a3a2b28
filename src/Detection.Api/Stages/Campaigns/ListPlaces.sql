-- Where installations with a place on the map stand. Parameters: @district, @neighbourhood text (null for all).
-- Result: PlaceRow: neighbourhoods, or a neighbourhood's streets when one is named. Index: installation_place.
select district, neighbourhood, case when @neighbourhood::text is not null then street end as street, count(*)::int as installations
  from installation
 where location is not null
   and (@district::text is null or district = @district)
   and (@neighbourhood::text is null or neighbourhood = @neighbourhood)
   and (@neighbourhood::text is null or street is not null)
 group by 1, 2, 3
 order by 1 nulls last, 2 nulls last, 3
 limit 2000

-- What a plan chose from. Parameters: @sweepId, and arrays of one entry a candidate: @installationIds, @kinds, @values, @weights, @probabilities, @kwh, @tl (null where no
-- price is known), @skills (separated by blanks), @twoCrews, @daylight.
insert into sweep_candidate (sweep_id, installation_id, kind, value, weight, probability, expected_kwh, expected_tl, required_skills, needs_two_crews, only_by_daylight)
select @sweepId, installation_id, kind, value, weight, probability, expected_kwh, expected_tl, coalesce(string_to_array(nullif(skills, ''), ' '), '{}'),
       two_crews, daylight
  from unnest(@installationIds::bigint[], @kinds::text[], @values::float8[], @weights::float8[], @probabilities::float8[], @kwh::float8[], @tl::float8[],
              @skills::text[], @twoCrews::boolean[], @daylight::boolean[]) candidate (installation_id, kind, value, weight, probability, expected_kwh, expected_tl, skills, two_crews, daylight)

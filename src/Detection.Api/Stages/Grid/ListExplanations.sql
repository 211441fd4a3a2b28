-- Explanations, the surest and largest first. Parameters: code, kind, state text, explanationId bigint (null for all), limit, offset int. Result: ExplanationRow.
-- Index: grid_explanation's unique key.
select count(*) over () as total, e.explanation_id, e.transformer_code, t.name as transformer_name, e.kind, e.installation_id, i.installation_no, e.other_transformer_code,
       e.factor, e.began_on, e.kwh_per_day, e.share_explained, e.probability, e.evidence::text as evidence, e.proposed_at, e.state, e.decided_by, e.decided_at, e.reason
from grid_explanation e
left join transformer t using (transformer_code)
left join installation i on i.installation_id = e.installation_id
where (@code::text is null or e.transformer_code = @code or e.other_transformer_code = @code) and (@kind::text is null or e.kind = @kind)
  and (@state::text is null or e.state = @state) and (@explanationId::bigint is null or e.explanation_id = @explanationId)
order by (e.state = 'proposed') desc, e.probability * abs(e.kwh_per_day) desc, e.explanation_id
limit @limit offset @offset

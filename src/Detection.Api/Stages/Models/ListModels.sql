-- Every model and what it is today, the newest first.
-- Parameters: none. Result: see ModelRow.
with at_work as (
    select model_id from model_decision where act in ('first', 'replacement', 'promote', 'rollback') order by decision_id desc limit 1
), undecided as (
    select max(model_id) as model_id from model
    where not exists (select from model_decision d where d.model_id = model.model_id) and model.model_id > coalesce((select model_id from at_work), 0)
)
select m.model_id, m.version, m.feature_set, m.is_learned, m.seed, m.trained_as_of, m.created_at,
       case when m.model_id = (select model_id from at_work) then 'active'
            when m.model_id = (select model_id from undecided) then 'shadow'
            when exists (select from model_decision d where d.model_id = m.model_id) then 'retired'
            else 'candidate' end as state,
       encode(m.artefact_sha256, 'hex') as sha256, length(m.artefact) as artefact_bytes
from model m
order by m.model_id desc

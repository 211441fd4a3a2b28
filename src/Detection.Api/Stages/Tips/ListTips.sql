-- Tips, those nobody has answered yet first, the oldest of them first; then the newest answered.
-- Parameters: @tipId (null for all), @waiting (only those owed an answer), @limit. Index: tip_pkey, tip_unanswered.
select t.tip_id, t.installation_id, i.installation_no, t.received_on, t.what, t.has_informant,
       exists (select from tip_informant who where who.tip_id = t.tip_id) as knows_informant,
       t.answered_on, t.answer, t.entered_by, t.entered_at, t.answered_by
  from tip t
  left join installation i using (installation_id)
 where (@tipId::bigint is null or t.tip_id = @tipId)
   and (not @waiting or (t.has_informant and t.answered_on is null))
 order by (t.answered_on is not null), case when t.answered_on is null then t.received_on end, t.answered_on desc, t.tip_id
 limit @limit

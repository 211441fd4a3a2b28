-- Findings whose documents are not as their facts are: charged ones still open without a draft since their last change, and sealed ones without
-- sealed documents, the served notice before collection among them. The oldest first.
-- Index: finding_step, legal_document_of_finding.
select f.finding_id
  from finding f
 where f.outcome not in ('clean', 'incomplete')
   and case when f.step in ('draft', 'laboratory', 'notice', 'review', 'legalReview', 'approved')
            then not exists (select from legal_document d
                              where d.finding_id = f.finding_id and d.kind = 'notice-letter' and d.language = 'tr' and d.produced_at >= date_trunc('second', f.changed_at))
            else f.step <> 'cancelled' and f.worksheet is not null
             and not exists (select from legal_document d
                              where d.finding_id = f.finding_id and d.kind = 'notice-letter' and d.language = 'tr' and d.state = 'sealed'
                                and d.produced_at >= date_trunc('second', f.finalised_at))
             or f.step in ('collectionNotice', 'collection')
             and not exists (select from legal_document d
                              where d.finding_id = f.finding_id and d.kind = 'collection-notice' and d.language = 'tr' and d.state = 'sealed'
                                and d.produced_at >= date_trunc('second', f.finalised_at)) end
 order by f.detected_at, f.finding_id

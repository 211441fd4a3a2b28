-- Keeps a document; a draft takes the place of the earlier draft of the same finding, kind and language.
-- Parameters: findingId, kind, language, documentNo, state, document, documentSha256, producedAt, sealedBy. Result: legal_document_id.
with replaced as (
    delete from legal_document where finding_id = @findingId and kind = @kind and language = @language and state = 'draft' returning legal_document_id
)
insert into legal_document (finding_id, kind, language, document_no, state, document, document_sha256, produced_at, sealed_by)
select @findingId, @kind, @language, @documentNo, @state, @document, @documentSha256, @producedAt, @sealedBy
 where (select count(*) from replaced) >= 0
returning legal_document_id

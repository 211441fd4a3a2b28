using System.Security.Cryptography;
using Dapper;
using Detection.Api.Database;
using Npgsql;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>A kept document without its bytes.</summary>
public sealed record KeptDocument
{
    public long LegalDocumentId { get; init; }
    public long FindingId { get; init; }
    public string Kind { get; init; } = "";
    public string Language { get; init; } = "";
    public string DocumentNo { get; init; } = "";

    /// <summary>draft or sealed.</summary>
    public string State { get; init; } = "";

    /// <summary>Of the PDF, hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    public DateTime ProducedAt { get; init; }

    /// <summary>Who sealed it; empty for a draft.</summary>
    public string SealedBy { get; init; } = "";
}

/// <summary>Keeps legal documents and knows their copies again. What is sealed is never changed: the database refuses it.</summary>
public sealed class DocumentStore(NpgsqlDataSource database)
{
    private const string Columns =
        "select legal_document_id, finding_id, kind, language, document_no, state, encode(document_sha256, 'hex') as sha256, produced_at, sealed_by from legal_document";

    /// <summary>Keeps a draft in the place of the earlier one.</summary>
    public Task<KeptDocument> KeepDraft(long findingId, DocumentKind kind, DocumentLanguage language, string documentNo, byte[] pdf, DateTimeOffset producedAt, CancellationToken ct) =>
        Keep(findingId, kind, language, documentNo, pdf, producedAt, sealedBy: "", ct);

    /// <summary>Seals a document; its hash belongs into the finding's history.</summary>
    /// <param name="sealedBy">Who, as the history names people; not empty.</param>
    public Task<KeptDocument> Seal(
        long findingId, DocumentKind kind, DocumentLanguage language, string documentNo, byte[] pdf, DateTimeOffset producedAt, string sealedBy, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sealedBy);
        return Keep(findingId, kind, language, documentNo, pdf, producedAt, sealedBy, ct);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<KeptDocument>> ListOf(long findingId, CancellationToken ct) =>
        await Rows($"{Columns} where finding_id = @findingId order by produced_at desc, legal_document_id desc", new { findingId }, ct);

    public async Task<KeptDocument?> Find(long legalDocumentId, CancellationToken ct) =>
        await Rows($"{Columns} where legal_document_id = @legalDocumentId", new { legalDocumentId }, ct) is [var found, ..] ? found : null;

    public async Task<byte[]?> FindPdf(long legalDocumentId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<byte[]>(
            new CommandDefinition("select document from legal_document where legal_document_id = @legalDocumentId", new { legalDocumentId }, cancellationToken: ct));
    }

    /// <summary>The document a copy is equal to, byte for byte; a sealed one before a draft; null where none is.</summary>
    /// <param name="sha256">Of the copy, 32 bytes.</param>
    public async Task<KeptDocument?> FindByHash(byte[] sha256, CancellationToken ct) =>
        await Rows($"{Columns} where document_sha256 = @sha256 order by state = 'sealed' desc, legal_document_id limit 1", new { sha256 }, ct) is [var found, ..] ? found : null;

    private async Task<KeptDocument> Keep(
        long findingId, DocumentKind kind, DocumentLanguage language, string documentNo, byte[] pdf, DateTimeOffset producedAt, string sealedBy, CancellationToken ct)
    {
        var row = new
        {
            findingId, kind = kind.Code(), language = language.Code(), documentNo, state = sealedBy.Length == 0 ? "draft" : "sealed",
            document = pdf, documentSha256 = SHA256.HashData(pdf), producedAt = producedAt.UtcDateTime, sealedBy,
        };
        await using var connection = await database.OpenConnectionAsync(ct);
        var id = await connection.QuerySingleAsync<long>(new CommandDefinition(Sql.Read("Stages/Records/Documents/KeepDocument.sql"), row, cancellationToken: ct));
        return (await Find(id, ct))!;
    }

    private async Task<IReadOnlyList<KeptDocument>> Rows(string sql, object parameters, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return [.. await connection.QueryAsync<KeptDocument>(new CommandDefinition(sql, parameters, cancellationToken: ct))];
    }
}

using System.Security.Cryptography;
using System.Text;
using Dapper;
using Detection.Api.Stages.Records.Documents;
using Detection.Testing;
using Npgsql;

namespace Detection.Api.Tests.Records;

public sealed class DocumentStoreTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 9, 15, 7, TimeSpan.Zero);
    private readonly DocumentStore _store = new(database.Source);

    [Fact]
    public async Task A_sealed_document_is_known_again_and_a_changed_copy_is_not()
    {
        var pdf = Encoding.UTF8.GetBytes("%PDF sealed");
        var kept = await _store.Seal(1, DocumentKind.CalculationAnnex, DocumentLanguage.Tr, "T-1", pdf, At, "a lawyer", default);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf)), kept.Sha256);
        Assert.Equal("sealed", (await Verify(pdf)).Verdict);
        Assert.Equal("T-1", (await Verify(pdf)).Document!.DocumentNo);
        pdf[^1] ^= 1;
        Assert.Equal("unknown", (await Verify(pdf)).Verdict);
    }

    [Fact]
    public async Task A_draft_gives_way_to_the_next_and_proves_nothing()
    {
        await _store.KeepDraft(2, DocumentKind.NoticeLetter, DocumentLanguage.Tr, "T-2", Encoding.UTF8.GetBytes("first"), At, default);
        var second = await _store.KeepDraft(2, DocumentKind.NoticeLetter, DocumentLanguage.Tr, "T-2", Encoding.UTF8.GetBytes("second"), At, default);
        Assert.Equal(second.LegalDocumentId, Assert.Single(await _store.ListOf(2, default)).LegalDocumentId);
        Assert.Equal("unknown", (await Verify(Encoding.UTF8.GetBytes("first"))).Verdict);
        Assert.Equal("draft", (await Verify(Encoding.UTF8.GetBytes("second"))).Verdict);
        Assert.Equal("second", Encoding.UTF8.GetString((await _store.FindPdf(second.LegalDocumentId, default))!));
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_remove_what_is_sealed()
    {
        var kept = await _store.Seal(3, DocumentKind.DetectionRecord, DocumentLanguage.Tr, "T-3", Encoding.UTF8.GetBytes("final"), At, "a lawyer", default);
        await using var connection = await database.Source.OpenConnectionAsync();
        await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync("update legal_document set document = '\\x00' where legal_document_id = @id", new { id = kept.LegalDocumentId }));
        await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync("delete from legal_document where legal_document_id = @id", new { id = kept.LegalDocumentId }));
    }

    [Fact]
    public async Task Nobody_seals_without_a_name() => await Assert.ThrowsAsync<ArgumentException>(() =>
        _store.Seal(4, DocumentKind.DetectionRecord, DocumentLanguage.Tr, "T-4", [1], At, " ", default));

    private async Task<VerifyDocument.Response> Verify(byte[] copy) => await VerifyDocument.Verify(new MemoryStream(copy), _store, default);
}

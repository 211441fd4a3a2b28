namespace Detection.Api.Stages.Records.Documents;

/// <summary>What the API's document shows.</summary>
internal static class DocumentExamples
{
    public const string Sha256 = "9f2c1f6a3f0f5b9a3b1f7f0a8f1f4a52d8a0f1d2c3b4a5968778695a4b3c2d1e";

    public static KeptDocument Sealed { get; } = new()
    {
        LegalDocumentId = 12, FindingId = 42, Kind = "calculation-annex", Language = "tr", DocumentNo = "T-000042", State = "sealed", Sha256 = Sha256,
        ProducedAt = new DateTime(2026, 11, 24, 9, 15, 7, DateTimeKind.Utc), SealedBy = "Av. Şükrü Öğüt",
    };
}

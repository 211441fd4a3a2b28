using Detection.Models.Features;

namespace Detection.Api.Stages.Imports;

/// <summary>What the OpenAPI document shows.</summary>
internal static class ImportExamples
{
    private static readonly Guid JobId = Guid.Parse("01a20581-8282-7bb5-b336-612a1683c09e");
    private static readonly DateTime RequestedAt = new(2026, 11, 22, 23, 5, 58, DateTimeKind.Utc);

    public static readonly ReceiveImport.Response Received = new(9, JobId);

    public static readonly ImportResponse Import = new(
        9, "readings.csv", "canonical", "readings", 9_437_184, "6be92b56ac9a427368607addd409a5eeffaa96b86c0a9aa97071e93ba92eac8a", Simulated: true, "done",
        107_186, 106_973, 0, 0, 213, 0, new Dictionary<string, TableCounts> { ["reading"] = new(106_973, 0, 0) }, null, JobId, "tarama", RequestedAt,
        RequestedAt.AddSeconds(1), RequestedAt.AddSeconds(4), null, null);

    public static readonly ListRejections.Response Rejection = new(
        "readings.csv", 4_711, "installation_no", "unknown-installation", "reject", "5735309331", "5735309331,2026-10,,,412.5",
        new TextPair("5735309331 numaralı tesisat bilinmiyor.", "No installation has the number 5735309331."),
        new TextPair("Önce tesisat dosyasını içe aktarın.", "Import the installations file first."));
}

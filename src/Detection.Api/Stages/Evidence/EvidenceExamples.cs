using Detection.Models.Findings;
using Detection.Models.Findings.Media;

namespace Detection.Api.Stages.Evidence;

/// <summary>What the OpenAPI document shows.</summary>
internal static class EvidenceExamples
{
    private static readonly Guid Id = Guid.Parse("01936a4e-7c1d-7b55-9b0e-3f6f0e7a5c21");
    private static readonly MediaStatement Taken = new(new DateTimeOffset(2026, 11, 26, 10, 42, 7, TimeSpan.FromHours(3)), 35.601668, 37.037183, "Samsung SM-A546B");

    public static readonly BeginUpload.Request Begin = new("sayac.jpg", "image/jpeg", 3_412_009, EvidenceSubject.RemovedSerial, VisibleStamp: false, Taken);

    public static readonly UploadResponse Upload = new(Id, 4_194_304, 9_412_009, UploadResponse.UsualPartBytes);

    public static readonly EvidenceResponse Photo = new(
        Id, 12, EvidenceKind.Photo, EvidenceSubject.RemovedSerial, "sayac.jpg", "image/jpeg", 3_412_009,
        "6be92b56ac9a427368607addd409a5eeffaa96b86c0a9aa97071e93ba92eac8a", VisibleStamp: false, Taken, Taken, [], Counts: true, HasView: true, "Ayşe Demir", "crew",
        new DateTime(2026, 11, 26, 7, 58, 3, DateTimeKind.Utc), null, null, null, null);
}

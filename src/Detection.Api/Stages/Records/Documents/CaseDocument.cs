using Detection.Api.Stages.Records.Charts;
using Detection.Models.Features;
using Detection.Models.Findings;
using Detection.Models.Law.Contest;
using Detection.Models.Law.Deadlines;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>
/// Everything a document of a case can state. The same value and template give the same bytes. What is empty prints as a line to fill in or
/// as "none"; nothing is invented.
/// </summary>
public sealed record CaseDocument
{
    public required string DocumentNo { get; init; }

    /// <summary>False only once the record is finalised: then it carries no watermark.</summary>
    public bool Draft { get; init; } = true;

    public required DateTimeOffset ProducedAt { get; init; }

    /// <summary>Where the QR code leads.</summary>
    public required string Link { get; init; }

    public RecordCompany Company { get; init; } = new();

    public required LegalCase Case { get; init; }

    public required string InstallationNo { get; init; }

    public required DateTimeOffset DetectedAt { get; init; }

    public required DateOnly RecordDate { get; init; }

    public string Address { get; init; } = "";

    /// <summary>EPSG:4326.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>Code of the tariff group, as tables hold it.</summary>
    public string TariffGroup { get; init; } = "";

    public string Contract { get; init; } = "";

    public IReadOnlyList<DocumentMeter> Meters { get; init; } = [];

    public IReadOnlyList<string> SealsRemoved { get; init; } = [];

    public IReadOnlyList<string> SealsFitted { get; init; } = [];

    public string MethodText { get; init; } = "";

    /// <summary>When the crew cut the supply; null where it did not.</summary>
    public DateTimeOffset? SupplyCutAt { get; init; }

    public IReadOnlyList<Device> Appliances { get; init; } = [];

    /// <summary>One a phase [A].</summary>
    public IReadOnlyList<decimal> CurrentsA { get; init; } = [];

    public IReadOnlyList<DocumentMedia> Media { get; init; } = [];

    public string PersonName { get; init; } = "";

    /// <summary>Masked: the whole number never stands on a document.</summary>
    public string PersonIdentity { get; init; } = "";

    public IReadOnlyList<string> Crew { get; init; } = [];

    public SigningState Signing { get; init; }

    public IReadOnlyList<string> Witnesses { get; init; } = [];

    public DocumentExchange? Exchange { get; init; }

    public Worksheet? Sheet { get; init; }

    /// <summary>Why there is no calculation, each with its article; empty where there is one.</summary>
    public IReadOnlyList<MissingEvidence> Obstacles { get; init; } = [];

    public IReadOnlyList<ChartMonth> Months { get; init; } = [];

    public IReadOnlyList<DateOnly> Exchanges { get; init; } = [];

    public DateOnly? DropBegan { get; init; }

    /// <summary>Sentences on the undisputed period.</summary>
    public IReadOnlyList<TextPair> Evidence { get; init; } = [];

    public Surroundings? Surroundings { get; init; }

    public Deadline? PaymentDue { get; init; }

    /// <summary>The day the charge reached the consumer; null while it has not.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The day whose passing made it overdue: the time to pay, or the first unpaid instalment's.</summary>
    public DateOnly? OwedSince { get; init; }

    /// <summary>What is overdue [TL]: the charge, or the instalments whose day has passed.</summary>
    public decimal? OwedTl { get; init; }

    public DocumentObjection? Objection { get; init; }
}

/// <summary>Whether the consumer signed.</summary>
public enum SigningState
{
    ToBeSigned,

    /// <summary>İmzadan imtina: two witnesses sign.</summary>
    Refused,
    Absent,
}

/// <param name="IndexKwh">At the detection, before the multiplier.</param>
public sealed record DocumentMeter(string SerialNo, string Brand, int? StampYear, decimal? Multiplier, decimal? IndexKwh);

/// <summary>A photograph, film or document on file.</summary>
/// <param name="Subject">What it shows.</param>
/// <param name="Sha256">Of the original, hexadecimal.</param>
/// <param name="ViewJpeg">Viewing copy; null where there is none or it is no picture.</param>
public sealed record DocumentMedia(
    string Kind, EvidenceSubject Subject, string FileName, string Sha256, DateTimeOffset? TakenAt, double? Longitude, double? Latitude, byte[]? ViewJpeg);

/// <summary>Indexes before the multiplier [kWh].</summary>
public sealed record DocumentExchange(
    DocumentMeter Removed, DocumentMeter Fitted, string SealsRemoved, string SealsFitted, string Laboratory, DateOnly? SentOn, bool CopyLeft, bool SmsSent);

/// <param name="Missing">What the articles ask for and is not on file.</param>
public sealed record DocumentObjection(
    DateOnly LodgedOn, string Text, bool InTime, Deadline DecideBy, IReadOnlyList<LineCheck> Checks, decimal? RecomputedTl, ContestedRange Range, IReadOnlyList<MissingEvidence> Missing);

public sealed record MissingEvidence(string Article, TextPair Text);

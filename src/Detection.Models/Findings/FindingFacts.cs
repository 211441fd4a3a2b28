using System.Text.Json.Serialization;

namespace Detection.Models.Findings;

/// <summary>What the crew and the office state about one finding. Null and false mean: not stated.</summary>
public sealed record FindingFacts
{
    public required FindingOutcome Outcome { get; init; }

    /// <summary>When the crew stood at the meter.</summary>
    public required DateTimeOffset DetectedAt { get; init; }

    public Place Place { get; init; } = new();

    /// <summary>Who was there for the company; a record carries two names.</summary>
    public IReadOnlyList<string> Crew { get; init; } = [];

    /// <summary>How the use was made possible, in detail (R 43(7)).</summary>
    public string MethodText { get; init; } = "";

    public IReadOnlyList<Appliance> Appliances { get; init; } = [];

    /// <summary>Measured on site, one entry a phase [A].</summary>
    public IReadOnlyList<decimal> MeasuredCurrentsA { get; init; } = [];

    /// <summary>Phase to neutral, measured with the currents [V].</summary>
    public decimal? MeasuredVoltageV { get; init; }

    /// <summary>cosφ measured with the currents, 0–1.</summary>
    public decimal? MeasuredPowerFactor { get; init; }

    public IReadOnlyList<string> SealsRemoved { get; init; } = [];

    public IReadOnlyList<string> SealsFitted { get; init; } = [];

    /// <summary>Case c: what is suspect.</summary>
    public SuspectPart? SuspectPart { get; init; }

    /// <summary>The meter exchange of the EK-6.</summary>
    public MeterExchange? Exchange { get; init; }

    public LaboratoryReport? Laboratory { get; init; }

    /// <summary>Case ç: the lawful cut.</summary>
    public Cut? Cut { get; init; }

    /// <summary>What the register showed at the detection, before the multiplier [kWh].</summary>
    public decimal? DetectionIndexKwh { get; init; }

    /// <summary>Cases a and b: the connection was removed.</summary>
    public bool ConnectionRemoved { get; init; }

    /// <summary>When the crew cut the supply.</summary>
    public DateTimeOffset? SupplyCutAt { get; init; }

    /// <summary>The day the use began, where it is proven; case b cannot be computed without it (R 45).</summary>
    public UseBegan? Began { get; init; }

    public Circumstances Circumstances { get; init; } = new();

    public Signature? Signature { get; init; }

    /// <summary>How a copy of the record reached the consumer (R 43(11)).</summary>
    public CopyHandedOver? Copy { get; init; }

    /// <summary>Irregular use: the notice that gives 15 days.</summary>
    public NoticeGiven? Notice { get; init; }

    /// <summary>Irregular use a, b, c: a documented application made before the detection clears it.</summary>
    public DateOnly? AppliedOn { get; init; }

    public UnderRegistrationCause? Cause { get; init; }

    /// <summary>Art. 37: what was found, in words.</summary>
    public string CauseText { get; init; } = "";

    public IncompleteReason? IncompleteReason { get; init; }

    public string Note { get; init; } = "";

    public Sent? Sent { get; init; }

    public Objection? Objection { get; init; }

    public ObjectionDecision? Decision { get; init; }

    /// <summary>The newest payment; with instalments, of the part paid last.</summary>
    public Payment? Payment { get; init; }

    /// <summary>Art. 37: the agreed parts in order of their days; empty where none are agreed.</summary>
    public IReadOnlyList<Instalment> Instalments { get; init; } = [];

    public Reconnection? Reconnection { get; init; }

    /// <summary>The notice that gives 15 days before legal collection (R 47(4)); null while none runs.</summary>
    public CollectionNotice? CollectionNotice { get; init; }

    /// <summary>Legal collection, once the notice's days have passed.</summary>
    public CollectionStart? Collection { get; init; }

    /// <summary>The local day of the detection (Europe/Istanbul, UTC+3 all year).</summary>
    [JsonIgnore]
    public DateOnly DetectedOn => DateOnly.FromDateTime(DetectedAt.ToOffset(TimeSpan.FromHours(3)).DateTime);

    /// <summary>Case c where the meter itself is suspect: the branch with EK-6 and laboratory (R 43(2)c).</summary>
    [JsonIgnore]
    public bool NeedsLaboratory => Outcome is FindingOutcome.IllegalC && SuspectPart is not Findings.SuspectPart.MeasuringSystem;
}

/// <summary>Where it was. Position in EPSG:4326.</summary>
/// <param name="Urban">Within 24 hours of reconnection time instead of 48 (R 49(3)).</param>
public sealed record Place(string Address = "", double? Longitude = null, double? Latitude = null, bool Urban = true);

/// <param name="Source">The document, statement or reading that proves the day.</param>
public sealed record UseBegan(DateOnly On, string Source);

public sealed record Appliance(string Name, decimal PowerKw);

public enum SuspectPart
{
    Meter,

    /// <summary>Current and voltage transformers and their wiring.</summary>
    MeasuringSystem,
}

/// <summary>The EK-6: what was taken off and what was fitted. Indexes before the multiplier [kWh].</summary>
public sealed record MeterExchange(
    string RemovedSerialNo, decimal? RemovedIndexKwh, string FittedSerialNo, decimal? FittedIndexKwh, string LaboratoryName, DateOnly? SentOn, bool CopyLeft, bool SmsSent,
    MeterPlate? RemovedPlate = null, MeterPlate? FittedPlate = null);

/// <summary>What stands on a meter beside its serial number.</summary>
/// <param name="StampYear">Year of the calibration stamp.</param>
/// <param name="Multiplier">Current and voltage transformers' ratio; 1 where there are none.</param>
public sealed record MeterPlate(string Brand, int? StampYear, decimal? Multiplier);

/// <param name="ProvesTampering">Only then may there be an EK-5 (R 43(2)c).</param>
public sealed record LaboratoryReport(string ReportNo, DateOnly ReportedOn, bool ProvesTampering);

/// <param name="IndexKwh">What the register showed at the cut, before the multiplier.</param>
public sealed record Cut(DateOnly CutOn, decimal? IndexKwh);

/// <summary>What makes the law ask for more.</summary>
/// <param name="EntryRefused">R 43(10).</param>
/// <param name="UsesMeasuredCurrent">Power is taken from a measured current (R 44(2)a).</param>
/// <param name="UsesCableSection">The cable-section method is used (R 44(3)b).</param>
/// <param name="MeterUnreachable">R 32(2), 32(8).</param>
/// <param name="Resistance">The cut was resisted: a police record or a documented application to the police replaces it (R 43(1)).</param>
/// <param name="TwoPeriodsInARow">Kaçak in two consecutive billing periods: no copy needs to be handed over (R 43(11)).</param>
public sealed record Circumstances(
    bool EntryRefused = false, bool UsesMeasuredCurrent = false, bool UsesCableSection = false, bool MeterUnreachable = false, bool Resistance = false,
    bool TwoPeriodsInARow = false);

public enum SignatureKind
{
    Given,

    /// <summary>İmzadan imtina.</summary>
    Refused,

    /// <summary>Nobody of the consumer's was there.</summary>
    Absent,
}

public sealed record Signature(SignatureKind Kind, IReadOnlyList<string> Witnesses);

public enum CopyWay
{
    Left,
    RegisteredMail,
}

public sealed record CopyHandedOver(CopyWay Way, DateOnly On, string MailNo, bool SmsSent);

/// <param name="MetOn">The day the shortcoming was put right; null while it was not.</param>
public sealed record NoticeGiven(DateOnly ServedOn, DateOnly? MetOn);

public enum UnderRegistrationCause
{
    /// <summary>A cause outside the meter, found on site.</summary>
    OutsideMeter,

    /// <summary>An inspection report of the provincial directorate.</summary>
    DirectorateReport,

    /// <summary>A periodic replacement: nothing is billed back (R 37(10)).</summary>
    PeriodicReplacement,
}

public enum IncompleteReason
{
    NobodyThere,
    EntryRefused,
    MeterNotFound,
    Unreachable,
    Danger,
    Weather,
    Other,
}

public sealed record Sent(DateOnly NotifiedOn, CopyWay Way, string MailNo);

public sealed record Objection(DateOnly LodgedOn, string Text);

public enum DecisionResult
{
    Rejected,
    Partly,
    Upheld,
}

public sealed record ObjectionDecision(DateOnly DecidedOn, DecisionResult Result, string Grounds);

/// <param name="AmountTl">Lira and kuruş.</param>
public sealed record Payment(DateOnly PaidOn, decimal AmountTl);

/// <param name="MailNo">Of the registered mail; empty where it was handed over.</param>
public sealed record CollectionNotice(DateOnly ServedOn, CopyWay Way, string MailNo);

/// <param name="FileNo">Of the enforcement office or the court.</param>
public sealed record CollectionStart(DateOnly StartedOn, string FileNo);

/// <param name="ObligationsMetAt">From here the 24 or 48 hours run (R 49(3)).</param>
/// <param name="AgainstCollateral">During an objection (R 47(3)).</param>
public sealed record Reconnection(DateTimeOffset ObligationsMetAt, DateTimeOffset? ReconnectedAt, bool AgainstCollateral);

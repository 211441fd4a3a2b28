namespace Detection.Models.Findings;

public enum EvidenceKind
{
    Photo,
    Video,
    Document,
}

/// <summary>What a piece of evidence shows.</summary>
public enum EvidenceSubject
{
    /// <summary>The place of use with the way energy is taken.</summary>
    Place,
    Method,
    RemovedSerial,
    FittedSerial,
    Seal,
    MeasuredCurrent,
    CableSection,
    EntryRefused,
    MeterUnreachable,
    LaboratoryReport,
    DirectorateReport,
    PoliceRecord,
    Notice,
    SignedRecord,
    Other,
}

/// <summary>What speaks against a piece of evidence until a reviewer has accepted it with a reason.</summary>
public enum EvidenceDoubt
{
    /// <summary>The file itself names another place.</summary>
    TakenElsewhere,

    /// <summary>The file itself names a time before the visit.</summary>
    TakenEarlier,

    /// <summary>The file itself names a time after it was uploaded.</summary>
    TakenAfterUpload,

    /// <summary>The file ends before its content does.</summary>
    Truncated,

    /// <summary>What was said at the upload and what the file says differ.</summary>
    StatementDiffers,

    /// <summary>No viewing copy could be made of it.</summary>
    NotViewable,
}

/// <summary>One piece of evidence as the rules see it.</summary>
/// <param name="HasTimeAndPlace">Date and location are inside the file, or visibly on the picture as a person has stated.</param>
/// <param name="Flags">What speaks against it.</param>
/// <param name="Accepted">A reviewer has accepted it with a reason in spite of its flags.</param>
public sealed record EvidenceItem(EvidenceKind Kind, EvidenceSubject Subject, bool HasTimeAndPlace, IReadOnlyList<EvidenceDoubt> Flags, bool Accepted)
{
    /// <summary>Whether it counts: nothing speaks against it, or a reviewer has accepted it.</summary>
    public bool Counts => Flags.Count == 0 || Accepted;
}

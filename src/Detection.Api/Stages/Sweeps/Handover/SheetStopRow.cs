using Detection.Api.Stages.Scoring;
using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>What a crew wants to know at one stop, as <c>ListSheetStops.sql</c> knows it.</summary>
public sealed class SheetStopRow
{
    public int StopNo { get; init; }
    public long InstallationId { get; init; }
    public string TariffGroup { get; init; } = "";
    public int? Phases { get; init; }
    public string? VoltageLevel { get; init; }
    public string? PositionSource { get; init; }
    public string ReasonsJson { get; init; } = "[]";
    public string? SerialNo { get; init; }
    public string? Brand { get; init; }
    public int? StampYear { get; init; }
    public bool HasCurrentTransformer { get; init; }
    public string? MeterStatusCode { get; init; }
    public string? ReadingCode { get; init; }
    public string? LastNote { get; init; }
    public string? LastOutcome { get; init; }
    public DateOnly? LastVisitedOn { get; init; }
    public bool HadIllegalUse { get; init; }
    public string[] AccessNotes { get; init; } = [];
    public bool NeedsTwoCrews { get; init; }
    public bool OnlyByDaylight { get; init; }
    public bool NeedsPoliceEscort { get; init; }
    public string[] CautionNotes { get; init; } = [];

    public IReadOnlyList<StoredReason> Reasons => StoredJson.Read<IReadOnlyList<StoredReason>>(ReasonsJson) ?? [];

    public FieldFacts Facts(StopRow stop) => new(
        SweepWords.KindOf(stop.Kind), [.. Reasons.Select(reason => reason.Code)], HasCurrentTransformer, VoltageLevel == "MV", Phases, TariffGroup,
        MeterStatusCode, ReadingCode, LastNote, LastOutcome, HadIllegalUse, PositionSource is "surveyed" or "geocoded",
        AccessNotes, new Caution(NeedsTwoCrews, OnlyByDaylight, NeedsPoliceEscort), CautionNotes);
}

using System.Text.Json;
using Detection.Api.Stages.Scoring;

namespace Detection.Api.Stages.Installations;

/// <summary>One installation with everything a person sees about it in the panel. Powers in kW, position in EPSG:4326.</summary>
/// <param name="Score">Of the newest finished run; null when it was not scored.</param>
/// <param name="Sweep">Its stop in the newest planned sweep of that run; null when it is not a target.</param>
/// <param name="Record">The draft record of that run; null when there is none.</param>
public sealed record InstallationDetail(
    long InstallationId, string InstallationNo, string TariffGroup, string? ConsumerType, string? UniqueCode, string? Eic, string? VoltageLevel,
    short? Phases, float? InstalledPowerKw, float? ContractPowerKw, string? ReadingUnit, string? Province, string? District, string? Neighbourhood,
    string? Street, double? Longitude, double? Latitude, string? PositionSource, string? TransformerCode, string Status, DateOnly? ContractStart,
    DateOnly? ContractEnd, bool Simulated, IReadOnlyList<MeterRow> Meters, IReadOnlyList<EventRow> Events, IReadOnlyList<VisitRow> Visits,
    InstallationDetail.ScoreDetail? Score, StopRow? Sweep, RecordRow? Record)
{
    /// <param name="Score">0–1.</param>
    /// <param name="Rank">1 is the most valuable visit of the run.</param>
    /// <param name="RankedBy">What ranks go by: <c>tl</c> or <c>kwh</c>.</param>
    /// <param name="Probability">Of a visit finding illegal use; null in runs before there were probabilities.</param>
    /// <param name="RecoverableKwh">What could be charged if illegal use were found.</param>
    /// <param name="ExpectedKwh">Probability × recoverable.</param>
    /// <param name="TlPerKwh">Price with the multiplier of R art. 46; null where no tariff is known.</param>
    /// <param name="DetectorScores">Each detector's own score by its name, in nats of surprise.</param>
    /// <param name="Reasons">At most three: code, family, strength and the sentence in Turkish and English.</param>
    public sealed record ScoreDetail(
        long RunId, DateOnly AsOf, float Score, int Rank, string RankedBy, ListScores.ProbabilityItem? Probability, float? RecoverableKwh, float ExpectedKwh,
        decimal? TlPerKwh, decimal? ExpectedTl, DateOnly? DropBegan, int? ClusterNo, IReadOnlyDictionary<string, double> DetectorScores,
        IReadOnlyList<ListScores.ReasonItem> Reasons);

    /// <summary>Collects the detail of an installation that exists.</summary>
    internal static async Task<InstallationDetail> Read(InstallationStore store, InstallationRow row, CancellationToken ct)
    {
        var id = row.InstallationId;
        var score = await store.FindScore(id, runId: null, ct);
        return new InstallationDetail(
            id, row.InstallationNo, row.TariffGroup, row.ConsumerType, row.UniqueCode, row.Eic, row.VoltageLevel, row.Phases, row.InstalledPowerKw,
            row.ContractPowerKw, row.ReadingUnit, row.Province, row.District, row.Neighbourhood, row.Street, row.Longitude, row.Latitude,
            row.PositionSource, row.TransformerCode, row.Status, row.ContractStart, row.ContractEnd, row.Simulated,
            await store.ListMeters(id, ct), await store.ListEvents(id, asOf: null, ct), await store.ListVisits(id, ct),
            score is null ? null : Describe(score), await store.FindStop(id, runId: null, ct), await store.FindRecord(id, ct));
    }

    private static ScoreDetail Describe(InstallationScoreRow row) => new(
        row.RunId, row.AsOf, row.Score, row.Rank, row.RankedBy, ListScores.ProbabilityItem.Of(row.Probability, row.ProbabilityLow, row.ProbabilityHigh),
        row.RecoverableKwh, row.ExpectedKwh, row.TlPerKwh, row.ExpectedTl, row.DropBegan, row.ClusterNo,
        JsonSerializer.Deserialize<Dictionary<string, double>>(row.DetectorScores)!,
        [.. ReasonsOf(row).Select(reason => new ListScores.ReasonItem(reason.Code, reason.Family, reason.Strength, new(reason.Tr, reason.En)))]);

    /// <summary>The reasons as the run stored them, the strongest first.</summary>
    internal static IReadOnlyList<StoredReason> ReasonsOf(InstallationScoreRow row) =>
        JsonSerializer.Deserialize<List<StoredReason>>(row.Reasons, JsonSerializerOptions.Web)!;
}

using Detection.Models.Series;

namespace Detection.Models.Balance;

/// <summary>A transformer as the register has it.</summary>
/// <param name="RatingKva">NaN where not known.</param>
/// <param name="XMetres">Easting in the one projected system of the district [m]; NaN where there is no position.</param>
/// <param name="LatitudeDegrees">NaN where there is no position.</param>
public sealed record TransformerRecord(string Code, string? FeederCode, string? SubstationCode, double RatingKva, double XMetres, double YMetres, double LatitudeDegrees);

/// <summary>The grid of a district held in memory, past the scoring date too: what is known on a day is asked of it with that day.</summary>
/// <param name="Energy">Metered energy by transformer.</param>
/// <param name="Links">By installation; an installation without any hangs on its register's transformer.</param>
public sealed record GridRecords(
    IReadOnlyList<TransformerRecord> Transformers, IReadOnlyDictionary<string, IReadOnlyList<MeteredSpan>> Energy,
    IReadOnlyDictionary<InstallationId, IReadOnlyList<FeedLink>> Links)
{
    /// <summary>What panels gave to the grid (register 2.8.0), by installation; the energy is negative, for it takes from what is drawn.</summary>
    public IReadOnlyDictionary<InstallationId, IReadOnlyList<BilledSpan>> GivenBack { get; init; } = new Dictionary<InstallationId, IReadOnlyList<BilledSpan>>();

    public IReadOnlyList<FeedLink> LinksOf(InstallationId id) => Links.GetValueOrDefault(id) ?? [];

    /// <summary>What one installation gave back, as known on a day.</summary>
    public IReadOnlyList<BilledSpan> GivenBackOf(InstallationId id, DateOnly asOf) => [.. (GivenBack.GetValueOrDefault(id) ?? []).Where(span => span.To <= asOf)];

    /// <summary>An interval is known when it has ended.</summary>
    public IReadOnlyList<MeteredSpan> EnergyOf(string code, DateOnly asOf) => [.. (Energy.GetValueOrDefault(code) ?? []).Where(span => span.To <= asOf)];

    /// <summary>The months a balance as of a day looks at: whole ones, at most <see cref="TransformerBalance.Months"/>, the newest last.</summary>
    public static Period[] MonthsBefore(DateOnly asOf)
    {
        var end = Period.Of(asOf.AddDays(1));
        return [.. Enumerable.Range(1, TransformerBalance.Months).Select(back => end - (TransformerBalance.Months + 1 - back))];
    }
}

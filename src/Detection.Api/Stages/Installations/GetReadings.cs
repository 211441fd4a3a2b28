using System.Globalization;
using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Installations;

/// <summary>GET /installations/{id}/readings: what was read, beside what comparable installations nearby used.</summary>
public static class GetReadings
{
    /// <param name="Periods">Oldest first; a month that was not read is absent.</param>
    /// <param name="Exchanges">Days on which the meter was changed.</param>
    /// <param name="Days">Daily values where the company has them.</param>
    public sealed record Response(IReadOnlyList<Month> Periods, IReadOnlyList<DateOnly> Exchanges, IReadOnlyList<DayRow> Days);

    /// <param name="Period">Calendar month, "2025-03".</param>
    /// <param name="PeerMedianKwh">
    /// Median of the same month over the 24 nearest installations of the same tariff group and power within 5 km, or over the tariff group in
    /// the neighbourhood where there are too few; null below 5 readings that were taken and not estimated.
    /// </param>
    public sealed record Month(
        string Period, double ActiveKwh, double? T1Kwh, double? T2Kwh, double? T3Kwh, double? InductiveKvarh, double? CapacitiveKvarh,
        double? DemandKw, bool Estimated, double? PeerMedianKwh);

    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapGet("/{installationId:long}/readings", Handle)
        .WithName("GetReadings")
        .WithSummary("The months of one installation with the median of its peers, its meter exchanges, and its days where known")
        .WithResponseExample(InstallationExamples.Readings)
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long installationId, InstallationStore store, CancellationToken ct)
    {
        if (await store.Find(installationId, ct) is null)
            return InstallationsEndpoints.NotFound($"with id {installationId}");
        var readings = await store.ListReadings(installationId, asOf: null, ct);
        return Results.Ok(new Response(
            [.. readings.Select(Describe)], await store.ListExchanges(installationId, asOf: null, ct), await store.ListDays(installationId, ct)));
    }

    private static Month Describe(ReadingRow row) => new(
        row.Period.ToString("yyyy-MM", CultureInfo.InvariantCulture), row.ActiveKwh, row.T1Kwh, row.T2Kwh, row.T3Kwh, row.InductiveKvarh,
        row.CapacitiveKvarh, row.DemandKw, row.Estimated, row.PeerMedianKwh);
}

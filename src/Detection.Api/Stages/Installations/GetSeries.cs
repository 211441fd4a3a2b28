using System.Globalization;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Scoring;
using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Api.Stages.Installations;

/// <summary>GET /installations/{id}/series: what cleaning made of the readings, and what the series is enough for.</summary>
public static class GetSeries
{
    /// <param name="Gaps">Months without energy after the first known one; every month as "2026-10".</param>
    /// <param name="Split">Months whose energy comes from a reading over several months.</param>
    /// <param name="ClockCorrected">Months whose T1–T3 shares were corrected for a clock that was never moved.</param>
    /// <param name="LeftOut">Months whose energy is not believed.</param>
    public sealed record Response(
        string Start, string End, int KnownMonths, IReadOnlyList<string> Gaps, IReadOnlyList<string> Estimated, IReadOnlyList<string> Exchanged,
        IReadOnlyList<string> Split, IReadOnlyList<string> ClockCorrected, IReadOnlyList<string> LeftOut, IReadOnlyList<Need> Needs);

    /// <param name="Detector">drop, season, peers, demand, reactive, timeOfUse, days or cut.</param>
    public sealed record Need(string Detector, bool Suffices, TextPair Why);

    public static readonly Response Example = new(
        "2023-11", "2026-10", 34, ["2024-07"], ["2025-02"], ["2025-06"], ["2024-08"], [], [],
        [new Need("drop", true, new TextPair("34 ay var, en az 6 ay gerekir.", "34 months are there, 6 are needed at least."))]);

    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapGet("/{installationId:long}/series", Handle)
        .WithName("GetSeries")
        .WithSummary("The clean monthly series: gaps, estimates, exchanges, split and corrected months, and whether it is enough for each kind of detection")
        .WithResponseExample(Example)
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long installationId, HistoryReader histories, TimeProvider clock, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (await histories.Find(installationId, today, ct) is not { } history) return InstallationsEndpoints.NotFound($"with id {installationId}");
        var view = history.AsOf(today);
        var end = view.Readings.Count > 0 ? view.Readings[^1].Period : Period.Of(today);
        return Results.Ok(Describe(SeriesReport.Of(view, end)));
    }

    private static Response Describe(SeriesReport report) => new(
        Text(report.Start), Text(report.End), report.KnownMonths, Texts(report.Gaps), Texts(report.Estimated), Texts(report.Exchanged), Texts(report.Split),
        Texts(report.ClockCorrected), Texts(report.LeftOut), [.. report.Needs.Select(need => new Need(need.Detector, need.Suffices, need.Why))]);

    private static string[] Texts(IReadOnlyList<Period> months) => [.. months.Select(Text)];

    private static string Text(Period month) => string.Create(CultureInfo.InvariantCulture, $"{month}");
}

using System.Globalization;
using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Http;
using Npgsql;

namespace Detection.Api.Stages.About;

/// <summary>GET /about: which program this is, what it holds, and whether that is real.</summary>
public static class GetAbout
{
    /// <param name="SimulatedDistrict">The page must say that the district is simulated.</param>
    /// <param name="SimulatedPositions">The page must say that positions are simulated.</param>
    /// <param name="FirstPeriod">Earliest month read, YYYY-MM; null before any.</param>
    /// <param name="LastPeriod">Latest month read, YYYY-MM; null before any.</param>
    /// <param name="LatestRunId">The newest finished run; null before the first.</param>
    /// <param name="Bounds">West, south, east, north of all installations [°]; null before any has a position.</param>
    public sealed record Response(
        string Product, string Version, bool SimulatedDistrict, bool SimulatedPositions, long Installations, long Readings,
        string? FirstPeriod, string? LastPeriod, long? LatestRunId, IReadOnlyList<double>? Bounds);

    public static IServiceCollection AddAbout(this IServiceCollection services) => services.AddSingleton<AboutStore>();

    public static void MapAbout(this IEndpointRouteBuilder app) => app.MapGet("/about", Handle).WithTags("About")
        .WithSummary("Which program this is, what it holds, and whether that is real")
        .WithResponseExample(new Response("Tarama", "0.1.0", true, true, 20_000, 720_000, "2023-10", "2026-09", 1, [35.27, 36.96, 35.36, 37.03]));

    internal static async Task<Response> Handle(AboutStore store, NpgsqlDataSource database, CancellationToken ct)
    {
        var version = await DataVersion.Find(database, ct);
        var contents = await store.Find(ct);
        return new Response(
            "Tarama", ProgramVersion.Text, contents.SimulatedDistrict, contents.SimulatedPositions, contents.Installations, contents.Readings,
            Month(contents.FirstPeriod), Month(contents.LastPeriod), version.RunId, contents.Bounds);
    }

    private static string? Month(DateOnly? period) => period?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

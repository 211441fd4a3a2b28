using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>GET /scores: the ranked list of the newest finished run, a page at a time.</summary>
public static class ListScores
{
    private const int MostItems = 500;

    /// <param name="TariffGroup">Only this group: dwelling, commercial, industry, agriculture, lighting, public, other.</param>
    /// <param name="Search">A piece of the installation's number, street or neighbourhood; case and Turkish letters do not matter.</param>
    /// <param name="ClusterNo">Only the members of one cluster.</param>
    public sealed record Filter(string? TariffGroup, string? District, string? Neighbourhood, string? Search, int? ClusterNo, int Limit = 50, int Offset = 0);

    /// <param name="RankedBy">What the ranks go by: <c>tl</c> where every tariff group has a price, else <c>kwh</c>.</param>
    /// <param name="Total">Installations that pass the filter, on all pages.</param>
    public sealed record Response(long RunId, DateOnly AsOf, string RankedBy, long Total, IReadOnlyList<Item> Items);

    /// <param name="Rank">1 = the most valuable visit of the run.</param>
    /// <param name="Probability">Of a visit finding illegal use, with its interval; null in runs before there were probabilities.</param>
    /// <param name="ExpectedKwh">Probability × what could then be charged.</param>
    /// <param name="ExpectedTl">The same in TL; null where no tariff is known.</param>
    public sealed record Item(
        int Rank, float Score, ProbabilityItem? Probability, float ExpectedKwh, decimal? ExpectedTl, long InstallationId, string InstallationNo, string TariffGroup, string Status,
        string? Province, string? District, string? Neighbourhood, string? Street, double? Longitude, double? Latitude, string? PositionSource,
        int? ClusterNo, bool InSweep, IReadOnlyList<ReasonItem> Reasons);

    /// <summary>0–1; low ≤ value ≤ high.</summary>
    public sealed record ProbabilityItem(float Value, float Low, float High)
    {
        internal static ProbabilityItem? Of(float? value, float? low, float? high) =>
            value is { } known && low is { } least && high is { } most ? new(known, least, most) : null;
    }

    public sealed record ReasonItem(string Code, string Family, double Strength, ReasonText Text);

    public sealed record ReasonText(string Tr, string En);

    private static readonly Response Example = new(
        2, new DateOnly(2026, 10, 31), "tl", 2_994,
        [new(2, 0.99f, new(0.81f, 0.58f, 0.93f), 975, 6_045.32m, 291, "7698578133", "dwelling", "active", "Adana", "Ilgınözü", "Çınarpınarı", "Ardıç Sokak", 35.601668, 37.037183, "simulated", 3, InSweep: true,
            [new("DROP", "level", 0.93, new("Tüketim Ekim 2024 ayından bu yana düşük.", "Use has been low since October 2024."))])]);

    public static RouteHandlerBuilder Map(RouteGroupBuilder scores) => scores.MapGet("/", Handle)
        .WithSummary("The ranked list of the newest finished run").WithResponseExample(Example).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult, ValidationProblem>> Handle(
        [AsParameters] Filter filter, NpgsqlDataSource database, CancellationToken ct)
    {
        if (Check(filter) is { Count: > 0 } errors) return TypedResults.ValidationProblem(errors);
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = (await connection.QueryAsync<ScoreRow>(new CommandDefinition(Sql.Read("Stages/Scoring/ListScores.sql"), Parameters(filter), cancellationToken: ct))).AsList();
        if (rows.Count == 0)
            return TypedResults.Problem("Nothing has been scored yet. Import readings and queue a run with POST /runs.", statusCode: StatusCodes.Status404NotFound);
        return TypedResults.Ok(new Response(rows[0].RunId, rows[0].AsOf, rows[0].RankedBy, rows[0].Total, [.. rows.Where(r => r.Rank is not null).Select(ToItem)]));
    }

    private static Dictionary<string, string[]> Check(Filter filter)
    {
        var errors = new Dictionary<string, string[]>();
        if (filter.Limit is < 1 or > MostItems) errors["limit"] = [$"limit must lie between 1 and {MostItems}"];
        if (filter.Offset < 0) errors["offset"] = ["offset must not be negative"];
        return errors;
    }

    private static object Parameters(Filter filter) => new
    {
        tariff_group = NullIfBlank(filter.TariffGroup),
        district = NullIfBlank(filter.District),
        neighbourhood = NullIfBlank(filter.Neighbourhood),
        search = NullIfBlank(filter.Search),
        cluster_no = filter.ClusterNo,
        limit = filter.Limit,
        offset = filter.Offset,
    };

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Item ToItem(ScoreRow row) => new(
        row.Rank!.Value, row.Score!.Value, ProbabilityItem.Of(row.Probability, row.ProbabilityLow, row.ProbabilityHigh), row.ExpectedKwh!.Value, row.ExpectedTl,
        row.InstallationId!.Value, row.InstallationNo!, row.TariffGroup!, row.Status!,
        row.Province, row.District, row.Neighbourhood, row.Street, row.Longitude, row.Latitude, row.PositionSource,
        row.ClusterNo, row.InSweep ?? false, ReasonsOf(row.Reasons!));

    private static ReasonItem[] ReasonsOf(string json) =>
        [.. JsonSerializer.Deserialize<StoredReason[]>(json, JsonSerializerOptions.Web)!.Select(r => new ReasonItem(r.Code, r.Family, r.Strength, new(r.Tr, r.En)))];
}

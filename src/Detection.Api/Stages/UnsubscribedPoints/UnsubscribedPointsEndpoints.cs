using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Http;
using Npgsql;

namespace Detection.Api.Stages.UnsubscribedPoints;

/// <summary>Points that use energy with no subscriber: what crews sweep beside the contracted ones.</summary>
public static class UnsubscribedPointsEndpoints
{
    private const int MostRows = 1000;

    private static readonly UnsubscribedPointRow Example = new(
        "NP-000017", "pole", "D-41", null, null, "stall", "Adana", "Seyhan", "Yeşilyurt", null, 35.3213, 37.0017, "surveyed", "A", "TR-0012",
        new DateOnly(2026, 3, 14), null, null, Simulated: true, EventCount: 2);

    public static void MapUnsubscribedPoints(this IEndpointRouteBuilder app)
    {
        var points = app.MapGroup("/unsubscribed-points").WithTags("Installations");
        points.MapGet("/", List)
            .WithName("ListUnsubscribedPoints")
            .WithSummary($"Points that use energy with no subscriber, by code; at most {MostRows} at a time")
            .WithResponseExample(new[] { Example })
            .Produces<IReadOnlyList<UnsubscribedPointRow>>();
        points.MapGet("/{pointCode}", Get)
            .WithName("GetUnsubscribedPoint")
            .WithSummary("One point without a subscriber")
            .WithResponseExample(Example)
            .Produces<UnsubscribedPointRow>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(NpgsqlDataSource database, CancellationToken ct, string? district = null, int limit = 100, int offset = 0) =>
        Results.Ok(await Read(database, null, district, Math.Clamp(limit, 1, MostRows), Math.Max(0, offset), ct));

    private static async Task<IResult> Get(string pointCode, NpgsqlDataSource database, CancellationToken ct) =>
        await Read(database, pointCode, null, limit: 1, offset: 0, ct) is [var point]
            ? Results.Ok(point)
            : Results.Problem(title: "No such point", detail: $"There is no point {pointCode}.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IReadOnlyList<UnsubscribedPointRow>> Read(
        NpgsqlDataSource database, string? pointCode, string? district, int limit, int offset, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return [.. await connection.QueryAsync<UnsubscribedPointRow>(new CommandDefinition(
            Sql.Read("Stages/UnsubscribedPoints/ListUnsubscribedPoints.sql"), new { pointCode, district, limit, offset }, cancellationToken: ct))];
    }
}

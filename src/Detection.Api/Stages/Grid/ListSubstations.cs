using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Detection.Api.Stages.Grid;

/// <summary>GET /grid/substations: every substation there is, whether or not a balance is known of it.</summary>
public static class ListSubstations
{
    private const int MostItems = 1_000;

    /// <param name="RatingKva">Of its transformers together [kVA].</param>
    /// <param name="Longitude">EPSG:4326 [degrees]; null where it has no place on the map.</param>
    /// <param name="Feeders">How many begin there.</param>
    /// <param name="Transformers">How many hang on it.</param>
    /// <param name="Installations">How many hang on these.</param>
    public sealed record Substation(
        string SubstationCode, string? Name, float? RatingKva, float? PrimaryKv, float? SecondaryKv, double? Longitude, double? Latitude, long Feeders, long Transformers,
        long Installations);

    public sealed record Response(long Total, IReadOnlyList<Substation> Items);

    private sealed record Row(
        string SubstationCode, string? Name, float? RatingKva, float? PrimaryKv, float? SecondaryKv, double? Longitude, double? Latitude, long Feeders, long Transformers,
        long Installations, long Total);

    public static void Map(RouteGroupBuilder grid) => grid.MapGet("/substations", Handle).WithName("ListSubstations")
        .WithSummary("Substations by code, with their place and what hangs on them")
        .WithResponseExample(new Response(4, [new("TM-001", "Çınarpınarı TM", 50_000, 154, 34.5f, 35.6012, 37.0371, 3, 41, 2_310)]));

    internal static async Task<Results<Ok<Response>, ValidationProblem>> Handle(NpgsqlDataSource database, CancellationToken ct, int limit = 100, int offset = 0)
    {
        var errors = new Dictionary<string, string[]>();
        if (limit is < 1 or > MostItems) errors["limit"] = [$"limit must lie between 1 and {MostItems}"];
        if (offset < 0) errors["offset"] = ["offset must not be negative"];
        if (errors.Count > 0) return TypedResults.ValidationProblem(errors);
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(Sql.Read("Stages/Grid/ListSubstations.sql"), new { limit, offset }, cancellationToken: ct))).AsList();
        return TypedResults.Ok(new Response(rows.Count > 0 ? rows[0].Total : 0, [.. rows.Select(Of)]));
    }

    private static Substation Of(Row row) => new(
        row.SubstationCode, row.Name, row.RatingKva, row.PrimaryKv, row.SecondaryKv, row.Longitude, row.Latitude, row.Feeders, row.Transformers, row.Installations);
}

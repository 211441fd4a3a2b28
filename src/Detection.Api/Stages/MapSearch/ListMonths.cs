using System.Globalization;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Http;
using Npgsql;

namespace Detection.Api.Stages.MapSearch;

/// <summary>GET /map/months: the months that the map's slider may choose.</summary>
public static class ListMonths
{
    /// <param name="Month">YYYY-MM.</param>
    /// <param name="HasBalance">Transformers' and feeders' losses are known for it.</param>
    /// <param name="HasRun">A run was scored in it; other months show the last run before them.</param>
    public sealed record Item(string Month, bool HasBalance, bool HasRun);

    private sealed record Row(DateOnly Month, bool HasBalance, bool HasRun);

    public static void Map(RouteGroupBuilder map) => map.MapGet("/months", Handle)
        .WithName("ListMapMonths")
        .WithSummary("The months for which the map can say how things stood, the oldest first")
        .WithResponseExample(new[] { new Item("2026-09", true, true) })
        .Produces<IReadOnlyList<Item>>();

    private static async Task<IResult> Handle(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Sql.Read("Stages/MapSearch/ListMonths.sql"), cancellationToken: ct));
        return Results.Ok(rows.Select(row => new Item(row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), row.HasBalance, row.HasRun)));
    }
}

using System.Globalization;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Geo.Crs;
using Npgsql;

namespace Detection.Api.Stages.MapSearch;

/// <summary>GET /map/search: what a text may mean on the map.</summary>
public static class SearchMap
{
    private const int ShortestText = 2;
    private const int LongestText = 100;
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    public static void Map(RouteGroupBuilder map) => map.MapGet("/search", Handle)
        .WithName("SearchMap")
        .WithSummary("What a text may mean on the map: an installation, a meter, a transformer, a feeder, an address, a coordinate")
        .WithResponseExample(new[] { new MapHit("installation", "0071234567", "Çınarlı, İğde Sokağı, 12", 17, null, 35.3, 36.98) })
        .Produces<IReadOnlyList<MapHit>>()
        .ProducesValidationProblem();

    private static async Task<IResult> Handle(string q, Actor actor, NpgsqlDataSource database, CancellationToken ct)
    {
        var text = q.Trim();
        if (text.Length is < ShortestText or > LongestText || text.Contains('\0', StringComparison.Ordinal))
            return InvalidField.Of("q", $"Between {ShortestText} and {LongestText} letters.");
        if (CoordinateText.TryRead(text) is { } place)
            return Results.Ok(new[] { new MapHit("coordinate", text, null, null, null, place.LongitudeDegrees, place.LatitudeDegrees) });
        var words = text.ToLower(Turkish);
        var space = words.LastIndexOf(' ');
        var door = space > 0 && words[(space + 1)..].Any(char.IsAsciiDigit) ? words[(space + 1)..] : null;
        await using var connection = await database.OpenConnectionAsync(ct);
        return Results.Ok((await connection.QueryAsync<MapHit>(new CommandDefinition(
            Sql.Read("Stages/MapSearch/SearchMap.sql"),
            new { q = text, words, door, street = door is null ? words : words[..space], insider = actor.Role is not Role.Regulator }, cancellationToken: ct))).AsList());
    }
}

using Dapper;
using Detection.Api.Database;
using Geo.Crs;
using Geo.Roads;
using NetTopologySuite.Geometries;
using Npgsql;
using Position = Geo.Crs.Position;

namespace Detection.Api.Stages.Roads;

/// <summary>The table <c>road_network</c>.</summary>
public sealed class RoadStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<RoadNetworkRow>> List(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<RoadNetworkRow>(new CommandDefinition(Query("ListNetworks"), cancellationToken: ct))).AsList();
    }

    /// <summary>A network's road map as bytes.</summary>
    public async Task<byte[]> GetContent(long roadNetworkId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<byte[]>(new CommandDefinition(
            "select content from road_network where road_network_id = @roadNetworkId", new { roadNetworkId }, cancellationToken: ct))
            ?? throw new InvalidOperationException($"There is no road network {roadNetworkId}.");
    }

    /// <summary>Puts a network in the place of the one with the same name.</summary>
    public async Task<long> Save(PreparedNetwork network, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(Query("SaveNetwork"), new
        {
            network.Name, network.Source, network.SourceName, network.SourceSha256, network.Attribution, network.Simulated, network.Extent,
            network.Map.Network.NodeCount, network.Map.Network.EdgeCount, network.Map.Network.Kilometres,
            turnRestrictions = network.Map.Network.TurnRestrictions.Count, turnRestrictionsUnused = network.Report.RestrictionsUnused,
            network.Report.MissingNodes, mainlandNodes = network.Map.IslandSizes[0], islandCount = network.Map.IslandSizes.Count - 1,
            islandNodes = network.Map.IslandSizes.Skip(1).Sum(), installationsOnRoad = network.Reach.OnRoad,
            installationsWithoutRoad = network.Reach.WithoutRoad, installationsOnIsland = network.Reach.OnIsland,
            unreached = network.Reach.Unreached.ToArray(), content = network.Content, now = clock.GetUtcNow().UtcDateTime,
        }, cancellationToken: ct));
    }

    /// <summary>Where installations are, in EPSG:4326, within an extent.</summary>
    public async Task<IReadOnlyList<(string InstallationNo, Position Position)>> ListInstallations(Polygon extent, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<(string No, double Longitude, double Latitude)>(
            new CommandDefinition(Query("ListInstallations"), new { extent }, cancellationToken: ct));
        return [.. rows.Select(row => (row.No, new Position(row.Longitude, row.Latitude)))];
    }

    /// <summary>The drawn streets of the table <c>street</c>, and a fingerprint that changes with any of them; null without streets.</summary>
    public async Task<byte[]?> FindStreetsSha256(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(Query("FindStreetsSha256"), cancellationToken: ct));
    }

    public async Task<(IReadOnlyList<RoadLine> Lines, bool Simulated)> ListStreets(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = (await connection.QueryAsync<(string Kind, LineString Line, bool Simulated)>(new CommandDefinition(Query("ListStreetLines"), cancellationToken: ct))).AsList();
        return ([.. rows.Select(row => new RoadLine([.. row.Line.Coordinates.Select(at => new Position(at.X, at.Y))], KmPerHour(row.Kind)))], rows.Exists(row => row.Simulated));
    }

    /// <summary>As the car's profile has it for secondary roads, residential streets and narrow lanes without a posted limit [km/h].</summary>
    private static float KmPerHour(string kind) => kind switch { "avenue" => 42, "lane" => 14, _ => 26 };

    private static string Query(string name) => Sql.Read($"Stages/Roads/{name}.sql");
}

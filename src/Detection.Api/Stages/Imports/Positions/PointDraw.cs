using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Detection.Api.Database;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Rules;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace Detection.Api.Stages.Imports.Positions;

/// <summary>Draws one point inside one of the loaded neighbourhoods for an installation number: the same one every time.</summary>
public sealed class PointDraw
{
    // A neighbourhood that fills less than a hundredth of its bounding box would need this many tries; then its centre serves.
    private const int MostTries = 500;

    private readonly int _seed;
    private readonly Area[] _areas;

    private PointDraw(int seed, Area[] areas) => (_seed, _areas) = (seed, areas);

    public sealed record Area(string Province, string District, string Name, Geometry Boundary)
    {
        public IndexedPointInAreaLocator Locator { get; } = new(Boundary);
    }

    /// <param name="Longitude">EPSG:4326 [degrees].</param>
    /// <param name="Latitude">EPSG:4326 [degrees].</param>
    public sealed record Place(Area Area, double Longitude, double Latitude);

    /// <exception cref="ImportRefusedException">No neighbourhoods are loaded.</exception>
    public static async Task<PointDraw> Load(NpgsqlConnection connection, SimulatedPositions positions, CancellationToken ct)
    {
        var wkb = new WKBReader();
        var rows = await connection.QueryAsync<(string Province, string District, string Name, byte[] Boundary)>(
            new CommandDefinition(Sql.Read("Stages/Imports/Sql/ListNeighbourhoods.sql"), cancellationToken: ct));
        var all = rows.Select(row => new Area(row.Province, row.District, row.Name, wkb.Read(row.Boundary))).ToArray();
        if (all.Length == 0) throw new ImportRefusedException(RuleCatalogue.NeighbourhoodsAreNeeded);
        var wanted = all.Where(area => positions.Districts.Contains(area.District)).ToArray();
        return new PointDraw(positions.Seed, wanted.Length > 0 ? wanted : all);
    }

    /// <summary>A neighbourhood, each as likely as the next, and a point spread evenly inside it.</summary>
    public Place For(ReadOnlySpan<char> installationNo)
    {
        var draw = new Random(SeedOf(installationNo));
        var area = _areas[draw.Next(_areas.Length)];
        var box = area.Boundary.EnvelopeInternal;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var point = new Coordinate(Rounded(box.MinX + (box.Width * draw.NextDouble())), Rounded(box.MinY + (box.Height * draw.NextDouble())));
            if (area.Locator.Locate(point) == Location.Interior) return new Place(area, point.X, point.Y);
        }

        var centre = area.Boundary.InteriorPoint;
        return new Place(area, centre.X, centre.Y);
    }

    // A hash that is the same on every machine and in every process; string.GetHashCode is not.
    private int SeedOf(ReadOnlySpan<char> installationNo)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{_seed}/{installationNo}");
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static double Rounded(double degrees) => Math.Round(degrees, 6);
}

using System.Globalization;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Npgsql;

namespace Detection.Api.Stages.Imports.Positions;

/// <summary>
/// Brings a table's points from the file's coordinate system to longitude and latitude. PostGIS transforms them, some thousands at a time,
/// before the rows are read, because the rules of a row ask where its point lies; they wait in a file, so memory does not grow with them.
/// </summary>
/// <remarks>
/// Points far from Türkiye in the file's own system are not transformed: they stay as they stand, and the rules find them outside. Where the
/// two coordinates have changed places, the transformed pair changes places too, and the rules propose the swap.
/// </remarks>
public sealed class Reprojection : IDisposable
{
    private const int Batch = 8192;

    private readonly FileStream _spool;
    private readonly BinaryReader _pairs;
    private readonly int _longitude;
    private readonly int _latitude;

    private Reprojection(FileStream spool, int longitude, int latitude) =>
        (_spool, _pairs, _longitude, _latitude) = (spool, new BinaryReader(spool), longitude, latitude);

    private sealed record Bounds(double West, double South, double East, double North)
    {
        public bool Hold(double x, double y) => x >= West && x <= East && y >= South && y <= North;
    }

    /// <summary>Null for a file in degrees or without points.</summary>
    /// <exception cref="ImportRefusedException">PostGIS does not know the file's system.</exception>
    public static async Task<Reprojection?> For(NpgsqlConnection connection, FilePlan plan, CancellationToken ct)
    {
        var (longitude, latitude) = (plan.Schema.Find("longitude"), plan.Schema.Find("latitude"));
        if (plan.Srid == MappingProfile.Degrees || plan.IsGeoJson || longitude < 0 || plan.Map.FieldOf[longitude] < 0 || plan.Map.FieldOf[latitude] < 0) return null;
        var bounds = await BoundsOf(connection, plan.Srid, ct);
        var spool = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16,
        });
        try
        {
            await Fill(connection, plan, bounds, spool, ct);
            spool.Position = 0;
            return new Reprojection(spool, longitude, latitude);
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
    }

    /// <summary>Refuses a system that PostGIS does not know.</summary>
    /// <exception cref="ImportRefusedException">There is no such system.</exception>
    public static Task Check(NpgsqlConnection connection, int srid, CancellationToken ct) => BoundsOf(connection, srid, ct);

    /// <summary>Puts the transformed point of the next row of the right shape into its cells.</summary>
    public void Place(TypedRow row, FaultList faults)
    {
        var (x, y) = (_pairs.ReadDouble(), _pairs.ReadDouble());
        if (double.IsNaN(x) || !row[_longitude].HasValue || !row[_latitude].HasValue) return;
        row[_longitude].Set(x);
        row[_latitude].Set(y);
    }

    public void Dispose()
    {
        _pairs.Dispose();
        _spool.Dispose();
    }

    private static async Task<Bounds> BoundsOf(NpgsqlConnection connection, int srid, CancellationToken ct)
    {
        var bounds = await connection.QuerySingleOrDefaultAsync<Bounds>(
            new CommandDefinition(Sql.Read("Stages/Imports/Sql/FindSystemBounds.sql"), new { srid }, cancellationToken: ct));
        return bounds ?? throw new ImportRefusedException(RuleCatalogue.CrsIsNotKnown, null, string.Create(CultureInfo.InvariantCulture, $"EPSG:{srid}"));
    }

    private static async Task Fill(NpgsqlConnection connection, FilePlan plan, Bounds bounds, FileStream spool, CancellationToken ct)
    {
        var pairs = new BinaryWriter(spool);
        var (x, y, swapped) = (new List<double>(Batch), new List<double>(Batch), new List<bool>(Batch));
        foreach (var (east, north) in Points(plan))
        {
            var isSwapped = !bounds.Hold(east, north) && bounds.Hold(north, east);
            x.Add(isSwapped ? north : east);
            y.Add(isSwapped ? east : north);
            swapped.Add(isSwapped);
            if (x.Count == Batch) await Send();
        }

        await Send();
        pairs.Flush();

        async Task Send()
        {
            var places = await connection.QueryAsync<(double X, double Y)>(new CommandDefinition(
                Sql.Read("Stages/Imports/Sql/TransformPoints.sql"),
                new { x = x.ToArray(), y = y.ToArray(), srid = plan.Srid, west = bounds.West, south = bounds.South, east = bounds.East, north = bounds.North }, cancellationToken: ct));
            foreach (var (place, isSwapped) in places.Zip(swapped))
            {
                pairs.Write(isSwapped ? place.Y : place.X);
                pairs.Write(isSwapped ? place.X : place.Y);
            }

            x.Clear();
            y.Clear();
            swapped.Clear();
        }
    }

    // One pair for each record whose cells the row's reader looks at, and for no other: the two walk the file in step.
    private static IEnumerable<(double East, double North)> Points(FilePlan plan)
    {
        var (east, north) = (plan.Map.FieldOf[plan.Schema.Get("longitude")], plan.Map.FieldOf[plan.Schema.Get("latitude")]);
        using var text = plan.OpenText();
        var record = new DelimitedReader(text, plan.Dialect.Delimiter);
        for (var isHeader = true; TryRead(record); isHeader = false)
        {
            if (isHeader || record.IsMalformed || record.FieldCount != plan.Map.FieldCount) continue;
            yield return (NumberAt(plan, record, east), NumberAt(plan, record, north));
        }
    }

    private static double NumberAt(FilePlan plan, DelimitedReader record, int field) =>
        plan.Forms.Numbers.TryRead(record.Field(field).Span.Trim(), out var number) ? number : double.NaN;

    private static bool TryRead(DelimitedReader record)
    {
        try
        {
            return record.Read();
        }
        catch (RecordTooLongException e)
        {
            throw new ImportRefusedException(RuleCatalogue.RecordIsTooLong, $"{e.LineNo}");
        }
    }
}

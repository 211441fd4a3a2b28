using System.Globalization;
using Geo.Crs;
using NetTopologySuite.Geometries;

namespace Geo.Areas;

/// <summary>A box written as four or six numbers, as the areas on Earth it stands for.</summary>
public static class BoundingBox
{
    /// <summary>A box without width still holds the points on it.</summary>
    private const double LeastWidthDegrees = 1e-9;

    /// <summary>A straight side in a projection is a curve in degrees; so many pieces keep it within a metre over a hundred kilometres.</summary>
    private const int PiecesPerSide = 32;

    /// <summary>Farthest that a projected coordinate may lie from its origin and still be on Earth [m].</summary>
    private const double FarthestMetres = 20_100_000;

    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), Srid.Wgs84);

    /// <param name="text">Two corners, lower-left first, each in the axis order of <paramref name="system"/>; with six numbers, the third and sixth are heights and are not looked at.</param>
    /// <param name="fault">What is wrong and what to write instead; null when the box is good.</param>
    /// <returns>One polygon, or two where the box crosses the antimeridian (its west is greater than its east), in EPSG:4326; null when it is refused.</returns>
    /// <remarks>Source: OGC 17-069r4, §7.15.3; RFC 7946 §5.2 for the antimeridian.</remarks>
    public static Geometry? TryParse(string text, CoordinateSystem system, out string? fault)
    {
        fault = null;
        var numbers = Numbers(text);
        if (numbers is not { Length: 4 or 6 })
        {
            fault = $"'{text}' is no box. Write four numbers with commas between: the lower-left corner, then the upper-right one.";
            return null;
        }
        var half = numbers.Length / 2;
        var (first, second) = ((numbers[0], numbers[1]), (numbers[half], numbers[half + 1]));
        var box = system.IsDegrees ? InDegrees(first, second, system.NorthFirst, out fault) : Projected(first, second, system, out fault);
        if (fault is not null) fault = $"The box {text}: {fault}";
        return box;
    }

    private static Geometry? InDegrees((double, double) first, (double, double) second, bool northFirst, out string? fault)
    {
        var (west, south) = northFirst ? (first.Item2, first.Item1) : first;
        var (east, north) = northFirst ? (second.Item2, second.Item1) : second;
        fault = (west, south, east, north) switch
        {
            _ when Math.Abs(west) > 180 || Math.Abs(east) > 180 => "longitudes run from -180 to 180." + OrderHint(northFirst),
            _ when Math.Abs(south) > 90 || Math.Abs(north) > 90 => "latitudes run from -90 to 90." + OrderHint(northFirst),
            _ when south > north => "its south lies north of its north; write the lower-left corner first." + OrderHint(northFirst),
            _ => null,
        };
        if (fault is not null) return null;
        if (west <= east) return Rectangle(west, south, east, north);
        return Wgs84.CreateMultiPolygon([Rectangle(west, south, 180, north), Rectangle(-180, south, east, north)]);
    }

    private static Polygon? Projected((double, double) first, (double, double) second, CoordinateSystem system, out string? fault)
    {
        fault = new[] { first.Item1, first.Item2, second.Item1, second.Item2 }.Any(metres => Math.Abs(metres) > FarthestMetres)
            ? "a coordinate lies beyond the Earth; this system counts in metres."
            : first.Item1 > second.Item1 || first.Item2 > second.Item2 ? "write the lower-left corner first." + OrderHint(system.NorthFirst) : null;
        if (fault is not null) return null;
        (double, double)[] corners = [first, (second.Item1, first.Item2), second, (first.Item1, second.Item2), first];
        var ring = new List<Coordinate>();
        for (var side = 0; side < 4; side++)
            for (var piece = 0; piece < PiecesPerSide; piece++)
                ring.Add(Degrees(system, Between(corners[side], corners[side + 1], piece / (double)PiecesPerSide)));
        ring.Add(ring[0].Copy());
        return Wgs84.CreatePolygon([.. ring]);
    }

    private static (double, double) Between((double A, double B) from, (double A, double B) to, double share) =>
        (from.A + (to.A - from.A) * share, from.B + (to.B - from.B) * share);

    private static Coordinate Degrees(CoordinateSystem system, (double First, double Second) written)
    {
        var (longitude, latitude) = system.ToDegreesOf(written.First, written.Second);
        return new Coordinate(longitude, latitude);
    }

    private static Polygon Rectangle(double west, double south, double east, double north) =>
        (Polygon)Wgs84.ToGeometry(new Envelope(
            west, Math.Max(east, west + LeastWidthDegrees), south, Math.Max(north, south + LeastWidthDegrees)));

    private static string OrderHint(bool northFirst) => northFirst ? " This system writes north before east: latitude or northing first." : "";

    private static double[]? Numbers(string text)
    {
        var parts = text.Split(',');
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i])) return null;
        return numbers;
    }
}

using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace Detection.Api.Stages.Records.Charts;

/// <summary>A street that crosses the sketch, in EPSG:4326.</summary>
/// <param name="Kind">avenue, street or lane.</param>
public sealed record SketchStreet(string Name, string Kind, Geometry Line);

/// <summary>What stands around an installation, all in EPSG:4326 (longitude, latitude).</summary>
/// <param name="Neighbours">Other installations; dots without a number, so that the sketch says nothing about them.</param>
/// <param name="Outline">The neighbourhood's boundary; null when it is not known.</param>
/// <param name="Transformers">Transformer positions.</param>
/// <param name="HalfWidthMetres">Ground distance from the installation to the sketch's left edge, positive.</param>
public sealed record Surroundings(
    Point Installation, IReadOnlyList<Point> Neighbours, IReadOnlyList<SketchStreet> Streets, Geometry? Outline, IReadOnlyList<Point> Transformers,
    double HalfWidthMetres);

/// <summary>A sketch of where the installation stands: neighbours, streets, boundary, north arrow and scale bar. North is up.</summary>
public static class MapSketch
{
    // A street that bends by less than this still carries its name on a straight line.
    private const double BendUnits = 4;
    private const double LetterWidth = 4.1;
    private const int LabelledStreets = 8, NeighboursInView = 12;
    private const double NearestHalfWidthMetres = 90, FarthestHalfWidthMetres = 900;
    private static readonly double[] LabelPositions = [0.32, 0.68, 0.2, 0.8, 0.5];

    /// <summary>Wide enough for the dozen nearest neighbours, within bounds a person can walk. Cost: n log n.</summary>
    public static double HalfWidthMetres(Point installation, IEnumerable<Point> neighbours)
    {
        var middle = new LocalMetres(installation.X, installation.Y);
        var farthest = neighbours
            .Select(neighbour => middle.Of(neighbour.X, neighbour.Y))
            .Select(offset => Math.Sqrt(offset.East * offset.East + offset.North * offset.North))
            .Order()
            .Take(NeighboursInView)
            .LastOrDefault(FarthestHalfWidthMetres / 2);
        return Math.Clamp(farthest * 1.6, NearestHalfWidthMetres, FarthestHalfWidthMetres);
    }

    /// <param name="surroundings">What to draw; the installation is in the middle.</param>
    /// <param name="width">Width in drawing units.</param>
    /// <param name="height">Height in drawing units.</param>
    public static string Draw(Surroundings surroundings, double width = 300, double height = 205)
    {
        var middle = new LocalMetres(surroundings.Installation.X, surroundings.Installation.Y);
        var unitsPerMetre = width / 2 / surroundings.HalfWidthMetres;
        (double X, double Y) Place(Coordinate at)
        {
            var (east, north) = middle.Of(at.X, at.Y);
            return (width / 2 + east * unitsPerMetre, height / 2 - north * unitsPerMetre);
        }

        var canvas = new SvgCanvas(width, height, "Konum krokisi / location sketch");
        canvas.Rectangle(0, 0, width, height, "#f7f8f9");
        DrawOutline(canvas, surroundings.Outline, Place);
        DrawStreets(canvas, surroundings.Streets, Place);
        foreach (var neighbour in surroundings.Neighbours)
        {
            var (x, y) = Place(neighbour.Coordinate);
            canvas.Circle(x, y, 1.9, "#8a96a3");
        }

        foreach (var transformer in surroundings.Transformers)
            DrawTransformer(canvas, Place(transformer.Coordinate));
        DrawStreetNames(canvas, surroundings.Streets, Place, width, height, middle.DegreesOf(BendUnits / unitsPerMetre).North);
        DrawTarget(canvas, width / 2, height / 2);
        DrawNorth(canvas, width - 16, 16);
        DrawScale(canvas, unitsPerMetre, width, height);
        canvas.Rectangle(0.4, 0.4, width - 0.8, height - 0.8, "none", Palette.Ink, 0.8);
        return canvas.ToString();
    }

    private static void DrawOutline(SvgCanvas canvas, Geometry? outline, Func<Coordinate, (double X, double Y)> place)
    {
        for (var part = 0; part < (outline?.NumGeometries ?? 0); part++)
        {
            if (outline!.GetGeometryN(part) is Polygon polygon && !polygon.IsEmpty)
                canvas.Polygon(polygon.ExteriorRing.Coordinates.Select(place), Palette.Paper, Palette.Soft, 0.9, "5 2 1 2");
        }
    }

    private static void DrawStreets(SvgCanvas canvas, IReadOnlyList<SketchStreet> streets, Func<Coordinate, (double X, double Y)> place)
    {
        foreach (var street in streets.OrderBy(street => WidthOf(street.Kind)))
        {
            foreach (var line in Lines(street.Line))
                canvas.Polyline(line.Coordinates.Select(place), "#d3d9e0", WidthOf(street.Kind));
        }
    }

    private static void DrawStreetNames(
        SvgCanvas canvas, IReadOnlyList<SketchStreet> streets, Func<Coordinate, (double X, double Y)> place, double width, double height, double bendDegrees)
    {
        var taken = new List<LabelSpot> { new(width / 2, height / 2, 0, 0) };
        foreach (var street in streets.OrderByDescending(street => WidthOf(street.Kind)).ThenByDescending(street => street.Line.Length).ThenBy(street => street.Name, StringComparer.Ordinal))
        {
            if (taken.Count > LabelledStreets)
                break;
            var pieces = Lines(DouglasPeuckerSimplifier.Simplify(street.Line, bendDegrees))
                .SelectMany(line => line.Coordinates.Zip(line.Coordinates.Skip(1), (from, to) => FrameClip.Clip(place(from), place(to), width, height)))
                .ToList();
            if (pieces.Count == 0)
                continue;
            var longest = pieces.MaxBy(piece => piece.Length);
            var name = Shorten(street.Name, (int)(longest.Length / LetterWidth));
            var spots = LabelPositions.Select(share => LabelSpot.Along(longest, share, name.Length * LetterWidth / 2));
            if (name.Length < 4 || spots.FirstOrDefault(spot => taken.TrueForAll(other => !spot.Touches(other))) is not { } free)
                continue;
            taken.Add(free);
            canvas.Text(free.X, free.Y + 3, name, 9, "#4a5562", TextAnchor.Middle, rotateDegrees: free.Degrees, halo: Palette.Paper);
        }
    }

    private static void DrawTransformer(SvgCanvas canvas, (double X, double Y) at) => canvas
        .Rectangle(at.X - 3.2, at.Y - 3.2, 6.4, 6.4, Palette.Paper, Palette.Ink, 0.9)
        .Line(at.X - 1.6, at.Y, at.X + 1.6, at.Y, Palette.Ink, 0.9)
        .Line(at.X, at.Y - 1.6, at.X, at.Y + 1.6, Palette.Ink, 0.9);

    private static void DrawTarget(SvgCanvas canvas, double x, double y) => canvas
        .Circle(x, y, 7.5, "none", Palette.Alarm, 1.3)
        .Circle(x, y, 3.1, Palette.Alarm, Palette.Paper, 0.8)
        .Line(x - 11, y, x - 7.5, y, Palette.Alarm, 1.3).Line(x + 7.5, y, x + 11, y, Palette.Alarm, 1.3)
        .Line(x, y - 11, x, y - 7.5, Palette.Alarm, 1.3).Line(x, y + 7.5, x, y + 11, Palette.Alarm, 1.3);

    private static void DrawNorth(SvgCanvas canvas, double x, double y) => canvas
        .Polygon([(x, y - 9), (x + 4.5, y + 5), (x, y + 2)], Palette.Ink, Palette.Ink, 0.6)
        .Polygon([(x, y - 9), (x - 4.5, y + 5), (x, y + 2)], Palette.Paper, Palette.Ink, 0.6)
        .Text(x, y + 15, "K / N", 8.5, Palette.Ink, TextAnchor.Middle, bold: true, halo: Palette.Paper);

    private static void DrawScale(SvgCanvas canvas, double unitsPerMetre, double width, double height)
    {
        var metres = AxisTicks.RoundDown(width * 0.32 / unitsPerMetre);
        var (left, bottom, length) = (9.0, height - 9, metres * unitsPerMetre);
        canvas.Rectangle(left - 4, bottom - 15, length + 8, 20, Palette.Paper);
        canvas.Rectangle(left, bottom - 3, length / 2, 3, Palette.Ink);
        canvas.Rectangle(left, bottom - 3, length, 3, "none", Palette.Ink, 0.7);
        canvas.Text(left, bottom - 5.5, "0", 8.5, Palette.Ink);
        canvas.Text(left + length, bottom - 5.5, $"{metres.ToString("0.##", CultureInfo.InvariantCulture)} m", 8.5, Palette.Ink, TextAnchor.End);
    }

    private static IEnumerable<LineString> Lines(Geometry geometry) =>
        Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<LineString>().Where(line => !line.IsEmpty);

    private static double WidthOf(string kind) => kind switch { "avenue" => 5, "street" => 3.2, _ => 1.8 };

    private static string Shorten(string name, int length) => name.Length <= length ? name : length < 4 ? "" : $"{name[..(length - 1)].TrimEnd()}…";
}

using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Valid;

namespace Geo.Cql;

/// <summary>Reads a geometry written as well-known text, or as <c>BBOX(west, south, east, north)</c>.</summary>
internal static class CqlWkt
{
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION", "BBOX", "ENVELOPE",
    };

    private static readonly GeometryFactory Plain = new();

    public static bool Begins(CqlToken name, CqlToken next) =>
        Kinds.Contains(name.Text) && (next.IsSign("(") || next.IsWord("Z") || next.IsWord("EMPTY"));

    public static CqlGeometry Read(CqlCursor cursor)
    {
        var name = cursor.Take();
        if (cursor.Now.IsWord("Z")) cursor.Take();
        if (!cursor.Now.IsSign("(")) throw new CqlException("An empty geometry meets nothing; write its coordinates.", name.Position);
        var end = ClosingBracket(cursor.Source, cursor.Now.Start);
        var text = cursor.Source[name.Start..end];
        var geometry = name.IsWord("BBOX") || name.IsWord("ENVELOPE") ? Box(cursor.Source[(cursor.Now.Start + 1)..(end - 1)], name) : Parse(text, name);
        Check(geometry, name);
        cursor.SkipTo(end);
        return new CqlGeometry(geometry, name.Position);
    }

    private static Geometry Parse(string text, CqlToken name)
    {
        try
        {
            return new WKTReader().Read(text);
        }
        catch (Exception e) when (e is ParseException or ArgumentException or InvalidOperationException)
        {
            throw new CqlException($"This is no well-known text: {e.Message}", name.Position);
        }
    }

    private static Polygon Box(string numbers, CqlToken name)
    {
        var corners = numbers.Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN).ToArray();
        if (corners.Length != 4 || corners.Any(double.IsNaN) || corners[0] > corners[2] || corners[1] > corners[3])
            throw new CqlException($"Write {name.Text}(west, south, east, north) with west before east; a box across the antimeridian is two boxes with 'or' between.", name.Position);
        return (Polygon)Plain.ToGeometry(new Envelope(corners[0], corners[2], corners[1], corners[3]));
    }

    private static void Check(Geometry geometry, CqlToken name)
    {
        if (geometry.IsEmpty) throw new CqlException("An empty geometry meets nothing; write its coordinates.", name.Position);
        if (new IsValidOp(geometry).ValidationError is { } error)
            throw new CqlException(string.Create(CultureInfo.InvariantCulture,
                $"The geometry crosses or touches itself near {error.Coordinate.X:0.#####} {error.Coordinate.Y:0.#####} ({error.Message})."), name.Position);
    }

    private static int ClosingBracket(string source, int open)
    {
        var depth = 0;
        for (var at = open; at < source.Length; at++)
        {
            if (source[at] == '(') depth++;
            else if (source[at] == ')' && --depth == 0) return at + 1;
        }
        throw new CqlException("The bracket that opens here is not closed.", open + 1);
    }
}

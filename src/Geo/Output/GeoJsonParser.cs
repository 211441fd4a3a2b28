using System.Text.Json;
using Geo.Crs;
using NetTopologySuite.Geometries;

namespace Geo.Output;

/// <summary>Turns one parsed feature into geometry and properties, checking what RFC 7946 demands.</summary>
/// <param name="anyCrs">Positions need not be longitudes and latitudes.</param>
internal sealed class GeoJsonParser(bool anyCrs)
{
    private const int FewestRingPositions = 4;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Srid.Wgs84);

    public GeoJsonFeature ParseFeature(JsonElement feature, long number)
    {
        try
        {
            if (feature.ValueKind != JsonValueKind.Object || !Is(feature, "Feature")) throw new GeoJsonException("it is not an object of type \"Feature\".");
            var geometry = feature.TryGetProperty("geometry", out var value) && value.ValueKind != JsonValueKind.Null ? ParseGeometry(value) : null;
            JsonElement? id = feature.TryGetProperty("id", out var given) ? given : null;
            return new GeoJsonFeature(number, id, geometry, feature.TryGetProperty("properties", out var properties) ? properties : default);
        }
        catch (GeoJsonException e)
        {
            throw new GeoJsonException($"Feature {number}: {e.Message}", e);
        }
    }

    /// <summary>GeoJSON before RFC 7946 could name a system; only the one that is now the rule is let through.</summary>
    public static void CheckCrs(JsonElement crs)
    {
        if (crs.ValueKind != JsonValueKind.Object || !crs.TryGetProperty("properties", out var properties)) return;
        if (properties.ValueKind != JsonValueKind.Object || !properties.TryGetProperty("name", out var name)) return;
        var text = name.ToString();
        if (!text.EndsWith("CRS84", StringComparison.Ordinal) && !text.EndsWith(":4326", StringComparison.Ordinal))
            throw new GeoJsonException($"The file is in {text}; convert it to longitude and latitude (EPSG:4326) first.");
    }

    private static bool Is(JsonElement element, string type) =>
        element.TryGetProperty("type", out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(type);

    private Geometry ParseGeometry(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("type", out var type)) throw new GeoJsonException("the geometry has no type.");
        var name = type.ToString();
        var member = name == "GeometryCollection" ? "geometries" : "coordinates";
        if (!geometry.TryGetProperty(member, out var content) || content.ValueKind != JsonValueKind.Array)
            throw new GeoJsonException($"the {name} has no array \"{member}\".");
        return name switch
        {
            "Point" => ParsePoint(content),
            "LineString" => ParseLine(content),
            "Polygon" => ParsePolygon(content),
            "MultiPoint" => Factory.CreateMultiPoint(ParseEach(content, ParsePoint)),
            "MultiLineString" => Factory.CreateMultiLineString(ParseEach(content, ParseLine)),
            "MultiPolygon" => Factory.CreateMultiPolygon(ParseEach(content, ParsePolygon)),
            "GeometryCollection" => Factory.CreateGeometryCollection(ParseEach(content, ParseGeometry)),
            _ => throw new GeoJsonException($"\"{name}\" is not a GeoJSON geometry type."),
        };
    }

    private static T[] ParseEach<T>(JsonElement array, Func<JsonElement, T> parse)
    {
        if (array.ValueKind != JsonValueKind.Array) throw new GeoJsonException("an array of coordinates is missing.");
        return [.. array.EnumerateArray().Select(parse)];
    }

    private Point ParsePoint(JsonElement position) =>
        position is { ValueKind: JsonValueKind.Array } && position.GetArrayLength() == 0 ? Factory.CreatePoint() : Factory.CreatePoint(ParsePosition(position));

    private LineString ParseLine(JsonElement positions)
    {
        var coordinates = ParseEach(positions, ParsePosition);
        return coordinates.Length == 1 ? throw new GeoJsonException("a LineString has a single position.") : Factory.CreateLineString(coordinates);
    }

    private Polygon ParsePolygon(JsonElement rings)
    {
        var sequences = ParseEach(rings, ParseRing);
        if (sequences.Length == 0) return Factory.CreatePolygon();
        return Factory.CreatePolygon(
            Factory.CreateLinearRing(RightHandRule.Shell(sequences[0])),
            [.. sequences.Skip(1).Select(hole => Factory.CreateLinearRing(RightHandRule.Hole(hole)))]);
    }

    private CoordinateSequence ParseRing(JsonElement positions)
    {
        var coordinates = ParseEach(positions, ParsePosition);
        if (coordinates.Length < FewestRingPositions) throw new GeoJsonException($"a ring has {coordinates.Length} positions; it takes {FewestRingPositions}.");
        if (!coordinates[0].Equals2D(coordinates[^1])) throw new GeoJsonException("a ring does not end where it begins.");
        return Factory.CoordinateSequenceFactory.Create(coordinates);
    }

    private Coordinate ParsePosition(JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2) throw new GeoJsonException("a position is not an array of longitude and latitude.");
        var (longitude, latitude) = (Number(position[0]), Number(position[1]));
        if (!anyCrs && (Math.Abs(longitude) > 180 || Math.Abs(latitude) > 90))
            throw new GeoJsonException(FormattableString.Invariant($"the position [{longitude}, {latitude}] is not a longitude and a latitude; are the coordinates projected?"));
        return new Coordinate(longitude, latitude);
    }

    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new GeoJsonException($"{value.GetRawText()} is not a coordinate.");
}

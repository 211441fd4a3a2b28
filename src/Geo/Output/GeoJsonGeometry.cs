using System.Text.Json;
using Geo.Crs;
using NetTopologySuite.Geometries;

namespace Geo.Output;

/// <summary>Writes geometries as GeoJSON geometry objects.</summary>
/// <remarks>
/// Source: RFC 7946 §3.1. Positions carry seven decimals (about a centimetre; §11.2 advises against more) and a height where there is one;
/// M has no place in GeoJSON and is left out. Rings follow the right-hand rule whatever way the geometry holds them.
/// </remarks>
public static class GeoJsonGeometry
{
    private const int Decimals = 7;

    /// <param name="geometry">In longitude and latitude (SRID 4326); null is written as null.</param>
    /// <exception cref="ArgumentException">The geometry is in another system, or a coordinate is not a finite number.</exception>
    public static void Write(Utf8JsonWriter json, Geometry? geometry)
    {
        if (geometry is null)
        {
            json.WriteNullValue();
            return;
        }
        if (geometry.SRID != Srid.Wgs84) throw new ArgumentException($"GeoJSON holds longitudes and latitudes only, not SRID {geometry.SRID}.", nameof(geometry));
        WriteObject(json, geometry);
    }

    private static void WriteObject(Utf8JsonWriter json, Geometry geometry)
    {
        json.WriteStartObject();
        json.WriteString("type", geometry is LinearRing ? Geometry.TypeNameLineString : geometry.GeometryType);
        if (geometry is GeometryCollection collection and not (MultiPoint or MultiLineString or MultiPolygon))
            WriteArray(json, "geometries", collection.Geometries, WriteObject);
        else
        {
            json.WritePropertyName("coordinates");
            WriteCoordinates(json, geometry);
        }
        json.WriteEndObject();
    }

    private static void WriteCoordinates(Utf8JsonWriter json, Geometry geometry)
    {
        switch (geometry)
        {
            case Point { IsEmpty: true } or Polygon { IsEmpty: true }:
                json.WriteStartArray();
                json.WriteEndArray();
                break;
            case Point point:
                WritePosition(json, point.CoordinateSequence, 0);
                break;
            case LineString line:
                WritePositions(json, line.CoordinateSequence);
                break;
            case Polygon polygon:
                WriteRings(json, polygon);
                break;
            case GeometryCollection members:
                WriteArray(json, null, members.Geometries, WriteCoordinates);
                break;
        }
    }

    private static void WriteRings(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        WritePositions(json, RightHandRule.Shell(polygon.ExteriorRing.CoordinateSequence));
        foreach (var hole in polygon.InteriorRings) WritePositions(json, RightHandRule.Hole(hole.CoordinateSequence));
        json.WriteEndArray();
    }

    private static void WriteArray(Utf8JsonWriter json, string? name, Geometry[] members, Action<Utf8JsonWriter, Geometry> write)
    {
        if (name is not null) json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var member in members) write(json, member);
        json.WriteEndArray();
    }

    private static void WritePositions(Utf8JsonWriter json, CoordinateSequence sequence)
    {
        json.WriteStartArray();
        for (var index = 0; index < sequence.Count; index++) WritePosition(json, sequence, index);
        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, CoordinateSequence sequence, int index)
    {
        json.WriteStartArray();
        WriteOrdinate(json, sequence.GetX(index));
        WriteOrdinate(json, sequence.GetY(index));
        if (sequence.HasZ && !double.IsNaN(sequence.GetZ(index))) WriteOrdinate(json, sequence.GetZ(index));
        json.WriteEndArray();
    }

    private static void WriteOrdinate(Utf8JsonWriter json, double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentException("A coordinate of the geometry is not a finite number.", nameof(value));
        json.WriteNumberValue(Math.Round(value, Decimals));
    }
}

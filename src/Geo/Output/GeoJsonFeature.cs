using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Geo.Output;

/// <summary>One feature of a GeoJSON file.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Id">Its identifier, a string or a number, where it has one.</param>
/// <param name="Geometry">In SRID 4326; null where the file says null.</param>
/// <param name="Properties">An object, or null where the file says null.</param>
public sealed record GeoJsonFeature(long Number, JsonElement? Id, Geometry? Geometry, JsonElement Properties);

/// <summary>A GeoJSON file that cannot be read; the message says where and why.</summary>
public sealed class GeoJsonException(string message, Exception? inner = null) : FormatException(message, inner);

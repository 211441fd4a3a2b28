using System.Globalization;
using System.Text;
using System.Text.Json;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Geo.Output;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>Features whose rows are a table's: each becomes a line of text, its point two of the columns.</summary>
internal static class FeatureTable
{
    /// <param name="Names">Every property that any feature has, in the order in which they first come.</param>
    /// <param name="HasPlaces">True when a feature has a geometry.</param>
    public sealed record Columns(IReadOnlyList<string> Names, bool HasPlaces);

    public static async Task<Columns> Look(string path, bool anyCrs, CancellationToken ct)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var hasPlaces = false;
        await foreach (var feature in GeoJsonFile.Read(path, anyCrs, ct))
        {
            hasPlaces |= feature.Geometry is not null;
            if (feature.Properties.ValueKind != JsonValueKind.Object) continue;
            foreach (var property in feature.Properties.EnumerateObject())
            {
                if (known.Add(property.Name)) names.Add(property.Name);
            }
        }

        return new Columns(names, hasPlaces);
    }

    /// <param name="east">Header of the column for the point's first coordinate; null leaves the points out.</param>
    /// <param name="north">Header of the column for its second.</param>
    public static async Task<(string Path, LineMap Lines)> Write(
        string path, bool anyCrs, IReadOnlyList<string> names, string? east, string? north, char decimalMark, ScratchFolder scratch, CancellationToken ct)
    {
        var output = scratch.NewPath(".csv");
        await using var text = new StreamWriter(output, append: false, new UTF8Encoding(false), 1 << 16);
        var writer = new RowTextWriter(text);
        string[] columns = [.. names.Where(name => !Is(name, east) && !Is(name, north))];
        writer.Write(1, east is null ? columns : [.. columns, east, north!]);
        var fields = new List<string?>();
        await foreach (var feature in GeoJsonFile.Read(path, anyCrs, ct))
        {
            fields.Clear();
            foreach (var column in columns) fields.Add(TextOf(feature, column, decimalMark));
            if (east is not null) AddPoint(fields, feature.Geometry, decimalMark);
            writer.Write(feature.Number, fields);
        }

        return (output, writer.Lines);
    }

    private static bool Is(string name, string? header) => string.Equals(name, header, StringComparison.OrdinalIgnoreCase);

    private static string? TextOf(GeoJsonFeature feature, string property, char decimalMark)
    {
        if (feature.Properties.ValueKind != JsonValueKind.Object || !feature.Properties.TryGetProperty(property, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => "1",
            JsonValueKind.False => "0",
            JsonValueKind.Number => value.GetRawText().Replace('.', decimalMark),
            JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                string.Join(';', value.EnumerateArray().Select(item => item.GetString())),
            _ => value.GetRawText(),
        };
    }

    // What is no point is named where a number is expected, so that the row's finding says what it was.
    private static void AddPoint(List<string?> fields, Geometry? geometry, char decimalMark)
    {
        var point = geometry as Point ?? (geometry is MultiPoint { NumGeometries: 1 } one ? (Point)one[0] : null);
        if (point is { IsEmpty: false })
        {
            fields.Add(Number(point.X, decimalMark));
            fields.Add(Number(point.Y, decimalMark));
            return;
        }

        fields.Add(geometry is null || geometry.IsEmpty ? null : geometry.GeometryType);
        fields.Add(null);
    }

    private static string Number(double value, char decimalMark) => value.ToString("R", CultureInfo.InvariantCulture).Replace('.', decimalMark);
}

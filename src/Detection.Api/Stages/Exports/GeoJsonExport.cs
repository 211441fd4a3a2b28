using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Exports;

/// <summary>One kind as a GeoJSON feature collection (RFC 7946), one feature a line; a row without a place has no geometry.</summary>
internal static class GeoJsonExport
{
    private const int FlushBytes = 1 << 16;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static async Task Write(ExportReader reader, TargetSchema schema, Stream output, CancellationToken ct)
    {
        var bytes = new ArrayBufferWriter<byte>(2 * FlushBytes);
        await using var json = new Utf8JsonWriter(bytes, Options);
        bytes.Write("{\"type\":\"FeatureCollection\",\"features\":["u8);
        var isFirst = true;
        await foreach (var row in reader.Rows(schema, ct))
        {
            bytes.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            WriteFeature(json, schema, row);
            await json.FlushAsync(ct);
            json.Reset();
            if (bytes.WrittenCount >= FlushBytes) await Flush(bytes, output, ct);
        }

        bytes.Write("\n]}\n"u8);
        await Flush(bytes, output, ct);
    }

    private static void WriteFeature(Utf8JsonWriter json, TargetSchema schema, string?[] row)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        for (var at = 0; at < schema.Columns.Length; at++)
        {
            if (schema.Columns[at].Name is not ("longitude" or "latitude")) WriteProperty(json, schema.Columns[at], row[at]);
        }

        json.WriteEndObject();
        json.WritePropertyName("geometry");
        WriteGeometry(json, schema, row);
        json.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter json, TargetColumn column, string? text)
    {
        json.WritePropertyName(column.Header);
        if (text is null) json.WriteNullValue();
        else if (column.Kind is ColumnKind.Number or ColumnKind.SingleNumber or ColumnKind.SmallInteger or ColumnKind.Amount or ColumnKind.Flag)
            json.WriteRawValue(text, skipInputValidation: true);
        else json.WriteStringValue(text);
    }

    private static void WriteGeometry(Utf8JsonWriter json, TargetSchema schema, string?[] row)
    {
        var geometry = schema.Shape != ShapeKind.None ? row[^1] : null;
        if (ExportKinds.HasPoint(schema) && row[schema.Get("longitude")] is { } longitude && row[schema.Get("latitude")] is { } latitude)
            geometry = $"{{\"type\":\"Point\",\"coordinates\":[{longitude},{latitude}]}}";
        if (geometry is null) json.WriteNullValue();
        else json.WriteRawValue(geometry, skipInputValidation: true);
    }

    private static async Task Flush(ArrayBufferWriter<byte> bytes, Stream output, CancellationToken ct)
    {
        await output.WriteAsync(bytes.WrittenMemory, ct);
        bytes.ResetWrittenCount();
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NetTopologySuite.Geometries;

namespace Geo.Output;

/// <summary>Writes one GeoJSON FeatureCollection, feature by feature, so that memory does not grow with their number.</summary>
/// <remarks>Source: RFC 7946. Letters of every language stay letters; the text is safe inside HTML.</remarks>
public sealed class GeoJsonWriter : IDisposable
{
    /// <summary>The media type of the document.</summary>
    public const string ContentType = "application/geo+json";

    private readonly Utf8JsonWriter _json;

    /// <param name="output">Takes the UTF-8 bytes; flushing it is the caller's business.</param>
    public GeoJsonWriter(IBufferWriter<byte> output) : this(new Utf8JsonWriter(output, Options))
    {
    }

    /// <param name="output">Takes the UTF-8 bytes; it stays open.</param>
    public GeoJsonWriter(Stream output) : this(new Utf8JsonWriter(output, Options))
    {
    }

    private GeoJsonWriter(Utf8JsonWriter json)
    {
        _json = json;
        _json.WriteStartObject();
        _json.WriteString("type", "FeatureCollection");
        _json.WriteStartArray("features");
    }

    private static JsonWriterOptions Options => new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Appends one feature.</summary>
    /// <param name="geometry">In SRID 4326; null for a feature without a place.</param>
    /// <param name="writeProperties">Writes the members of the properties object, not its braces.</param>
    /// <param name="id">The feature's own identifier, where it has one.</param>
    /// <exception cref="ArgumentException">The geometry is in another system, or a coordinate is not a finite number.</exception>
    public void WriteFeature(Geometry? geometry, Action<Utf8JsonWriter> writeProperties, long? id = null)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "Feature");
        if (id is { } number) _json.WriteNumber("id", number);
        _json.WritePropertyName("geometry");
        GeoJsonGeometry.Write(_json, geometry);
        _json.WriteStartObject("properties");
        writeProperties(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>Hands the bytes written so far to the output.</summary>
    public Task Flush(CancellationToken ct) => _json.FlushAsync(ct);

    /// <summary>Closes the collection and hands its last bytes to the output; call once, after the last feature.</summary>
    public async Task Complete(CancellationToken ct)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        await _json.FlushAsync(ct);
    }

    public void Dispose() => _json.Dispose();
}

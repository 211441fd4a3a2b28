using System.Text;
using System.Text.Json;

namespace Geo.Output;

/// <summary>Finds the features of a collection in a stream, whatever members surround them and wherever the buffer ends.</summary>
internal sealed class GeoJsonScanner(Stream input, bool anyCrs)
{
    private const int FirstBufferBytes = 64 * 1024;
    private const int LargestFeatureBytes = 64 * 1024 * 1024;

    private byte[] _buffer = new byte[FirstBufferBytes];
    private int _start;
    private int _end;
    private bool _started;
    private bool _lastBytesRead;
    private bool _inFeatures;
    private bool _sawFeatures;
    private JsonReaderState _state;

    /// <summary>The next feature, or null after the last.</summary>
    public async ValueTask<JsonElement?> Next(CancellationToken ct)
    {
        while (true)
        {
            if (_started && Scan() is { } feature) return feature;
            if (_lastBytesRead) break;
            await Fill(ct);
        }
        if (!_sawFeatures) throw new GeoJsonException("The file has no member \"features\": it is not a GeoJSON FeatureCollection.");
        return null;
    }

    private JsonElement? Scan()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _lastBytesRead, _state);
        try
        {
            return Scan(ref reader);
        }
        catch (JsonException e)
        {
            throw new GeoJsonException($"The file is not JSON: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new GeoJsonException(GeoJsonText.Broken, e);
        }
        finally
        {
            _start += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }
    }

    /// <summary>Reads on until a feature is complete, or leaves the reader before the first token whose value is not all there yet.</summary>
    private JsonElement? Scan(ref Utf8JsonReader reader)
    {
        for (var before = reader; reader.Read(); before = reader)
        {
            if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
                throw new GeoJsonException("The file is not a GeoJSON FeatureCollection: it does not begin with an object.");
            if (_inFeatures)
            {
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    _inFeatures = false;
                    continue;
                }
                var from = (int)reader.TokenStartIndex;
                if (JsonDocument.TryParseValue(ref reader, out var feature))
                {
                    using (feature)
                    {
                        GeoJsonText.Check(_buffer.AsSpan(_start + from, (int)reader.BytesConsumed - from), feature.RootElement);
                        return feature.RootElement.Clone();
                    }
                }
                reader = before;
                return null;
            }
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            if (TakeMember(ref reader)) continue;
            reader = before;
            return null;
        }
        return null;
    }

    /// <summary>Takes a member of the collection; false if its value is not in the buffer yet.</summary>
    private bool TakeMember(ref Utf8JsonReader reader)
    {
        var isType = reader.ValueTextEquals("type");
        var isCrs = reader.ValueTextEquals("crs");
        if (reader.ValueTextEquals("features"))
        {
            if (!reader.Read()) return false;
            if (reader.TokenType != JsonTokenType.StartArray) throw new GeoJsonException("The member \"features\" is not an array.");
            _inFeatures = _sawFeatures = true;
            return true;
        }
        if (!isType && !isCrs) return reader.TrySkip();
        if (!reader.Read() || !JsonDocument.TryParseValue(ref reader, out var document)) return false;
        using (document)
        {
            if (isType && document.RootElement.ToString() is var type && type != "FeatureCollection")
                throw new GeoJsonException($"The file is a GeoJSON {type}, not a FeatureCollection.");
            if (isCrs && !anyCrs) GeoJsonParser.CheckCrs(document.RootElement);
        }
        return true;
    }

    private async ValueTask Fill(CancellationToken ct)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length) Grow();
        var read = await input.ReadAtLeastAsync(_buffer.AsMemory(_end), _started ? 1 : Encoding.UTF8.Preamble.Length, throwOnEndOfStream: false, ct);
        if (!_started && _buffer.AsSpan(0, read).StartsWith(Encoding.UTF8.Preamble)) _start = Encoding.UTF8.Preamble.Length;
        _end += read;
        _started = true;
        _lastBytesRead = read == 0;
    }

    private void Grow()
    {
        if (_buffer.Length >= LargestFeatureBytes) throw new GeoJsonException($"One feature is larger than {LargestFeatureBytes >> 20} MB.");
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Detection.Api.Tests.Tiles;

/// <summary>Reads a Mapbox vector tile, so that the tests see what a map sees.</summary>
/// <remarks>Source: Mapbox Vector Tile Specification 2.1, vector_tile.proto. Geometry is counted, not decoded.</remarks>
internal static class VectorTile
{
    public sealed record Layer(string Name, long Extent, IReadOnlyList<Feature> Features);

    public sealed record Feature(long Id, int GeometryKind, IReadOnlyDictionary<string, object> Properties);

    public static IReadOnlyDictionary<string, Layer> Read(ReadOnlySpan<byte> tile)
    {
        var layers = new Dictionary<string, Layer>();
        foreach (var field in Fields(tile))
        {
            var layer = ReadLayer(field.Bytes);
            layers.Add(layer.Name, layer);
        }
        return layers;
    }

    private static Layer ReadLayer(byte[] bytes)
    {
        var fields = Fields(bytes);
        var keys = fields.Where(field => field.Number == 3).Select(field => Encoding.UTF8.GetString(field.Bytes)).ToList();
        var values = fields.Where(field => field.Number == 4).Select(field => ReadValue(field.Bytes)).ToList();
        var features = fields.Where(field => field.Number == 2).Select(field => ReadFeature(field.Bytes, keys, values));
        return new Layer(Encoding.UTF8.GetString(fields.Single(field => field.Number == 1).Bytes), fields.Single(field => field.Number == 5).Varint, [.. features]);
    }

    private static Feature ReadFeature(byte[] bytes, List<string> keys, List<object> values)
    {
        var fields = Fields(bytes);
        var properties = new Dictionary<string, object>();
        var tags = fields.Where(field => field.Number == 2).SelectMany(field => Varints(field.Bytes)).ToList();
        for (var tag = 0; tag < tags.Count; tag += 2) properties.Add(keys[(int)tags[tag]], values[(int)tags[tag + 1]]);
        return new Feature(fields.FirstOrDefault(field => field.Number == 1).Varint, (int)fields.Single(field => field.Number == 3).Varint, properties);
    }

    private static object ReadValue(byte[] bytes)
    {
        var field = Fields(bytes).Single();
        return field.Number switch
        {
            1 => Encoding.UTF8.GetString(field.Bytes),
            2 => BinaryPrimitives.ReadSingleLittleEndian(field.Bytes),
            3 => BinaryPrimitives.ReadDoubleLittleEndian(field.Bytes),
            4 or 5 => field.Varint,
            6 => (field.Varint >>> 1) ^ -(field.Varint & 1),
            7 => field.Varint != 0,
            _ => throw new FormatException($"A value of kind {field.Number} is unknown."),
        };
    }

    private static List<(int Number, long Varint, byte[] Bytes)> Fields(ReadOnlySpan<byte> message)
    {
        var fields = new List<(int, long, byte[])>();
        while (!message.IsEmpty)
        {
            var tag = ReadVarint(ref message);
            var length = (tag & 7) switch { 0 => 0, 1 => 8, 5 => 4, 2 => (int)ReadVarint(ref message), _ => throw new FormatException("Unknown wire type.") };
            var varint = (tag & 7) == 0 ? ReadVarint(ref message) : 0;
            fields.Add(((int)(tag >> 3), varint, message[..length].ToArray()));
            message = message[length..];
        }
        return fields;
    }

    private static List<long> Varints(ReadOnlySpan<byte> packed)
    {
        var varints = new List<long>();
        while (!packed.IsEmpty) varints.Add(ReadVarint(ref packed));
        return varints;
    }

    private static long ReadVarint(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }
}

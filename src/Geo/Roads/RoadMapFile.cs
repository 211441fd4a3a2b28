using System.IO.Compression;
using System.Security.Cryptography;
using Geo.Roads.Hierarchy;
using Geo.Roads.Profiles;

namespace Geo.Roads;

/// <summary>A road map as bytes, with its hierarchy, so that it is built once and read often.</summary>
/// <remarks>Form: the letters TRMAP, a version, the SHA-256 of what follows, then a deflated stream of variable-length numbers.</remarks>
public static class RoadMapFile
{
    private const byte Version = 1;
    private const int HeadBytes = 6;

    private static ReadOnlySpan<byte> Magic => "TRMAP"u8;

    public static byte[] Write(RoadMap map)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var buffered = new BufferedStream(deflate, 1 << 16))
        using (var writer = new BinaryWriter(buffered))
        {
            WriteNetwork(writer, map.Network);
            writer.Write7BitEncodedInt(map.Hierarchy.StateCount);
            foreach (var rank in map.Hierarchy.RankOf) writer.Write7BitEncodedInt(rank);
            WriteTable(writer, map.Hierarchy.Up);
            WriteTable(writer, map.Hierarchy.Down);
        }
        var content = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        var file = new byte[HeadBytes + SHA256.HashSizeInBytes + content.Length];
        Magic.CopyTo(file);
        file[HeadBytes - 1] = Version;
        SHA256.HashData(content, file.AsSpan(HeadBytes, SHA256.HashSizeInBytes));
        content.CopyTo(file.AsSpan(HeadBytes + SHA256.HashSizeInBytes));
        return file;
    }

    /// <exception cref="FormatException">The bytes are no road map of this version, or not what was written.</exception>
    public static RoadMap Read(byte[] file)
    {
        if (file.Length < HeadBytes + SHA256.HashSizeInBytes || !file.AsSpan().StartsWith(Magic)) throw new FormatException("These bytes are no road map.");
        if (file[HeadBytes - 1] != Version) throw new FormatException($"This road map is of version {file[HeadBytes - 1]}, not {Version}: import the extract again.");
        var content = file.AsSpan(HeadBytes + SHA256.HashSizeInBytes);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(file.AsSpan(HeadBytes, SHA256.HashSizeInBytes)))
            throw new FormatException("This road map is damaged or cut off: import the extract again.");
        using var inflate = new DeflateStream(new MemoryStream(file, HeadBytes + SHA256.HashSizeInBytes, content.Length), CompressionMode.Decompress);
        using var buffered = new BufferedStream(inflate, 1 << 16);
        using var reader = new BinaryReader(buffered);
        var network = ReadNetwork(reader);
        var rankOf = new int[reader.Read7BitEncodedInt()];
        for (var state = 0; state < rankOf.Length; state++) rankOf[state] = reader.Read7BitEncodedInt();
        var cars = new TurnGraph(network, TravelMode.Car);
        if (cars.StateCount != rankOf.Length) throw new FormatException("The hierarchy of this road map belongs to another network: import the extract again.");
        return new RoadMap(network, cars, new ContractionHierarchy(rankOf, ReadTable(reader, rankOf.Length), ReadTable(reader, rankOf.Length)));
    }

    private static void WriteNetwork(BinaryWriter writer, RoadNetwork network)
    {
        WritePoints(writer, network.Nodes);
        WritePoints(writer, network.Shape);
        writer.Write7BitEncodedInt(network.EdgeCount);
        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var (from, to, metres, speeds) = network.Edges[edge];
            writer.Write7BitEncodedInt(from);
            writer.Write7BitEncodedInt(to);
            writer.Write(metres);
            writer.Write(speeds.CarForward);
            writer.Write(speeds.CarBackward);
            writer.Write(speeds.FootForward);
            writer.Write(speeds.FootBackward);
            writer.Write7BitEncodedInt(network.ShapeStart[edge + 1] - network.ShapeStart[edge]);
        }
        writer.Write7BitEncodedInt(network.Restrictions.Length);
        foreach (var restriction in network.Restrictions)
        {
            writer.Write(restriction.IsMandatory);
            WriteList(writer, restriction.Approach);
            WriteList(writer, restriction.Exits);
        }
    }

    private static RoadNetwork ReadNetwork(BinaryReader reader)
    {
        var (nodes, shape) = (ReadPoints(reader), ReadPoints(reader));
        var edges = new RoadEdge[reader.Read7BitEncodedInt()];
        var shapeStart = new int[edges.Length + 1];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            edges[edge] = new RoadEdge(
                reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadSingle(),
                new WaySpeeds(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()));
            shapeStart[edge + 1] = shapeStart[edge] + reader.Read7BitEncodedInt();
        }
        var restrictions = new TurnRestriction[reader.Read7BitEncodedInt()];
        for (var i = 0; i < restrictions.Length; i++)
        {
            var isMandatory = reader.ReadBoolean();
            restrictions[i] = new TurnRestriction(ReadList(reader), ReadList(reader), isMandatory);
        }
        return new RoadNetwork(edges, nodes, shapeStart, shape, restrictions);
    }

    private static void WritePoints(BinaryWriter writer, MapPoint[] points)
    {
        writer.Write7BitEncodedInt(points.Length);
        var before = default(MapPoint);
        foreach (var point in points)
        {
            WriteSigned(writer, point.LongitudeUnits - (long)before.LongitudeUnits);
            WriteSigned(writer, point.LatitudeUnits - (long)before.LatitudeUnits);
            before = point;
        }
    }

    private static MapPoint[] ReadPoints(BinaryReader reader)
    {
        var points = new MapPoint[reader.Read7BitEncodedInt()];
        var (longitude, latitude) = (0L, 0L);
        for (var i = 0; i < points.Length; i++)
            points[i] = new MapPoint((int)(longitude += ReadSigned(reader)), (int)(latitude += ReadSigned(reader)));
        return points;
    }

    private static void WriteTable(BinaryWriter writer, ArcTable table)
    {
        for (var rank = 0; rank + 1 < table.First.Length; rank++)
        {
            writer.Write7BitEncodedInt(table.First[rank + 1] - table.First[rank]);
            foreach (var arc in table.Of(rank))
            {
                writer.Write7BitEncodedInt(arc.Other);
                writer.Write7BitEncodedInt(arc.Milliseconds);
                WriteSigned(writer, arc.Via);
            }
        }
    }

    private static ArcTable ReadTable(BinaryReader reader, int stateCount)
    {
        var (first, arcs) = (new int[stateCount + 1], new List<HierarchyArc>(2 * stateCount));
        for (var rank = 0; rank < stateCount; rank++)
        {
            first[rank + 1] = first[rank] + reader.Read7BitEncodedInt();
            while (arcs.Count < first[rank + 1])
                arcs.Add(new HierarchyArc(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), (int)ReadSigned(reader)));
        }
        return new ArcTable(first, [.. arcs]);
    }

    private static void WriteList(BinaryWriter writer, IReadOnlyList<int> numbers)
    {
        writer.Write7BitEncodedInt(numbers.Count);
        foreach (var number in numbers) writer.Write7BitEncodedInt(number);
    }

    private static int[] ReadList(BinaryReader reader)
    {
        var numbers = new int[reader.Read7BitEncodedInt()];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = reader.Read7BitEncodedInt();
        return numbers;
    }

    private static void WriteSigned(BinaryWriter writer, long number) => writer.Write7BitEncodedInt64((number << 1) ^ (number >> 63));

    private static long ReadSigned(BinaryReader reader)
    {
        var number = (ulong)reader.Read7BitEncodedInt64();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }
}

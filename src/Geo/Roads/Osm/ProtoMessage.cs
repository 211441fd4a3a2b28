using System.Buffers.Binary;

namespace Geo.Roads.Osm;

/// <summary>Walks through the fields of one Protocol Buffers message. Only what the .osm.pbf format uses.</summary>
/// <remarks>Source: Protocol Buffers, "Encoding" (wire types 0, 1, 2 and 5).</remarks>
internal ref struct ProtoMessage(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;
    private int wireType;

    /// <summary>The number of the field that <see cref="Next"/> moved to.</summary>
    public int Field { get; private set; }

    public readonly bool IsEmpty => rest.IsEmpty;

    /// <summary>Moves to the next field; its value must then be read or skipped.</summary>
    public bool Next()
    {
        if (rest.IsEmpty) return false;
        var key = ReadVarint();
        (Field, wireType) = ((int)(key >> 3), (int)(key & 7));
        return true;
    }

    /// <exception cref="FormatException">The message ends inside the number, or it has more than 64 bits.</exception>
    public ulong ReadVarint()
    {
        ulong number = 0;
        for (var (i, shift) = (0, 0); i < rest.Length && shift < 64; i++, shift += 7)
        {
            number |= (ulong)(rest[i] & 0x7F) << shift;
            if (rest[i] >= 0x80) continue;
            rest = rest[(i + 1)..];
            return number;
        }
        throw new FormatException("a number has no end.");
    }

    /// <summary>A signed number in zigzag form.</summary>
    public long ReadZigzag()
    {
        var number = ReadVarint();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    /// <summary>Text, a message inside this one, or packed numbers.</summary>
    /// <exception cref="FormatException">It would be longer than what is left.</exception>
    public ReadOnlySpan<byte> ReadBytes()
    {
        if (wireType != 2) throw new FormatException($"field {Field} is not of the kind it should be.");
        var length = ReadVarint();
        if (length > (ulong)rest.Length) throw new FormatException($"field {Field} claims {length} bytes where {rest.Length} are left.");
        var value = rest[..(int)length];
        rest = rest[(int)length..];
        return value;
    }

    public ProtoMessage ReadMessage() => new(ReadBytes());

    public void Skip()
    {
        if (wireType == 0) ReadVarint();
        else if (wireType == 2) ReadBytes();
        else if (wireType == 1) Cut(sizeof(ulong));
        else if (wireType == 5) Cut(sizeof(uint));
        else throw new FormatException($"field {Field} is of the unknown kind {wireType}.");
    }

    private void Cut(int count) => rest = count <= rest.Length ? rest[count..] : throw new FormatException($"field {Field} is cut off.");

    /// <summary>The length that stands before a block's header.</summary>
    public static int ReadLength(ReadOnlySpan<byte> fourBytes) => BinaryPrimitives.ReadInt32BigEndian(fourBytes);
}

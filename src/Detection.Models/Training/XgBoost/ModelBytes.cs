using System.Security.Cryptography;
using System.Text;

namespace Detection.Models.Training.XgBoost;

/// <summary>
/// Trees with their columns' names and a digest: the library does not survive every damaged file, so nothing reaches it whose digest does
/// not fit. Layout, little-endian: "TARAMA-X", count of columns, their names, length of the trees, the trees (UBJSON), SHA-256 of all before it.
/// </summary>
internal static class ModelBytes
{
    private const int HashBytes = 32;
    private const int MostColumns = 100_000;

    private static ReadOnlySpan<byte> Magic => "TARAMA-X"u8;

    public static byte[] Seal(IReadOnlyList<string> columns, byte[] trees)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(columns.Count);
        foreach (var column in columns) writer.Write(column);
        writer.Write(trees.Length);
        writer.Write(trees);
        writer.Flush();
        var body = stream.ToArray();
        return [.. body, .. SHA256.HashData(body)];
    }

    /// <exception cref="InvalidDataException">Not such bytes, or damaged.</exception>
    public static (string[] Columns, byte[] Trees) Open(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Magic.Length + HashBytes || !bytes[..Magic.Length].SequenceEqual(Magic))
            throw new InvalidDataException("these bytes are not trees of this program");
        var body = bytes[..^HashBytes];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[^HashBytes..]))
            throw new InvalidDataException("the trees are damaged: their bytes do not match their SHA-256");
        using var reader = new BinaryReader(new MemoryStream(body[Magic.Length..].ToArray()), Encoding.UTF8);
        try
        {
            var columns = new string[reader.ReadInt32() is var count and > 0 and <= MostColumns ? count : throw new InvalidDataException("the trees name no columns")];
            for (var i = 0; i < columns.Length; i++) columns[i] = reader.ReadString();
            return (columns, reader.ReadBytes(reader.ReadInt32()));
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("the trees end too early", e);
        }
    }
}

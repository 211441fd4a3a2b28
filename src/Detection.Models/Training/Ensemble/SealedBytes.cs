using System.Security.Cryptography;
using System.Text;
using Detection.Models.Features;

namespace Detection.Models.Training.Ensemble;

/// <summary>
/// A learned model as stored bytes. Layout, little-endian: eight letters that name the kind, format number, feature-set hash, the model, SHA-256 of
/// all before it. Nothing is read whose digest does not fit.
/// </summary>
internal static class SealedBytes
{
    private const int FormatNumber = 1;

    public static byte[] Seal(byte[] magic, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(magic);
        writer.Write(FormatNumber);
        writer.Write(FeatureCatalogue.Hash);
        write(writer);
        writer.Flush();
        var body = stream.ToArray();
        return [.. body, .. SHA256.HashData(body)];
    }

    /// <exception cref="InvalidDataException">Not such bytes, damaged, or of another format or feature set.</exception>
    public static T Open<T>(byte[] magic, ReadOnlySpan<byte> bytes, Func<BinaryReader, T> read)
    {
        if (bytes.Length < magic.Length + SHA256.HashSizeInBytes || !bytes[..magic.Length].SequenceEqual(magic))
            throw new InvalidDataException("these bytes are not a learned model of this program");
        var body = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
            throw new InvalidDataException("the learned model is damaged: its bytes do not match their SHA-256");
        using var reader = new BinaryReader(new MemoryStream(body[magic.Length..].ToArray()), Encoding.UTF8);
        try
        {
            if (reader.ReadInt32() is var format and not FormatNumber) throw new InvalidDataException($"the learned model has format {format}; this program reads format {FormatNumber}");
            var features = reader.ReadString();
            if (features != FeatureCatalogue.Hash)
                throw new InvalidDataException($"the learned model was fitted on feature set {features[..Math.Min(12, features.Length)]}; this program computes {FeatureCatalogue.Hash[..12]}: learn again");
            return read(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException("the learned model ends too early or holds a count that cannot be", e);
        }
    }
}

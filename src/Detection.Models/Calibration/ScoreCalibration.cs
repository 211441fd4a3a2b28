using System.Security.Cryptography;
using System.Text;

namespace Detection.Models.Calibration;

/// <summary>
/// Turns a score into a probability. Never falls as the score rises, so that it does not change an order, only what the numbers mean.
/// Stored as bytes beside the model whose scores it belongs to: the same bytes give the same bits.
/// </summary>
public abstract class ScoreCalibration
{
    private static readonly byte[] Magic = "TARAMA-C"u8.ToArray();

    /// <summary>Stable name: <c>cold-start</c> or <c>venn-abers</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The probability of a score; a score that is not a number has none.</summary>
    public abstract Probability Of(double score);

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Kind);
        Write(writer);
        writer.Flush();
        var body = stream.ToArray();
        return [.. body, .. SHA256.HashData(body)];
    }

    /// <exception cref="InvalidDataException">The bytes are no calibration, are damaged, or are of a kind this program does not know; the message says which.</exception>
    public static ScoreCalibration Read(byte[] bytes)
    {
        const int hashBytes = SHA256.HashSizeInBytes;
        if (bytes.Length < Magic.Length + hashBytes || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            throw new InvalidDataException("these bytes are not a calibration of this program");
        var body = bytes.AsSpan(0, bytes.Length - hashBytes);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
            throw new InvalidDataException("the calibration is damaged: its bytes do not match their SHA-256");
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body.Length - Magic.Length), Encoding.UTF8);
        try
        {
            return reader.ReadString() switch
            {
                ColdStartCalibration.Name => ColdStartCalibration.ReadFrom(reader),
                VennAbersCalibration.Name => VennAbersCalibration.ReadFrom(reader),
                var other => throw new InvalidDataException($"this program knows no calibration of the kind '{other}'"),
            };
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("the calibration ends too early");
        }
    }

    protected abstract void Write(BinaryWriter writer);
}

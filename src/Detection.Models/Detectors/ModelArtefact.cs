using System.Security.Cryptography;
using System.Text;
using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>
/// A model as stored bytes. The same population and seed give the same bytes; the version names them.
/// Layout, little-endian: "TARAMA-M", format number, feature-set hash, seed, model, and the SHA-256 of all before it.
/// </summary>
public sealed class ModelArtefact
{
    private const int FormatNumber = 2;
    private const int HashBytes = 32;
    private static readonly byte[] Magic = "TARAMA-M"u8.ToArray();

    private ModelArtefact(ScoringModel model, byte[] bytes, int seed) => (Model, Bytes, Seed) = (model, bytes, seed);

    public ScoringModel Model { get; }

    public byte[] Bytes { get; }

    /// <summary>Seed of the isolation forest.</summary>
    public int Seed { get; }

    /// <summary>Digest of <see cref="Bytes"/> without their own last 32; stored beside them.</summary>
    public byte[] Sha256 => Bytes[^HashBytes..];

    /// <summary>Name of the model: equal bytes have equal names.</summary>
    public string Version => $"unsupervised-{FormatNumber}-{Convert.ToHexStringLower(Sha256)[..12]}";

    public static ModelArtefact Fit(IEnumerable<FeatureRow> population, int seed)
    {
        var model = ScoringModel.Fit(population, seed);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(FormatNumber);
        writer.Write(FeatureCatalogue.Hash);
        writer.Write(seed);
        model.Write(writer);
        writer.Flush();
        var body = stream.ToArray();
        return new ModelArtefact(model, [.. body, .. SHA256.HashData(body)], seed);
    }

    /// <exception cref="InvalidDataException">The bytes are not a model, are damaged, or belong to another feature set; the message says which.</exception>
    public static ModelArtefact Read(byte[] bytes)
    {
        if (bytes.Length < Magic.Length + HashBytes || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            throw new InvalidDataException("these bytes are not a model of this program");
        if (!SHA256.HashData(bytes.AsSpan(0, bytes.Length - HashBytes)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - HashBytes)))
            throw new InvalidDataException("the model is damaged: its bytes do not match their SHA-256");
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, bytes.Length - Magic.Length - HashBytes), Encoding.UTF8);
        try
        {
            var format = reader.ReadInt32();
            if (format != FormatNumber) throw new InvalidDataException($"the model has format {format}; this program reads format {FormatNumber}");
            var features = reader.ReadString();
            if (features != FeatureCatalogue.Hash)
                throw new InvalidDataException($"the model was fitted on feature set {Short(features)}; this program computes {Short(FeatureCatalogue.Hash)}: fit it again");
            var seed = reader.ReadInt32();
            return new ModelArtefact(ScoringModel.Read(reader), bytes, seed);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("the model ends too early");
        }
    }

    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];
}

using System.Security.Cryptography;
using System.Text;
using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Training;
using Detection.Models.Training.Ensemble;

namespace Detection.Models.Scoring;

/// <summary>
/// A night's model as stored bytes; equal bytes score equal bits. Layout, little-endian: "TARAMA-N", format number, feature-set hash, seed,
/// share of the trees, the unsupervised model, the trees (empty without), SHA-256 of all before it.
/// </summary>
public sealed class NightArtefact
{
    private const int FormatNumber = 2;
    private const int LongestPart = 1 << 30;
    private static readonly byte[] Magic = "TARAMA-N"u8.ToArray();

    private NightArtefact(NightModel model, byte[] bytes, int seed) => (Model, Bytes, Seed) = (model, bytes, seed);

    public NightModel Model { get; }

    public byte[] Bytes { get; }

    /// <summary>Where the randomness of fitting began.</summary>
    public int Seed { get; }

    public byte[] Sha256 => Bytes[^SHA256.HashSizeInBytes..];

    /// <summary>Name of the model: equal bytes have equal names.</summary>
    public string Version => $"{(Model.IsLearned ? "learned" : "unsupervised")}-{Convert.ToHexStringLower(Sha256)[..12]}";

    /// <param name="trees">Null where no outcomes had a part.</param>
    public static NightArtefact Of(ModelArtefact population, BaggedTrees? trees, double treeShare)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(FormatNumber);
        writer.Write(FeatureCatalogue.Hash);
        writer.Write(population.Seed);
        writer.Write(treeShare);
        var grown = trees?.Save() ?? [];
        writer.Write(population.Bytes.Length);
        writer.Write(population.Bytes);
        writer.Write(grown.Length);
        writer.Write(grown);
        writer.Flush();
        var body = stream.ToArray();
        return new NightArtefact(new NightModel(population.Model, trees, treeShare), [.. body, .. SHA256.HashData(body)], population.Seed);
    }

    /// <exception cref="InvalidDataException">The bytes are not a model, are damaged, or belong to another feature set; the message says which.</exception>
    /// <exception cref="TreeLibraryException">The model has trees and the library for them is not installed.</exception>
    public static NightArtefact Read(byte[] bytes, ITreeTrainer trainer)
    {
        if (bytes.Length < Magic.Length + SHA256.HashSizeInBytes || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            throw new InvalidDataException("these bytes are not a model of this program");
        var body = bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
            throw new InvalidDataException("the model is damaged: its bytes do not match their SHA-256");
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body.Length - Magic.Length), Encoding.UTF8);
        try
        {
            if (reader.ReadInt32() is var format and not FormatNumber) throw new InvalidDataException($"the model has format {format}; this program reads format {FormatNumber}");
            var features = reader.ReadString();
            if (features != FeatureCatalogue.Hash)
                throw new InvalidDataException($"the model was fitted on feature set {Short(features)}; this program computes {Short(FeatureCatalogue.Hash)}");
            var (seed, share) = (reader.ReadInt32(), reader.ReadDouble());
            if (!(share is >= 0 and <= 1)) throw new InvalidDataException("the share of the model's trees lies outside 0–1");
            var population = ModelArtefact.Read(Part(reader)).Model;
            var grown = Part(reader);
            var trees = grown.Length == 0 ? null : BaggedTrees.Load(grown, trainer);
            if (trees is not null && !trees.Columns.SequenceEqual(TreeRows.Columns)) throw new InvalidDataException("the model's trees were grown on other columns");
            return new NightArtefact(new NightModel(population, trees, share), bytes, seed);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("the model ends too early");
        }
    }

    private static byte[] Part(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and < LongestPart and var length && reader.ReadBytes(length) is var part && part.Length == length
            ? part : throw new InvalidDataException("a part of the model is cut off");

    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];
}

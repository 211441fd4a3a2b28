using System.Security.Cryptography;
using System.Text;
using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Tests.Scoring;

namespace Detection.Models.Tests.Detectors;

public class ModelArtefactTests
{
    private static readonly byte[] Good = ModelArtefact.Fit(Population.Extract(SmallTown.Of(60, seed: 50), SmallTown.AsOf), 1).Bytes;

    [Fact]
    public void Bytes_that_are_no_model_are_refused() => Refused("these bytes are not a model"u8.ToArray().Concat(new byte[100]).ToArray(), "not a model");

    [Fact]
    public void An_empty_model_is_refused() => Refused([], "not a model");

    [Fact]
    public void A_model_with_one_changed_byte_is_refused()
    {
        var bytes = (byte[])Good.Clone();
        bytes[Good.Length / 2] ^= 1;
        Refused(bytes, "damaged");
    }

    [Fact]
    public void A_model_cut_short_is_refused() => Refused(Good[..^100], "damaged");

    [Fact]
    public void A_model_of_an_older_feature_set_is_refused_and_says_which()
    {
        var bytes = (byte[])Good.Clone();
        var place = Encoding.UTF8.GetString(bytes, 0, 200).IndexOf(FeatureCatalogue.Hash[..12], StringComparison.Ordinal);
        bytes[bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(FeatureCatalogue.Hash))] = (byte)'z';
        Assert.True(place > 0);
        Refused(Resealed(bytes), "fitted on feature set");
    }

    [Fact]
    public void A_population_of_nobody_cannot_be_fitted() => Assert.Throws<ArgumentException>(() => ModelArtefact.Fit([], 1));

    [Fact]
    public void Another_seed_is_another_model()
    {
        var rows = Population.Extract(SmallTown.Of(60, seed: 50), SmallTown.AsOf);

        Assert.NotEqual(ModelArtefact.Fit(rows, 1).Version, ModelArtefact.Fit(rows, 2).Version);
    }

    [Fact]
    public void A_sample_of_rows_does_not_depend_on_their_order()
    {
        var rows = Population.Extract(SmallTown.Of(60, seed: 50), SmallTown.AsOf);

        Assert.Equal(RowSample.Of(rows).Select(r => r.Id), RowSample.Of(rows.Reverse()).Select(r => r.Id));
    }

    private static byte[] Resealed(byte[] bytes) => [.. bytes[..^32], .. SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32))];

    private static void Refused(byte[] bytes, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => ModelArtefact.Read(bytes)).Message, StringComparison.Ordinal);
}

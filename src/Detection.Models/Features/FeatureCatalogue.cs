using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Detection.Models.Features;

/// <summary>Every feature, in the order of a stored row. New ones are added at the end of their family; the hash tells old models apart.</summary>
public static class FeatureCatalogue
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        .. LevelFeatures.All, .. PeerFeatures.All, .. DemandFeatures.All, .. ReactiveFeatures.All, .. TimeOfUseFeatures.All, .. DropFeatures.All,
        .. RunFeatures.All, .. DayFeatures.All, .. IndexFeatures.All, .. CutFeatures.All, .. QualityFeatures.All, .. HistoryFeatures.All,
        .. GridFeatures.All, .. NeighbourhoodFeatures.All, .. FieldFeatures.All, .. QuarterFeatures.All, .. ShapeFeatures.All,
    ];

    private static readonly Dictionary<Feature, int> Places = All.Select((feature, place) => (feature, place)).ToDictionary(f => f.feature, f => f.place);

    /// <summary>SHA-256 over codes, revisions and order, 64 hexadecimal digits: equal for two programs exactly when their rows mean the same.</summary>
    public static string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        All.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Code}@{f.Revision}"))))));

    /// <summary>Position of a feature in a row.</summary>
    public static int PlaceOf(Feature feature) => Places[feature];
}

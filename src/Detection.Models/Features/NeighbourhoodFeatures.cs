using System.Globalization;

namespace Detection.Models.Features;

/// <summary>
/// What is known of the installations around, itself left out. Context for learned models only: where crews went and what scores said before
/// moves no unsupervised detector, or suspicion would feed on itself.
/// </summary>
public static class NeighbourhoodFeatures
{
    public static IReadOnlyList<Feature> All { get; } = [.. Enumerable.Range(0, NeighbourhoodScales.Metres.Count).SelectMany(OfScale)];

    private static IEnumerable<Feature> OfScale(int scale)
    {
        var metres = NeighbourhoodScales.Metres[scale].ToString(CultureInfo.InvariantCulture);
        yield return Make($"inspected_share_{metres}m", new($"{metres} m içinde denetlenen pay", $"Share inspected within {metres} m"),
            $"Of the other installations within about {metres} m, the share visited by the scoring date.", input => input.Grid.Neighbours[scale].InspectedShare);
        yield return Make($"confirmed_share_{metres}m", new($"{metres} m içinde denetlenenlerde bulgu payı", $"Share confirmed of those inspected within {metres} m"),
            $"Of the other installations visited within about {metres} m, the share where theft was found; drawn towards the district's share the fewer were visited.", input => input.Grid.Neighbours[scale].ConfirmedShare);
        yield return Make($"neighbour_score_{metres}m", new($"{metres} m içindeki komşuların ortalama skoru", $"Mean score of neighbours within {metres} m"),
            $"Mean score of the other installations within about {metres} m, by the newest run before the scoring date.", input => input.Grid.Neighbours[scale].MeanScore);
    }

    private static Feature Make(string code, TextPair name, string meaning, Func<FeatureInput, double> compute) => new()
    {
        Code = code,
        Family = FeatureFamily.Neighbourhood,
        Name = name,
        Unit = "share",
        Meaning = meaning,
        Compute = compute,
    };
}

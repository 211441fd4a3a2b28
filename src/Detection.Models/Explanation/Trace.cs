using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Series;
using static Detection.Models.Explanation.LocalNumber;

namespace Detection.Models.Explanation;

/// <summary>Features that would all be different if one thing had not happened, and the words for its absence.</summary>
/// <param name="Places">Places in a feature row.</param>
/// <param name="Absence">tr "… olmasaydı", en "without …".</param>
public sealed record Trace(string Code, IReadOnlyList<int> Places, Func<FeatureRow, TextPair> Absence)
{
    private static readonly HashSet<Feature> ShiftsWithADrop =
    [
        .. DropFeatures.All, .. ShapeFeatures.All, DemandFeatures.LoadFactorDrop, DemandFeatures.LoadFactorDropDepth, ReactiveFeatures.InductiveRise, ReactiveFeatures.CapacitiveRise,
        TimeOfUseFeatures.TimeOfUseShift, TimeOfUseFeatures.T1Shift, TimeOfUseFeatures.T2Shift, TimeOfUseFeatures.T3Shift,
    ];

    /// <summary>A drop with all that moved at the same time, then each family by itself.</summary>
    public static IReadOnlyList<Trace> All { get; } =
    [
        new("DROP", PlacesOf(f => f.Family == FeatureFamily.Level || ShiftsWithADrop.Contains(f)), WithoutDrop),
        .. Enum.GetValues<FeatureFamily>().Where(family => family != FeatureFamily.Level).Select(family => new Trace(
            JsonName(family), PlacesOf(f => f.Family == family), _ => FamilyNames.Without(family))),
    ];

    /// <summary>
    /// The row as it would be without the trace: what detectors look at is as usual in the tariff group, what dates or describes the trace is
    /// not known. Levels that hold in any case (the use read, the months known) stay.
    /// </summary>
    public FeatureRow TakeOut(ScoringModel model, FeatureRow row)
    {
        var values = (float[])row.Values.Clone();
        foreach (var place in Places)
        {
            var feature = FeatureCatalogue.All[place];
            if (feature.Suspicious != Suspicious.Neither) values[place] = (float)model.Scaling.Usual(row.TariffGroup, feature);
            else if (Code == "DROP" && feature != LevelFeatures.Level) values[place] = float.NaN;
        }
        return row with { Values = values };
    }

    private static int[] PlacesOf(Func<Feature, bool> belongs) =>
        [.. Enumerable.Range(0, FeatureCatalogue.All.Count).Where(place => belongs(FeatureCatalogue.All[place]))];

    private static TextPair WithoutDrop(FeatureRow row)
    {
        var began = row[LevelFeatures.DropBegan];
        return double.IsNaN(began)
            ? new("kendi geçmişine göre düşüş olmasaydı", "without the fall against its own past")
            : Sentence.Fill("{0} bu yana süren düşüş olmasaydı", "without the drop since {0}", MonthSince(new Period((int)began)));
    }

    private static string JsonName(FeatureFamily family) => System.Text.Json.JsonNamingPolicy.SnakeCaseUpper.ConvertName(family.ToString());
}

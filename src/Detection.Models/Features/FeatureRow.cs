using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>
/// One installation's feature values in the catalogue's order, as they are stored (32-bit). A score and its reasons follow from this
/// row alone, so that any past score can be computed again.
/// </summary>
public sealed record FeatureRow(InstallationId Id, TariffGroup TariffGroup, float[] Values)
{
    /// <summary>NaN = not applicable or not known.</summary>
    public double this[Feature feature] => Values[FeatureCatalogue.PlaceOf(feature)];

    public static FeatureRow Of(FeatureInput input)
    {
        var values = new float[FeatureCatalogue.All.Count];
        for (var place = 0; place < values.Length; place++) values[place] = Stored(FeatureCatalogue.All[place].Of(input));
        return new FeatureRow(input.View.Id, input.View.TariffGroup, values);
    }

    private static float Stored(double value) => float.IsFinite((float)value) ? (float)value : float.NaN;
}

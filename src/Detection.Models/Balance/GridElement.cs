namespace Detection.Models.Balance;

/// <summary>What a balance is drawn up for.</summary>
public enum ElementLevel
{
    Transformer,
    Feeder,
    Substation,
}

/// <summary>A transformer, feeder or substation as far as its losses depend on it.</summary>
/// <param name="RatingsKva">Of the transformers that the energy passes; NaN where not known.</param>
/// <param name="Line">The medium-voltage line it passes before them; null at a transformer, or where nothing is known of it.</param>
public sealed record GridElement(ElementLevel Level, string Code, IReadOnlyList<double> RatingsKva, MediumVoltageLine? Line = null);

/// <summary>A medium-voltage line.</summary>
/// <param name="LengthKm">Along the line; NaN where not drawn.</param>
/// <param name="RatingA">What the conductor may carry; NaN where not known.</param>
/// <param name="VoltageKv">Between phases.</param>
public sealed record MediumVoltageLine(double LengthKm, double RatingA, double VoltageKv);

namespace Detection.Models.Features;

/// <summary>What the grid and the neighbourhood say of one installation, as known on the scoring date; NaN = not known.</summary>
/// <param name="UnexplainedShare">Of the energy into its transformer over the last year, what nothing explains.</param>
/// <param name="ExcessKwhPerDay">What the transformer surely misses, for each of its installations.</param>
/// <param name="DropMissed">ln of the odds that the transformer misses what the installation stopped using.</param>
/// <param name="Neighbours">One for each of <see cref="NeighbourhoodScales.Metres"/>.</param>
public sealed record GridView(double UnexplainedShare, double ExcessKwhPerDay, double DropMissed, IReadOnlyList<NeighbourView> Neighbours)
{
    public static GridView Unknown { get; } = new(double.NaN, double.NaN, double.NaN, [.. NeighbourhoodScales.Metres.Select(_ => NeighbourView.Unknown)]);
}

/// <summary>What is known of the installations around one, itself left out.</summary>
/// <param name="InspectedShare">Of the neighbours, those visited so far.</param>
/// <param name="ConfirmedShare">Of the visited neighbours, those where something was found; drawn towards the district's share where few were visited.</param>
/// <param name="MeanScore">Of the neighbours, by the newest run before.</param>
public readonly record struct NeighbourView(double InspectedShare, double ConfirmedShare, double MeanScore)
{
    public static NeighbourView Unknown { get; } = new(double.NaN, double.NaN, double.NaN);
}

/// <summary>How far a neighbourhood reaches.</summary>
public static class NeighbourhoodScales
{
    /// <summary>A few buildings, a street, a quarter [m].</summary>
    public static IReadOnlyList<int> Metres { get; } = [150, 500, 2000];
}

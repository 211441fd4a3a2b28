namespace Geo.Routing.Planning.Search;

/// <summary>Where an absent stop would go.</summary>
/// <param name="Rate">Gain for each second it adds.</param>
/// <param name="Shift">-1 for no place at all.</param>
/// <param name="Index">Index of the shift's point that it would come before.</param>
internal readonly record struct InsertionPlace(double Rate, int Shift, int Index)
{
    public static readonly InsertionPlace None = new(0, -1, 0);
}

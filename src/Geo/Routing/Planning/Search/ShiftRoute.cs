namespace Geo.Routing.Planning.Search;

/// <summary>
/// One shift under change: its start point, its stops and its end point, with the times between which each visit can begin.
/// There are two of each: before the break has been taken, and after; a crew without a break has always taken it.
/// </summary>
internal sealed class ShiftRoute
{
    public int[] Points = new int[8];

    /// <summary>Points in use, the two terminals included.</summary>
    public int Count;

    /// <summary>Earliest beginning at each index with the break still to come; infinite when that cannot be.</summary>
    public double[] EarliestHungry = new double[8];

    /// <summary>Earliest beginning at each index with the break behind.</summary>
    public double[] EarliestFed = new double[8];

    /// <summary>Latest beginning at each index from which all later windows, the break and the shift's end can be met, the break still to come.</summary>
    public double[] LatestHungry = new double[8];

    /// <summary>The same with the break behind.</summary>
    public double[] LatestFed = new double[8];

    /// <summary>Travel into each index from the one before [s].</summary>
    public double[] LegSeconds = new double[8];

    /// <summary>Legs and visits together [s].</summary>
    public double BusySeconds;

    /// <summary>Names what the shift holds and what binds it: two equal numbers of one search stand for the same stops, order and terms.</summary>
    public long Version;

    public ReadOnlySpan<int> Stops => Points.AsSpan(1, Count - 2);

    public void Grow(int count)
    {
        if (Points.Length >= count) return;
        var size = Math.Max(count, 2 * Points.Length);
        Array.Resize(ref Points, size);
        Array.Resize(ref EarliestHungry, size);
        Array.Resize(ref EarliestFed, size);
        Array.Resize(ref LatestHungry, size);
        Array.Resize(ref LatestFed, size);
        Array.Resize(ref LegSeconds, size);
    }
}

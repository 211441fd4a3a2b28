namespace Geo.Routing.Search;

/// <summary>For each stop the stops nearest to it, nearest first: all others in a small problem, some dozens in a large one.</summary>
internal sealed class NearStops
{
    /// <summary>Up to this many stops every other stop is a neighbour.</summary>
    public const int SmallProblem = 200;

    private const int LargeProblemNeighbours = 40;

    private readonly int[] neighbours;
    private readonly int perStop;

    private NearStops(int[] neighbours, int perStop)
    {
        this.neighbours = neighbours;
        this.perStop = perStop;
    }

    public ReadOnlySpan<int> Of(int stop) => neighbours.AsSpan(stop * perStop, perStop);

    /// <remarks>Time n² log n for all pairs; a problem of straight lines could use a grid instead.</remarks>
    public static NearStops Build<TTravel>(int stopCount, TTravel travel) where TTravel : struct, ITravel
    {
        var perStop = Math.Max(0, Math.Min(stopCount - 1, stopCount <= SmallProblem ? stopCount : LargeProblemNeighbours));
        var neighbours = new int[stopCount * perStop];
        var keys = new double[stopCount];
        var order = new int[stopCount];
        for (var stop = 0; stop < stopCount; stop++)
        {
            var others = 0;
            for (var other = 0; other < stopCount; other++)
            {
                if (other == stop) continue;
                keys[others] = travel.Seconds(stop, other) + travel.Seconds(other, stop);
                order[others++] = other;
            }
            Array.Sort(keys, order, 0, others);
            Array.Copy(order, 0, neighbours, stop * perStop, perStop);
        }
        return new NearStops(neighbours, perStop);
    }
}

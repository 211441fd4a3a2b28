namespace Geo.Routing.Search;

/// <summary>For each stop the stops nearest to it, nearest first: all others in a small problem, some dozens in a large one.</summary>
internal sealed class NearStops
{
    /// <summary>Up to this many stops every other stop is a neighbour.</summary>
    public const int SmallProblem = 200;

    private const int LargeProblemNeighbours = 40;

    private readonly int[] neighbours;
    private readonly int[] row;
    private readonly int perStop;

    private NearStops(int[] neighbours, int[] row, int perStop) => (this.neighbours, this.row, this.perStop) = (neighbours, row, perStop);

    public ReadOnlySpan<int> Of(int stop) => neighbours.AsSpan(row[stop] * perStop, perStop);

    public static NearStops Build<TTravel>(int stopCount, TTravel travel) where TTravel : struct, ITravel
    {
        var all = new int[stopCount];
        for (var stop = 0; stop < stopCount; stop++) all[stop] = stop;
        return Build(stopCount, all, travel);
    }

    /// <param name="among">The stops that have, and are, neighbours.</param>
    /// <remarks>Time n log n where the points' places are known, else n² log n.</remarks>
    public static NearStops Build<TTravel>(int stopCount, int[] among, TTravel travel) where TTravel : struct, ITravel
    {
        var perStop = Math.Max(0, Math.Min(among.Length - 1, among.Length <= SmallProblem ? among.Length : LargeProblemNeighbours));
        var neighbours = new int[among.Length * perStop];
        var row = new int[stopCount];
        var grid = perStop < among.Length - 1 && travel.Places is { } places ? new NearestPlaces(places, among) : null;
        var keys = new double[among.Length];
        var order = new int[among.Length];
        for (var i = 0; i < among.Length; i++)
        {
            var stop = among[i];
            row[stop] = i;
            var others = grid is null ? Others(stop, among, order) : grid.Find(stop, perStop, order);
            for (var other = 0; other < others; other++)
                keys[other] = travel.Seconds(stop, order[other]) + travel.Seconds(order[other], stop);
            Array.Sort(keys, order, 0, others);
            Array.Copy(order, 0, neighbours, i * perStop, perStop);
        }
        return new NearStops(neighbours, row, perStop);
    }

    private static int Others(int stop, int[] among, int[] order)
    {
        var others = 0;
        foreach (var other in among)
            if (other != stop) order[others++] = other;
        return others;
    }
}

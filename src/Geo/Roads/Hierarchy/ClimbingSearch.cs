namespace Geo.Roads.Hierarchy;

/// <summary>Everything that can be reached by climbing a hierarchy from some seeds. Made once and used again for each search; not for two threads.</summary>
internal sealed class ClimbingSearch
{
    private readonly ArcTable climbing;
    private readonly ArcTable falling;
    private readonly int[] rankOf;
    private readonly int[] milliseconds;
    private readonly int[] cameFrom;
    private readonly List<int> touched = [];
    private readonly MinHeap open;

    /// <param name="backward">Against the direction of travel.</param>
    public ClimbingSearch(ContractionHierarchy hierarchy, bool backward)
    {
        (climbing, falling) = backward ? (hierarchy.Down, hierarchy.Up) : (hierarchy.Up, hierarchy.Down);
        rankOf = hierarchy.RankOf;
        milliseconds = new int[hierarchy.StateCount];
        cameFrom = new int[hierarchy.StateCount];
        open = new MinHeap(hierarchy.StateCount);
        Array.Fill(milliseconds, int.MaxValue);
    }

    /// <summary>The ranks met for good in the last search with their times, by ascending time; dominated ones are left out.</summary>
    public List<(int Rank, int Milliseconds)> Settled { get; } = [];

    /// <summary>The time to a rank; greatest where it was not reached [ms].</summary>
    public int MillisecondsTo(int rank) => milliseconds[rank];

    /// <summary>The rank before one on its way; the complement of the seed's number at the beginning.</summary>
    public int CameFrom(int rank) => cameFrom[rank];

    public void Run(ReadOnlySpan<Seed> seeds)
    {
        foreach (var rank in touched) milliseconds[rank] = int.MaxValue;
        touched.Clear();
        Settled.Clear();
        open.Clear();
        for (var seed = 0; seed < seeds.Length; seed++) Reach(rankOf[seeds[seed].State], seeds[seed].Milliseconds, ~seed);
        while (open.Count > 0)
        {
            var rank = open.Pop();
            var now = milliseconds[rank];
            if (IsDominated(rank, now)) continue;
            Settled.Add((rank, now));
            foreach (var arc in climbing.Of(rank)) Reach(arc.Other, now + arc.Milliseconds, rank);
        }
    }

    /// <summary>Whether it is quicker to climb past a rank and come back down to it: then no shortest path climbs through it.</summary>
    private bool IsDominated(int rank, int now)
    {
        foreach (var arc in falling.Of(rank))
            if (milliseconds[arc.Other] is not int.MaxValue and var above && above + arc.Milliseconds < now) return true;
        return false;
    }

    private void Reach(int rank, int there, int before)
    {
        if (there >= milliseconds[rank]) return;
        if (milliseconds[rank] == int.MaxValue) touched.Add(rank);
        milliseconds[rank] = there;
        cameFrom[rank] = before;
        open.Put(rank, there);
    }
}

namespace Geo.Routing.Search;

/// <summary>
/// Routes that good plans were made of, each set of stops once. Put together anew, routes of different plans that overlap little make
/// a plan that neither parent would have led to; the gaps left by stops in common are then filled.
/// </summary>
/// <remarks>Recombining a pool of routes: Hammami, Rekik and Coelho (2020), who solve it as set packing; here overlaps are allowed and repaired.</remarks>
internal sealed class RoutePool(double[] values, int capacity)
{
    // Of the complements a route could have, those worth at least this share of the best are all taken now and then.
    private const double LeastFavour = 0.9;

    private readonly List<Entry> entries = [];
    private readonly HashSet<long> held = [];
    private readonly bool[] covered = new bool[values.Length];

    private sealed record Entry(int[] Stops, long Key, double Value);

    public int Count => entries.Count;

    /// <summary>Takes a route in, in the place of the least valuable one when the pool is full.</summary>
    public void Add(ReadOnlySpan<int> stops)
    {
        var (key, value) = (0L, 0.0);
        foreach (var stop in stops)
        {
            key ^= Mixed(stop);
            value += values[stop];
        }
        if (stops.Length == 0 || !held.Add(key)) return;
        if (entries.Count == capacity) RemoveLeast();
        entries.Add(new Entry(stops.ToArray(), key, value));
    }

    public void Clear()
    {
        entries.Clear();
        held.Clear();
    }

    /// <summary>Draws one route and to it, one by one, those that add most.</summary>
    /// <returns>A list of stops for each of the routes; a stop in several is left in the first.</returns>
    public int[][] Combine(int routes, RandomSource random)
    {
        Array.Clear(covered);
        var chosen = new int[routes][];
        for (var route = 0; route < routes; route++)
        {
            var entry = route == 0 ? entries[random.NextBelow(entries.Count)] : Complement(random);
            chosen[route] = Array.FindAll(entry.Stops, stop => !covered[stop]);
            foreach (var stop in chosen[route]) covered[stop] = true;
        }
        return chosen;
    }

    private Entry Complement(RandomSource random)
    {
        var (best, bestValue) = (entries[0], double.NegativeInfinity);
        foreach (var entry in entries)
        {
            var favour = LeastFavour + (1 - LeastFavour) * random.NextShare();
            if (entry.Value * favour <= bestValue) continue;
            var value = 0.0;
            foreach (var stop in entry.Stops)
                if (!covered[stop]) value += values[stop];
            if (value * favour > bestValue) (best, bestValue) = (entry, value * favour);
        }
        return best;
    }

    private void RemoveLeast()
    {
        var least = 0;
        for (var i = 1; i < entries.Count; i++)
            if (entries[i].Value < entries[least].Value) least = i;
        held.Remove(entries[least].Key);
        entries[least] = entries[^1];
        entries.RemoveAt(entries.Count - 1);
    }

    /// <summary>A number that stands for a stop in the key of a set (SplitMix64, Steele et al. 2014).</summary>
    private static long Mixed(int stop)
    {
        var z = ((ulong)stop + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (long)(z ^ (z >> 31));
    }
}

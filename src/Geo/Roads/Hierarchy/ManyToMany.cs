namespace Geo.Roads.Hierarchy;

/// <summary>Times from many places to many others.</summary>
/// <remarks>Method: Knopp, Sanders, Schultes, Schulz and Wagner (2007), "Computing many-to-many shortest paths using highway hierarchies",
/// doi:10.1137/1.9781611972870.4: what each target's search meets is kept in buckets that each source's search empties.</remarks>
internal static class ManyToMany
{
    /// <summary>Stands where there is no way.</summary>
    public const int Unreachable = int.MaxValue;

    private readonly record struct Entry(int Target, int Milliseconds);

    /// <param name="threads">How many sources are searched side by side; the result does not depend on it.</param>
    /// <returns>sources × targets row-major [ms].</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static int[] Milliseconds(ContractionHierarchy hierarchy, Seed[][] sources, Seed[][] targets, int threads = 1, CancellationToken ct = default)
    {
        var (first, entries) = Buckets(hierarchy, targets, ct);
        var matrix = new int[(long)sources.Length * targets.Length];
        Array.Fill(matrix, Unreachable);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct };
        Parallel.For(0, sources.Length, options, () => new ClimbingSearch(hierarchy, backward: false), (source, _, search) =>
        {
            search.Run(sources[source]);
            var row = matrix.AsSpan(source * targets.Length, targets.Length);
            foreach (var (rank, milliseconds) in search.Settled)
            {
                foreach (var entry in entries.AsSpan(first[rank], first[rank + 1] - first[rank]))
                {
                    ref var cell = ref row[entry.Target];
                    var there = milliseconds + entry.Milliseconds;
                    if (there < cell) cell = there;
                }
            }
            return search;
        }, _ => { });
        return matrix;
    }

    private static (int[] First, Entry[] Entries) Buckets(ContractionHierarchy hierarchy, Seed[][] targets, CancellationToken ct)
    {
        var search = new ClimbingSearch(hierarchy, backward: true);
        var met = new List<(int Rank, int Target, int Milliseconds)>();
        for (var target = 0; target < targets.Length; target++)
        {
            ct.ThrowIfCancellationRequested();
            search.Run(targets[target]);
            foreach (var (rank, milliseconds) in search.Settled) met.Add((rank, target, milliseconds));
        }
        var first = new int[hierarchy.StateCount + 1];
        foreach (var entry in met) first[entry.Rank + 1]++;
        for (var rank = 0; rank < hierarchy.StateCount; rank++) first[rank + 1] += first[rank];
        var filled = first.AsSpan(0, hierarchy.StateCount).ToArray();
        var entries = new Entry[met.Count];
        foreach (var (rank, target, milliseconds) in met) entries[filled[rank]++] = new Entry(target, milliseconds);
        return (first, entries);
    }
}

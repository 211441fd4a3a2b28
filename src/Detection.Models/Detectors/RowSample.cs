using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>
/// A fixed sample of a population to fit a model on: the rows whose ids hash lowest. Which rows those are does not depend on the order
/// they come in, and a population no larger than the sample is taken whole.
/// </summary>
public sealed class RowSample
{
    /// <summary>Enough for medians, components and tails; a larger population is sampled so that memory stays bounded.</summary>
    public const int Size = 100_000;

    private readonly PriorityQueue<FeatureRow, (ulong Hash, long Id)> _highestFirst = new(Comparer<(ulong, long)>.Create((a, b) => b.CompareTo(a)));

    public IReadOnlyList<FeatureRow> Rows => [.. _highestFirst.UnorderedItems.Select(i => i.Element).OrderBy(r => r.Id)];

    public static IReadOnlyList<FeatureRow> Of(IEnumerable<FeatureRow> population)
    {
        var sample = new RowSample();
        foreach (var row in population) sample.Offer(row);
        return sample.Rows;
    }

    public void Offer(FeatureRow row)
    {
        _highestFirst.Enqueue(row, (Scatter((ulong)row.Id.Value), row.Id.Value));
        if (_highestFirst.Count > Size) _highestFirst.Dequeue();
    }

    /// <summary>Finaliser of SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195).</summary>
    private static ulong Scatter(ulong id)
    {
        unchecked
        {
            id += 0x9E3779B97F4A7C15;
            id = (id ^ (id >> 30)) * 0xBF58476D1CE4E5B9;
            id = (id ^ (id >> 27)) * 0x94D049BB133111EB;
            return id ^ (id >> 31);
        }
    }
}

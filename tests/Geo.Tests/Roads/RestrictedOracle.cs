using Geo.Roads;

namespace Geo.Tests.Roads;

/// <summary>
/// Shortest times that keep to turn restrictions, by a search over the last edges driven: it reads each restriction off the way itself and
/// knows nothing of states or hierarchies.
/// </summary>
internal sealed class RestrictedOracle(RoadNetwork network)
{
    private readonly int memory = network.TurnRestrictions.Select(restriction => restriction.Approach.Count).DefaultIfEmpty(0).Max();

    /// <summary>From the middle of one directed edge to the middle of another [ms]; null where there is no way.</summary>
    public int? Milliseconds(int fromEdge, int toEdge)
    {
        var open = new PriorityQueue<int[], int>();
        var best = new Dictionary<string, int>();
        foreach (var start in Directions(fromEdge)) open.Enqueue([start], Half(start, ahead: true));
        int? found = fromEdge == toEdge ? 0 : null;
        while (open.TryDequeue(out var driven, out var now))
        {
            if (found is { } known && now >= known) break;
            if (!best.TryAdd(string.Join(',', driven), now)) continue;
            foreach (var next in Enumerable.Range(0, 2 * network.EdgeCount))
            {
                if (network.Tail(next) != network.Head(driven[^1]) || network.Milliseconds(next, TravelMode.Car) < 0 || IsForbidden(driven, next)) continue;
                if (next >> 1 == toEdge && now + Half(next, ahead: false) is var there && !(found <= there)) found = there;
                int[] longer = [.. driven, next];
                open.Enqueue(longer[Math.Max(0, longer.Length - Math.Max(1, memory))..], now + network.Milliseconds(next, TravelMode.Car));
            }
        }
        return found;
    }

    private IEnumerable<int> Directions(int edge) => new[] { 2 * edge, 2 * edge + 1 }.Where(directed => network.Milliseconds(directed, TravelMode.Car) >= 0);

    private int Half(int directed, bool ahead)
    {
        var whole = network.Milliseconds(directed, TravelMode.Car);
        var passed = (int)Math.Round(whole * 0.5);
        return ahead ? whole - passed : passed;
    }

    private bool IsForbidden(int[] driven, int next) => network.TurnRestrictions.Any(restriction =>
        driven.Length >= restriction.Approach.Count && driven[^restriction.Approach.Count..].SequenceEqual(restriction.Approach)
        && restriction.Exits.Contains(next) != restriction.IsMandatory);
}

namespace Geo.Roads.Building;

/// <summary>Finds turn restrictions, which name ways, on the pieces the ways were cut into.</summary>
internal sealed class RestrictionFinder
{
    private readonly RawRoads raw;
    private readonly Pieces pieces;
    private readonly EdgeEnds ends;
    private readonly Dictionary<long, List<int>> waysById = [];

    public RestrictionFinder(RawRoads raw, Pieces pieces, EdgeEnds ends)
    {
        (this.raw, this.pieces, this.ends) = (raw, pieces, ends);
        var named = raw.Restrictions.SelectMany(restriction => restriction.ViaWays).ToHashSet();
        for (var way = 0; way < raw.Ways.Count; way++)
        {
            if (!named.Contains(raw.Ways[way].Id)) continue;
            if (!waysById.TryGetValue(raw.Ways[way].Id, out var found)) waysById.Add(raw.Ways[way].Id, found = []);
            found.Add(way);
        }
    }

    /// <returns>The restrictions, and how many of the raw ones yielded at least one.</returns>
    public (List<TurnRestriction> Restrictions, int Resolved) Find()
    {
        var found = new List<TurnRestriction>();
        var resolved = 0;
        foreach (var restriction in raw.Restrictions)
        {
            var before = found.Count;
            if (restriction.ViaWays.Count > 0) FindOverWays(restriction, found);
            else if (restriction.ViaPoint >= 0 && pieces.NodeOf[restriction.ViaPoint] is >= 0 and var via) FindAtNode(restriction, via, found);
            if (found.Count > before) resolved++;
        }
        return (found, resolved);
    }

    private void FindAtNode(RawRestriction restriction, int via, List<TurnRestriction> found)
    {
        var arriving = Arriving(via, restriction.FromWays);
        if (restriction.IsUTurn && restriction.FromWays.SequenceEqual(restriction.ToWays))
        {
            found.AddRange(arriving.Where(edge => IsDriven(edge ^ 1)).Select(edge => new TurnRestriction([edge], [edge ^ 1], IsMandatory: false)));
            return;
        }
        var leaving = Leaving(via, restriction.ToWays);
        if (leaving.Count == 0 || !IsClear(restriction, arriving, leaving)) return;
        found.AddRange(arriving.Select(edge => new TurnRestriction([edge], leaving, restriction.IsMandatory)));
    }

    private void FindOverWays(RawRestriction restriction, List<TurnRestriction> found)
    {
        foreach (var way in restriction.ViaWays.Take(1).SelectMany(Ways))
        {
            foreach (var chain in Chains(way))
            {
                var arriving = Arriving(Tail(chain[0]), restriction.FromWays);
                foreach (var edge in arriving) Extend(restriction, 1, [edge, .. chain], found);
            }
        }
    }

    private void Extend(RawRestriction restriction, int nextVia, List<int> approach, List<TurnRestriction> found)
    {
        var node = Tail(approach[^1] ^ 1);
        if (nextVia == restriction.ViaWays.Count)
        {
            var leaving = Leaving(node, restriction.ToWays);
            if (leaving.Count == 1) found.Add(new TurnRestriction(approach, leaving, restriction.IsMandatory));
            return;
        }
        foreach (var chain in Ways(restriction.ViaWays[nextVia]).SelectMany(Chains).Where(chain => Tail(chain[0]) == node))
            Extend(restriction, nextVia + 1, [.. approach, .. chain], found);
    }

    /// <summary>A way's pieces in its own order and against it, where a car may drive them so.</summary>
    private IEnumerable<List<int>> Chains(int way)
    {
        var forward = Enumerable.Range(pieces.FirstPieceOfWay[way], pieces.FirstPieceOfWay[way + 1] - pieces.FirstPieceOfWay[way]).Select(edge => 2 * edge).ToList();
        var backward = forward.AsEnumerable().Reverse().Select(edge => edge ^ 1).ToList();
        return new[] { forward, backward }.Where(chain => chain.Count > 0 && chain.TrueForAll(IsDriven));
    }

    /// <summary>Several ways may stand for "from" or "to" (no_entry, no_exit), but each must touch the place once.</summary>
    private static bool IsClear(RawRestriction restriction, List<int> arriving, List<int> leaving) =>
        arriving.Count <= restriction.FromWays.Count && leaving.Count <= restriction.ToWays.Count;

    private List<int> Arriving(int node, IReadOnlyList<long> ways) => AtNode(node, ways, edge => edge ^ 1);

    private List<int> Leaving(int node, IReadOnlyList<long> ways) => AtNode(node, ways, edge => edge);

    private List<int> AtNode(int node, IReadOnlyList<long> ways, Func<int, int> turned)
    {
        var found = new List<int>();
        foreach (var leaving in ends.Leaving(node))
            if (pieces.Edges[leaving >> 1].Way is >= 0 and var way && ways.Contains(raw.Ways[way].Id) && IsDriven(turned(leaving))) found.Add(turned(leaving));
        return found;
    }

    private List<int> Ways(long id) => waysById.GetValueOrDefault(id, []);

    private int Tail(int directed) => (directed & 1) == 0 ? pieces.Edges[directed >> 1].From : pieces.Edges[directed >> 1].To;

    private bool IsDriven(int directed)
    {
        var speeds = pieces.Edges[directed >> 1].Speeds;
        return ((directed & 1) == 0 ? speeds.CarForward : speeds.CarBackward) > 0;
    }
}

namespace Geo.Roads.Hierarchy;

/// <summary>
/// States in order of importance with shortcuts, so that every shortest path climbs and then descends. States are numbered by rank,
/// the least important first.
/// </summary>
/// <param name="RankOf">Rank of each state of the turn graph.</param>
/// <param name="Up">Arcs that leave a rank for a higher one.</param>
/// <param name="Down">Arcs that reach a rank from a higher one, by the lower end.</param>
/// <remarks>Method: Geisberger, Sanders, Schultes and Vetter (2012), "Exact routing in large road networks using contraction hierarchies",
/// doi:10.1287/trsc.1110.0401.</remarks>
internal sealed record ContractionHierarchy(int[] RankOf, ArcTable Up, ArcTable Down)
{
    public int StateCount => RankOf.Length;

    public int ShortcutCount => Up.Arcs.Count(arc => arc.Via >= 0) + Down.Arcs.Count(arc => arc.Via >= 0);
}

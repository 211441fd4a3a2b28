namespace Geo.Roads.Hierarchy;

/// <summary>An arc of the hierarchy, seen from one of its ends.</summary>
/// <param name="Other">The state at the other end.</param>
/// <param name="Milliseconds">Along it.</param>
/// <param name="Via">For a shortcut the state it leads over, which is below both ends; otherwise the complement of the directed edge.</param>
internal readonly record struct HierarchyArc(int Other, int Milliseconds, int Via);

/// <summary>Arcs grouped by the state they belong to.</summary>
/// <param name="First">Where each state's arcs begin; one entry more than states.</param>
internal sealed record ArcTable(int[] First, HierarchyArc[] Arcs)
{
    public ReadOnlySpan<HierarchyArc> Of(int state) => Arcs.AsSpan(First[state]..First[state + 1]);

    /// <summary>The arc to another state.</summary>
    /// <exception cref="InvalidOperationException">There is none: the table is not one of a hierarchy.</exception>
    public HierarchyArc Get(int state, int other)
    {
        foreach (var arc in Of(state))
            if (arc.Other == other) return arc;
        throw new InvalidOperationException($"The hierarchy holds no arc between {state} and {other}.");
    }
}

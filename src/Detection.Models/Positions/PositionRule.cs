using Detection.Models.Imports.Values;

namespace Detection.Models.Positions;

/// <summary>Decides which positions cannot be believed, from what lies around them.</summary>
/// <remarks>
/// The bounds are those of practice: outlines of neighbourhoods are off by some hundred metres; low-voltage lines reach about a kilometre, rural
/// ones three; a tower of 300 flats is the largest building that shares one surveyed door. Each fault stands alone; none needs another.
/// </remarks>
public static class PositionRule
{
    public const double FarthestFromNeighbourhoodMetres = 2_000;

    public const double FarthestFromTransformerMetres = 5_000;

    public const int MostAtOnePlace = 300;

    /// <summary>The faults, in the order of the enumeration; empty for a position that may be believed as far as its source goes.</summary>
    public static IReadOnlyList<PositionFault> Judge(PositionFacts facts)
    {
        var faults = new List<PositionFault>();
        if (!TurkiyeOutline.Holds(facts.LongitudeDegrees, facts.LatitudeDegrees))
            faults.Add(TurkiyeOutline.Holds(facts.LatitudeDegrees, facts.LongitudeDegrees) ? PositionFault.Swapped : PositionFault.OutsideCountry);
        if (facts.NeighbourhoodMetres > FarthestFromNeighbourhoodMetres) faults.Add(PositionFault.FarFromNeighbourhood);
        if (facts.TransformerMetres > FarthestFromTransformerMetres) faults.Add(PositionFault.FarFromTransformer);
        if (facts.SharedBy > MostAtOnePlace) faults.Add(PositionFault.Crowded);
        return faults;
    }

    /// <summary>The greatest distance that a fault speaks of [m]; null where none does.</summary>
    public static double? FarthestMetres(PositionFacts facts, IReadOnlyList<PositionFault> faults)
    {
        var near = faults.Contains(PositionFault.FarFromNeighbourhood) ? facts.NeighbourhoodMetres : null;
        var far = faults.Contains(PositionFault.FarFromTransformer) ? facts.TransformerMetres : null;
        return near is null ? far : far is null ? near : Math.Max(near.Value, far.Value);
    }
}

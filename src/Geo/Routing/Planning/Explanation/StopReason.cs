namespace Geo.Routing.Planning.Explanation;

/// <summary>Why a stop is in a plan or not, in numbers that a sentence can be made of.</summary>
/// <param name="Stop">Index of the stop.</param>
/// <param name="Value">What a visit is expected to bring as the plan stands.</param>
/// <param name="Shift">The shift that visits it; when none does, the one it would cost least in; null when no shift may.</param>
/// <param name="CostSeconds">What the visit adds to that shift: detour, waiting and the visit itself [s]; infinite when it fits in none even alone.</param>
/// <param name="Outcome">In, or what keeps it out.</param>
/// <param name="MustLeave">For <see cref="StopOutcome.NoTime"/>: the stops of the shift that would have to leave to make room.</param>
/// <param name="LostValue">What those are expected to bring.</param>
public sealed record StopReason(
    int Stop, double Value, int? Shift, double CostSeconds, StopOutcome Outcome, IReadOnlyList<int> MustLeave, double LostValue);

/// <summary>Where a stop stands in a plan.</summary>
public enum StopOutcome
{
    /// <summary>It is visited.</summary>
    Visited,

    /// <summary>It would fit and gain; the search ended before it was tried, or its gain is nothing.</summary>
    Fits,

    /// <summary>No shift has the time unless other stops leave.</summary>
    NoTime,

    /// <summary>No shift could visit it even if it visited nothing else: too far, or its windows lie outside all shifts.</summary>
    OutOfReach,

    /// <summary>No crew has the skills it needs, or no two crews go together where two are needed.</summary>
    NoCrew,

    /// <summary>Another stop of its exclusive group is visited.</summary>
    Excluded,
}

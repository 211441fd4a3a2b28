namespace Geo.Routing.Planning.Search;

/// <summary>The numbers that steer the search for a period's plan. Those of large problems were tried one at a time with <c>tarama measure sweep</c>.</summary>
internal sealed record PlanSettings
{
    public static readonly PlanSettings Default = new();

    /// <summary>Starting temperature, in average values of a visit.</summary>
    public double StartTemperature { get; init; } = 0.2;

    /// <summary>Worth of a saved second, as a share of what the plan earns in a second of work.</summary>
    public double SavedSecondShare { get; init; } = 0.3;

    /// <summary>Most stops of one string taken out of a shift.</summary>
    public int LongestString { get; init; } = 4;

    /// <summary>Most shifts that one round takes strings from.</summary>
    public int MostStrings { get; init; } = 4;

    /// <summary>Most stops offered in one round of a large problem.</summary>
    public int LargestOffer { get; init; } = 20;

    /// <summary>Most of the absent stops that one round leaves out of the queue on purpose.</summary>
    public double LargestBlinkShare { get; init; } = 0.15;

    /// <summary>Most of the places that one round overlooks on purpose; half of the rounds overlook none.</summary>
    public double LargestPlaceBlinkShare { get; init; } = 0.2;

    /// <summary>Share of rounds in which one absent stop drawn at random goes first.</summary>
    public double UrgentShare { get; init; } = 0.1;

    /// <summary>Most that one round's noise changes a stop's weight, up and down together.</summary>
    public double LargestNoiseShare { get; init; } = 0.4;

    /// <summary>Share of rounds that join or part two crews, where a stop asks for two.</summary>
    public double PairingShare { get; init; } = 0.05;

    /// <summary>Stops looked at are those worth most for their time, until their visits would fill the shifts so many times over.</summary>
    public double CandidateFold { get; init; } = 4;

    /// <summary>Up to this many stops all are looked at.</summary>
    public int LargestWholeProblem { get; init; } = 1000;
}

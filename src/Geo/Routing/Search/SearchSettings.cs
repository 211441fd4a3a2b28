namespace Geo.Routing.Search;

/// <summary>The numbers that steer the search. Found by trial over families of problems of 64 to 6,000 stops, not over single instances.</summary>
internal sealed record SearchSettings
{
    public static readonly SearchSettings Default = new();

    /// <summary>Plans kept side by side, when the problem is small enough for more than one.</summary>
    public int PopulationSize { get; init; } = 10;

    /// <summary>Above this many stops the whole limit goes into one plan: a population would not mature in time.</summary>
    public int LargestPopulatedProblem { get; init; } = 1000;

    /// <summary>Ruin-and-recreate rounds given to a new plan, for each 100 stops of the problem.</summary>
    public int RoundsPer100Stops { get; init; } = 500;

    /// <summary>Random stops planted in each route of a new plan, so that plans begin in different places.</summary>
    public int PlantedStopsPerRoute { get; init; } = 3;

    /// <summary>Crossings without a new member after which the population starts afresh.</summary>
    public int PatienceCrossings { get; init; } = 60;

    /// <summary>Starting temperature of a new plan, in average stop values.</summary>
    public double FreshTemperature { get; init; } = 0.3;

    /// <summary>Starting temperature of a crossed plan, in average stop values.</summary>
    public double CrossedTemperature { get; init; } = 0.15;

    /// <summary>Worth of a saved second, as a share of the value that the plan earns in a second of shift.</summary>
    public double SavedSecondShare { get; init; } = 0.05;

    /// <summary>Most stops of one string taken out of a route; a whole round takes out some multiple of it.</summary>
    public int LongestString { get; init; } = 12;

    /// <summary>Most of the absent stops that one round leaves out of the queue on purpose.</summary>
    public double LargestBlinkShare { get; init; } = 0.15;

    /// <summary>Most that one round's noise changes a stop's weight, up and down together.</summary>
    public double LargestNoiseShare { get; init; } = 0.6;

    /// <summary>Most stops offered in one round of a large problem.</summary>
    public int LargestOffer { get; init; } = 200;
}

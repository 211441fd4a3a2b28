namespace Geo.Routing.Search;

/// <summary>The numbers that steer the search. Found by trial over families of problems of 64 to 6,000 stops, not over single instances.</summary>
internal sealed record SearchSettings
{
    public static readonly SearchSettings Default = new();

    /// <summary>
    /// Without windows: many plans hardly improved and then crossed find which parts of the ground are worth a route, which one plan
    /// improved at length does not.
    /// </summary>
    public PopulationSettings Population { get; init; } = new(Size: 40, RoundsPer100Stops: 12, PlantedStopsPerRoute: 8);

    /// <summary>With windows plans are harder to put together of parts, and fewer are improved for longer.</summary>
    public PopulationSettings WindowPopulation { get; init; } = new(Size: 10, RoundsPer100Stops: 200, PlantedStopsPerRoute: 3);

    /// <summary>How much larger each population is than the one before it, which had no more to give.</summary>
    public double PopulationGrowth { get; init; } = 1.5;

    /// <summary>Above this many stops the whole limit goes into one plan: a population would not mature in time.</summary>
    public int LargestPopulatedProblem { get; init; } = 1000;

    /// <summary>Routes of improved plans kept to be put together anew.</summary>
    public int PooledRoutes { get; init; } = 300;

    /// <summary>Share of rounds in which the routes that lost stops are put in a better order before they are filled.</summary>
    public double ShortenedShare { get; init; } = 0.05;

    /// <summary>Share of crossings made of the pool's routes rather than of two plans; only where crews are alike.</summary>
    public double PoolShare { get; init; } = 0.5;

    /// <summary>Crossings for each member without a new one after which the population starts afresh.</summary>
    public int PatienceCrossings { get; init; } = 8;

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

    /// <summary>Up to this many stops routes are kept as arrays and every place is looked at; beyond it as linked lists with near places only.</summary>
    public int LargestWholeProblem { get; init; } = NearStops.SmallProblem;

    /// <summary>Starting temperature of a large problem's only plan, in average stop values.</summary>
    public double LongTemperature { get; init; } = 3;

    /// <summary>In large problems, worth of a saved second as a share of what the plan earns in a second: it is soon filled.</summary>
    public double LongSavedSecondShare { get; init; } = 0.4;

    /// <summary>Most stops of one string taken out of a long route.</summary>
    public int LongLongestString { get; init; } = 8;

    /// <summary>Most strings of one round in a large problem.</summary>
    public int LongMostStrings { get; init; } = 3;

    /// <summary>Share of a large problem's rounds that take stops here and there in a neighbourhood instead of strings.</summary>
    public double LongScatterShare { get; init; } = 0.3;

    /// <summary>Most absent stops offered beside the removed ones in a round of a large problem.</summary>
    public int LongOffer { get; init; } = 24;

    /// <summary>How many of its nearest stops each removed one brings in.</summary>
    public int LongOfferRings { get; init; } = 12;

    /// <summary>Long routes are straightened each time this share of the limit has passed.</summary>
    public double StraighteningShare { get; init; } = 0.02;
}

/// <summary>How many plans are kept side by side, and how they begin.</summary>
/// <param name="Size">Plans of the first population.</param>
/// <param name="RoundsPer100Stops">Ruin-and-recreate rounds given to a new plan, for each 100 stops of the problem.</param>
/// <param name="PlantedStopsPerRoute">Random stops planted in each route of a new plan, so that plans begin in different places.</param>
internal sealed record PopulationSettings(int Size, int RoundsPer100Stops, int PlantedStopsPerRoute);

namespace Detection.Api.Stages.Clusters;

/// <summary>Where suspicion begins when it is looked at as a whole: a share of the run, because a score says who comes first and not how many are guilty.</summary>
public static class Suspicion
{
    /// <summary>Of all scored installations, the share that counts as suspicious: roughly what crews can visit in a season.</summary>
    public const double Share = 0.02;

    /// <summary>Fewer candidates than this are not taken from a small district.</summary>
    public const int FewestCandidates = 50;

    /// <summary>More candidates than this are not taken from a large one.</summary>
    public const int MostCandidates = 5000;

    /// <summary>A transformer that surely misses less is not worth a search: about what one tap takes [kWh/day].</summary>
    public const double LeastExcessKwhPerDay = 15;

    /// <summary>A visit that may bring back less is not worth a walk: about half a month of a household's use [kWh].</summary>
    public const double LeastExpectedKwh = 100;
}

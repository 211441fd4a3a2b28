using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Clusters;

/// <summary>An area a crew can walk.</summary>
/// <param name="ClusterNo">From 1, the most valuable first.</param>
/// <param name="ExpectedKwh">What visits to all its installations, and a search at its transformers, may bring back.</param>
/// <param name="Boundary">In SRID 4326.</param>
/// <param name="TransformerCount">Transformers whose lines are to be searched.</param>
/// <param name="ExpectedTl">Of the installations; null where no tariff is known.</param>
/// <param name="ExpectedFindings">Sum of the installations' probabilities and of the line taps that stand out; null in runs without probabilities.</param>
/// <param name="WalkMetres">About how far it is past all stops [m].</param>
/// <param name="Minutes">The walk and a visit at each stop [min].</param>
/// <param name="RadiusMetres">Of the smallest circle around the stops [m].</param>
/// <param name="LinesKwh">Of <paramref name="ExpectedKwh"/>, what is surely missing at the transformers in a month.</param>
/// <param name="LinesMostKwh">The upper end of the same.</param>
public sealed record Cluster(
    int ClusterNo, string Name, int InstallationCount, double ExpectedKwh, Polygon Boundary, int TransformerCount = 0, decimal? ExpectedTl = null, double? ExpectedFindings = null,
    double? WalkMetres = null, double? Minutes = null, double? RadiusMetres = null, double LinesKwh = 0, double LinesMostKwh = 0);

/// <summary>A cluster and what is in it.</summary>
public sealed record PlannedCluster(Cluster Cluster, IReadOnlyList<long> InstallationIds, IReadOnlyList<long> TransformerIds);

using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Clusters;

/// <summary>An area a crew can walk.</summary>
/// <param name="ClusterNo">From 1, the most valuable first.</param>
/// <param name="ExpectedKwh">What visits to all its installations may bring back.</param>
/// <param name="Boundary">In SRID 4326.</param>
public sealed record Cluster(int ClusterNo, string Name, int InstallationCount, double ExpectedKwh, Polygon Boundary);

/// <summary>A cluster and the installations in it.</summary>
public sealed record PlannedCluster(Cluster Cluster, IReadOnlyList<long> InstallationIds);

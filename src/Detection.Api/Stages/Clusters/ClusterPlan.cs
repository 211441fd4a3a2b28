using System.Collections.Immutable;
using Geo.Crs;
using Geo.Statistics;

namespace Detection.Api.Stages.Clusters;

/// <summary>From candidates in degrees to named clusters in degrees, by way of metres.</summary>
public static class ClusterPlan
{
    public static ImmutableArray<PlannedCluster> From(IReadOnlyList<Candidate> candidates, WorkAreaLimits limits)
    {
        if (candidates.Count == 0) return [];
        var projection = TransverseMercator.At(MedianLongitude(candidates));
        var areas = WorkAreas.Find(candidates.Select(candidate => Place(candidate, projection)), limits);
        var byId = candidates.ToDictionary(candidate => candidate.InstallationId);
        var names = AreaNames.Of([.. areas.Select(area => area.Places.Select(place => Address(byId[place.Id])).ToList())]);
        return
        [
            .. areas.Select((area, index) => new PlannedCluster(
                new Cluster(index + 1, names[index], area.Places.Count, area.Value, projection.Unproject(area.Boundary)),
                [.. area.Places.Select(place => place.Id)])),
        ];
    }

    private static double MedianLongitude(IReadOnlyList<Candidate> candidates) =>
        candidates.Select(candidate => candidate.Longitude).Order().ElementAt(candidates.Count / 2);

    private static WorkPlace Place(Candidate candidate, TransverseMercator projection)
    {
        var (easting, northing) = projection.Project(candidate.Longitude, candidate.Latitude);
        return new WorkPlace(candidate.InstallationId, easting, northing, candidate.ExpectedKwh);
    }

    private static AreaAddress Address(Candidate candidate) => new(candidate.Neighbourhood, candidate.Street);
}

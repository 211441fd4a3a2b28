using System.Collections.Immutable;
using Geo.Crs;
using Geo.Statistics;

namespace Detection.Api.Stages.Clusters;

/// <summary>From candidates in degrees to named clusters in degrees, by way of metres.</summary>
public static class ClusterPlan
{
    /// <summary>A place further from the middle of all is a mistake in a coordinate, and no crew walks there [°].</summary>
    private const double FarthestDegrees = 4;

    public static ImmutableArray<PlannedCluster> From(IReadOnlyList<Candidate> candidates, IReadOnlyList<TransformerToSearch> transformers, WorkAreaLimits limits)
    {
        if (candidates.Count == 0 && transformers.Count == 0) return [];
        var (longitude, latitude) = (Median([.. Ordinates(candidates, transformers, c => c.Longitude, t => t.Longitude)]), Median([.. Ordinates(candidates, transformers, c => c.Latitude, t => t.Latitude)]));
        bool Near(double x, double y) => Math.Abs(x - longitude) <= FarthestDegrees && Math.Abs(y - latitude) <= FarthestDegrees;
        var projection = TransverseMercator.At(longitude);
        // A transformer's number is made negative, so that no installation shares it.
        var places = candidates.Where(c => Near(c.Longitude, c.Latitude)).Select(c => Place(c.InstallationId, c.Longitude, c.Latitude, c.ExpectedKwh, projection))
            .Concat(transformers.Where(t => Near(t.Longitude, t.Latitude)).Select(t => Place(-t.TransformerId, t.Longitude, t.Latitude, t.ExpectedKwh, projection)));
        var areas = WorkAreas.Find(places, limits);
        var byTransformer = transformers.ToDictionary(transformer => transformer.TransformerId);
        var byId = candidates.ToDictionary(candidate => candidate.InstallationId);
        var members = areas.Select(area => area.Places.Where(place => place.Id > 0).Select(place => byId[place.Id]).ToArray()).ToArray();
        var names = AreaNames.Of([.. members.Select(own => own.Select(Address).ToList())]);
        return [.. areas.Select((area, index) => Describe(index, names[index], area, members[index], byTransformer, projection, limits))];
    }

    private static PlannedCluster Describe(int index, string name, WorkArea area, Candidate[] members, Dictionary<long, TransformerToSearch> byTransformer, TransverseMercator projection, WorkAreaLimits limits)
    {
        TransformerToSearch[] transformers = [.. area.Places.Where(place => place.Id < 0).Select(place => byTransformer[-place.Id])];
        var findings = members.All(member => member.Probability is not null) ? members.Sum(member => member.Probability!.Value) + transformers.Sum(transformer => transformer.TapProbability) : default(double?);
        var money = members.Length > 0 && members.All(member => member.ExpectedTl is not null) ? members.Sum(member => member.ExpectedTl!.Value) : default(decimal?);
        var cluster = new Cluster(
            index + 1, name, members.Length, area.Value, projection.Unproject(area.Boundary), transformers.Length, money, findings, area.WalkMetres,
            limits.Minutes(area.WalkMetres, area.Places.Count), area.RadiusMetres, transformers.Sum(transformer => transformer.ExpectedKwh), transformers.Sum(transformer => transformer.MostKwh));
        return new PlannedCluster(cluster, [.. area.Places.Where(place => place.Id > 0).Select(place => place.Id)], [.. transformers.Select(transformer => transformer.TransformerId)]);
    }

    private static IEnumerable<double> Ordinates(
        IReadOnlyList<Candidate> candidates, IReadOnlyList<TransformerToSearch> transformers, Func<Candidate, double> ofCandidate, Func<TransformerToSearch, double> ofTransformer) =>
        candidates.Select(ofCandidate).Concat(transformers.Select(ofTransformer));

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static WorkPlace Place(long id, double longitude, double latitude, double value, TransverseMercator projection)
    {
        var (easting, northing) = projection.Project(longitude, latitude);
        return new WorkPlace(id, easting, northing, value);
    }

    private static AreaAddress Address(Candidate candidate) => new(candidate.Neighbourhood, candidate.Street);
}

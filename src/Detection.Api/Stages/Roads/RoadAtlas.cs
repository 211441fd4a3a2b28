using Geo.Crs;
using Geo.Roads;

namespace Detection.Api.Stages.Roads;

/// <summary>The roads of the area that is asked about. The newest OpenStreetMap network that holds a place comes before the table of streets.</summary>
public sealed class RoadAtlas(RoadStore roads, RoadImporter importer) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private (long RoadNetworkId, byte[] Sha256, RoadMap Map)? last;

    /// <summary>Roads to travel on, with the network they come from.</summary>
    public sealed record Roads(long RoadNetworkId, RoadMap Map);

    /// <summary>The network around a place; null where there is none. The last one stays in memory.</summary>
    public async Task<Roads?> Find(Position place, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            var networks = await roads.List(ct);
            if (networks.FirstOrDefault(network => network.Source == "osm" && Holds(network, place)) is { } imported) return await Load(imported, ct);
            if (await roads.FindStreetsSha256(ct) is not { } sha256) return null;
            if (networks.FirstOrDefault(network => network.Source == "streets" && network.SourceSha256.AsSpan().SequenceEqual(sha256)) is { } drawn)
                return Holds(drawn, place) ? await Load(drawn, ct) : null;
            var (id, made) = await importer.ImportStreets(sha256, ct);
            last = (id, sha256, made.Map);
            return made.Extent.EnvelopeInternal.Contains(place.LongitudeDegrees, place.LatitudeDegrees) ? new Roads(id, made.Map) : null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The network of the first of some places that has one; places that are not known are passed over.</summary>
    public async Task<Roads?> FindAround(IEnumerable<Sweeps.Place?> places, CancellationToken ct)
    {
        foreach (var place in places.OfType<Sweeps.Place>())
            if (await Find(new Position(place.Longitude, place.Latitude), ct) is { } found) return found;
        return null;
    }

    public void Dispose() => turn.Dispose();

    private async Task<Roads> Load(RoadNetworkRow network, CancellationToken ct)
    {
        if (last is not { } kept || kept.RoadNetworkId != network.RoadNetworkId || !kept.Sha256.AsSpan().SequenceEqual(network.SourceSha256))
            last = (network.RoadNetworkId, network.SourceSha256, RoadMapFile.Read(await roads.GetContent(network.RoadNetworkId, ct)));
        return new Roads(network.RoadNetworkId, last.Value.Map);
    }

    private static bool Holds(RoadNetworkRow network, Position place) =>
        network.Extent.EnvelopeInternal.Contains(place.LongitudeDegrees, place.LatitudeDegrees);
}

using Detection.Api.Pipeline;

namespace Detection.Api.Stages.HotSpots;

/// <summary>The nightly stage "hot-spots": where the share of suspicious installations is higher, or lower, than chance would have it.</summary>
public sealed class HotSpotStage(HotSpotStore store) : INightlyStage
{
    public string Name => "hot-spots";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var points = await store.ListPoints(run.RunId, run.AsOf, ct);
        run.Progress.Report(0, points.Count);
        var hexagons = HexagonMap.ScalesMetres.SelectMany(scale => HexagonMap.Of(points, scale, run.Seed));
        var (areas, pairs) = (await store.ListNeighbourhoods(run.RunId, run.AsOf, ct), await store.ListNeighbourhoodPairs(ct));
        await store.Replace(run.RunId, [.. hexagons, .. NeighbourhoodMap.Of(areas, pairs, run.Seed)], ct);
        run.Progress.Report(points.Count);
    }
}

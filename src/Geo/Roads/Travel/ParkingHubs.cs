using Geo.Crs;
using Geo.Roads.Hierarchy;
using Geo.Routing;
using Geo.Routing.Sweeps;
using Geo.Statistics;

namespace Geo.Roads.Travel;

/// <summary>Chooses points that stand for their neighbours within a short walk, so that the matrix of driving times stays small.</summary>
internal static class ParkingHubs
{
    private const int MostHubs = 5000;
    private const double FirstCellMetres = 120;

    /// <summary>Travel between all points by the driving times between hubs.</summary>
    public static TravelCosts Costs(
        RoadMap map, IReadOnlyList<Position> points, IReadOnlyList<Anchor?> parking, IReadOnlyList<RoadAccess> access, NearWalks walks,
        TravelCosts straight, int threads, CancellationToken ct)
    {
        var places = Project(points);
        var (hubOf, hubs) = Choose(places, parking, walks);
        for (var point = 0; point < points.Count; point++)
            if (parking[point] is null) hubOf[point] = access[point] == RoadAccess.Island ? HubCosts.Unreachable : HubCosts.WithoutRoad;
        Anchor[] anchors = [.. hubs.Select(hub => parking[hub]!)];
        var driven = RoadMatrix.Milliseconds(map, anchors, anchors, threads, ct);
        var seconds = Array.ConvertAll(driven, milliseconds =>
            milliseconds == RoadMatrix.Unreachable ? ushort.MaxValue : (ushort)Math.Min(ushort.MaxValue - 1, (milliseconds + 500) / 1000));
        float[] ends = [.. parking.Select(place => (float)(
            (SweepTravel.ParkSeconds + SweepTravel.WalkBackAllowanceSeconds) / 2.0 + Footways.Seconds(place?.Place.OffsetMetres ?? 0)))];
        return new HubCosts(hubOf, seconds, hubs.Count, ends, walks, straight, places);
    }

    /// <summary>The first point of each cell of a grid, coarse enough for the number of hubs to stay small, and every point that is no walk away from it.</summary>
    private static (int[] HubOf, List<int> Hubs) Choose(Places places, IReadOnlyList<Anchor?> parking, NearWalks walks)
    {
        for (var cellMetres = FirstCellMetres; ; cellMetres *= 1.4)
        {
            var (hubOf, hubs) = (new int[places.XMetres.Length], new List<int>());
            var grid = new PointGrid(places.XMetres, places.YMetres, cellMetres);
            for (var cell = 0; cell < grid.CellCount; cell++) ChooseIn(grid.PointsIn(cell), hubOf, hubs);
            // In the end a cell holds everybody, and only rivers and railways make more hubs than one.
            if (hubs.Count <= MostHubs || cellMetres > 1000) return (hubOf, hubs);
        }

        void ChooseIn(ReadOnlySpan<int> cell, int[] hubOf, List<int> hubs)
        {
            var firstHere = hubs.Count;
            foreach (var point in cell)
            {
                if (parking[point] is null) continue;
                var hub = firstHere;
                while (hub < hubs.Count && double.IsInfinity(walks.Find(hubs[hub], point))) hub++;
                if (hub == hubs.Count) hubs.Add(point);
                hubOf[point] = hub;
            }
        }
    }

    private static Places Project(IReadOnlyList<Position> points)
    {
        var projection = TransverseMercator.At(points[^1].LongitudeDegrees);
        var (x, y) = (new double[points.Count], new double[points.Count]);
        for (var i = 0; i < points.Count; i++) (x[i], y[i]) = projection.Project(points[i].LongitudeDegrees, points[i].LatitudeDegrees);
        return new Places(x, y);
    }
}

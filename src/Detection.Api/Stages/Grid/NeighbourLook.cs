using Detection.Models.Features;
using Detection.Models.Series;
using Geo.Statistics;

namespace Detection.Api.Stages.Grid;

/// <summary>What an installation is to its neighbours.</summary>
/// <param name="XMetres">Projected [m]; NaN where there is no position.</param>
/// <param name="Score">By the newest run before; NaN where none.</param>
internal readonly record struct NeighbourPoint(InstallationId Id, double XMetres, double YMetres, bool IsVisited, bool IsConfirmed, double Score);

/// <summary>What is known around each installation, at every scale.</summary>
internal static class NeighbourLook
{
    public static IReadOnlyDictionary<InstallationId, IReadOnlyList<NeighbourView>> Around(IReadOnlyList<NeighbourPoint> points)
    {
        double[] x = [.. points.Select(p => p.XMetres)], y = [.. points.Select(p => p.YMetres)];
        double[][] carried =
        [
            [.. points.Select(_ => 1.0)], [.. points.Select(p => p.IsVisited ? 1.0 : 0)], [.. points.Select(p => p.IsConfirmed ? 1.0 : 0)],
            [.. points.Select(p => p.Score)], [.. points.Select(p => double.IsNaN(p.Score) ? 0 : 1.0)],
        ];
        var views = points.Select(_ => new NeighbourView[NeighbourhoodScales.Metres.Count]).ToArray();
        for (var scale = 0; scale < NeighbourhoodScales.Metres.Count; scale++)
        {
            var sums = NeighbourSums.LeaveOneOut(x, y, carried, NeighbourhoodScales.Metres[scale]);
            var bayes = EmpiricalBayes.Of(sums[2], sums[1]);
            for (var point = 0; point < views.Length; point++)
                views[point][scale] = new NeighbourView(
                    sums[0][point] > 0 ? sums[1][point] / sums[0][point] : double.NaN, sums[1][point] > 0 ? bayes.Smooth(sums[2][point], sums[1][point]) : double.NaN,
                    sums[4][point] > 0 ? sums[3][point] / sums[4][point] : double.NaN);
        }
        return points.Select((point, place) => (point.Id, Views: (IReadOnlyList<NeighbourView>)views[place])).ToDictionary(p => p.Id, p => p.Views);
    }
}

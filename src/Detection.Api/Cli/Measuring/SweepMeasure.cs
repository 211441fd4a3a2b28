using System.Diagnostics;
using Geo.Roads;
using Geo.Routing;
using Geo.Routing.Planning;
using Geo.Routing.Planning.Measuring;

namespace Detection.Api.Cli.Measuring;

/// <summary>How fast and how well a large sweep is planned over streets. Times of the search are processor seconds of its thread.</summary>
public static class SweepMeasure
{
    private static readonly double[] MarksSeconds = [2, 10, 60];

    /// <param name="CandidateCount">Places to choose from.</param>
    /// <param name="CrewCount">Crews on each day.</param>
    /// <param name="DayCount">Days of the period.</param>
    /// <param name="Seconds">The longest search, which the others are held against [s].</param>
    /// <param name="Seed">Of the invented sweep and of the search.</param>
    public sealed record Size(int CandidateCount, int CrewCount, int DayCount, double Seconds, int Seed);

    /// <param name="path">An OpenStreetMap file; null for the invented city of <paramref name="side"/> × <paramref name="side"/> streets.</param>
    public static void Run(string? path, int side, Size size, int threads, TextWriter output, CancellationToken ct)
    {
        var prepared = Stopwatch.GetTimestamp();
        var network = MeasuredRoads.Of(path, side, ct);
        var problem = InventedSweep.Build(RoadMap.Build(network, ct: ct), size.CandidateCount, size.CrewCount, size.DayCount, size.Seed, threads, ct);
        output.WriteLine(FormattableString.Invariant($"{size.CandidateCount:N0} candidates × {size.CrewCount:N0} crews × {size.DayCount:N0} days on {network.NodeCount:N0} nodes, seed {size.Seed}; roads and travel ready after {Stopwatch.GetElapsedTime(prepared).TotalSeconds:0.0} s, peak memory {PeakMegabytes():N0} MB"));
        var byHand = HandPlan.Value(problem, HandPlan.Make(problem));
        var searches = MarksSeconds.Where(mark => mark < size.Seconds).Append(size.Seconds).Select(seconds => (Seconds: seconds, Curve: Search(problem, seconds, size.Seed, ct))).ToList();
        if (ct.IsCancellationRequested) return;
        var final = searches[^1].Curve[^1].Value;
        output.WriteLine(FormattableString.Invariant($"first plan after {searches[^1].Curve[0].Seconds:0.00} s: {searches[^1].Curve[0].Value:N0} ({searches[^1].Curve[0].Value / final:0.00%})"));
        foreach (var (seconds, curve) in searches)
            output.WriteLine(FormattableString.Invariant($"search of {seconds:0} s: {curve[^1].Value:N0} ({curve[^1].Value / final:0.00%}); on its way {Marks(curve, seconds, final)}"));
        output.WriteLine(FormattableString.Invariant($"by hand: {byHand:N0}; ratio of the first plan {searches[^1].Curve[0].Value / byHand:0.000}, of the last {final / byHand:0.000}"));
        output.WriteLine(FormattableString.Invariant($"peak memory {PeakMegabytes():N0} MB"));
    }

    private static List<(double Seconds, double Value)> Search(PlanProblem problem, double seconds, int seed, CancellationToken ct)
    {
        var curve = new List<(double, double)>();
        var startedAt = ThreadProcessorClock.Seconds();
        var limits = new SolveLimits(
            MaxSeconds: seconds, Clock: ThreadProcessorClock.Seconds, Improved: (value, _) => curve.Add((ThreadProcessorClock.Seconds() - startedAt, value)));
        var plan = PeriodPlanner.Solve(problem, limits, seed, ct);
        curve.Add((ThreadProcessorClock.Seconds() - startedAt, plan.Value));
        return curve;
    }

    private static string Marks(List<(double Seconds, double Value)> curve, double seconds, double final)
    {
        var marks = MarksSeconds.Where(mark => mark < seconds).Select(mark =>
            FormattableString.Invariant($"{mark:0} s {curve.TakeWhile(point => point.Seconds <= mark).LastOrDefault().Value / final:0.00%}"));
        return string.Join(", ", marks.DefaultIfEmpty("nothing to show"));
    }

    private static double PeakMegabytes() => Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
}

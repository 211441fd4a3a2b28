using Detection.Models.Simulation.Layout;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Output;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation;

/// <summary>Writes a whole simulated town: a known truth to measure detectors against, and the demonstration's data.</summary>
public static class TownSimulator
{
    /// <summary>Simulates neighbourhood by neighbourhood, several at once, and writes them in order.</summary>
    /// <param name="open">Gives the stream of each file; every file is opened once and disposed when it is full.</param>
    /// <param name="progress">Told the number of installations written so far.</param>
    /// <exception cref="ArgumentOutOfRangeException">The options are out of range.</exception>
    /// <remarks>
    /// Time grows with installations × months; memory holds a few neighbourhoods of about a thousand installations each, whatever the
    /// town's size.
    /// </remarks>
    public static async Task<TownSummary> Write(
        TownOptions options, Func<TownFile, Stream> open, IProgress<int>? progress = null, CancellationToken ct = default)
    {
        options.Check();
        var sectors = TownPlan.Divide(options);
        var lastTownRing = sectors.Where(sector => sector.Zone is not (Zone.Estate or Zone.Farmland)).Max(sector => sector.Ring);
        var loads = new LoadCalendar(new TownCalendar(options.FirstPeriod, options.Months), options.Seed);
        var terrain = new Terrain(options.Seed);
        var idle = new Stack<NeighbourhoodWorkbench>();
        var busy = new Queue<Task<NeighbourhoodWorkbench>>();
        var summary = new TownSummary();
        await using var output = await TownOutput.Open(open, ct);
        foreach (var sector in sectors)
        {
            if (busy.Count > Environment.ProcessorCount) await Finish();
            var bench = idle.Count > 0 ? idle.Pop() : new NeighbourhoodWorkbench(options, loads, terrain);
            busy.Enqueue(Task.Run(
                () =>
                {
                    bench.Run(sector, sector.Ring == lastTownRing);
                    return bench;
                }, ct));
        }
        while (busy.Count > 0) await Finish();
        await output.Close(ct);
        return summary;

        async Task Finish()
        {
            var bench = await busy.Dequeue();
            await output.Append(bench, ct);
            summary.Count(bench.Summary);
            idle.Push(bench);
            progress?.Report(summary.Installations);
        }
    }
}

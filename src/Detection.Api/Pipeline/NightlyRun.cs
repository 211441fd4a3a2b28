using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Runs;

namespace Detection.Api.Pipeline;

/// <summary>The whole night in order, under one run. Killed in the middle, it goes on at the first unfinished stage.</summary>
public sealed class NightlyRun(RunStore runs, IEnumerable<INightlyStage> registered) : IBackgroundJob<NightlyRun.Arguments>
{
    /// <summary>The chain: each stage reads what those before it wrote under the same run.</summary>
    public static readonly IReadOnlyList<string> Order =
    [
        "import",     // files that wait in the data folder become readings
        "positions",  // where installations are said to be, and which of that cannot be
        "balance",    // what goes into each transformer and does not come out in bills
        "features",   // what each installation's readings look like against its own past and its neighbours
        "scores",     // how suspicious that is, and why
        "reconciliation", // what may lie behind each transformer's balance
        "hot-spots",  // where suspicion is thicker than chance would have it
        "clusters",   // where the suspicion gathers
        "tiles",      // the map from afar
        "sweep",      // whom to visit, in which order, with how many crews
        "drafts",     // the records the crews take along
        "statistics", // what the visits so far have found
    ];

    public sealed record Arguments(long RunId);

    public async Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
    {
        var run = await runs.Begin(arguments.RunId, ct);
        foreach (var stage in InOrder(registered).Where(stage => !run.HasDone(stage.Name)))
        {
            await runs.BeginStage(run.RunId, stage.Name, ct);
            var counts = new StageProgress((done, total) => progress.Report(stage.Name, done, total));
            counts.Report(0);
            await stage.Run(new RunContext(run.RunId, run.AsOf, run.Seed, counts), ct);
            await runs.FinishStage(run.RunId, stage.Name, counts.Now, ct);
        }
        await runs.Finish(run.RunId, ct);
    }

    /// <summary>The registered stages in the chain's order.</summary>
    /// <exception cref="InvalidOperationException">A stage's name is not in <see cref="Order"/>.</exception>
    public static IReadOnlyList<INightlyStage> InOrder(IEnumerable<INightlyStage> registered)
    {
        var byName = registered.ToDictionary(stage => stage.Name, StringComparer.Ordinal);
        if (byName.Keys.FirstOrDefault(name => !Order.Contains(name)) is { } stranger)
            throw new InvalidOperationException($"The stage '{stranger}' has no place in the nightly run's order.");
        return [.. Order.Where(byName.ContainsKey).Select(name => byName[name])];
    }
}

using System.Text.Json;
using Detection.Api.Pipeline;
using Detection.Models.Positions;

namespace Detection.Api.Stages.Positions;

/// <summary>The nightly stage "positions": judges where installations are said to be, before anything is computed from it.</summary>
public sealed class PositionStage(PositionStore store) : INightlyStage
{
    public string Name => "positions";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var doubts = new List<PositionDoubt>();
        var judged = 0L;
        await foreach (var (installationId, facts) in store.StreamFacts(ct))
        {
            if (++judged % 10_000 == 0) run.Progress.Report(judged);
            var faults = PositionRule.Judge(facts);
            if (faults.Count > 0) doubts.Add(new PositionDoubt(installationId, [.. faults.Select(Word)], PositionRule.FarthestMetres(facts, faults)));
        }
        await store.ReplaceDoubts(doubts, ct);
        run.Progress.Report(judged, judged);
    }

    /// <summary>A fault as it is stored and travels.</summary>
    public static string Word(PositionFault fault) => JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString());
}

using Detection.Api.Pipeline;
using Detection.Models.Balance;
using Detection.Models.Balance.Reconciling;

namespace Detection.Api.Stages.Grid;

/// <summary>The nightly stage "reconciliation": what may lie behind each transformer's balance, by neighbouring transformers together.</summary>
public sealed class ReconciliationStage(GridSurvey survey, MemberReader members, ExplanationStore store) : INightlyStage
{
    public string Name => "reconciliation";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var surveyed = await survey.At(run.AsOf, ct);
        run.Progress.Report(0, surveyed.Transformers.Count);
        var proposals = new List<Explanation>();
        long done = 0;
        // Neighbours that may share an installation lie under one substation, so that a company is explained a substation at a time.
        foreach (var district in surveyed.Transformers.Values.GroupBy(balance => balance.Transformer.SubstationCode))
        {
            var balances = district.ToArray();
            proposals.AddRange(Reconciler.Explain(await members.Cases(balances, run, ct)));
            run.Progress.Report(done += balances.Length);
        }
        await store.Propose(run.RunId, proposals, ct);
    }
}

using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>
/// The whole search: a first plan by insertion, or the one handed out, then rounds of ruin and recreate, each kept when it is better,
/// or not much worse while the temperature lasts.
/// </summary>
internal sealed class PlanSearch<TTravel> where TTravel : struct, ITravel
{
    private readonly PlanModel model;
    private readonly PlanSettings settings;
    private readonly Budget budget;
    private readonly RandomSource random;
    private readonly RouteSet changed;
    private readonly PlanState<TTravel> state;
    private readonly PlanRefill<TTravel> refill;
    private readonly PlanRuin<TTravel>? ruin;
    private readonly PlanSnapshot current;
    private readonly PlanSnapshot best;

    public PlanSearch(PlanModel model, TTravel travel, PlanSettings settings, Budget budget, int seed)
    {
        (this.model, this.settings, this.budget) = (model, settings, budget);
        random = new RandomSource(seed);
        changed = new RouteSet(model.ShiftCount);
        var candidates = PlanCandidates.Choose(model, travel, settings);
        state = new PlanState<TTravel>(model, travel, candidates);
        var near = NearStops.Build(model.StopCount, candidates, travel);
        var looksEverywhere = candidates.Length <= NearStops.SmallProblem;
        var insertion = new PlanInsertion<TTravel>(state, near, changed, random, looksEverywhere);
        refill = new PlanRefill<TTravel>(state, insertion, near, random, settings, looksEverywhere);
        ruin = candidates.Length == 0 || model.ShiftCount == 0
            ? null
            : new PlanRuin<TTravel>(state, near, changed, random, settings, candidates);
        (current, best) = (new PlanSnapshot(model.ShiftCount), new PlanSnapshot(model.ShiftCount));
    }

    /// <summary>Rounds taken.</summary>
    public long Iterations => budget.Iterations;

    public PlanSnapshot Run()
    {
        if (model.Problem.HandedOut is { } handedOut) Begin(handedOut);
        refill.Everything();
        current.Keep(state);
        best.Keep(state);
        budget.Report(PlainValue());
        if (ruin is not null) Anneal(ruin);
        return best;
    }

    /// <summary>Puts back the plan handed out, leaving out the stops that no longer fit.</summary>
    private void Begin(HandedOutPlan handedOut)
    {
        for (var shift = 0; shift < model.ShiftCount; shift++)
            foreach (var stop in handedOut.StopsOfShift[shift])
                if (state.Absent.Contains(stop) && state.MayTake(stop, shift) && state.Fits(stop, shift, state.Routes[shift].Count - 1, out _))
                    state.Insert(stop, shift, state.Routes[shift].Count - 1);
    }

    private void Anneal(PlanRuin<TTravel> ruin)
    {
        var value = PlainValue();
        var visits = Math.Max(1, model.StopCount - Enumerable.Range(0, model.StopCount).Count(stop => state.ShiftOf[stop] < 0));
        var hottest = settings.StartTemperature * value / visits;
        var secondWorth = settings.SavedSecondShare * value / Math.Max(1, state.BusySeconds);
        while (!budget.IsSpent)
        {
            budget.Spend();
            changed.Clear();
            ruin.Run();
            refill.Gap(ruin.Removed);
            var left = 1 - budget.UsedShare;
            Decide(hottest * left * left, secondWorth);
        }
    }

    private void Decide(double temperature, double secondWorth)
    {
        var score = state.Score;
        var loss = current.Score.Value - score.Value + secondWorth * (score.Seconds - current.Score.Seconds);
        if (loss >= temperature * random.NextExponential())
        {
            state.Restore(current, changed.Members);
            return;
        }
        current.Keep(state, changed.Members);
        if (!score.IsBetterThan(best.Score)) return;
        best.Keep(state);
        budget.Report(PlainValue());
    }

    private double PlainValue()
    {
        var value = 0.0;
        foreach (var route in state.Routes)
            foreach (var stop in route.Stops) value += state.ValueOf(stop);
        return value;
    }
}

namespace Geo.Routing.Search;

/// <summary>
/// Improves one plan: each round ruins and refills it and keeps the result when it is better, or not much worse while the temperature lasts.
/// </summary>
internal sealed class Annealing<TTravel>(
    RouteState<TTravel> state, Ruin<TTravel> ruin, Refill<TTravel> refill, RouteSet changed,
    RandomSource random, Budget budget, SearchSettings settings) where TTravel : struct, ITravel
{
    private readonly RouteSnapshot current = new(state.CrewCount);
    private readonly RouteSnapshot best = new(state.CrewCount);
    private readonly bool shortens = !state.HasWindows && state.Problem.Travel.IsSymmetric;
    private readonly double shiftSeconds = state.Problem.Crews.Sum(crew => crew.ShiftSeconds);

    /// <summary>Leaves the best plan met in the state; that is never worse than the plan it was called with.</summary>
    /// <param name="rounds">How many rounds to take, fewer if the budget ends first.</param>
    /// <param name="startTemperature">In average stop values; falls to 0 with the square of the rounds, or of the budget, that are left.</param>
    public void Improve(long rounds, double startTemperature)
    {
        current.Keep(state);
        best.Keep(state);
        var visited = state.Problem.StopCount - state.Absent.Count;
        var hottest = startTemperature * state.Value / Math.Max(1, visited);
        var secondWorth = settings.SavedSecondShare * state.Value / shiftSeconds;
        for (long round = 0; round < rounds && !budget.IsSpent && state.Absent.Count > 0; round++)
        {
            budget.Spend();
            changed.Clear();
            ruin.Run();
            if (shortens && random.NextShare() < settings.ShortenedShare) Shorten();
            refill.Gap(ruin.Removed);
            var left = 1 - Math.Max((double)round / rounds, budget.UsedShare);
            Decide(hottest * left * left, secondWorth);
        }
        state.Restore(best);
    }

    /// <summary>Puts what the ruin left in a better order.</summary>
    private void Shorten()
    {
        foreach (var route in changed.Members) state.Shorten(route);
    }

    private void Decide(double temperature, double secondWorth)
    {
        var score = state.Score;
        var loss = current.Score.Value - score.Value + secondWorth * (score.Seconds - current.Score.Seconds);
        // The same plan again: putting it back keeps what is known of its routes.
        if (loss >= temperature * random.NextExponential() || (score.HasTheValueOf(current.Score) && current.Equals(state, changed.Members)))
        {
            state.Restore(current, changed.Members);
            return;
        }
        current.Keep(state, changed.Members);
        if (score.IsBetterThan(best.Score)) best.Keep(state);
    }
}

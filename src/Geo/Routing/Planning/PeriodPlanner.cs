using Geo.Routing.Planning.Search;
using Geo.Routing.Search;

namespace Geo.Routing.Planning;

/// <summary>Plans a period: which stops are visited, by which crew, on which day and in what order, for the greatest total value.</summary>
/// <remarks>
/// Ruin and recreate (Schrimpf et al. 2000; Christiaens and Vanden Berghe 2020) under simulated annealing over all shifts at once. Whether a stop
/// fits between two others is answered in constant time from the earliest and latest beginnings at each visit, kept once for a break still to come
/// and once for a break behind. A round's cost does not grow with the number of stops beyond 200; memory is linear in stops and shifts.
/// </remarks>
public static class PeriodPlanner
{
    /// <param name="limits">How long to search. Under a limit of iterations alone the plan is a function of problem and seed.</param>
    /// <param name="seed">Another seed, another search.</param>
    /// <param name="ct">Cancelling ends the search early; the best plan so far is returned, not an exception.</param>
    /// <returns>A feasible plan; without anything to visit or anyone to go, an empty one.</returns>
    /// <exception cref="ArgumentException">The problem makes no sense, see <see cref="PlanProblem.Check"/>, or the limits set no end.</exception>
    public static PeriodPlan Solve(PlanProblem problem, SolveLimits limits, int seed, CancellationToken ct = default)
    {
        var budget = new Budget(limits, ct);
        return problem.Travel.Accept(new Visitor(new PlanModel(problem), budget, seed));
    }

    private sealed record Visitor(PlanModel Model, Budget Budget, int Seed) : ITravelVisitor<PeriodPlan>
    {
        public PeriodPlan Visit<TTravel>(TTravel travel) where TTravel : struct, ITravel
        {
            var search = new PlanSearch<TTravel>(Model, travel, PlanSettings.Default, Budget, Seed);
            var best = search.Run();
            var state = new PlanState<TTravel>(Model, travel, Enumerable.Range(0, Model.StopCount));
            state.Restore(best, [.. Enumerable.Range(0, Model.ShiftCount)]);
            return Plan(state, search.Iterations);
        }

        private PeriodPlan Plan<TTravel>(PlanState<TTravel> state, long iterations) where TTravel : struct, ITravel
        {
            var shifts = new PlannedShift[Model.ShiftCount];
            for (var shift = 0; shift < shifts.Length; shift++)
                shifts[shift] = PlanTimetable.Time(
                    Model, shift, state.Terms[shift], state.Routes[shift].Stops, state.ValueOf, IndexOrNull(state.LeadOf[shift]), IndexOrNull(state.CompanionOf[shift]));
            var all = Enumerable.Range(0, Model.StopCount);
            return new PeriodPlan(
                shifts,
                [.. all.Where(stop => Model.Problem.Stops[stop].IsMandatory && state.ShiftOf[stop] < 0)],
                all.Count(stop => Model.HomeShift[stop] >= 0 && state.ShiftOf[stop] != Model.HomeShift[stop]),
                iterations);
        }

        private static int? IndexOrNull(int index) => index < 0 ? null : index;
    }
}

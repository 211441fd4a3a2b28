using Geo.Routing.Planning.Search;

namespace Geo.Routing.Planning.Explanation;

/// <summary>Explains a plan stop by stop. A function of problem and plan alone.</summary>
public static class PlanExplanation
{
    /// <param name="plan">A plan of this problem.</param>
    /// <param name="stop">Index of the stop asked about.</param>
    /// <exception cref="ArgumentException">There is no such stop, or the plan has another number of shifts.</exception>
    /// <remarks>Cost: for a stop outside the plan every place of every shift, and for a full shift its stops once more.</remarks>
    public static StopReason Explain(PlanProblem problem, PeriodPlan plan, int stop)
    {
        if (stop < 0 || stop >= problem.Stops.Count) throw new ArgumentException($"There is no stop {stop} of {problem.Stops.Count}.", nameof(stop));
        if (plan.Shifts.Count != problem.Shifts.Count)
            throw new ArgumentException($"A plan of {plan.Shifts.Count} shifts for a problem of {problem.Shifts.Count}.", nameof(plan));
        return problem.Travel.Accept(new Visitor(new PlanModel(problem), plan, stop));
    }

    private sealed record Visitor(PlanModel Model, PeriodPlan Plan, int Stop) : ITravelVisitor<StopReason>
    {
        public StopReason Visit<TTravel>(TTravel travel) where TTravel : struct, ITravel
        {
            var state = new PlanState<TTravel>(Model, travel, Enumerable.Range(0, Model.StopCount));
            Load(state);
            return state.ShiftOf[Stop] is >= 0 and var shift ? Visited(state, shift) : Missing(state);
        }

        private void Load<TTravel>(PlanState<TTravel> state) where TTravel : struct, ITravel
        {
            for (var shift = 0; shift < Plan.Shifts.Count; shift++)
                if (Plan.Shifts[shift].CompanionShift is { } companion) state.SetCompanion(shift, companion);
            for (var shift = 0; shift < Plan.Shifts.Count; shift++)
                state.Fill(shift, [.. Plan.Shifts[shift].Visits.Select(visit => visit.Stop)]);
        }

        private StopReason Visited<TTravel>(PlanState<TTravel> state, int shift) where TTravel : struct, ITravel
        {
            var value = state.ValueOf(Stop);
            var before = state.Routes[shift].BusySeconds;
            var leaves = new bool[Model.StopCount];
            leaves[Stop] = true;
            state.RemoveMarked(shift, leaves);
            return new StopReason(Stop, value, shift, before - state.Routes[shift].BusySeconds, StopOutcome.Visited, [], 0);
        }

        private StopReason Missing<TTravel>(PlanState<TTravel> state) where TTravel : struct, ITravel
        {
            if (Model.GroupsOf[Stop].Any(group => Model.Problem.ExclusiveGroups[group].Any(other => state.ShiftOf[other] >= 0)))
                return Out(StopOutcome.Excluded, null, double.PositiveInfinity);
            var may = Enumerable.Range(0, state.ShiftCount).Where(shift => state.MayTake(Stop, shift)).ToList();
            if (may.Count == 0) return Out(StopOutcome.NoCrew, null, double.PositiveInfinity);
            var cheapest = may.Select(shift => (Shift: shift, Cost: Cheapest(state, shift))).MinBy(each => each.Cost);
            if (!double.IsInfinity(cheapest.Cost)) return Out(StopOutcome.Fits, cheapest.Shift, cheapest.Cost);
            var rooms = may.Select(shift => Room(state, shift)).Where(room => room is not null).ToList();
            return rooms.MinBy(room => room!.LostValue) ?? Out(StopOutcome.OutOfReach, null, double.PositiveInfinity);
        }

        private StopReason Out(StopOutcome outcome, int? shift, double costSeconds) =>
            new(Stop, Model.Values[Stop], shift, costSeconds, outcome, [], 0);

        private double Cheapest<TTravel>(PlanState<TTravel> state, int shift) where TTravel : struct, ITravel
        {
            var cheapest = double.PositiveInfinity;
            for (var index = 1; index < state.Routes[shift].Count; index++)
                if (state.Fits(Stop, shift, index, out var seconds)) cheapest = Math.Min(cheapest, seconds);
            return cheapest;
        }

        /// <summary>Lets the stop that brings least leave, and the next, until there is room; those that turn out to be needless come back.</summary>
        private StopReason? Room<TTravel>(PlanState<TTravel> state, int shift) where TTravel : struct, ITravel
        {
            var stops = state.Routes[shift].Stops.ToArray();
            var leaving = new List<int>();
            foreach (var other in stops.OrderBy(state.ValueOf).ThenBy(other => other).ToList())
            {
                leaving.Add(other);
                if (double.IsInfinity(CheapestWithout(state, shift, stops, leaving))) continue;
                foreach (var needless in leaving.OrderByDescending(state.ValueOf).ToList())
                    if (!double.IsInfinity(CheapestWithout(state, shift, stops, [.. leaving.Where(kept => kept != needless)]))) leaving.Remove(needless);
                var cost = CheapestWithout(state, shift, stops, leaving);
                Refill(state, shift, stops);
                return new StopReason(Stop, Model.Values[Stop], shift, cost, StopOutcome.NoTime, leaving, leaving.Sum(state.ValueOf));
            }
            return null;
        }

        private double CheapestWithout<TTravel>(PlanState<TTravel> state, int shift, int[] stops, List<int> leaving) where TTravel : struct, ITravel
        {
            Refill(state, shift, Array.FindAll(stops, stop => !leaving.Contains(stop)));
            var cheapest = state.IsOnTime(shift) ? Cheapest(state, shift) : double.PositiveInfinity;
            Refill(state, shift, stops);
            return cheapest;
        }

        private static void Refill<TTravel>(PlanState<TTravel> state, int shift, int[] stops) where TTravel : struct, ITravel
        {
            state.Empty(shift);
            state.Fill(shift, stops);
        }
    }
}

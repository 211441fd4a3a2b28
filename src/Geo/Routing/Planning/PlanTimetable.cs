using Geo.Routing.Planning.Search;

namespace Geo.Routing.Planning;

/// <summary>Times a shift's visits as early as they can be, the break placed where the crew is back soonest.</summary>
internal static class PlanTimetable
{
    /// <param name="values">What each of the stops brings.</param>
    /// <exception cref="InvalidOperationException">The stops cannot be visited in this order in time.</exception>
    public static PlannedShift Time(
        PlanModel model, int shift, ShiftTerms terms, ReadOnlySpan<int> stops, Func<int, double> values, int? lead, int? companion)
    {
        var problem = model.Problem;
        if (stops.Length == 0)
            return new PlannedShift(problem.Shifts[shift], [], null, lead, companion, terms.BeginsSeconds, terms.BeginsSeconds, 0, 0);
        var breakAfter = BreakAfter(model, terms, stops);
        var visits = new PlannedVisit[stops.Length];
        PlannedBreak? lunch = null;
        var (free, at, leaves, travels, waits) = (terms.BeginsSeconds, terms.StartPoint, 0.0, 0.0, 0.0);
        for (var i = 0; i <= stops.Length; i++)
        {
            if (breakAfter == i)
            {
                var ends = terms.EndOfBreak(free);
                lunch = new PlannedBreak(i, ends - terms.BreakSeconds, ends);
                free = ends;
            }
            var to = i == stops.Length ? terms.EndPoint : stops[i];
            var leg = problem.Travel.Seconds(at, to);
            travels += leg;
            if (i == stops.Length) return Shift(free + leg);
            var begins = Math.Max(free + leg, model.Opens(to, terms.DayNo));
            // The crew leaves its start no sooner than the first visit asks; later it waits at the door.
            if (i == 0) leaves = begins - leg;
            else waits += begins - free - leg;
            visits[i] = new PlannedVisit(to, i == 0 ? begins : free + leg, begins, begins + model.VisitSeconds[to], leg, values(to));
            (free, at) = (begins + model.VisitSeconds[to], to);
        }
        throw new InvalidOperationException("A route without an end.");

        PlannedShift Shift(double returns) =>
            new(problem.Shifts[shift], visits, lunch, lead, companion, lunch is { AfterVisits: 0 } first ? Math.Max(leaves, first.EndsSeconds) : leaves, returns, travels, waits);
    }

    /// <returns>How many visits come before the break, or -1 when none is taken.</returns>
    private static int BreakAfter(PlanModel model, ShiftTerms terms, ReadOnlySpan<int> stops)
    {
        if (!terms.HasBreak) return -1;
        var (free, at) = (terms.BeginsSeconds, terms.StartPoint);
        var (fed, breakAfter) = (double.PositiveInfinity, -1);
        for (var i = 0; i <= stops.Length; i++)
        {
            var eats = terms.EndOfBreak(free);
            if (eats < fed) (fed, breakAfter) = (eats, i);
            var to = i == stops.Length ? terms.EndPoint : stops[i];
            var leg = model.Problem.Travel.Seconds(at, to);
            (free, fed) = (Next(free + leg), Next(fed + leg));
            at = to;

            double Next(double arrives)
            {
                if (to >= model.StopCount) return arrives;
                var begins = Math.Max(arrives, model.Opens(to, terms.DayNo));
                return begins <= model.Closes(to, terms.DayNo) ? begins + model.VisitSeconds[to] : double.PositiveInfinity;
            }
        }
        return free <= Math.Min(terms.EndsSeconds, terms.BreakLatestSeconds) ? -1 : breakAfter;
    }
}

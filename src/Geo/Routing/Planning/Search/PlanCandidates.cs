using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>Which stops a search looks at: those that some crew could visit at all, and of a great many only those worth most for their time.</summary>
internal static class PlanCandidates
{
    private const double HopShare = 0.3;

    public static int[] Choose<TTravel>(PlanModel model, TTravel travel, PlanSettings settings) where TTravel : struct, ITravel
    {
        var empty = WithoutBreaks(model, travel);
        var chosen = new bool[model.StopCount];
        var mayBring = Array.FindAll(Enumerable.Range(0, model.StopCount).ToArray(), stop => IsWanted(model, stop));
        var meanVisit = mayBring.Length == 0 ? 0 : mayBring.Average(stop => model.VisitSeconds[stop]);
        foreach (var home in Enumerable.Range(0, model.ShiftCount).GroupBy(shift => (model.Problem.Shifts[shift].StartPoint, model.Problem.Shifts[shift].EndPoint)))
        {
            var reachable = Array.FindAll(mayBring, stop => home.Any(shift => CouldVisit(model, empty, stop, shift)));
            foreach (var stop in model.StopCount <= settings.LargestWholeProblem ? reachable : Best(reachable, [.. home])) chosen[stop] = true;
        }
        return [.. Enumerable.Range(0, model.StopCount).Where(stop => chosen[stop])];

        IEnumerable<int> Best(int[] reachable, int[] shifts)
        {
            var shiftSeconds = shifts.Sum(shift => empty.Terms[shift].EndsSeconds - empty.Terms[shift].BeginsSeconds);
            var hop = HopShare * meanVisit;
            var stopsPerShift = Math.Max(1, shiftSeconds / shifts.Length / Math.Max(1, meanVisit + hop));
            var rates = Array.ConvertAll(reachable, stop => -Rate(stop, shifts[0], hop, stopsPerShift));
            Array.Sort(rates, reachable);
            var filled = 0.0;
            foreach (var stop in reachable)
            {
                if (filled > settings.CandidateFold * shiftSeconds && !model.Problem.Stops[stop].IsMandatory && model.HomeShift[stop] < 0) continue;
                filled += model.VisitSeconds[stop] + hop;
                yield return stop;
            }
        }

        double Rate(int stop, int shift, double hop, double stopsPerShift)
        {
            var terms = empty.Terms[shift];
            var outAndBack = empty.Travel.Seconds(terms.StartPoint, stop) + empty.Travel.Seconds(stop, terms.EndPoint);
            return model.Values[stop] / Math.Max(1, model.VisitSeconds[stop] + hop + outAndBack / stopsPerShift);
        }
    }

    /// <summary>A break at a stop on the way can cost less than one before leaving, so that no stop is ruled out by its shift's break.</summary>
    private static PlanState<TTravel> WithoutBreaks<TTravel>(PlanModel model, TTravel travel) where TTravel : struct, ITravel
    {
        var empty = new PlanState<TTravel>(model, travel, []);
        for (var shift = 0; shift < model.ShiftCount; shift++)
        {
            empty.Terms[shift].HasBreak = false;
            empty.Empty(shift);
        }
        return empty;
    }

    private static bool IsWanted(PlanModel model, int stop) =>
        model.Values[stop] > 0 || model.Problem.Stops[stop].IsMandatory || (model.HomeShift[stop] >= 0 && model.ChangePenalty > 0);

    /// <summary>Whether the shift could make this visit and no other, with a companion where one is needed and to be had.</summary>
    private static bool CouldVisit<TTravel>(PlanModel model, PlanState<TTravel> empty, int stop, int shift) where TTravel : struct, ITravel
    {
        if (!empty.Fits(stop, shift, 1, out _)) return false;
        var skills = empty.Terms[shift].Skills;
        if ((model.Needs[stop] & ~skills) == 0 && !model.NeedsTwoCrews[stop]) return true;
        return model.NeedsTwoCrews[stop];
    }
}

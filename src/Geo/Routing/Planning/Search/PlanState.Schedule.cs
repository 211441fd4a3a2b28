using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>The times of shifts: earliest and latest beginnings with windows, a break and the shift's end, and whether a stop fits between.</summary>
internal sealed partial class PlanState<TTravel>
{
    /// <summary>Whether the stop fits before the point at an index of the shift; a building's visits are not parted by it.</summary>
    /// <param name="addedSeconds">Legs, visit and waiting that it adds to the crew's day [s].</param>
    public bool Fits(int stop, int shift, int index, out double addedSeconds)
    {
        addedSeconds = double.PositiveInfinity;
        var route = Routes[shift];
        ref readonly var terms = ref Terms[shift];
        var (before, after) = (route.Points[index - 1], route.Points[index]);
        var visit = Model.VisitSeconds[stop];
        var beforeVisit = VisitSecondsAt(before);
        // Most shifts are full: the visit alone, without any way to it, is too long, and travel need not be looked up.
        var room = Math.Max(route.LatestFed[index], route.LatestHungry[index])
            - Math.Min(route.EarliestFed[index - 1], route.EarliestHungry[index - 1]) - beforeVisit - visit;
        if (room < 0) return false;
        var into = Travel.Seconds(before, stop);
        if (into > room) return false;
        var outOf = Travel.Seconds(stop, after);
        var opens = Model.Opens(stop, terms.DayNo);
        var closes = Model.Closes(stop, terms.DayNo);

        var freeFed = route.EarliestFed[index - 1] + beforeVisit;
        var begins = double.PositiveInfinity;
        var fits = false;
        if (terms.HasBreak)
        {
            var freeHungry = route.EarliestHungry[index - 1] + beforeVisit;
            freeFed = Math.Min(freeFed, terms.EndOfBreak(freeHungry));
            begins = Math.Max(freeHungry + into, opens);
            if (begins <= closes)
            {
                var free = begins + visit;
                fits = free + outOf <= route.LatestHungry[index] || terms.EndOfBreak(free) + outOf <= route.LatestFed[index];
            }
            else begins = double.PositiveInfinity;
        }
        var beginsFed = Math.Max(freeFed + into, opens);
        if (beginsFed <= closes && beginsFed + visit + outOf <= route.LatestFed[index])
        {
            fits = true;
            begins = Math.Min(begins, beginsFed);
        }
        if (!fits || PartsBuilding(stop, before, after)) return false;
        var waits = Math.Max(0, opens - Math.Min(freeFed, terms.HasBreak ? route.EarliestHungry[index - 1] + beforeVisit : freeFed) - into);
        addedSeconds = into + outOf - route.LegSeconds[index] + visit + waits;
        return true;
    }

    /// <summary>Whether the shift meets every window, its break and its end.</summary>
    public bool IsOnTime(int shift)
    {
        var route = Routes[shift];
        var end = route.Count - 1;
        return route.EarliestFed[end] <= Terms[shift].EndsSeconds
            || route.EarliestHungry[end] <= Math.Min(Terms[shift].EndsSeconds, Terms[shift].BreakLatestSeconds);
    }

    private bool PartsBuilding(int stop, int before, int after)
    {
        var building = Model.BuildingOf[stop];
        var (buildingBefore, buildingAfter) = (BuildingAt(before), BuildingAt(after));
        if (building >= 0 && buildingVisits[building] > 0) return buildingBefore != building && buildingAfter != building;
        return buildingBefore >= 0 && buildingBefore == buildingAfter;
    }

    private int BuildingAt(int point) => point < Model.StopCount ? Model.BuildingOf[point] : -1;

    private double VisitSecondsAt(int point) => point < Model.StopCount ? Model.VisitSeconds[point] : 0;

    /// <summary>Indexes, times and duration of a shift anew from its points.</summary>
    private void Remeasure(int shift)
    {
        var route = Routes[shift];
        route.Version = ++versions;
        BusySeconds -= route.BusySeconds;
        route.BusySeconds = Forward(route, shift);
        BusySeconds += route.BusySeconds;
        Backward(route, in Terms[shift]);
    }

    private double Forward(ShiftRoute route, int shift)
    {
        ref readonly var terms = ref Terms[shift];
        var (points, end) = (route.Points, route.Count - 1);
        var busy = 0.0;
        route.EarliestHungry[0] = terms.HasBreak ? terms.BeginsSeconds : double.PositiveInfinity;
        route.EarliestFed[0] = terms.HasBreak ? double.PositiveInfinity : terms.BeginsSeconds;
        for (var i = 1; i <= end; i++)
        {
            var leg = Travel.Seconds(points[i - 1], points[i]);
            var visit = VisitSecondsAt(points[i - 1]);
            route.LegSeconds[i] = leg;
            busy += leg + visit;
            var hungry = route.EarliestHungry[i - 1] + visit;
            var fed = Math.Min(route.EarliestFed[i - 1] + visit, terms.HasBreak ? terms.EndOfBreak(hungry) : double.PositiveInfinity);
            var (opens, closes) = i == end
                ? (double.NegativeInfinity, double.PositiveInfinity)
                : (Model.Opens(points[i], terms.DayNo), Model.Closes(points[i], terms.DayNo));
            route.EarliestHungry[i] = Begin(hungry + leg, opens, closes);
            route.EarliestFed[i] = Begin(fed + leg, opens, closes);
            if (i < end) IndexOf[points[i]] = i;
        }
        return end == 1 ? 0 : busy;
    }

    private static double Begin(double arrives, double opens, double closes)
    {
        var begins = Math.Max(arrives, opens);
        return begins <= closes ? begins : double.PositiveInfinity;
    }

    private void Backward(ShiftRoute route, in ShiftTerms terms)
    {
        var (points, end) = (route.Points, route.Count - 1);
        route.LatestFed[end] = terms.EndsSeconds;
        route.LatestHungry[end] = terms.HasBreak ? Math.Min(terms.EndsSeconds, terms.BreakLatestSeconds) : double.NegativeInfinity;
        for (var i = end - 1; i > 0; i--)
        {
            var leg = route.LegSeconds[i + 1];
            var visit = Model.VisitSeconds[points[i]];
            var closes = Model.Closes(points[i], terms.DayNo);
            var leavesFed = route.LatestFed[i + 1] - leg;
            route.LatestFed[i] = Math.Min(closes, leavesFed - visit);
            route.LatestHungry[i] = !terms.HasBreak
                ? double.NegativeInfinity
                : Math.Min(closes, Math.Max(route.LatestHungry[i + 1] - leg, terms.LatestBeforeBreak(leavesFed)) - visit);
        }
    }
}

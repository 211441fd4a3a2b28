using Geo.Crs;
using Geo.Routing.Planning;

namespace Geo.Routing.Sweeps;

/// <summary>Word gets round: a target near one that was visited on an earlier day of the plan is worth less.</summary>
/// <param name="RadiusMetres">How far word gets, as a straight line; above 0 [m].</param>
/// <param name="LostShare">Share of a target's value lost for each neighbour visited on an earlier day (0–1).</param>
public sealed record Gossip(double RadiusMetres, double LostShare)
{
    /// <summary>A plan covers a month at most, so nothing in it is forgotten.</summary>
    private const int MemoryDays = 31;

    private const double LeastShare = 0.2;

    /// <returns>For each stop of the days, by target, the share of its value that is left when it is visited (0–1).</returns>
    public IReadOnlyDictionary<long, double> SharesLeft(IReadOnlyList<CrewDay> days)
    {
        var visits = days.SelectMany(day => day.Stops.Select(stop => (day.Shift.DayNo, stop.Target))).ToList();
        if (Over([.. visits.Select(visit => visit.Target)]) is not { } word) return new Dictionary<long, double>();
        return visits.Select((visit, i) => (visit.Target.Id, Share: word.ShareLeft(word.Neighbours[i].Count(near => Warns(visits[near].DayNo, visit.DayNo)))))
            .ToDictionary(pair => pair.Id, pair => pair.Share);
    }

    /// <param name="dayNo">The day on which the target would be visited beside the stops of <paramref name="days"/>.</param>
    /// <returns>The share of its value that would be left (0–1).</returns>
    public double ShareLeft(IReadOnlyList<CrewDay> days, SweepTarget target, int dayNo)
    {
        var earlier = days.Where(day => Warns(day.Shift.DayNo, dayNo)).SelectMany(day => day.Stops).Select(stop => stop.Target).Where(other => other.Id != target.Id);
        var word = Over([target, .. earlier])!;
        return word.ShareLeft(word.Neighbours[0].Length);
    }

    private static bool Warns(int earlierDayNo, int dayNo) => earlierDayNo < dayNo && dayNo - earlierDayNo <= MemoryDays;

    internal WordOfMouth? Over(IReadOnlyList<SweepTarget> targets)
    {
        if (targets.Count == 0) return null;
        var projection = TransverseMercator.At(targets[0].LongitudeDegrees);
        var places = targets.Select(target => projection.Project(target.LongitudeDegrees, target.LatitudeDegrees)).ToList();
        return WordOfMouth.Within([.. places.Select(place => place.Item1)], [.. places.Select(place => place.Item2)], RadiusMetres, LostShare, LeastShare, MemoryDays);
    }
}

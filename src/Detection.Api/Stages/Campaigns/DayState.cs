using Detection.Api.Stages.Sweeps;
using Detection.Models.Campaigns;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Campaigns;

/// <summary>One crew's day when the plan is changed: what stays as it is, and what is still open.</summary>
/// <param name="Whole">The day as planned.</param>
/// <param name="Fixed">Stops that are done, skipped, under way or on an earlier day.</param>
/// <param name="Progress">The rest; null on days before the one that is changed.</param>
internal sealed record DayState(CrewDay Whole, IReadOnlyList<CrewStop> Fixed, CrewProgress? Progress)
{
    /// <summary>
    /// A crew nothing happened to is taken to be on its plan: the stops it should have set out for by now stay. A crew that is late or sick
    /// keeps only what is marked; a busy one also the stop it stands at.
    /// </summary>
    public static IReadOnlyList<DayState> Of(SweepDetail detail, IReadOnlyDictionary<long, Candidate> candidates, ReplanCampaign.Request request)
    {
        var events = request.Events!.ToDictionary(happened => happened.CrewNo);
        return [.. detail.Routes.Select(route =>
        {
            var rows = detail.StopsOf(route).ToList();
            var whole = Weighed(CrewDays.Of(route, rows, detail.Sweep.Terms), candidates);
            if (route.DayNo < request.DayNo) return new DayState(whole, whole.Stops, null);
            if (route.DayNo > request.DayNo) return new DayState(whole, [], new CrewProgress(whole.Shift, null, 0, whole.Stops));
            return Today(whole, [.. rows.Select(row => row.VisitState is "done" or "skipped")], events.GetValueOrDefault(route.CrewNo), SecondsOf(route, request));
        })];
    }

    /// <summary>The fixed part and the repaired rest as one day.</summary>
    /// <param name="rest">Null for a day that was not touched.</param>
    public CrewDay Join(CrewDay? rest)
    {
        if (rest is null || Progress is null) return Whole;
        if (Fixed.Count == 0 && rest.Stops.Count == 0) return new CrewDay(Whole.Shift, [], 0, 0, 0, 0, 0, null);
        var groups = Fixed.Select(stop => stop.WalkGroup).DefaultIfEmpty(0).Max();
        IReadOnlyList<CrewStop> stops = [.. Fixed, .. rest.Stops.Select(stop => stop with { WalkGroup = stop.WalkGroup + groups })];
        var visits = stops.Sum(stop => stop.Target.VisitSeconds);
        var travels = Fixed.Sum(stop => stop.TravelSeconds) + rest.TravelSeconds;
        // Still to come, or had among the stops that stay.
        var pause = rest.Break is { } due ? due with { AfterStops = due.AfterStops + Fixed.Count } : Whole.Break?.AfterStops <= Fixed.Count ? Whole.Break : null;
        return new CrewDay(
            Whole.Shift, stops, travels, visits, Fixed.Sum(stop => stop.TravelMetres) + rest.TravelMetres,
            stops.Sum(stop => stop.Target.Value), rest.EndSeconds, rest.WayHome)
        {
            Break = pause,
            WaitSeconds = Math.Max(0, rest.EndSeconds - travels - visits - (pause?.Seconds ?? 0)),
        };
    }

    private static DayState Today(CrewDay whole, IReadOnlyList<bool> marked, ReplanCampaign.CrewEvent? happened, int nowSeconds)
    {
        var isFixed = whole.Stops.Select((stop, i) => marked[i] || (HasSetOut(stop, nowSeconds) && happened?.Kind is null or CrewEventKind.Busy)).ToList();
        var done = whole.Stops.Where((_, i) => isFixed[i]).ToList();
        var open = whole.Stops.Where((_, i) => !isFixed[i]).ToList();
        var last = done.LastOrDefault();
        var leaves = last is null ? 0 : last.ArrivalSeconds + last.Target.VisitSeconds;
        var freeAt = happened?.Kind switch
        {
            CrewEventKind.Busy or CrewEventKind.Late => Math.Max(leaves, nowSeconds + happened.Minutes * 60),
            CrewEventKind.Sick => Math.Max(0, Math.Min(nowSeconds, leaves)),
            _ => Math.Max(leaves, nowSeconds),
        };
        return new DayState(whole, done, new CrewProgress(whole.Shift, last?.Target, Math.Max(0, freeAt), open, happened?.Kind is not CrewEventKind.Sick));
    }

    private static bool HasSetOut(CrewStop stop, int nowSeconds) => stop.ArrivalSeconds - stop.TravelSeconds <= nowSeconds;

    /// <summary>A tip that came first when the plan was made comes first now.</summary>
    private static CrewDay Weighed(CrewDay day, IReadOnlyDictionary<long, Candidate> candidates) => day with
    {
        Stops = [.. day.Stops.Select(stop => candidates.TryGetValue(stop.Target.Id, out var candidate)
            ? stop with
            {
                Target = stop.Target with
                {
                    Value = candidate.Weight,
                    Needs = CrewSkillWords.Read(candidate.RequiredSkills),
                    NeedsTwoCrews = candidate.Caution.NeedsTwoCrews,
                    OnlyByDaylight = candidate.Caution.OnlyByDaylight,
                },
            }
            : stop)],
    };

    private static int SecondsOf(RouteRow route, ReplanCampaign.Request request) => (int)request.At.ToTimeSpan().TotalSeconds - route.StartsAtSeconds;
}

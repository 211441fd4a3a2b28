using Detection.Models.Campaigns;
using Geo.Crs;
using Geo.Routing.Planning;
using Geo.Routing.Sweeps;
using CrewShift = Geo.Routing.Sweeps.CrewShift;
using LineString = NetTopologySuite.Geometries.LineString;

namespace Detection.Api.Stages.Sweeps;

/// <summary>A stored route as the spatial library knows it.</summary>
internal static class CrewDays
{
    /// <param name="terms">For the crews' skills; null for a sweep older than campaigns.</param>
    public static CrewDay Of(RouteRow route, IEnumerable<StopRow> stops, CampaignTerms? terms)
    {
        var crew = terms?.Crews.ElementAtOrDefault(route.CrewNo - 1);
        var skills = crew is null ? CrewSkills.None : CrewSkillWords.Read(crew.Skills);
        var shift = new CrewShift(route.DayNo, route.CrewNo, route.Depot?.X ?? 0, route.Depot?.Y ?? 0, route.ShiftSeconds, skills)
        {
            LeavesAtSeconds = route.StartsAtSeconds,
            Lunch = crew?.Break is { } pause ? CrewHours.Lunch(pause) : null,
            Light = route is { SunriseSeconds: { } rises, SunsetSeconds: { } sets } ? new Daylight(rises, sets) : null,
            CompanionCrewNo = route.CompanionCrewNo,
            LeadCrewNo = route.LeadCrewNo,
        };
        var depot = new Position(shift.DepotLongitudeDegrees, shift.DepotLatitudeDegrees);
        var timed = new List<CrewStop>();
        var at = depot;
        foreach (var stop in stops)
        {
            var next = new Position(stop.Longitude, stop.Latitude);
            var target = new SweepTarget(stop.InstallationId, stop.Longitude, stop.Latitude, stop.Value ?? stop.ExpectedKwh, stop.VisitSeconds);
            timed.Add(new CrewStop(target, stop.WalkGroup, stop.ArrivalSeconds, stop.TravelSeconds, stop.TravelMetres, Way(stop.Way, stop.OnRoads, at, next)));
            at = next;
        }
        return new CrewDay(
            shift, timed, route.TravelSeconds, route.VisitSeconds, route.TravelMetres, timed.Sum(stop => stop.Target.Value), route.EndSeconds,
            timed.Count == 0 ? null : Way(route.WayHome, route.HomeOnRoads, at, depot))
        {
            Break = route is { BreakAfterStops: { } after, BreakBeginsSeconds: { } begins } ? new CrewBreak(after, begins, route.BreakSeconds) : null,
            WaitSeconds = route.WaitSeconds,
        };
    }

    /// <summary>As it was kept, else a straight line.</summary>
    private static CrewWay Way(LineString? kept, bool onRoads, Position from, Position to) => kept is null
        ? new CrewWay([from, to], OnRoads: false)
        : new CrewWay([.. kept.Coordinates.Select(place => new Position(place.X, place.Y))], onRoads);
}

using System.Globalization;
using System.Text.Json;
using Detection.Models.Campaigns;
using Detection.Models.Features;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>What stands on a crew's sheet for one day, ready for a template: for the phone and for paper alike.</summary>
public sealed record CrewDaySheet(JsonElement Model, Coordinate Depot, IReadOnlyList<Coordinate> Places, IReadOnlyList<int> Groups)
{
    private const int MostReasons = 2;

    /// <param name="language">tr or en.</param>
    public static CrewDaySheet Build(SweepRow sweep, RouteRow route, IReadOnlyList<StopRow> stops, IReadOnlyList<SheetStopRow> known, string language, bool simulated)
    {
        var words = SheetWords.In(language);
        var culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "tr-TR");
        var byStop = known.ToDictionary(row => row.StopNo);
        var parkings = stops.Where((stop, i) => i == 0 || stop.WalkGroup != stops[i - 1].WalkGroup).Select(stop => (stop.Longitude, stop.Latitude));
        (double, double)[] depot = route.Depot is { } at ? [(at.X, at.Y)] : [];
        var directions = NavigationLinks.Directions([.. depot, .. parkings, .. depot]);
        var crew = route.CrewName == $"{route.CrewNo}" ? $"{(language == "en" ? "Crew" : "Ekip")} {route.CrewNo}" : route.CrewName;
        var model = new
        {
            language,
            words,
            sweepId = sweep.SweepId,
            campaignId = sweep.CampaignId,
            canMark = sweep.CampaignId is not null && stops.Any(stop => stop.VisitState is not null),
            crew,
            crewNo = route.CrewNo,
            dayNo = route.DayNo,
            day = route.OnDay?.ToString("d MMMM yyyy dddd", culture) ?? "",
            simulated,
            together = Together(route, words),
            leaves = SweepWords.Clock(route, 0),
            back = SweepWords.Clock(route, route.EndSeconds),
            stopCount = stops.Count,
            kilometres = (route.TravelMetres / 1000).ToString("0.0", culture),
            directions = directions.Select((link, i) => new { link, label = directions.Count == 1 ? words["directions"] : $"{words["directions"]} {i + 1}/{directions.Count}" }),
            stops = stops.Select((stop, i) => Stop(stop, i > 0 && stop.WalkGroup == stops[i - 1].WalkGroup, byStop[stop.StopNo], route, words, language, culture)),
            breakLast = route.BreakAfterStops == stops.Count && stops.Count > 0 ? Break(route) : null,
        };
        return new(
            JsonSerializer.SerializeToElement(model), new Coordinate(route.Depot?.X ?? 0, route.Depot?.Y ?? 0),
            [.. stops.Select(stop => new Coordinate(stop.Longitude, stop.Latitude))], [.. stops.Select(stop => stop.WalkGroup)]);
    }

    private static object Stop(
        StopRow stop, bool onFoot, SheetStopRow known, RouteRow route, Dictionary<string, string> words, string language, CultureInfo culture)
    {
        string Say(TextPair text) => language == "en" ? text.En : text.Tr;
        var facts = known.Facts(stop);
        string[] reasons = [.. known.Reasons.Take(MostReasons).Select(reason => language == "en" ? reason.En : reason.Tr)];
        string[] access = [.. FieldAdvice.Access(facts).Select(Say)];
        return new
        {
            no = stop.StopNo,
            breakBefore = route.BreakAfterStops == stop.StopNo - 1 ? Break(route) : null,
            id = stop.InstallationId,
            installationNo = stop.InstallationNo,
            time = SweepWords.Clock(route, stop.ArrivalSeconds),
            way = $"{(onFoot ? words["onFoot"] : words["byCar"])} {Distance(stop.TravelMetres, culture)}",
            onFoot,
            address = string.Join(", ", new[] { stop.Street, stop.Neighbourhood }.OfType<string>()),
            kind = stop.Kind,
            kindWord = stop.Kind == "stamp" ? words["stampKind"] : words[stop.Kind],
            isSpecial = stop.Kind is "tip" or "stamp",
            reasons,
            hasReasons = reasons.Length > 0,
            look = FieldAdvice.LookFor(facts).Select(Say),
            access,
            hasAccess = access.Length > 0,
            safety = FieldAdvice.Safety(facts).Select(Say),
            meter = string.Join(" · ", new[]
            {
                known.Brand, known.SerialNo, known.StampYear is { } year ? $"{words["stamp"]} {year}" : null,
            }.OfType<string>()),
            geo = NavigationLinks.Place(stop.Longitude, stop.Latitude, stop.InstallationNo),
            state = stop.VisitState ?? "",
        };
    }

    /// <summary>From when to when, on the crew's clock.</summary>
    private static string? Break(RouteRow route) =>
        route.BreakBeginsSeconds is { } begins ? $"{SweepWords.Clock(route, begins)}–{SweepWords.Clock(route, begins + route.BreakSeconds)}" : null;

    private static string? Together(RouteRow route, Dictionary<string, string> words) => route switch
    {
        { CompanionCrewNo: { } companion } => $"{words["companion"]} {companion}",
        { LeadCrewNo: { } lead } => $"{words["lead"]} {lead}",
        _ => null,
    };

    private static string Distance(double metres, CultureInfo culture) =>
        metres < 950 ? $"{(Math.Round(metres / 10) * 10).ToString("0", culture)} m" : $"{(metres / 1000).ToString("0.0", culture)} km";
}

using Detection.Api.Stages.About;

namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>Puts a crew's day together as HTML: read, fill the template.</summary>
public sealed class CrewDayWriter(SheetStore sheets, SheetTemplates templates, AboutStore about)
{
    public const string Page = "crew-page.html";
    public const string Paper = "crew-paper.html";

    /// <param name="template"><see cref="Page"/> or <see cref="Paper"/>.</param>
    /// <param name="language">tr or en.</param>
    public async Task<string> Write(string template, SweepDetail detail, RouteRow route, string language, CancellationToken ct)
    {
        var known = await sheets.ListStops(detail.Sweep.SweepId, route.DayNo, route.CrewNo, ct);
        var simulated = (await about.Find(ct)).SimulatedDistrict;
        var sheet = CrewDaySheet.Build(detail.Sweep, route, [.. detail.StopsOf(route)], known, language, simulated);
        return await templates.Render(template, sheet, await Sketch(sheet, language, ct), ct);
    }

    private async Task<string> Sketch(CrewDaySheet sheet, string language, CancellationToken ct)
    {
        if (sheet.Places.Count == 0) return "";
        var (west, south, east, north) = RouteSketch.Frame([sheet.Depot, .. sheet.Places], 700 / 420.0);
        var streets = await sheets.ListStreets(west, south, east, north, ct);
        return RouteSketch.Draw(sheet.Depot, sheet.Places, sheet.Groups, streets, language == "en" ? "Sketch of the day" : "Günün krokisi");
    }
}

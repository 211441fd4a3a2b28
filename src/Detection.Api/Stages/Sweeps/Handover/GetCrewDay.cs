using System.Globalization;
using System.Text;

namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>
/// GET /sweeps/{id}/days/{day}/crews/{crew}.html: the day as one page for a phone that needs nothing else, so that it can be kept and used
/// without a connection; and .pdf, the same on paper, once it is printed.
/// </summary>
public static class GetCrewDay
{
    private const string Html = "text/html; charset=utf-8";
    private const string Pdf = "application/pdf";

    public static void Map(RouteGroupBuilder sweeps)
    {
        sweeps.MapGet("/{sweepId:long}/days/{dayNo:int}/crews/{crewNo:int}.html", Page)
            .WithName("GetCrewDayPage").WithSummary("A crew's day as a page for a phone; with download=true as a file to keep")
            .Produces(StatusCodes.Status200OK, contentType: "text/html").ProducesProblem(StatusCodes.Status404NotFound);
        sweeps.MapGet("/{sweepId:long}/days/{dayNo:int}/crews/{crewNo:int}.pdf", Paper)
            .WithName("GetCrewDayPdf").WithSummary("A crew's day on paper, printed when the campaign is handed out or by POST /sweeps/{id}/documents")
            .Produces(StatusCodes.Status200OK, contentType: Pdf).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Page(
        long sweepId, int dayNo, int crewNo, SweepStore sweeps, CrewDayWriter writer, CancellationToken ct, string language = "tr", bool download = false)
    {
        if (await Find(sweepId, dayNo, crewNo, sweeps, ct) is not var (detail, route)) return SweepsEndpoints.NotFound();
        var html = await writer.Write(CrewDayWriter.Page, detail, route, SheetWords.Languages.Contains(language) ? language : "tr", ct);
        return download
            ? Results.File(Encoding.UTF8.GetBytes(html), Html, Name(sweepId, dayNo, crewNo, "html"))
            : Results.Content(html, Html);
    }

    private static async Task<IResult> Paper(long sweepId, int dayNo, int crewNo, SweepStore sweeps, SheetStore sheets, CancellationToken ct)
    {
        if (await Find(sweepId, dayNo, crewNo, sweeps, ct) is null) return SweepsEndpoints.NotFound();
        return await sheets.FindDocument(sweepId, dayNo, crewNo, ct) is { } document
            ? Results.File(document, Pdf, Name(sweepId, dayNo, crewNo, "pdf"))
            : Results.Problem(
                title: "Not printed yet", detail: "The sheet is not printed yet. Handing a campaign out prints it; POST /sweeps/{id}/documents prints it without.",
                statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<(SweepDetail, RouteRow)?> Find(long sweepId, int dayNo, int crewNo, SweepStore sweeps, CancellationToken ct)
    {
        if (await sweeps.Find(sweepId, ct) is not { } sweep) return null;
        var detail = await sweeps.ReadDetail(sweep, ct);
        return detail.Only(dayNo, crewNo).Routes is [var route] ? (detail, route) : null;
    }

    private static string Name(long sweepId, int dayNo, int crewNo, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"sweep-{sweepId}-day-{dayNo}-crew-{crewNo}.{extension}");
}

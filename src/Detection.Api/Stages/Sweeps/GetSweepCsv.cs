using CsvHelper;

namespace Detection.Api.Stages.Sweeps;

/// <summary>
/// GET /sweeps/{id}.csv: a line a stop. RFC 4180 with commas and decimal points; UTF-8 with a byte-order mark,
/// without which spreadsheets spoil Turkish letters.
/// </summary>
public static class GetSweepCsv
{
    private const string ContentType = "text/csv; charset=utf-8";

    // Names and streets come in from outside: what a spreadsheet would run as a formula is made plain text.
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    private static readonly string[] Header =
    [
        "crew_no", "stop_no", "walk_group", "installation_no", "street", "neighbourhood", "longitude", "latitude",
        "arrival_seconds", "travel_seconds", "travel_metres", "score", "expected_kwh", "reason_tr", "reason_en",
    ];

    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/{sweepId:long}.csv", Handle)
        .WithName("GetSweepCsv")
        .WithSummary("A sweep as CSV, a line a stop")
        .Produces(StatusCodes.Status200OK, contentType: "text/csv")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long sweepId, SweepStore sweeps, CancellationToken ct) =>
        await SweepsEndpoints.WithDetail(await sweeps.Find(sweepId, ct), sweeps, detail => Results.Stream(
            output => Write(detail, output, ct), ContentType, $"sweep-{sweepId}.csv"), ct);

    private static async Task Write(SweepDetail detail, Stream output, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        await csv.WriteRecordAsync(Header, ct);
        foreach (var stop in detail.Routes.SelectMany(route => detail.StopsOfCrew[route.CrewNo])) WriteStop(csv, stop);
    }

    private static void WriteStop(CsvWriter csv, StopRow stop)
    {
        csv.WriteField(stop.CrewNo);
        csv.WriteField(stop.StopNo);
        csv.WriteField(stop.WalkGroup);
        csv.WriteField(stop.InstallationNo);
        csv.WriteField(stop.Street);
        csv.WriteField(stop.Neighbourhood);
        csv.WriteField(Math.Round(stop.Longitude, 7));
        csv.WriteField(Math.Round(stop.Latitude, 7));
        csv.WriteField(stop.ArrivalSeconds);
        csv.WriteField(stop.TravelSeconds);
        csv.WriteField(Math.Round(stop.TravelMetres));
        csv.WriteField(stop.Score);
        csv.WriteField(Math.Round(stop.ExpectedKwh, 1));
        csv.WriteField(stop.ReasonTr);
        csv.WriteField(stop.ReasonEn);
        csv.EndRecord();
    }
}

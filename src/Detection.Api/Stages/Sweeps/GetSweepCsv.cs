using System.Globalization;
using CsvHelper;
using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Sweeps;

/// <summary>
/// GET /sweeps/{id}.csv: a line a stop. RFC 4180; UTF-8 with a byte-order mark, without which spreadsheets spoil Turkish letters.
/// Commas and decimal points, or with <c>decimal=comma</c> semicolons and decimal commas, as a Turkish spreadsheet reads them.
/// </summary>
public static class GetSweepCsv
{
    private const string ContentType = "text/csv; charset=utf-8";

    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    // Names and streets come in from outside: what a spreadsheet would run as a formula is made plain text.
    private static readonly CsvWriterOptions Points = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    private static readonly CsvWriterOptions Commas = Points with { Separator = ';' };

    private static readonly string[] Header =
    [
        "day_no", "crew_no", "crew", "stop_no", "walk_group", "kind", "installation_no", "street", "neighbourhood", "longitude", "latitude",
        "arrival", "arrival_seconds", "travel_seconds", "travel_metres", "score", "expected_kwh", "reason_tr", "reason_en",
    ];

    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/{sweepId:long}.csv", Handle)
        .WithName("GetSweepCsv")
        .WithSummary("A sweep as CSV, a line a stop")
        .Produces(StatusCodes.Status200OK, contentType: "text/csv")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> Handle(
        long sweepId, SweepStore sweeps, CancellationToken ct, int? day = null, int? crew = null, string @decimal = "point") => @decimal is "point" or "comma"
        ? SweepsEndpoints.Download(sweepId, day, crew, "csv", ContentType, sweeps, (detail, output) => Write(detail, output, @decimal == "comma", ct), ct)
        : Task.FromResult(InvalidField.Of("decimal", "point or comma."));

    private static async Task Write(SweepDetail detail, Stream output, bool commas, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(output, commas ? Commas : Points, leaveOpen: true);
        await csv.WriteRecordAsync(Header, ct);
        foreach (var route in detail.Routes)
            foreach (var stop in detail.StopsOf(route)) WriteStop(csv, route, stop, commas);
    }

    private static void WriteStop(CsvWriter csv, RouteRow route, StopRow stop, bool commas)
    {
        csv.WriteField(stop.DayNo);
        csv.WriteField(stop.CrewNo);
        csv.WriteField(route.CrewName);
        csv.WriteField(stop.StopNo);
        csv.WriteField(stop.WalkGroup);
        csv.WriteField(stop.Kind);
        csv.WriteField(stop.InstallationNo);
        csv.WriteField(stop.Street);
        csv.WriteField(stop.Neighbourhood);
        Number(Math.Round(stop.Longitude, 7));
        Number(Math.Round(stop.Latitude, 7));
        csv.WriteField(SweepWords.Clock(route, stop.ArrivalSeconds));
        csv.WriteField(stop.ArrivalSeconds);
        csv.WriteField(stop.TravelSeconds);
        csv.WriteField((int)Math.Round(stop.TravelMetres));
        if (stop.Score is { } score) Number(Math.Round(score, 4));
        else csv.WriteField("");
        Number(Math.Round(stop.ExpectedKwh, 1));
        csv.WriteField(stop.ReasonTr);
        csv.WriteField(stop.ReasonEn);
        csv.EndRecord();

        void Number(double value)
        {
            if (commas) csv.WriteField(value.ToString(Turkish));
            else csv.WriteField(value);
        }
    }
}

using System.Globalization;
using Detection.Api.Infrastructure.Access;
using Detection.Models.Csv;

namespace Detection.Api.Stages.Positions;

/// <summary>GET /positions.csv: the same list as a file, for those who mend positions.</summary>
public static class GetPositionsCsv
{
    private const int MostRows = 100_000;

    private static readonly byte[] Header =
        "\uFEFFinstallation_no,district,neighbourhood,street,quality,grade,faults,farthest_metres,longitude,latitude,rank\n"u8.ToArray();

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/positions.csv", Handle).WithTags("Positions")
        .WithName("GetPositionsCsv")
        .WithSummary("The list of positions as CSV, at most 100,000 rows")
        .Produces<string>(contentType: "text/csv")
        .ProducesValidationProblem()
        .RequireInsider();

    private static async Task<IResult> Handle(PositionStore store, CancellationToken ct, string[]? quality = null, string? fault = null, string? district = null)
    {
        var (filter, refusal) = PositionsEndpoints.Read(quality, fault, district);
        return refusal ?? Results.File(Write(await store.List(filter!, MostRows, 0, ct)), "text/csv; charset=utf-8", "positions.csv");
    }

    private static byte[] Write(IReadOnlyList<PositionRow> rows)
    {
        var csv = new CsvBuffer();
        csv.Raw(Header);
        foreach (var row in rows)
        {
            string?[] words =
            [
                row.InstallationNo, row.District, row.Neighbourhood, row.Street, row.Quality, row.Grade, row.Faults is null ? null : string.Join(' ', row.Faults),
            ];
            foreach (var word in words) csv.Text(word is null ? null : SpreadsheetCell.Neutral(word));
            foreach (var number in new[] { row.FarthestMetres is { } metres ? Math.Round(metres) : (double?)null, row.Longitude, row.Latitude, row.Rank })
                csv.Text(number?.ToString("0.######", CultureInfo.InvariantCulture));
            csv.EndRow();
        }
        return csv.Written.ToArray();
    }
}

using System.Globalization;
using System.Text;
using Detection.Api.Database;
using Detection.Models.Features;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>GET /features.csv: the newest finished run's scores and feature values, one installation a line, for an analyst's own tools.</summary>
public static class GetFeaturesCsv
{
    private static readonly string[] ScoreColumns =
    [
        "installation_no", "tariff_group", "rank", "score", "probability", "probability_low", "probability_high", "recoverable_kwh", "expected_kwh",
        "robust_peer", "pca", "isolation_forest", "rules", "change_point", "shape",
    ];

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder app) => app.MapGet("/features.csv", Handle)
        .WithSummary("The newest finished run's scores and feature values as CSV; empty = not known").WithTags("Scores")
        .Produces(StatusCodes.Status200OK, contentType: "text/csv").ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<IResult> Handle(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select max(run_id) from run join scoring using (run_id) where state = 'done' and feature_set = @feature_set");
        command.Parameters.AddWithValue("feature_set", FeatureCatalogue.Hash);
        return await command.ExecuteScalarAsync(ct) is long runId
            ? Results.Stream(body => Write(body, runId, database, ct), "text/csv; charset=utf-8", "features.csv")
            : Results.Problem("No finished run has feature values of this program. Start a run with POST /runs.", statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task Write(Stream body, long runId, NpgsqlDataSource database, CancellationToken ct)
    {
        await using var text = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
        await text.WriteLineAsync(string.Join(',', ScoreColumns.Concat(FeatureCatalogue.All.Select(f => f.Code))).AsMemory(), ct);
        await using var command = database.CreateCommand(Sql.Read("Stages/Scoring/ExportFeatures.sql"));
        command.Parameters.AddWithValue("run_id", runId);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var line = new StringBuilder();
        while (await reader.ReadAsync(ct))
        {
            line.Clear().Append(reader.GetString(0)).Append(',').Append(reader.GetString(1)).Append(',').Append(reader.GetInt32(2));
            for (var column = 3; column < ScoreColumns.Length; column++) Append(line, reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column));
            foreach (var value in reader.GetFieldValue<float[]>(ScoreColumns.Length)) Append(line, value);
            await text.WriteLineAsync(line, ct);
        }
    }

    private static void Append(StringBuilder line, double value)
    {
        line.Append(',');
        if (!double.IsNaN(value)) line.Append(CultureInfo.InvariantCulture, $"{(float)value:R}");
    }
}

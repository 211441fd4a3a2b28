using Dapper;
using Detection.Api.Cli.Evaluation;
using Detection.Api.Database;
using Npgsql;

namespace Detection.Api.Cli.Measuring;

/// <summary>How well the newest run's scores find what the stored visits found.</summary>
internal static class ScoreMeasure
{
    private const int Resamples = 200;
    private const int Seed = 1;

    /// <summary>Reads scores and outcomes and measures the ranking; visits before the scoring date are left out, for they ended what they found.</summary>
    /// <exception cref="CommandException">Nothing was scored, or nothing can be measured against.</exception>
    public static async Task<RankingReport> Run(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = (await connection.QueryAsync<(float Score, bool IsPositive)>(new CommandDefinition(
            Sql.Read("Cli/Measuring/ListJudgedScores.sql"), cancellationToken: ct))).AsList();
        if (rows.Count == 0)
            throw new CommandException("No scored installation has a visit on or after the scoring date, or one without a date: there is nothing to measure against.");
        return RankingReport.Of([.. rows.Select(row => (double)row.Score)], [.. rows.Select(row => row.IsPositive)], Resamples, Seed);
    }
}

using System.Diagnostics;
using System.Globalization;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Installations;
using Detection.Api.Stages.Scoring;
using Detection.Models.Peers;

namespace Detection.Api.Cli.Measuring;

/// <summary>
/// How long the 36 months of one installation take to come among many: the bare rows, the same rows with their peers' medians as the panel asks
/// for them, and everything that a score reads. And how large the readings are.
/// </summary>
internal static class SeriesMeasure
{
    private const int Asked = 2_000, WarmUp = 100, Seed = 1;
    private static readonly DateOnly AsOf = new(2026, 8, 31);

    public static async Task Run(ScratchDatabase scratch, int installations, TextWriter output, CancellationToken ct)
    {
        await using var connection = await scratch.Source.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(Sql.Read("Cli/Measuring/FillSeries.sql"), new { installations }, commandTimeout: 0, cancellationToken: ct));
        var ids = (await connection.QueryAsync<long>(new CommandDefinition("select installation_id from installation order by installation_id", commandTimeout: 0, cancellationToken: ct))).ToArray();
        var bytes = await connection.ExecuteScalarAsync<long>("select pg_total_relation_size('reading')");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{installations:N0} installations × 36 months: {bytes / 1e6 / (installations * 36 / 1e6):N0} MB per million installation-months, key and all"));
        await output.WriteLineAsync("| question | p50 ms | p99 ms |");
        await output.WriteLineAsync("|---|---|---|");
        var (histories, panel) = (new HistoryReader(scratch.Source), new InstallationStore(scratch.Source));
        var srid = await histories.MetricSrid(ct);
        await Time("the rows of `reading`", id => connection.QueryAsync(new CommandDefinition("select * from reading where installation_id = @id order by period", new { id }, cancellationToken: ct)));
        await Time($"with the medians of {PeerIndex.WantedPeers} peers, as the panel asks", id => panel.ListReadings(id, asOf: null, ct));
        await Time("everything a score reads", id => histories.Find(id, AsOf, ct, srid));

        async Task Time<T>(string name, Func<long, Task<T>> ask)
        {
            var random = new Random(Seed);
            var milliseconds = new double[Asked];
            for (var i = -WarmUp; i < Asked; i++)
            {
                var (id, started) = (ids[random.Next(ids.Length)], Stopwatch.GetTimestamp());
                await ask(id);
                if (i >= 0) milliseconds[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
            Array.Sort(milliseconds);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {name} | {milliseconds[Asked / 2]:0.00} | {milliseconds[Asked * 99 / 100]:0.00} |"));
        }
    }
}

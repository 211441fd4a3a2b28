using System.Diagnostics;
using System.Globalization;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Detection.Api.Pipeline;
using Npgsql;

namespace Detection.Api.Cli.Measuring.Grid;

/// <summary>Times the stages "balance" and "hot-spots" on an invented district, and the straightforward PostGIS queries, one after the other in the same scratch database.</summary>
internal static class BalanceMeasure
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    public static async Task Run(int installations, int transformers, TaramaSettings settings, ScratchDatabase scratch, TextWriter output, CancellationToken ct)
    {
        await using var services = ScratchService.Build(settings, scratch);
        await using var connection = await scratch.Source.OpenConnectionAsync(ct);
        var runId = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            Sql.Read("Cli/Measuring/Grid/FillDistrict.sql"), new { installations, transformers, AsOf }, commandTimeout: 0, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition("analyze installation, reading, score, transformer, transformer_energy", commandTimeout: 0, cancellationToken: ct));
        var run = new RunContext(runId, AsOf, 1, new StageProgress());
        var balance = (await services.TimeStage("balance", run, ct)).Seconds;
        var plainBalance = await Time(connection, "PlainBalance", runId, ct);
        var hotSpots = (await services.TimeStage("hot-spots", run, ct)).Seconds;
        var plainHotSpots = await Time(connection, "PlainHotSpots", runId, ct);
        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync("| installations | transformers | balance s | plain SQL s | hot spots s | plain SQL s | peak memory MB |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"| {installations:N0} | {transformers:N0} | {balance:0.0} | {plainBalance:0.0} | {hotSpots:0.0} | {plainHotSpots:0.0} | {process.PeakWorkingSet64 / 1e6:N0} |"));
    }

    private static async Task<double> Time(NpgsqlConnection connection, string query, long runId, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        await connection.ExecuteAsync(new CommandDefinition(Sql.Read($"Cli/Measuring/Grid/{query}.sql"), new { runId, AsOf }, commandTimeout: 0, cancellationToken: ct));
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}

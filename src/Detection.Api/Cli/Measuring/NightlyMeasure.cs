using System.Diagnostics;
using System.Globalization;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Imports;
using Npgsql;

namespace Detection.Api.Cli.Measuring;

/// <summary>
/// Times the nightly stages "features" and "scores" on an imported set, and a bare <c>COPY … TO</c> of the rows they read and write, one after the
/// other in the same scratch database.
/// </summary>
internal static class NightlyMeasure
{
    /// <summary>What the two stages read and write; a copy of all of them is the least that anything must do.</summary>
    private static readonly string[] Copies =
    [
        "copy installation to stdout (format binary)", "copy reading to stdout (format binary)", "copy meter to stdout (format binary)", "copy event to stdout (format binary)",
        "copy feature to stdout (format binary)", "copy score to stdout (format binary)",
    ];

    public static async Task Run(string folder, TaramaSettings settings, ScratchDatabase scratch, TextWriter output, CancellationToken ct)
    {
        await using var services = ScratchService.Build(settings, scratch);
        var importer = services.GetRequiredService<FileImporter>();
        // Without outcomes no training is queued, for which the job engine would have to run.
        foreach (var file in CanonicalFolder.List(folder).Where(file => Path.GetFileName(file) != "outcomes.csv"))
            await importer.Run(new ImportOrder(file, Path.GetFileName(file), Profile: null, Simulated: true) { OfSet = true }, (_, _, _) => { }, ct);
        await using var connection = await scratch.Source.OpenConnectionAsync(ct);
        await connection.ExecuteAsync("analyze;");
        var asOf = await connection.ExecuteScalarAsync<DateOnly>(Sql.Read("Stages/Runs/FindLastReadDay.sql"));
        var runId = await connection.ExecuteScalarAsync<long>("insert into run (as_of, seed, requested_at) values (@asOf, 1, now()) returning run_id", new { asOf });
        var installations = await connection.ExecuteScalarAsync<long>("select count(*) from installation");
        var run = new RunContext(runId, asOf, 1, new StageProgress());
        var features = await services.TimeStage("features", run, ct);
        var scores = await services.TimeStage("scores", run, ct);
        var copy = await TimeCopies(scratch.Source, ct);
        var both = features.Seconds + scores.Seconds;
        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync("| installations | features, installations/s (processor µs each) | scores | both s | COPY … TO s | ratio | peak memory MB |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"| {installations:N0} | {Speed(features)} | {Speed(scores)} | {both:0.0} | {copy:0.00} | {both / copy:0.0} | {process.PeakWorkingSet64 / 1e6:N0} |"));

        string Speed(ScratchService.StageTime stage) => string.Create(CultureInfo.InvariantCulture, $"{installations / stage.Seconds:N0} ({stage.ProcessorSeconds / installations * 1e6:0})");
    }

    private static async Task<double> TimeCopies(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var (buffer, started) = (new byte[1 << 16], Stopwatch.GetTimestamp());
        foreach (var copy in Copies)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync(copy, ct);
            while (await rows.ReadAsync(buffer, ct) > 0) { }
        }
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}

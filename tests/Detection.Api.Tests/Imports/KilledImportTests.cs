using System.Diagnostics;
using Detection.Api.Stages.Imports;
using Detection.Testing;
using Npgsql;

namespace Detection.Api.Tests.Imports;

/// <summary><c>kill -9</c> in the middle of an import: a real child process, the real command.</summary>
public class KilledImportTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Installations = 2_000;
    private const int Months = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ImportBench _bench = new(database);

    /// <param name="heldTable">
    /// Another session holds this table, so the child stands where it would write to it until it is killed: at <c>reading</c>
    /// every row is staged, at <c>import_rejection</c> every typed row is written too, and nothing is committed.
    /// </param>
    [Theory]
    [InlineData("reading")]
    [InlineData("import_rejection")]
    public async Task An_import_killed_in_the_middle_leaves_nothing_and_runs_again_to_the_full_count(string heldTable)
    {
        await _bench.Ask<int>("delete from reading");
        await _bench.HaveInstallations([.. Enumerable.Range(0, Installations).Select(Number)]);
        var path = ImportBench.Write("readings.csv", Readings());

        await KillAt(heldTable, path);
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from reading"));
        Assert.Equal("running", await _bench.Ask<string>("select state from import order by import_id desc limit 1"));

        var summary = await _bench.Run(path);
        Assert.Equal((Installations * Months, 0), (summary.Total.Inserted, summary.RowsRejected));
        Assert.Equal(Installations * Months, await _bench.Ask<long>("select count(*) from reading"));
        Assert.Equal("failed", await _bench.Ask<string>("select state from import where import_id < @importId order by import_id desc limit 1", new { summary.ImportId }));
    }

    private async Task KillAt(string heldTable, string path)
    {
        await using var holder = await _bench.Source.OpenConnectionAsync();
        await using var hold = await holder.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand($"lock table {heldTable} in share mode", holder)) await command.ExecuteNonQueryAsync();
        using var child = Start(path);
        await Until(() => _bench.Ask<bool>("select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')"), child);
        child.Kill();
        await child.WaitForExitAsync();
        await hold.RollbackAsync();
        await Until(async () => await _bench.Ask<long>("select count(*) from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and d.datname = current_database()") == 0, child: null);
    }

    private Process Start(string path)
    {
        var program = typeof(FileImporter).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "import", path]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["TARAMA_CONNECTION"] = database.ConnectionString;
        return Process.Start(start) ?? throw new InvalidOperationException("The child process did not start.");
    }

    private static async Task Until(Func<Task<bool>> holds, Process? child)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (child is { HasExited: true }) Assert.Fail("The import ended by itself: " + await child.StandardError.ReadToEndAsync());
            if (Stopwatch.GetElapsedTime(started) > Patience) Assert.Fail("The import never reached its middle.");
            await Task.Delay(50);
        }
    }

    private static string Number(int n) => $"kill-{n}";

    private static string Readings() => "installation_no,period,active_kwh\n" + string.Concat(
        from n in Enumerable.Range(0, Installations)
        from month in Enumerable.Range(0, Months)
        select $"{Number(n)},{2021 + (month / 12)}-{1 + (month % 12):00},{n + month}.5\n");
}

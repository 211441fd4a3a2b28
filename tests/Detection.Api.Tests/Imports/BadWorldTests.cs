using System.Diagnostics;
using System.Globalization;
using System.Text;
using Detection.Testing;
using Npgsql;

namespace Detection.Api.Tests.Imports;

/// <summary>What goes wrong around a file: the server, the disk, and files that two systems wrote.</summary>
public class BadWorldTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Installations = 400;
    private const int Months = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ImportBench _bench = new(database);

    static BadWorldTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("reading")]
    [InlineData("import_rejection")]
    public async Task A_connection_lost_in_the_middle_leaves_nothing_says_so_and_the_import_runs_again(string heldTable)
    {
        await Empty();
        var path = ImportBench.Write("readings.csv", Readings());
        await using var holder = await _bench.Source.OpenConnectionAsync();
        await using var hold = await holder.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand($"lock table {heldTable} in share mode", holder)) await command.ExecuteNonQueryAsync();
        var import = _bench.Run(path);
        await Until(() => _bench.Ask<bool>("select coalesce(bool_or(pg_terminate_backend(pid)), false) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"));
        await Assert.ThrowsAnyAsync<Exception>(() => import);
        await hold.RollbackAsync();
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from reading"));
        Assert.Equal("failed", await _bench.Ask<string>("select state from import order by import_id desc limit 1"));

        Assert.Equal(Installations * Months, (await _bench.Run(path)).Total.Inserted);
    }

    [RootFact]
    public async Task A_full_disk_leaves_nothing_and_the_import_runs_again_once_there_is_room()
    {
        await Empty();
        var folder = Directory.CreateTempSubdirectory("tarama-full-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        Execute("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder);
        try
        {
            Execute("chown", "postgres", folder);
            await _bench.Ask<int>($"create tablespace tiny location '{folder}'");
            await _bench.Ask<int>("alter table reading set tablespace tiny");
            var path = ImportBench.Write("readings.csv", Readings());
            var full = await Assert.ThrowsAsync<PostgresException>(() => _bench.Run(path));
            Assert.Equal(PostgresErrorCodes.DiskFull, full.SqlState);
            Assert.Equal(0, await _bench.Ask<long>("select count(*) from reading"));
            Assert.Equal("failed", await _bench.Ask<string>("select state from import order by import_id desc limit 1"));

            await _bench.Ask<int>("alter table reading set tablespace pg_default");
            Assert.Equal(Installations * Months, (await _bench.Run(path)).Total.Inserted);
        }
        finally
        {
            await _bench.Ask<int>("alter table reading set tablespace pg_default");
            await _bench.Ask<int>("drop tablespace if exists tiny");
            Execute("umount", folder);
        }
    }

    [Fact]
    public async Task Rows_in_another_encoding_than_the_rest_of_the_file_are_flagged_and_the_others_read_right()
    {
        var cp1254 = Encoding.GetEncoding("windows-1254");
        byte[] bytes =
        [
            .. cp1254.GetBytes("installation_no,tariff_group,street,longitude,latitude\nmix-1,dwelling,Şehit Sokağı,32.85,39.93\n"),
            .. Encoding.UTF8.GetBytes("mix-2,dwelling,Şehit Sokağı,32.85,39.93\n"),
        ];
        var summary = await _bench.Import("installations.csv", bytes);
        Assert.Equal("Şehit Sokağı", await _bench.Ask<string>("select street from installation where installation_no = 'mix-1'"));
        Assert.Equal(3, Assert.Single(await _bench.Findings(summary), finding => finding.Rule == "broken-letters").LineNo);
    }

    private async Task Empty()
    {
        await _bench.Ask<int>("truncate reading");
        await _bench.HaveInstallations([.. Enumerable.Range(0, Installations).Select(Number)]);
    }

    private static string Number(int n) => string.Create(CultureInfo.InvariantCulture, $"bad-{n}");

    private static string Readings() => "installation_no,period,active_kwh\nnobody,2020-01,1\n" + string.Concat(
        from n in Enumerable.Range(0, Installations)
        from month in Enumerable.Range(0, Months)
        select string.Create(CultureInfo.InvariantCulture, $"{Number(n)},{2021 + (month / 12)}-{1 + (month % 12):00},{n + month}.5\n"));

    private static async Task Until(Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "the import never reached its middle");
            await Task.Delay(50);
        }
    }

    private static void Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}

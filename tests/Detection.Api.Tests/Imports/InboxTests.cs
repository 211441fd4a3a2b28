using Detection.Api.Infrastructure;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Imports;
using Detection.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Detection.Api.Tests.Imports;

public class InboxTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task The_night_takes_up_waiting_files_in_order_and_moves_them_away()
    {
        var folders = Folders();
        Put(folders, "readings.csv", "installation_no,period,active_kwh\nbox-1,2026-01,5\n");
        Put(folders, "installations.csv", "installation_no,tariff_group\nbox-1,dwelling\n");
        Put(folders, "broken.csv", "a,b\n1,2\n");
        Put(folders, "later.csv.part", "half");

        await Run(folders);

        Assert.Equal(1, await _bench.Ask<long>("select count(*) from reading join installation using (installation_id) where installation_no = 'box-1'"));
        Assert.Equal(["later.csv.part"], Directory.EnumerateFiles(folders.Inbox).Select(Path.GetFileName));
        Assert.Equal(2, Directory.EnumerateFiles(folders.Taken).Count());
        Assert.Equal(["broken.csv"], Directory.EnumerateFiles(folders.Refused).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_empty_inbox_is_no_work()
    {
        var before = await _bench.Ask<long>("select count(*) from import");
        await Run(Folders());
        Assert.Equal(before, await _bench.Ask<long>("select count(*) from import"));
    }

    private Task Run(ImportFolders folders) =>
        new InboxStage(folders, _bench.Importer, NullLogger<InboxStage>.Instance).Run(new RunContext(1, new DateOnly(2026, 1, 31), 1, new StageProgress()), default);

    private static void Put(ImportFolders folders, string fileName, string text)
    {
        Directory.CreateDirectory(folders.Inbox);
        File.WriteAllText(Path.Combine(folders.Inbox, fileName), text);
    }

    private static ImportFolders Folders() => new(new TaramaSettings(
        Directory.CreateTempSubdirectory("tarama-inbox-").FullName, ConnectionString: null, "127.0.0.1", Port: 0, NightlyCron: "", NightlyZone: "Europe/Istanbul"));
}

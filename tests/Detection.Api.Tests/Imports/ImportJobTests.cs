using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Imports;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Reading;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

public class ImportJobTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task A_job_that_was_cut_off_after_it_had_begun_imports_the_file_once_when_it_runs_again()
    {
        using var folder = new TestFolder();
        var folders = new ImportFolders(new TaramaSettings(folder.Path, null, "127.0.0.1", 0, "", "Europe/Istanbul"));
        Directory.CreateDirectory(folders.Received);
        var path = Path.Combine(folders.Received, "stored");
        await File.WriteAllTextAsync(path, "installation_no,tariff_group,longitude,latitude\njob-1,dwelling,35.32,37\n");
        var imports = new ImportStore(_bench.Source);
        var order = new ImportOrder(path, "installations.csv", Profile: null, Simulated: false);
        var scan = Scan(path);
        var importId = await imports.Create(order, scan, "stored", DateTimeOffset.UnixEpoch, default);
        using var scratch = new ScratchFolder();
        await imports.Begin(importId, await FilePlanner.Plan(order, scan, scratch, default), DateTimeOffset.UnixEpoch, default);

        var job = new ImportJob(imports, _bench.Importer, folders);
        await job.Run(new ImportJob.Arguments(importId), new JobProgress(Guid.NewGuid(), 2), default);
        await job.Run(new ImportJob.Arguments(importId), new JobProgress(Guid.NewGuid(), 3), default);

        var import = await imports.Get(importId, default);
        Assert.Equal(("done", 1L), (import.State, import.RowsInserted));
        Assert.False(File.Exists(path));
    }

    private static FileScan Scan(string path)
    {
        using var file = File.OpenRead(path);
        return FileScan.Read(file);
    }
}

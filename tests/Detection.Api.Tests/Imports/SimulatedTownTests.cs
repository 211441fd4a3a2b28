using Detection.Api.Database;
using Detection.Api.Stages.Imports;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Output;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>What <c>tarama simulate</c> writes is what <c>tarama import</c> takes.</summary>
public sealed class SimulatedTownTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task Every_row_of_a_simulated_town_is_taken_and_the_truth_is_not_looked_at()
    {
        var folder = Directory.CreateTempSubdirectory("tarama-town-").FullName;
        var town = await TownSimulator.Write(new(500, 4), file => File.Create(Path.Combine(folder, TownFiles.Name(file))));
        var files = CanonicalFolder.List(folder);

        Assert.Equal(TownFiles.All.Select(TownFiles.Name).Except([TownFiles.Name(TownFile.Truth), TownFiles.Name(TownFile.GridTruth)]).Order(), files.Select(Path.GetFileName).Order());
        foreach (var file in files)
        {
            var summary = await _bench.Run(file, simulated: true);
            Assert.Equal((Path.GetFileName(file), 0), (summary.FileName, summary.RowsRejected));
        }
        Assert.Equal(town.Installations, await _bench.Ask<long>("select count(*) from installation where simulated and location is not null"));
        Assert.Equal(town.Readings, await _bench.Ask<long>("select count(*) from reading"));
        Assert.Equal(town.VisitsByOutcome.Values.Sum(), await _bench.Ask<long>("select count(*) from visit"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(200)]
    public async Task A_town_too_small_for_some_files_is_taken_whole_and_says_which_were_empty(int installations)
    {
        await using var own = await EmptyDatabase.Create();
        await Migrator.Migrate(own.Source, default);
        var bench = new ImportBench(own.Source);
        var folder = Directory.CreateTempSubdirectory("tarama-town-").FullName;
        await TownSimulator.Write(new(installations, 1), file => File.Create(Path.Combine(folder, TownFiles.Name(file))));
        var empty = 0;
        foreach (var file in CanonicalFolder.List(folder))
        {
            var summary = await bench.Run(file, simulated: true, ofSet: true);
            Assert.Equal((Path.GetFileName(file), 0), (summary.FileName, summary.RowsRejected));
            if (summary.RowsRead > 0) continue;
            empty++;
            Assert.Equal("note", await bench.Ask<string>("select severity from import_rejection where import_id = @ImportId and rule = 'header-only'", new { summary.ImportId }));
        }
        Assert.True(empty > 0, $"A town of {installations} filled every file; the test needs a smaller one.");
    }

    [Fact]
    public async Task Alone_a_file_with_nothing_under_its_header_is_still_refused() =>
        Assert.Equal("header-only", (await Assert.ThrowsAsync<ImportRefusedException>(() => _bench.Import("seals.csv", "installation_no,seal_no,fitted_on\n"))).Rule.Code);
}

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
}

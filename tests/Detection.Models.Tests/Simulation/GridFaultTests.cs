using Detection.Models.Simulation;
using Detection.Models.Simulation.Output;

namespace Detection.Models.Tests.Simulation;

/// <summary>Mistakes planted in the books of transformers, and the truth about them.</summary>
public sealed class GridFaultTests : IAsyncLifetime
{
    private TownInMemory _town = null!;
    private TownInMemory _clean = null!;

    public async Task InitializeAsync()
    {
        _clean = await TownInMemory.Make(new(1_500, 17));
        _town = await TownInMemory.Make(new(1_500, 17) { GridFaultShare = 0.3 });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Every_kind_is_planted_and_none_without_being_asked_for()
    {
        Assert.Equal(["metering-gap", "street-lighting", "wrong-link", "wrong-multiplier"], _town.Rows(TownFile.GridTruth).Select(row => row["kind"]).Distinct().Order());
        Assert.Empty(_clean.Rows(TownFile.GridTruth));
    }

    [Fact]
    public void A_wrong_link_names_another_transformer_of_the_neighbourhood()
    {
        var registered = _town.Rows(TownFile.Installations).ToDictionary(row => row["installation_no"], row => row["transformer_code"]);
        var fed = _clean.Rows(TownFile.Installations).ToDictionary(row => row["installation_no"], row => row["transformer_code"]);
        Assert.All(Truths("wrong-link"), truth =>
        {
            Assert.Equal(truth["transformer_code"], registered[truth["installation_no"]]);
            Assert.Equal(truth["other_transformer_code"], fed[truth["installation_no"]]);
            Assert.Contains(_town.Rows(TownFile.Transformers), row => row["transformer_code"] == truth["transformer_code"]);
        });
    }

    [Fact]
    public void A_wrong_multiplier_scales_every_bill_and_no_index()
    {
        var (wrong, right) = (_town.ReadingsByInstallation(), _clean.ReadingsByInstallation());
        foreach (var truth in Truths("wrong-multiplier"))
        {
            var before = right[truth["installation_no"]].ToDictionary(row => row["period"]);
            foreach (var row in wrong[truth["installation_no"]])
            {
                Assert.Equal(before[row["period"]]["last_index"], row["last_index"]);
                Assert.Equal(before[row["period"]].Number("active_kwh"), row.Number("active_kwh") * truth.Number("factor"), 0.01 + 1e-5 * before[row["period"]].Number("active_kwh"));
                Assert.Equal(row.Milli("active_kwh"), (row.Milli("last_index") - row.Milli("first_index")) * (long)row.Number("multiplier") + row.Milli("additional_kwh"));
            }
        }
    }

    [Fact]
    public void Lost_readings_are_gone_and_the_next_begins_where_it_began()
    {
        var (with, without) = (_clean.ReadingsByInstallation(), _town.ReadingsByInstallation());
        Assert.All(Truths("metering-gap"), truth =>
        {
            var lost = with[truth["installation_no"]].Select(row => row["period"]).Except(without[truth["installation_no"]].Select(row => row["period"])).ToArray();
            Assert.InRange(lost.Length, 1, 14);
        });
    }

    [Fact]
    public void Lamps_raise_the_transformer_s_energy_and_nobody_s_bill()
    {
        var (lit, dark) = (Energy(_town), Energy(_clean));
        Assert.All(Truths("street-lighting"), truth => Assert.True(lit[truth["transformer_code"]] >= dark[truth["transformer_code"]]));
    }

    private IEnumerable<TownInMemory.Row> Truths(string kind) => _town.Rows(TownFile.GridTruth).Where(row => row["kind"] == kind);

    private static Dictionary<string, double> Energy(TownInMemory town)
    {
        var energy = town.Rows(TownFile.Transformers).ToDictionary(row => row["transformer_code"], _ => 0.0);
        foreach (var row in town.Rows(TownFile.TransformerEnergy)) energy[row["transformer_code"]] += row.Number("energy_in_kwh");
        return energy;
    }
}

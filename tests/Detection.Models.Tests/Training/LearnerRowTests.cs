using Detection.Models.Features;
using Detection.Models.Series;
using Detection.Models.Tests.Scoring;
using Detection.Models.Training.Ensemble;
using Detection.Models.Training.Rows;
using Detection.Models.Training.XgBoost;

namespace Detection.Models.Tests.Training;

/// <summary>What a learner is shown of an installation: nothing of later days, whatever they hold, and nothing that is not a number.</summary>
public class LearnerRowTests
{
    private static readonly DateOnly AsOf = new(2025, 8, 1);
    private static readonly RowLayout Layout = new(36, 31);

    [Fact]
    public void No_later_day_can_be_reached_however_it_is_tried()
    {
        var known = SmallTown.Of(60, seed: 20).ConvertAll(h => h with { Readings = [.. h.Readings.Where(r => r.KnownOn <= AsOf)] });
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var random = new Random(attempt);
            var tampered = SmallTown.Of(60, seed: 20).ConvertAll(h => h.With(r => r.KnownOn <= AsOf ? r : r with { ActiveKwh = 1e5 * random.NextDouble() - 1e4, DemandKw = random.Next(3), Estimated = true }) with
            {
                Events = [.. Enum.GetValues<EventKind>().Select(kind => new InstallationEvent(kind, AsOf.AddDays(1 + random.Next(300))))],
                Meters = [new("later", "other", 2025, AsOf.AddDays(1 + random.Next(300)), null) { Model = "X", CtRatio = 40 }],
                Days = [.. Enumerable.Range(1, 28).Select(d => new DailyReading(AsOf.AddDays(d), random.NextDouble()))],
                ContractEnd = AsOf.AddDays(30),
            });
            Assert.Equal(Rows(known), Rows(tampered));
        }
    }

    [Fact]
    public void Ugly_histories_give_finite_or_missing_numbers_and_a_probability()
    {
        var town = SmallTown.Of(120, seed: 4);
        town[0] = town[0] with { Readings = [] };
        town[1] = town[1].With(r => r with { ActiveKwh = 1e9 });
        town[2] = town[2].With(r => r with { ActiveKwh = -5 });
        town[3] = town[3].With(r => r with { ActiveKwh = double.NaN });
        town[4] = town[4].With(r => r with { ActiveKwh = 0 });
        town[5] = town[5].With(r => r with { ActiveKwh = 310, DemandKw = double.PositiveInfinity });
        town[6] = town[6] with { TariffGroup = TariffGroup.Lighting };
        var population = Population.Of(town, SmallTown.AsOf);
        var table = Layout.Table([.. town.Select(h => LearnerRow.Of(population.InputOf(h), Layout))]);

        Assert.DoesNotContain(table.Numbers.Values, float.IsInfinity);
        var options = new EnsembleOptions { Parts = 2, Boosted = [new() { Rounds = 5 }], Forests = [new() { Trees = 5 }] };
        using var model = LabelledEnsemble.Train(table, [.. Enumerable.Range(0, 120).Select(i => i % 5 == 0 ? 1f : 0f)], [], new XgBoostTrainer(), options, seed: 1);
        Assert.All(model.Predict(table), p => Assert.InRange(p, 0, 1));
    }

    private static List<float[]> Rows(List<InstallationHistory> histories)
    {
        var population = Population.Of(histories, AsOf);
        return histories.ConvertAll(h => LearnerRow.Of(population.InputOf(h), Layout) is var row ? (float[])[.. row.Features.Values, .. row.Shape, .. row.Attributes, row.Words.Count(w => w is not null)] : []);
    }
}

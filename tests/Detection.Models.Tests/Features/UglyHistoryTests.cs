using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Detection.Models.Tests.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Models.Tests.Features;

/// <summary>Histories no simulator writes. Each has a stated outcome; none a NaN score or an exception.</summary>
public class UglyHistoryTests
{
    private static readonly List<InstallationHistory> Town = SmallTown.Of(150, seed: 30);

    private static InstallationScore ScoreIn(List<InstallationHistory> town, InstallationHistory ugly)
    {
        var rows = Population.Extract([.. town, ugly with { Id = new InstallationId(9_999) }], SmallTown.AsOf);
        var model = ModelArtefact.Fit(rows, 1).Model;
        var scores = rows.Select(r => Scorer.Score(model, r)).ToArray();
        Assert.All(scores, s => Assert.True(s.Score is >= 0 and <= 1 && s.ExpectedKwh >= 0 && float.IsFinite(s.ExpectedKwh) && s.Reasons.Count is >= 1 and <= 3));
        return scores.Single(s => s.Id.Value == 9_999);
    }

    private static InstallationHistory Ugly(Func<MonthlyReading, MonthlyReading> change) => Town[3].With(change);

    private static MonthlyReading Only(MonthlyReading reading, double kwh) => new(reading.Period, kwh);

    [Fact]
    public void Nothing_can_be_said_without_a_reading()
    {
        var score = ScoreIn(Town, Town[3] with { Readings = [] });

        Assert.Equal((0f, 0f, "NO_READINGS"), (score.Score, score.ExpectedKwh, score.Reasons.Single().Code));
    }

    [Fact]
    public void One_ordinary_reading_is_no_suspicion() => Assert.True(ScoreIn(Town, Town[3] with { Readings = [Town[3].Readings[^1]] }).Score < 0.3);

    [Fact]
    public void A_place_that_never_used_anything_is_judged_by_its_peers_only()
    {
        var score = ScoreIn(Town, Ugly(r => Only(r, 0)));

        Assert.Null(score.DropBegan);
        Assert.True(score.Score < 0.9);
    }

    [Fact]
    public void Readings_that_are_all_missing_are_no_readings() => Assert.Equal(0, ScoreIn(Town, Ugly(r => Only(r, double.NaN))).Score);

    [Fact]
    public void Constant_use_is_flat()
    {
        var rows = Population.Extract([.. Town, Ugly(r => Only(r, 8 * r.Period.Days)) with { Id = new InstallationId(9_999) }], SmallTown.AsOf);

        Assert.Equal(24, rows[^1][RunFeatures.FlatRun]);
        ScoreIn(Town, Ugly(r => Only(r, 8 * r.Period.Days)));
    }

    [Fact]
    public void Negative_energy_is_a_finding_of_its_own_and_no_level()
    {
        var score = ScoreIn(Town, Ugly(r => Only(r, -100)));

        Assert.True(score.Score > 0.2);
        Assert.Contains(score.Reasons, r => r.Code == "NEGATIVE");
    }

    [Fact]
    public void A_billion_kilowatt_hours_is_not_believed() => Assert.True(ScoreIn(Town, Ugly(r => r.Period == SmallTown.Last ? Only(r, 1e9) : r)).Score < 0.3);

    [Fact]
    public void A_tariff_group_of_one_has_no_peers_and_a_score()
    {
        var score = ScoreIn(Town, Town[3] with { TariffGroup = TariffGroup.Lighting });

        Assert.DoesNotContain(score.Reasons, r => r.Code is "BELOW_PEERS" or "BELOW_GROUP");
    }

    [Fact]
    public void A_population_of_one_month_is_scored() => Assert.InRange(ScoreIn(SmallTown.Of(60, seed: 31, months: 1), SmallTown.Of(1, 1, months: 1)[0]).Score, 0, 1);

    [Fact]
    public void Any_readings_at_all_give_finite_features_and_a_score()
    {
        double[] numbers = [double.NaN, double.PositiveInfinity, -1, 0, 1e-9, 1, 300, 1e9, 1e300];
        var reading = from month in Gen.Choose(0, 60)
                      from values in Gen.ArrayOf(Gen.Elements(numbers), 11)
                      from estimated in Gen.Elements(true, false)
                      select new MonthlyReading(SmallTown.Last - month, values[0])
                      {
                          T1Kwh = values[1], T2Kwh = values[2], T3Kwh = values[3], InductiveKvarh = values[4], CapacitiveKvarh = values[5],
                          DemandKw = values[6], FirstIndex = values[7], LastIndex = values[8], Multiplier = values[9], AdditionalKwh = values[10], Estimated = estimated,
                      };
        var model = ModelArtefact.Fit(Population.Extract(Town, SmallTown.AsOf), 1).Model;
        Prop.ForAll(Gen.ArrayOf(reading).ToArbitrary(), readings =>
        {
            var rows = Population.Extract([.. Town.Take(12), Town[3] with { Id = new InstallationId(9_999), Readings = readings }], SmallTown.AsOf);
            return rows.All(r => r.Values.All(v => !float.IsInfinity(v)) && Scorer.Score(model, r).Score is >= 0 and <= 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }
}

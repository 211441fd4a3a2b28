using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Models.Tests.Scoring;

public class ScoringTests
{
    private static InstallationScore[] ScoreAll(IReadOnlyCollection<InstallationHistory> town, int seed = 1)
    {
        var rows = Population.Extract(town, SmallTown.AsOf);
        var model = ModelArtefact.Fit(rows, seed).Model;
        return Scorer.Rank(rows.Select(r => Scorer.Score(model, r)));
    }

    private static int RankOf(InstallationScore[] ranked, long id) => 1 + Array.FindIndex(ranked, s => s.Id.Value == id);

    [Fact]
    public void A_clean_town_has_few_high_scores()
    {
        var ranked = ScoreAll(SmallTown.Of(600, seed: 3));

        Assert.InRange(ranked.Count(s => s.Score > 0.5), 0, 6);
    }

    public static TheoryData<string, double, double> Thefts => new()
    {
        { "a voltage lead off", 0.66, 0.66 },
        { "a separate line", 0.4, 0.6 },
        { "inside the meter", 0.5, 1.0 },
    };

    [Theory]
    [MemberData(nameof(Thefts))]
    public void Planted_thefts_rank_first(string method, double share, double demandShare)
    {
        var town = SmallTown.Of(600, seed: 4);
        long[] taken = [7, 101, 150, 211, 333, 410, 502, 599];
        foreach (var id in taken) town[(int)id - 1] = town[(int)id - 1].UnderMeasuredFrom(Period.Of(2025, 3), share, demandShare);

        var ranked = ScoreAll(town);

        Assert.All(taken, id => Assert.True(RankOf(ranked, id) <= 16, $"{method}: {id} ranks {RankOf(ranked, id)}"));
        Assert.All(taken, id => Assert.True(ranked[RankOf(ranked, id) - 1].Score > 0.5));
        Assert.All(taken, id => Assert.True(ranked[RankOf(ranked, id) - 1].ExpectedKwh > 0));
    }

    [Fact]
    public void The_month_the_drop_began_is_dated()
    {
        var town = SmallTown.Of(300, seed: 5);
        town[49] = town[49].UnderMeasuredFrom(Period.Of(2025, 2), 0.4, 1);

        var score = ScoreAll(town).Single(s => s.Id.Value == 50);

        Assert.Equal(Period.Of(2025, 2), score.DropBegan);
        Assert.Contains(score.Reasons, r => r.Code == "DROP" && r.Text.Tr.Contains("Şubat 2025", StringComparison.Ordinal));
    }

    [Fact]
    public void Unusually_high_use_is_not_suspicious()
    {
        var town = SmallTown.Of(400, seed: 6);
        town[19] = town[19].With(r => r with { ActiveKwh = r.ActiveKwh * 4, DemandKw = r.DemandKw * 4, T1Kwh = r.T1Kwh * 4, T2Kwh = r.T2Kwh * 4, T3Kwh = r.T3Kwh * 4 });

        Assert.True(ScoreAll(town).Single(s => s.Id.Value == 20).Score < 0.3);
    }

    [Fact]
    public void A_place_that_stands_empty_scores_below_one_that_is_under_measured_as_deep()
    {
        var town = SmallTown.Of(400, seed: 7);
        var emptied = town[24].UnderMeasuredFrom(Period.Of(2025, 6), 0, 0);
        town[24] = emptied;
        town[34] = town[34].UnderMeasuredFrom(Period.Of(2025, 6), 0.1, 0.8);

        var ranked = ScoreAll(town);

        Assert.True(RankOf(ranked, 35) < RankOf(ranked, 25));
    }

    [Fact]
    public void Scores_do_not_depend_on_the_order_of_the_input()
    {
        var town = SmallTown.Of(300, seed: 8);
        var shuffled = town.OrderBy(h => (h.Id.Value * 7919) % 1009).ToList();

        Assert.Equal(ScoreAll(town).Select(Bits), ScoreAll(shuffled).Select(Bits));
    }

    [Fact]
    public void A_model_fitted_twice_has_the_same_bytes()
    {
        var rows = Population.Extract(SmallTown.Of(200, seed: 9), SmallTown.AsOf);

        Assert.Equal(ModelArtefact.Fit(rows, 5).Bytes, ModelArtefact.Fit(rows.Reverse(), 5).Bytes);
    }

    [Fact]
    public void A_model_read_back_scores_the_same_bits()
    {
        var rows = Population.Extract(SmallTown.Of(200, seed: 10), SmallTown.AsOf);
        var artefact = ModelArtefact.Fit(rows, 5);
        var again = ModelArtefact.Read(artefact.Bytes);

        Assert.Equal(artefact.Version, again.Version);
        Assert.Equal(rows.Select(r => Bits(Scorer.Score(artefact.Model, r))), rows.Select(r => Bits(Scorer.Score(again.Model, r))));
    }

    private static (long, int, int) Bits(InstallationScore score) =>
        (score.Id.Value, BitConverter.SingleToInt32Bits(score.Score), BitConverter.SingleToInt32Bits(score.ExpectedKwh));
}

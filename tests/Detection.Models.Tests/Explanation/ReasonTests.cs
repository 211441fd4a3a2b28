using Detection.Models.Detectors;
using Detection.Models.Explanation;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Detection.Models.Tests.Scoring;

namespace Detection.Models.Tests.Explanation;

public class ReasonTests
{
    private static readonly InstallationScore[] Scores = ScoreTown();

    private static InstallationScore[] ScoreTown()
    {
        var town = SmallTown.Of(300, seed: 60);
        town[10] = town[10].UnderMeasuredFrom(Period.Of(2025, 2), 0.4, 1).With(r => r with { InductiveKvarh = r.InductiveKvarh * 1.5 });
        town[22] = town[22].UnderMeasuredFrom(Period.Of(2024, 12), 0.3, 0.3);
        var rows = Population.Extract(town, SmallTown.AsOf);
        var model = ModelArtefact.Fit(rows, 1).Model;
        return [.. rows.Select(r => Scorer.Score(model, r))];
    }

    [Fact]
    public void Numbers_are_written_as_each_language_writes_them()
    {
        var drop = Scores[10].Reasons.Single(r => r.Code == "DROP").Text;

        Assert.Matches(@"Şubat 2025 ayından bu yana düşük: mevsim etkisi ayrılınca günlük \d+(,\d+)? kWh beklenirken \d+(,\d+)? kWh \(%\d+ düşük\)", drop.Tr);
        Assert.Matches(@"low since February 2025: \d+(\.\d+)? kWh a day where \d+(\.\d+)? kWh is expected .* \(\d+% lower\)", drop.En);
    }

    [Fact]
    public void There_are_one_to_three_reasons_strongest_first_and_one_a_family() => Assert.All(Scores, score =>
    {
        Assert.InRange(score.Reasons.Count, 1, Reasons.Most);
        Assert.Equal(score.Reasons.OrderByDescending(r => r.Strength).Select(r => r.Strength), score.Reasons.Select(r => r.Strength));
        Assert.Equal(score.Reasons.Count, score.Reasons.Select(r => r.Family).Distinct().Count());
        Assert.All(score.Reasons, r => Assert.InRange(r.Strength, 0, 1));
    });

    [Fact]
    public void Nobody_is_accused() => Assert.All(Scores.SelectMany(s => s.Reasons), reason =>
    {
        foreach (var word in new[] { "kaçak", "hırsız", "çal", "theft", "thief", "steal", "stole", "fraud", "illegal" })
            Assert.DoesNotContain(word, reason.Text.Tr + reason.Text.En, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void Where_the_score_is_low_little_is_said() =>
        Assert.All(Scores.Where(s => s.Score < 0.1), s => Assert.Equal("ORDINARY", s.Reasons.Single().Code));

    [Fact]
    public void No_sentence_holds_a_number_that_is_not_known() => Assert.All(Scores.SelectMany(s => s.Reasons), reason =>
    {
        Assert.DoesNotContain("NaN", reason.Text.Tr + reason.Text.En, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", reason.Text.Tr + reason.Text.En, StringComparison.Ordinal);
        Assert.DoesNotContain("{", reason.Text.Tr + reason.Text.En, StringComparison.Ordinal);
    });
}

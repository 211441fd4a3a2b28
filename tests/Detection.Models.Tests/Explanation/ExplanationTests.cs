using Detection.Models.Calibration;
using Detection.Models.Detectors;
using Detection.Models.Explanation;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Detection.Models.Tests.Scoring;

namespace Detection.Models.Tests.Explanation;

public class ExplanationTests
{
    private static readonly ColdStartCalibration Calibration = new();
    private static readonly (NightModel Model, FeatureRow[] Rows) Town = FitTown();

    private static (NightModel, FeatureRow[]) FitTown()
    {
        var town = SmallTown.Of(300, seed: 60);
        town[10] = town[10].UnderMeasuredFrom(Period.Of(2025, 3), 0.4, 1);
        town[22] = town[22].UnderMeasuredFrom(Period.Of(2025, 3), 0, 0);
        FeatureRow[] rows = [.. Population.Extract(town, SmallTown.AsOf).OrderBy(r => r.Id)];
        return (new NightModel(ModelArtefact.Fit(rows, 1).Model), rows);
    }

    private static ScoreExplanation Explain(int index, SiteFacts? site = null) =>
        ScoreExplanation.Of(Town.Model, Calibration, Town.Rows[index], site ?? SiteFacts.Unknown, tlPerKwh: 5m);

    [Fact]
    public void Without_the_drop_the_score_is_named_and_lower()
    {
        var said = Explain(10);
        var drop = said.Counterfactuals.Single(c => c.Code == "DROP");

        Assert.True(said.Score.Score > 0.5 && drop.Score < 0.5 * said.Score.Score, $"{said.Score.Score} → {drop.Score}");
        Assert.Matches(@"^Mart 2025'ten bu yana süren düşüş olmasaydı skor \d,\d\d yerine \d,\d\d olurdu\.$", drop.Text.Tr);
        Assert.Matches(@"^Without the drop since March 2025 the score would be \d\.\d\d instead of \d\.\d\d\.$", drop.Text.En);
        Assert.True(drop.Probability.Value < said.Score.Probability.Value);
    }

    [Fact]
    public void A_counterfactual_is_the_score_of_the_changed_row_and_of_nothing_else()
    {
        foreach (var row in Town.Rows.Take(30))
        {
            var said = ScoreExplanation.Of(Town.Model, Calibration, row, SiteFacts.Unknown, null);
            foreach (var counterfactual in said.Counterfactuals)
            {
                var trace = Trace.All.Single(t => t.Code == counterfactual.Code);
                var changed = trace.TakeOut(Town.Model.Population, row);
                Assert.Equal(Town.Model.Judge(changed).Score, counterfactual.Score);
                Assert.All(Enumerable.Range(0, row.Values.Length).Except(trace.Places), place => Assert.Equal(row.Values[place], changed.Values[place]));
            }
        }
    }

    [Fact]
    public void Counterfactuals_lower_the_score_and_come_most_telling_first() => Assert.All(Enumerable.Range(0, 60), i =>
    {
        var said = Explain(i);
        Assert.All(said.Counterfactuals, c => Assert.True(c.Score < said.Score.Score));
        Assert.Equal(said.Counterfactuals.Select(c => c.Score).Order(), said.Counterfactuals.Select(c => c.Score));
        Assert.InRange(said.Counterfactuals.Count, 0, Counterfactual.Most);
    });

    [Fact]
    public void The_family_that_carries_the_score_comes_first_and_has_sentences()
    {
        var said = Explain(10);

        Assert.Contains(said.Families, f => f.LogOdds > 1 && f.Sentences.Count > 0);
        Assert.Equal(said.Families.OrderByDescending(f => f.LogOdds).Select(f => f.LogOdds), said.Families.Select(f => f.LogOdds));
    }

    [Fact]
    public void Tree_contributions_add_up_by_family_to_the_margin()
    {
        float[] contributions = [.. TreeRows.Columns.Select((_, i) => 0.01f * (i % 7 - 3)), -2.5f];

        var sums = FamilyShare.SumByFamily(contributions);

        Assert.Equal(contributions[..^2].Sum(c => (double)c), sums.Values.Sum(), 1e-4);
        Assert.Throws<ArgumentException>(() => FamilyShare.SumByFamily(contributions.AsSpan(1)));
    }

    [Fact]
    public void Every_rule_that_fires_is_listed_once() => Assert.All(Town.Rows, row =>
        Assert.Equal(
            PhysicalRules.All.Where(r => r.Strength(row) > 0).Select(r => r.Code).Order(), FiredRule.Of(row).Select(r => r.Code).Order()));

    [Fact]
    public void An_emptied_place_has_vacancy_first_and_one_that_still_draws_demand_does_not()
    {
        Assert.Equal(("VACANCY", Plausibility.Likely), (Explain(22).InnocentCases[0].Code, Explain(22).InnocentCases[0].Plausibility));
        Assert.Equal(Plausibility.Unlikely, Explain(10).InnocentCases.Single(c => c.Code == "VACANCY").Plausibility);
    }

    [Fact]
    public void Records_of_the_place_are_weighed_too()
    {
        var site = SiteFacts.Unknown with
        {
            MeterMultiplier = 40, BilledMultiplier = 1, LinkedTransformer = "TR-1", LinkedTransformerMetres = 640, NearestTransformer = "TR-7", NearestTransformerMetres = 45,
        };
        var cases = Explain(10, site).InnocentCases;

        Assert.Contains("sayacın çarpanı 40,0, son okumada kullanılan 1,00", cases.Single(c => c.Code == "WRONG_MULTIPLIER").For[0].Tr, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("640 m", cases.Single(c => c.Code == "WRONG_TRANSFORMER").For[0].En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_six_honest_explanations_are_always_weighed_and_say_what_to_look_at() => Assert.All(Enumerable.Range(0, 40), i =>
    {
        var cases = Explain(i).InnocentCases;
        Assert.Equal(["EXCHANGE", "SEASON", "SOLAR", "VACANCY", "WRONG_MULTIPLIER", "WRONG_TRANSFORMER"], cases.Select(c => c.Code).Order());
        Assert.All(cases, c => Assert.True(c.OnSite.Tr.Length > 20 && c.OnSite.En.Length > 20));
    });

    [Fact]
    public void No_sentence_holds_a_number_that_is_not_known_or_accuses_anybody()
    {
        var texts = Enumerable.Range(0, Town.Rows.Length).Select(i => Explain(i)).SelectMany(said =>
            said.Families.SelectMany(f => f.Sentences).Concat(said.Rules.Select(r => r.Text)).Concat(said.Counterfactuals.Select(c => c.Text))
                .Concat(said.InnocentCases.SelectMany(c => c.For.Concat(c.Against).Append(c.OnSite)))).SelectMany(t => new[] { t.Tr, t.En }).ToArray();

        foreach (var word in new[] { "NaN", "∞", "{", "kaçak", "hırsız", "theft", "thief", "steal", "fraud" })
            Assert.All(texts, text => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(2020, "2020'den")]
    [InlineData(2021, "2021'den")]
    [InlineData(2022, "2022'den")]
    [InlineData(2023, "2023'ten")]
    [InlineData(2024, "2024'ten")]
    [InlineData(2025, "2025'ten")]
    [InlineData(2026, "2026'dan")]
    [InlineData(2027, "2027'den")]
    [InlineData(2028, "2028'den")]
    [InlineData(2029, "2029'dan")]
    [InlineData(2030, "2030'dan")]
    [InlineData(2040, "2040'tan")]
    [InlineData(2000, "2000'den")]
    public void A_year_takes_the_ending_its_last_word_wants(int year, string from) => Assert.Equal(from, TurkishSuffix.From(year));

    [Fact]
    public void An_installation_that_nobody_read_is_explained_by_that()
    {
        var values = new float[FeatureCatalogue.All.Count];
        Array.Fill(values, float.NaN);

        var said = ScoreExplanation.Of(Town.Model, Calibration, new FeatureRow(new InstallationId(9), TariffGroup.Other, values), SiteFacts.Unknown, null);

        Assert.Equal(("NO_READINGS", 0), (said.Score.Reasons.Single().Code, said.Counterfactuals.Count));
    }
}

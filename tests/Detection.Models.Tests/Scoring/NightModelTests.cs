using Detection.Models.Calibration;
using Detection.Models.Detectors;
using Detection.Models.Explanation;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Detection.Models.Tests.Training;
using Detection.Models.Training;
using Detection.Models.Training.XgBoost;

namespace Detection.Models.Tests.Scoring;

public class NightModelTests
{
    private static readonly XgBoostTrainer Trainer = new();
    private static readonly DateOnly AsOf = SmallTown.AsOf;
    private static readonly FeatureRow[] Population = [.. Detection.Models.Features.Population.Extract(ThievingTown(), AsOf).OrderBy(r => r.Id)];
    private static readonly LabelledRow[] Visits = [.. Population.Where(r => r.Id.Value % 2 == 0).Select(Visited)];

    /// <summary>Every eighth visited place has something the fixed fusion hardly weighs and visits can teach: a load factor that is high instead of low.</summary>
    private static List<InstallationHistory> ThievingTown()
    {
        var town = SmallTown.Of(900, seed: 70);
        foreach (var id in town.Select(h => h.Id.Value).Where(IsThief).ToArray()) town[(int)id - 1] = town[(int)id - 1].With(r => r with { DemandKw = r.DemandKw * 0.55 });
        return town;
    }

    private static bool IsThief(long id) => id % 16 == 0;

    private static LabelledRow Visited(FeatureRow row) => new(
        row, new DateOnly(2025, 6, 1).AddDays((int)(row.Id.Value * 7919 % 200)), IsThief(row.Id.Value) ? "kacak_c" : row.Id.Value % 50 == 2 ? "incomplete" : "clean", "tip",
        $"district {row.Id.Value * 31 % 7}");

    private static TrainedModel Train(IReadOnlyList<LabelledRow> visits, int seed = 3) => NightTraining.Train(Population, visits, Trainer, AsOf, seed);

    [Fact]
    public void Outcomes_have_a_part_where_they_rank_unseen_areas_and_later_visits_better()
    {
        var trained = Train(Visits);

        Assert.True(trained.Artefact.Model.IsLearned);
        double Figure(string split, string model) => trained.Card.Figures.Single(f => f.Split == split && f.Group == "all" && f.Model == model).AveragePrecision!.Value;
        Assert.True(Figure("area", "learned") > Figure("area", "unsupervised"));
        Assert.True(Figure("time", "learned") > Figure("time", "unsupervised"));
        Assert.NotNull(trained.Card.Library);
    }

    [Fact]
    public void Without_the_library_nothing_is_learned_and_the_card_says_so()
    {
        var trained = NightTraining.Train(Population, Visits, new NoLibrary(), AsOf, 3);

        Assert.False(trained.Artefact.Model.IsLearned);
        Assert.Contains(trained.Card.Limits, l => l.En.Contains("libxgboost0", StringComparison.Ordinal));
        Assert.Equal(trained.Artefact.Bytes, NightArtefact.Read(trained.Artefact.Bytes, new NoLibrary()).Bytes);
    }

    [Fact]
    public void Outcomes_that_are_drawn_by_lot_teach_nothing()
    {
        var random = new Random(5);
        var visits = Visits.Select(v => v with { Outcome = random.NextDouble() < 0.15 ? "kacak_b" : "clean" }).ToArray();

        var trained = Train(visits);

        Assert.InRange(trained.Card.TreeShare, 0, 0.25);
    }

    [Fact]
    public void A_clean_visit_that_was_soon_contradicted_says_nothing_and_a_glance_counts_less_than_a_laboratory()
    {
        var clean = Visits.First(v => v.Outcome == "clean");

        Assert.True(clean.IsJudged);
        Assert.False((clean with { IsContradicted = true }).IsJudged);
        Assert.True((clean with { IsContradicted = true, Outcome = "kacak_c" }).IsJudged);
        Assert.True((clean with { Method = "sight" }).Trust < clean.Trust && clean.Trust < (clean with { Method = "record" }).Trust);
        Assert.Equal(1, (clean with { Method = "laboratory" }).Trust);
    }

    [Fact]
    public void Thieves_missed_at_a_glance_spoil_the_model_less_than_ones_that_a_laboratory_is_said_to_have_cleared()
    {
        // A third of the thieves were looked at and not found out.
        LabelledRow[] Missed(string method) => [.. Visits.Select(v => v.IsPositive && v.Row.Id.Value % 48 == 0 ? v with { Outcome = "clean", Method = method } : v)];
        double Of(string method)
        {
            var model = Train(Missed(method)).Artefact.Model;
            var missed = Visits.Where(v => v.IsPositive && v.Row.Id.Value % 48 == 0).Select(v => v.Row).ToArray();
            return model.Judge(missed).Average(v => v.Score);
        }

        Assert.True(Of("sight") > Of("laboratory"));
    }

    public static TheoryData<string, LabelledRow[]> TooLittle => new()
    {
        { "no visits", [] },
        { "no finding", [.. Visits.Where(v => !v.IsPositive)] },
        { "only findings", [.. Visits.Where(v => v.IsPositive)] },
        { "art. 37 and incomplete only", [.. Visits.Select((v, i) => v with { Outcome = i % 2 == 0 ? "art37" : "incomplete" })] },
    };

    [Theory]
    [MemberData(nameof(TooLittle))]
    public void Too_few_outcomes_of_either_kind_leave_the_detectors_alone(string why, LabelledRow[] visits)
    {
        var trained = Train(visits);

        Assert.False(trained.Artefact.Model.IsLearned, why);
        Assert.Equal(
            Population.Select(r => Scorer.ScoreOnly(trained.Artefact.Model.Population, r)), trained.Artefact.Model.Judge(Population).Select(v => v.Score));
    }

    [Fact]
    public void Under_registration_without_fault_is_neither_illegal_use_nor_its_absence()
    {
        var row = Visits[0] with { Outcome = "art37" };

        Assert.False(row.IsJudged || row.IsPositive);
        Assert.True((Visits[0] with { Outcome = "kacak_cc" }).IsPositive);
        Assert.True((Visits[0] with { Outcome = "usulsuz" }) is { IsJudged: true, IsPositive: false });
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_bytes_and_a_model_read_back_scores_the_same_bits()
    {
        var (one, other) = (Train(Visits), Train([.. Visits.Reverse()]));

        Assert.Equal(one.Artefact.Bytes, other.Artefact.Bytes);
        using var again = NightArtefact.Read(one.Artefact.Bytes, Trainer).Model;
        Assert.Equal(one.Artefact.Model.Judge(Population), again.Judge(Population));
        Assert.Equal(one.Artefact.Model.Judge(Population), Population.Select(r => again.Judge(r)));
        Assert.StartsWith("learned-", one.Artefact.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_foreign_and_outdated_models_are_refused_in_words()
    {
        var bytes = Train([]).Artefact.Bytes;
        var damaged = (byte[])bytes.Clone();
        damaged[bytes.Length / 2] ^= 1;

        Assert.Contains("damaged", Refusal(damaged), StringComparison.Ordinal);
        Assert.Contains("not a model", Refusal([1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("not a model", Refusal(System.Text.Encoding.UTF8.GetBytes(new string('x', 400))), StringComparison.Ordinal);
        Assert.Contains("feature set", Refusal(Resealed(bytes, at: 13, value: (byte)'0')), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_learned_score_add_up_to_its_log_odds_exactly()
    {
        var model = Train(Visits).Artefact.Model;
        foreach (var row in Population.Take(40))
        {
            var score = model.Judge(row).Score;
            Assert.Equal(TreeRows.LogOdds(score), FamilyShare.AllOf(model, row, score).Sum(p => p.LogOdds), 0.01);
        }
    }

    [Fact]
    public void A_learned_score_is_explained_by_asking_the_learned_model_again()
    {
        var model = Train(Visits).Artefact.Model;
        var row = Population.First(r => IsThief(r.Id.Value));

        var said = ScoreExplanation.Of(model, new ColdStartCalibration(), row, SiteFacts.Unknown, null);

        Assert.Equal(model.Judge(row).Score, said.Score.Score);
        Assert.All(said.Counterfactuals, c => Assert.Equal(model.Judge(Trace.All.Single(t => t.Code == c.Code).TakeOut(model.Population, row)).Score, c.Score));
    }

    [Fact]
    public void Visits_stand_for_the_band_they_were_chosen_from()
    {
        float[] population = [.. Enumerable.Range(0, 1000).Select(i => i / 1000f)];
        var weights = SelectionWeights.Of(population, [.. population.Where((_, i) => i >= 900 || i % 20 == 0)]);

        Assert.True(weights.For(0.2f) > 1 && weights.For(0.97f) < 1);
        Assert.Equal(1, SelectionWeights.Of(population, population).For(0.5f), 1e-9);
    }

    [Fact]
    public void What_has_not_moved_is_steady_and_what_has_is_told()
    {
        var model = Train([]).Artefact.Model;
        var verdicts = model.Judge(Population);
        var reference = DriftReference.Read(DriftReference.Fit(Population, verdicts).ToBytes());
        var place = FeatureCatalogue.PlaceOf(LevelFeatures.Level);

        Assert.All(Moved(r => r), m => Assert.True(m is { Psi: < 1e-9, Ks: < 1e-9 } && m.MissingShare == m.ReferenceMissingShare));
        Assert.True(Moved(r => Changed(r, v => v * 3)).Single(m => m.Subject == "level_kwh_day") is { Psi: > 0.25, Ks: > 0.2 });
        Assert.True(Moved(r => r.Id.Value % 2 == 0 ? Changed(r, _ => float.NaN) : r).Single(m => m.Subject == "level_kwh_day") is { Psi: > 0.25, MissingShare: > 0.45 });
        Assert.Empty(new DriftCount(reference).Measure());

        FeatureRow Changed(FeatureRow row, Func<float, float> change)
        {
            var values = (float[])row.Values.Clone();
            values[place] = change(values[place]);
            return row with { Values = values };
        }

        IReadOnlyList<DriftCount.Movement> Moved(Func<FeatureRow, FeatureRow> change)
        {
            var count = new DriftCount(reference);
            for (var i = 0; i < Population.Length; i++) count.Add(change(Population[i]), verdicts[i].Score);
            return count.Measure();
        }
    }

    [Fact]
    public void A_reference_for_drift_that_is_none_is_refused() =>
        Assert.Throws<InvalidDataException>(() => DriftReference.Read([1, 0, 0, 0, 3]));

    private static string Refusal(byte[] bytes) => Assert.Throws<InvalidDataException>(() => NightArtefact.Read(bytes, Trainer)).Message;

    /// <summary>Bytes changed and given a digest that fits, as another version of the program would have written them.</summary>
    private static byte[] Resealed(byte[] bytes, int at, byte value)
    {
        var body = bytes[..^32];
        body[at] = value == body[at] ? (byte)'1' : value;
        return [.. body, .. System.Security.Cryptography.SHA256.HashData(body)];
    }
}

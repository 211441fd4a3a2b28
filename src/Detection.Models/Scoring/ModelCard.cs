using Detection.Models.Calibration;
using Detection.Models.Detectors;
using Detection.Models.Evaluation;
using Detection.Models.Features;

namespace Detection.Models.Scoring;

/// <summary>What a model was made from, how well it did on what it had not seen, and where it should not be trusted.</summary>
/// <param name="AsOf">The day up to which everything was known.</param>
/// <param name="TreeShare">How much of the score is learned from outcomes (0–1); 0 where measuring said that it would not help.</param>
/// <param name="Library">Of the trees; null without.</param>
/// <param name="Population">Installations by tariff group that scales and detectors were fitted on.</param>
/// <param name="Outcomes">Visits by outcome, those included that say nothing about illegal use.</param>
/// <param name="Origins">Visits by why they were made.</param>
/// <param name="Figures">On held-out areas and on later visits.</param>
/// <param name="Reliability">Of probabilities on visits later than those they were fitted on; null where there are too few.</param>
public sealed record ModelCard(
    string Version, string FeatureSet, int Seed, DateOnly AsOf, double TreeShare, string? Library, IReadOnlyDictionary<string, int> Population,
    IReadOnlyDictionary<string, int> Outcomes, IReadOnlyDictionary<string, int> Origins, DateOnly? FirstVisit, DateOnly? LastVisit, int Areas,
    IReadOnlyList<ModelCard.Figure> Figures, ReliabilityTable? Reliability, IReadOnlyList<TextPair> Limits)
{
    /// <summary>One ranking of one group of visits. A figure that cannot be told is null.</summary>
    /// <param name="Split">area: each visit by a model that had not seen its area. time: later visits by a model of earlier ones.</param>
    /// <param name="Group">all, or a tariff group.</param>
    /// <param name="Model">unsupervised or learned.</param>
    public sealed record Figure(string Split, string Group, string Model, int Visits, int Findings, double? RocAuc, double? AveragePrecision, double? PrecisionAt50)
    {
        internal static Figure Of(string split, string group, string model, float[] scores, IReadOnlyList<LabelledRow> visits, int[] places)
        {
            var ranked = RankedLabels.Of([.. places.Select(i => (double)scores[i])], [.. places.Select(i => visits[i].IsPositive)]);
            return new(split, group, model, places.Length, places.Count(i => visits[i].IsPositive), Known(ranked.RocAuc()), Known(ranked.AveragePrecision()),
                places.Length >= 50 ? Known(ranked.PrecisionAt(50)) : null);
        }

        private static double? Known(double value) => double.IsFinite(value) ? Math.Round(value, 4) : null;
    }

    internal static ModelCard Of(
        NightArtefact artefact, IReadOnlyList<FeatureRow> population, IReadOnlyList<LabelledRow> visits, DateOnly asOf, double treeShare, string? library,
        IReadOnlyList<Figure> figures, ReliabilityTable? reliability, bool hasLibrary) => new(
            artefact.Version, FeatureCatalogue.Hash, artefact.Seed, asOf, treeShare, library,
            population.GroupBy(r => r.TariffGroup).OrderBy(g => g.Key).ToDictionary(g => g.Key.ToString().ToLowerInvariant(), g => g.Count()),
            Counts(visits.Select(v => v.Outcome)), Counts(visits.Select(v => v.Origin ?? "unknown")), visits.Min(v => v.VisitedOn), visits.Max(v => v.VisitedOn),
            visits.Select(v => v.Area).OfType<string>().Distinct().Count(), figures, reliability, [.. LimitsOf(population, visits, treeShare, hasLibrary)]);

    private static Dictionary<string, int> Counts(IEnumerable<string> words) =>
        words.GroupBy(w => w).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());

    private static IEnumerable<TextPair> LimitsOf(IReadOnlyList<FeatureRow> population, IReadOnlyList<LabelledRow> visits, double treeShare, bool hasLibrary)
    {
        yield return new("Ziyaret edilenler rastgele seçilmedi; ağırlıklar bunu yalnız skor kuşaklarına göre düzeltir.",
            "The visited were not drawn at random; the weights put that right by bands of the score only.");
        yield return new("“Temiz” bir ziyaret masumiyet kanıtı değildir: bakan bulamamış olabilir.", "A clean visit is no proof of innocence: it may have missed something.");
        if (!hasLibrary)
            yield return new("Sonuçlardan öğrenilemedi: XGBoost kitaplığı kurulu değil (Debian ve Ubuntu'da libxgboost0 paketi).",
                "Nothing could be learned from outcomes: the XGBoost library is not installed (package libxgboost0 on Debian and Ubuntu).");
        else if (treeShare == 0)
            yield return new("Sonuçlardan öğrenme payı yok: ya sonuç az ya da sonraki ziyaretlerde sıralamayı iyileştirmedi.",
                "Nothing was learned from outcomes: they are too few, or did not rank later visits better.");
        foreach (var group in population.GroupBy(r => r.TariffGroup).Where(g => g.Count() < FeatureScaling.FewestRows).Select(g => g.Key.ToString().ToLowerInvariant()))
            yield return new($"“{group}” grubunda {FeatureScaling.FewestRows} tesisattan az var; bütün nüfusa göre ölçüldü.", $"The group '{group}' has fewer than {FeatureScaling.FewestRows} installations and is measured by the whole population.");
        if (visits.Count(v => v.Origin == "random") < 30)
            yield return new("Rastgele ziyaret az: olasılıklar seçilmemiş yerlerde sınanamadı.", "There are few random visits: probabilities could not be tested where nobody was sent.");
    }
}

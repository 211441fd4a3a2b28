using System.Globalization;
using System.Text;
using Detection.Models.Detectors;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>The content of <c>docs/features.md</c>, made from the catalogue, the rules and the innocent explanations.</summary>
public static class FeatureDocument
{
    private const string Head = """
        # Features, rules and scores

        Generated: `tarama features > docs/features.md`. A feature is a small pure function in `src/Detection.Models/Features`. It receives one
        installation as it was known on the scoring date and cannot reach anything later. A value that does not apply or cannot be told is
        missing (NaN) and counts neither way. *Suspicious* says which side may be theft; the other side never raises a score. *Grain* is the
        smallest difference worth noticing: deviations are measured in the tariff group's robust spread, never in less than this. *Weight* is
        what one unit of deviation counts. The trace is a method of theft and what it leaves in the data.


        """;

    public static string Write()
    {
        var text = new StringBuilder(Head);
        foreach (var family in FeatureCatalogue.All.GroupBy(f => f.Family)) WriteFamily(text, family);
        WriteRules(text);
        WriteFusion(text);
        return text.ToString();
    }

    private static void WriteFamily(StringBuilder text, IGrouping<FeatureFamily, Feature> family)
    {
        text.Append("## ").Append(family.Key).Append("\n\n| code | name | unit | meaning | trace | suspicious | grain | weight | groups |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var feature in family)
        {
            var detects = feature.Suspicious != Suspicious.Neither;
            text.Append(CultureInfo.InvariantCulture, $"| `{feature.Code}` | {feature.Name.Tr}<br>{feature.Name.En} | {feature.Unit} | {Escape(feature.Meaning)} | {Escape(feature.Trace)} | ")
                .Append(CultureInfo.InvariantCulture, $"{(detects ? feature.Suspicious.ToString().ToLowerInvariant() : "context")} | {(detects ? feature.Grain : "")} | {(detects ? feature.Weight : "")} | {Groups(feature)} |\n");
        }
        text.Append('\n');
    }

    private static void WriteRules(StringBuilder text)
    {
        text.Append("## Physical rules\n\nFixed strengths, fitted to nothing; evidence adds as −ln(1 − strength).\n\n| code | name | family |\n|---|---|---|\n");
        foreach (var rule in PhysicalRules.All) text.Append(CultureInfo.InvariantCulture, $"| `{rule.Code}` | {rule.Name.Tr}<br>{rule.Name.En} | {rule.Family} |\n");
        text.Append("\n## Innocent explanations\n\nHonest reasons for the same picture; each takes its nats off the evidence and stands beside the strongest reason.\n\n| code | says | nats |\n|---|---|---|\n");
        foreach (var innocent in InnocentExplanations.All) text.Append(CultureInfo.InvariantCulture, $"| `{innocent.Code}` | {innocent.Text.Tr}<br>{innocent.Text.En} | {innocent.Nats} |\n");
    }

    private static void WriteFusion(StringBuilder text) => text.Append(CultureInfo.InvariantCulture, $"""

        ## From features to a score

        Each detector's output is turned into nats of surprise, −ln of a tail probability that falls off exponentially above the tariff group's
        median. Evidence = {Fusion.RobustPeerWeight} × robust peer deviation + {Fusion.PcaWeight} × PCA reconstruction + {Fusion.IsolationForestWeight} × isolation forest
        + {Fusion.RulesWeight} × rules + {Fusion.ChangePointWeight} × change-point + {Fusion.ShapeWeight} × isolation of the form − innocent explanations, never below 0; score = 1 ÷ (1 + e^(−{Fusion.Steepness} × (evidence − {Fusion.EvenNats}))).
        The weights are fixed, because there are no labels to learn them from. What a score means as a probability, and what a visit is worth
        in kWh and TL, stands in [models.md](models.md). Features look at no more than the newest {CleanSeries.MaxMonths} months.

        """);

    private static string Groups(Feature feature) =>
        feature.Groups.Count == Feature.AllGroups.Count ? "all" : string.Join(", ", feature.Groups.Select(g => g.ToString().ToLowerInvariant()));

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

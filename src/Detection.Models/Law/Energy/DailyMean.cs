using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law.Energy;

/// <summary>Energies that come from what was recorded, here or at similar places: recorded totals and daily means.</summary>
internal static class DailyMean
{
    /// <summary>What the meters recorded, exchanges included: lines <c>meter_n_kwh</c>, <c>recorded_kwh</c>, <c>recorded_days</c>.</summary>
    public static (WorksheetLine Kwh, WorksheetLine Days) Recorded(LawCase law, string article)
    {
        var energies = new List<WorksheetInput>();
        var days = new List<string>();
        var edges = new List<WorksheetInput>();
        foreach (var (span, i) in law.Facts.MeterSpans.Select((span, i) => (span, i + 1)))
        {
            var first = law.Sheet.Given($"first_index_{i}", span.FirstIndex!.Value, span.Source);
            var last = law.Sheet.Given($"last_index_{i}", span.LastIndex!.Value, span.Source);
            var multiplier = law.Sheet.Given($"multiplier_{i}", span.Multiplier is null or 0 ? 1 : span.Multiplier.Value, span.Source);
            energies.Add(SheetBuilder.From(law.Sheet.Add($"meter_{i}_kwh", "R 33(1)", $"({last.Code} − {first.Code}) × {multiplier.Code}", last, first, multiplier)));
            edges.Add(law.Sheet.Given($"meter_from_{i}", span.From, span.Source));
            edges.Add(law.Sheet.Given($"meter_to_{i}", span.To, span.Source));
            days.Add($"days(meter_from_{i}, meter_to_{i})");
        }
        return (law.Sheet.Add("recorded_kwh", article, Sum(energies), energies), law.Sheet.Add("recorded_days", article, string.Join(" + ", days), edges));
    }

    /// <summary>Line <c>daily_kwh</c> of what the meters recorded.</summary>
    public static WorksheetLine OfRecorded(LawCase law, WorksheetLine kwh, WorksheetLine days, string article) =>
        law.Sheet.Add("daily_kwh", article, "recorded_kwh ÷ recorded_days", SheetBuilder.From(kwh), SheetBuilder.From(days));

    /// <summary>Line <c>daily_kwh</c> of spans of energy: their sum by their days.</summary>
    /// <param name="kind">Start of the codes: <c>same</c> or <c>after</c>.</param>
    public static WorksheetLine OfSpans(LawCase law, IReadOnlyList<EnergySpan> spans, string kind, string article)
    {
        var energies = spans.Select((span, i) => law.Sheet.Given($"{kind}_{i + 1}_kwh", span.Kwh, span.Source)).ToList();
        var edges = spans.SelectMany((span, i) => (WorksheetInput[])
            [law.Sheet.Given($"{kind}_{i + 1}_from", span.From, span.Source), law.Sheet.Given($"{kind}_{i + 1}_to", span.To, span.Source)]).ToList();
        var days = string.Join(" + ", spans.Select((_, i) => $"days({kind}_{i + 1}_from, {kind}_{i + 1}_to)"));
        var kwh = law.Sheet.Add("reference_kwh", article, Sum(energies), energies);
        var count = law.Sheet.Add("reference_days", article, days, edges);
        return law.Sheet.Add("daily_kwh", article, "reference_kwh ÷ reference_days", SheetBuilder.From(kwh), SheetBuilder.From(count));
    }

    /// <summary>Line <c>daily_kwh</c>: the mean of the similar places' daily means.</summary>
    public static WorksheetLine OfSimilarPlaces(LawCase law, string article)
    {
        var means = law.Facts.SimilarPlaces.Select((place, i) => SheetBuilder.From(PlaceMean(law, place, i + 1, article))).ToList();
        return law.Sheet.Add("daily_kwh", article, means.Count == 1 ? means[0].Code : $"({Sum(means)}) ÷ {means.Count}", means);
    }

    private static WorksheetLine PlaceMean(LawCase law, SimilarPlace place, int number, string article)
    {
        var source = $"{place.InstallationNo}: {place.Use.Source}";
        var kwh = law.Sheet.Given($"place_{number}_kwh", place.Use.Kwh, source);
        var from = law.Sheet.Given($"place_{number}_from", place.Use.From, source);
        var to = law.Sheet.Given($"place_{number}_to", place.Use.To, source);
        return law.Sheet.Add($"place_{number}_mean", article, $"{kwh.Code} ÷ days({from.Code}, {to.Code})", kwh, from, to);
    }

    private static string Sum(IReadOnlyList<WorksheetInput> inputs) => string.Join(" + ", inputs.Select(input => input.Code));
}

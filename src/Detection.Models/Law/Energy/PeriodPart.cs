using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law.Energy;

/// <summary>A stretch of the charged period that lies wholly under a contract or wholly without one.</summary>
/// <param name="Suffix">Ends the codes of its lines; empty where the period is one stretch.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Day after the last, exclusive.</param>
/// <param name="Days">Number of days.</param>
internal sealed record PeriodPart(string Suffix, bool HasContract, WorksheetInput From, WorksheetInput To, WorksheetInput Days)
{
    /// <summary>Cuts the period where the contract begins or ends.</summary>
    public static IReadOnlyList<PeriodPart> Cut(LawCase law, ChargedPeriod period)
    {
        var from = SheetBuilder.From(period.From);
        var (first, last) = (period.From.Result.Date, law.DetectedOn.Value.Date);
        var contract = law.Facts.Contract;
        var edges = new List<WorksheetInput> { from };
        if (contract is not null && contract.From > first && contract.From < last) edges.Add(law.Sheet.Given("contract_from", contract.From, contract.Source));
        if (contract?.To is { } ended && ended > first && ended < last) edges.Add(law.Sheet.Given("contract_to", ended, contract.Source));
        edges.Add(law.DetectedOn);
        if (edges.Count == 2) return [new("", Covers(law, first), from, law.DetectedOn, SheetBuilder.From(period.Days))];

        law.Sheet.Flag(
            "contract-inside-period", "R 45(4), 46(4)", "Sözleşme süre içinde başlamış veya sona ermiş; süre sözleşmeli ve sözleşmesiz bölümlere ayrılmıştır.",
            "The contract begins or ends inside the period; the period is split into parts with and without a contract.");
        return [.. edges.Zip(edges.Skip(1)).Select((edge, i) => Part(law, $"_{i + 1}", edge.First, edge.Second))];
    }

    /// <summary>R 37: the period of a customer's own contract in one piece.</summary>
    public static IReadOnlyList<PeriodPart> Whole(LawCase law, ChargedPeriod period) =>
        [new("", HasContract: true, SheetBuilder.From(period.From), law.DetectedOn, SheetBuilder.From(period.Days))];

    private static PeriodPart Part(LawCase law, string suffix, WorksheetInput from, WorksheetInput to)
    {
        var days = law.Sheet.Add($"segment_days{suffix}", "R 45", $"days({from.Code}, {to.Code})", from, to);
        return new(suffix, Covers(law, from.Value.Date), from, to, SheetBuilder.From(days));
    }

    private static bool Covers(LawCase law, DateOnly day) =>
        law.Facts.Contract is { } contract && contract.From <= day && !(contract.To <= day);
}

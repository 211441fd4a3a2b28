using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law.Energy;

/// <summary>What was billed in the period is taken off, never more than was computed (R 44(5); not for case b). Line <c>net_kwh</c>.</summary>
internal static class Deduction
{
    public static WorksheetLine Apply(LawCase law, PeriodPart part, WorksheetLine gross)
    {
        var code = $"net_kwh{part.Suffix}";
        if (law.Facts.Case is LegalCase.IllegalB) return law.Sheet.Add(code, "R 44(5)", gross.Code, SheetBuilder.From(gross));
        var article = law.Facts.Case is LegalCase.UnderRegistration ? "R 37" : "R 44(5)";
        var bills = law.Facts.Billed.Select((bill, i) => (Bill: bill, Number: i + 1))
            .Where(b => b.Bill.From < part.To.Value.Date && b.Bill.To > part.From.Value.Date)
            .Select(b => SheetBuilder.From(WithinPart(law, part, b.Bill, b.Number, article))).ToList();
        if (bills.Count == 0) return law.Sheet.Add(code, article, gross.Code, SheetBuilder.From(gross));
        var computed = SheetBuilder.From(gross);
        var deducted = law.Sheet.Add($"deducted_kwh{part.Suffix}", article, $"min({string.Join(" + ", bills.Select(b => b.Code))}, {gross.Code})", computed, [.. bills, computed]);
        return law.Sheet.Add(code, article, $"{gross.Code} − {deducted.Code}", computed, SheetBuilder.From(deducted));
    }

    /// <summary>A bill's energy by the days of it that lie in the part.</summary>
    private static WorksheetLine WithinPart(LawCase law, PeriodPart part, EnergySpan bill, int number, string article)
    {
        var kwh = law.Sheet.Given($"bill_{number}_kwh", bill.Kwh, bill.Source);
        var from = law.Sheet.Given($"bill_{number}_from", bill.From, bill.Source);
        var to = law.Sheet.Given($"bill_{number}_to", bill.To, bill.Source);
        var formula = $"{kwh.Code} × days(max({from.Code}, {part.From.Code}), min({to.Code}, {part.To.Code})) ÷ days({from.Code}, {to.Code})";
        return law.Sheet.Add($"billed_{number}_kwh{part.Suffix}", article, formula, kwh, from, part.From, to, part.To);
    }
}

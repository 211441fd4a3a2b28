using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law.Energy;

/// <summary>The energy of each part of the period before deduction: lines <c>gross_kwh</c>.</summary>
internal static class Quantity
{
    public static IReadOnlyList<WorksheetLine> Find(LawCase law, QuantityMethod method, ChargedPeriod period, IReadOnlyList<PeriodPart> parts) => method switch
    {
        QuantityMethod.Power => ByPower(law, Power.Find(law), parts),
        QuantityMethod.CablePower => ByPower(law, Power.FindByCable(law), parts),
        QuantityMethod.SeparateLine => ByPower(law, SeparateLine.Find(law), parts),
        QuantityMethod.CompanyMeter => ByMeter(law, period, parts, "R 44(1)"),
        QuantityMethod.CutIndexes => ByMeter(law, period, parts, "R 44(4)"),
        QuantityMethod.SamePeriod => ByMean(law, SamePeriod(law), parts),
        QuantityMethod.AfterChange => ByMean(law, DailyMean.OfSpans(law, [.. law.Facts.PeriodsAfterChange.OrderBy(span => span.From).Take(2)], "after", "R 37"), parts),
        _ => ByMean(law, DailyMean.OfSimilarPlaces(law, law.Facts.Case is LegalCase.UnderRegistration ? "R 37" : "R 44(2)b"), parts),
    };

    private static List<WorksheetLine> ByPower(LawCase law, WorksheetLine power, IReadOnlyList<PeriodPart> parts) =>
        [.. parts.Select(part =>
        {
            var hours = Hours.Find(law, part);
            var perDay = law.Facts.Activity is not Activity.Irrigation;
            return law.Sheet.Add(
                $"gross_kwh{part.Suffix}", power.Article, perDay ? $"power_kw × {hours.Code} × {part.Days.Code}" : $"power_kw × {hours.Code}",
                [SheetBuilder.From(power), SheetBuilder.From(hours), .. perDay ? [part.Days] : Array.Empty<WorksheetInput>()]);
        })];

    /// <summary>The recorded energy itself where it covers exactly the days charged, else its daily mean × the days.</summary>
    private static List<WorksheetLine> ByMeter(LawCase law, ChargedPeriod period, IReadOnlyList<PeriodPart> parts, string article)
    {
        var (kwh, days) = DailyMean.Recorded(law, article);
        var exact = parts.Count == 1 && law.Facts.MeterSpans[0].From == period.From.Result.Date && law.Facts.MeterSpans[^1].To == law.Facts.DetectedOn
            && days.Result.Number == period.Days.Result.Number;
        return exact
            ? [law.Sheet.Add("gross_kwh", article, "recorded_kwh", SheetBuilder.From(kwh))]
            : ByMean(law, DailyMean.OfRecorded(law, kwh, days, article), parts);
    }

    private static List<WorksheetLine> ByMean(LawCase law, WorksheetLine daily, IReadOnlyList<PeriodPart> parts) =>
        [.. parts.Select(part => law.Sheet.Add(
            $"gross_kwh{part.Suffix}", daily.Article, $"daily_kwh × {part.Days.Code}", SheetBuilder.From(daily), part.Days))];

    private static WorksheetLine SamePeriod(LawCase law)
    {
        if (law.Facts.Undisputed!.ConfirmedBy is null)
        {
            law.Sheet.Flag(
                "undisputed-not-confirmed", "R 44(1)", "İhtilafsız dönem veriden önerilmiştir; yetkili bir kişi onaylamalıdır.",
                "The undisputed period is a proposal from the data; a person must confirm it.");
        }
        return DailyMean.OfSpans(law, law.Facts.Undisputed.Spans, "same", law.Facts.Case is LegalCase.UnderRegistration ? "R 37" : "R 44(1)");
    }
}

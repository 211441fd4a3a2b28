using Detection.Models.Features;
using Detection.Models.Law.Energy;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Formulas;
using Detection.Models.Law.Pricing;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Tables;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law;

/// <summary>
/// The arithmetic of the law: the facts of one case in, a worksheet or a clear legal answer out. Decimal throughout; days count from the
/// first, inclusive, to the day of detection, exclusive. Source: R (RG 30/5/2018-30436, consolidated to RG 14/1/2025-32782) art. 37, 44–46, 48.
/// </summary>
public static class LawEngine
{
    /// <param name="facts">What was found, with the source of each value.</param>
    /// <param name="tables">Amounts and values supplied by the company.</param>
    /// <param name="ruleSets">The record's date chooses one of them.</param>
    /// <param name="overrides">In the order they were made; all of them are kept on the sheet.</param>
    public static LawAnswer Calculate(CaseFacts facts, LawTables tables, RuleSets ruleSets, IReadOnlyList<WorksheetOverride> overrides)
    {
        if (ruleSets.Find(facts.RecordDate) is not { } rules)
        {
            return LawAnswer.Refuse(new LawObstacle("no-rule-set", "R", nameof(CaseFacts.RecordDate), new TextPair(
                $"{facts.RecordDate:dd.MM.yyyy} tarihli tutanak için kural kümesi yok; bilinen ilk küme {ruleSets.All[0].EffectiveFrom:dd.MM.yyyy} tarihinde yürürlüğe girer.",
                $"There is no rule set for a record of {facts.RecordDate:yyyy-MM-dd}; the first known one takes effect on {ruleSets.All[0].EffectiveFrom:yyyy-MM-dd}.")));
        }

        var obstacles = FactsCheck.List(facts, overrides);
        if (obstacles.Count > 0) return LawAnswer.Refuse(obstacles);
        var law = new LawCase(facts, rules, tables, new SheetBuilder(overrides));
        try
        {
            return LawAnswer.Of(Write(law, overrides));
        }
        catch (ObstacleException stop)
        {
            return LawAnswer.Refuse(stop.Obstacle);
        }
        catch (Exception e) when (e is FormulaException or OverflowException)
        {
            return LawAnswer.Refuse(new LawObstacle("not-computable", "R 44", "", new TextPair(
                $"Girilen değerlerle hesap yapılamıyor: {e.Message}", $"These values cannot be computed: {e.Message}")));
        }
    }

    private static Worksheet Write(LawCase law, IReadOnlyList<WorksheetOverride> overrides)
    {
        if (!law.Rules.Confirmed)
        {
            law.Sheet.Flag(
                "rule-set-unconfirmed", "R", $"{law.Rules.Id} kural kümesi doğrulanmamıştır.", $"The rule set {law.Rules.Id} is not confirmed.");
        }
        var energy = law.Facts.Case.IsIrregular() ? 0 : ByEnergy(law);
        if (law.Facts.Case.IsIrregular()) IrregularUse.Write(law);
        foreach (var unused in law.Sheet.UnusedOverrides)
        {
            law.Sheet.Flag(
                $"override-unused-{unused.Code.Replace('_', '-')}", "", $"'{unused.Code}' için girilen değişiklik bu hesapta kullanılmayan bir değere aittir.",
                $"The override of '{unused.Code}' names a value this calculation does not use.");
        }
        var used = new LawTables { Tariffs = law.TariffsUsed, CutReconnectFees = law.FeesUsed, CableSections = law.CablesUsed };
        return new Worksheet(
            1, law.Facts, law.Rules, used, law.Sheet.Lines, law.Sheet.Flags, overrides, energy, law.Sheet.Lines[^1].Result.Number);
    }

    private static decimal ByEnergy(LawCase law)
    {
        if (law.Facts is { Case: LegalCase.UnderRegistration, PeriodicReplacement: true })
        {
            throw ObstacleException.Of(
                "periodic-replacement", "R 37(10)", nameof(CaseFacts.PeriodicReplacement),
                "Periyodik sayaç değişiminde geriye dönük tahakkuk yapılmaz.", "Nothing is billed back after a periodic replacement of the meter.");
        }
        var method = QuantityMethods.Choose(law);
        var period = ChargedPeriod.Find(law, method);
        var parts = law.Facts.Case is LegalCase.UnderRegistration ? PeriodPart.Whole(law, period) : PeriodPart.Cut(law, period);
        ContractCheck.Flag(law, parts);
        var gross = Quantity.Find(law, method, period, parts);
        var net = parts.Zip(gross, (part, line) => Deduction.Apply(law, part, line)).ToList();
        var multiplier = Price.Multiplier(law);
        var charges = parts.Zip(net, (part, line) => Price.Charge(law, part, line, multiplier)).SelectMany(lines => lines).ToList();
        var isIllegal = law.Facts.Case.IsIllegal();
        var energy = law.Sheet.Add("energy_kwh", isIllegal ? "R 44" : "R 37", string.Join(" + ", net.Select(line => line.Code)), [.. net.Select(SheetBuilder.From)]);
        law.Sheet.Add("total_tl", isIllegal ? "R 46" : "R 37", string.Join(" + ", charges.Select(line => line.Code)), [.. charges.Select(SheetBuilder.From)]);
        return energy.Result.Number;
    }
}

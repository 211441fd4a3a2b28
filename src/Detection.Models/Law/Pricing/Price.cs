using Detection.Models.Law.Energy;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Tables;
using Detection.Models.Law.Worksheets;
using Detection.Models.Series;

namespace Detection.Models.Law.Pricing;

/// <summary>
/// The charge for the net energy of each part, R 46: the tariff of the day of detection, active energy and distribution, times the multiplier.
/// Taxes and funds are not part of it.
/// </summary>
internal static class Price
{
    /// <exception cref="ObstacleException">No tariff row of the group is in force on the day of detection.</exception>
    public static IReadOnlyList<WorksheetLine> Charge(LawCase law, PeriodPart part, WorksheetLine net, WorksheetInput multiplier)
    {
        var article = law.Facts.Case is LegalCase.UnderRegistration ? "R 37" : part.HasContract ? "R 46(1)" : "R 46(4)";
        if (law.Facts.Case is LegalCase.UnderRegistration)
        {
            law.Sheet.Flag(
                "art37-tariff-date", article, "Md. 37 hesabında tespit günündeki tarife kullanıldı; hangi günün tarifesinin uygulanacağı onaylanmalıdır.",
                "The tariff of the day of detection was used for art. 37; a lawyer must confirm which day's tariff applies.");
        }
        var row = Tariff(law, part, article);
        var source = row.Source;
        var energy = law.Sheet.Given($"energy_price{part.Suffix}", row.EnergyTlPerKwh, source);
        var distribution = law.Sheet.Given($"distribution_price{part.Suffix}", row.DistributionTlPerKwh, source);
        if (row is not { TierKwhPerDay: { } tierKwh, HighTierEnergyTlPerKwh: { } highPrice })
            return [Charge(law, $"charge_tl{part.Suffix}", article, net, energy, distribution, multiplier)];

        if (law.Sheet.Lines.Any(line => line.Code == $"deducted_kwh{part.Suffix}"))
        {
            law.Sheet.Flag(
                "tier-and-deduction", "R 46(1)", "Kademe sınırı, mahsup edilen faturalı enerjiden bağımsız uygulandı; metin bunu düzenlemiyor.",
                "The tier was applied without regard to the energy already billed; the text does not settle it.");
        }
        var tier = law.Sheet.Given($"tier_kwh{part.Suffix}", tierKwh, source);
        var netInput = SheetBuilder.From(net);
        var low = law.Sheet.Add($"low_kwh{part.Suffix}", article, $"min({net.Code}, {tier.Code} × {part.Days.Code})", netInput, tier, part.Days);
        var high = law.Sheet.Add($"high_kwh{part.Suffix}", article, $"{net.Code} − {low.Code}", netInput, SheetBuilder.From(low));
        var highEnergy = law.Sheet.Given($"high_energy_price{part.Suffix}", highPrice, source);
        return
        [
            Charge(law, $"charge_tl{part.Suffix}", article, low, energy, distribution, multiplier),
            Charge(law, $"high_charge_tl{part.Suffix}", article, high, highEnergy, distribution, multiplier),
        ];
    }

    /// <summary>×2, ×2.5 where illegal use was found in the past three years at the same or another place, ×1 under R 37.</summary>
    public static WorksheetInput Multiplier(LawCase law)
    {
        var (facts, rules) = (law.Facts, law.Rules);
        if (!facts.Case.IsIllegal()) return law.Rule("price_multiplier", 1, "R 37");
        var since = facts.DetectedOn.AddYears(-rules.RepeatYears);
        var earlier = facts.EarlierFindings.Where(f => !f.Cancelled && f.FoundOn >= since && f.FoundOn < facts.DetectedOn).MaxBy(f => f.FoundOn);
        return earlier is null
            ? law.Rule("price_multiplier", rules.PriceMultiplier, "R 46(2)")
            : law.Rule("price_multiplier", rules.RepeatPriceMultiplier, $"R 46(3); {earlier.FoundOn:yyyy-MM-dd} {earlier.Place}: {earlier.Source}");
    }

    private static WorksheetLine Charge(
        LawCase law, string code, string article, WorksheetLine kwh, WorksheetInput energy, WorksheetInput distribution, WorksheetInput multiplier) =>
        law.Sheet.Add(
            code, law.Facts.Case.IsIllegal() ? $"{article}, 46(2)–(3)" : article,
            $"{kwh.Code} × ({energy.Code} + {distribution.Code}) × price_multiplier", SheetBuilder.From(kwh), energy, distribution, multiplier);

    private static TariffRow Tariff(LawCase law, PeriodPart part, string article)
    {
        var facts = law.Facts;
        var group = part.HasContract || facts.Case is LegalCase.UnderRegistration ? PriceGroups.Of(facts.TariffGroup)
            : facts.Activity is Activity.Dwelling ? PriceGroup.Dwelling
            : PriceGroup.Services;
        if (law.Tables.FindTariff(group, facts.DetectedOn) is not { } row)
        {
            throw ObstacleException.Of(
                "tariff-missing", article, nameof(LawTables.Tariffs),
                $"{facts.DetectedOn:dd.MM.yyyy} gününde yürürlükte olan {group} grubu tarifesi yüklü değil; tarife tablosuna o ayın satırını ekleyiniz.",
                $"No tariff of the group {group} is in force on {facts.DetectedOn:yyyy-MM-dd}; import the row of that month.");
        }
        if (!law.TariffsUsed.Contains(row)) law.TariffsUsed.Add(row);
        return row;
    }
}

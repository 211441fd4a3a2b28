using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law.Energy;

/// <summary>The hours of a power-based calculation, R 45(3) and 45(4).</summary>
internal static class Hours
{
    private const string Article = "R 45(3)", WithoutContract = "R 45(4)";

    /// <summary>The line and the formula that make energy of power and a part's days: <c>hours_per_day</c>, or <c>hours_total</c> for irrigation.</summary>
    /// <exception cref="ObstacleException">Irrigation without official hours or days.</exception>
    public static WorksheetLine Find(LawCase law, PeriodPart part) => law.Facts.Activity is Activity.Irrigation ? Irrigation(law, part) : Daily(law, part);

    private static WorksheetLine Daily(LawCase law, PeriodPart part)
    {
        var code = $"hours_per_day{part.Suffix}";
        if (!part.HasContract && law.Facts.Activity is Activity.IndustryThreeShifts)
        {
            return law.Sheet.Add(code, WithoutContract, "no_contract_shift_hours", law.Rule("no_contract_shift_hours", law.Rules.NoContractThreeShiftHours, WithoutContract));
        }

        var hours = law.Rule("hours", Of(law.Facts.Activity, law.Rules.DailyHours), Article);
        if (part.HasContract) return law.Sheet.Add(code, Article, "hours", hours);
        var most = law.Rule("most_hours", 24, WithoutContract);
        return law.Sheet.Add(code, WithoutContract, "min(hours × no_contract_factor, most_hours)", hours, Factor(law), most);
    }

    private static WorksheetLine Irrigation(LawCase law, PeriodPart part)
    {
        if (law.Facts.IrrigationSeasons.Count == 0)
        {
            throw ObstacleException.Of(
                "irrigation-season-missing", Article, nameof(CaseFacts.IrrigationSeasons),
                "Tarımsal sulamada ürünün resmi sulama süresi veya resmi sulama günleri girilmelidir.", "For irrigation enter the crop's official hours or the official irrigation days.");
        }

        var seasons = law.Facts.IrrigationSeasons.Select((season, i) => Season(law, part, season, i + 1)).ToList();
        var sum = string.Join(" + ", seasons.Select(line => line.Code));
        var code = $"hours_total{part.Suffix}";
        var inputs = seasons.Select(SheetBuilder.From);
        if (part.HasContract) return law.Sheet.Add(code, Article, sum, [.. inputs]);
        var most = law.Rule("most_hours", 24, WithoutContract);
        return law.Sheet.Add(code, WithoutContract, $"min(({sum}) × no_contract_factor, most_hours × {part.Days.Code})", [.. inputs, Factor(law), most, part.Days]);
    }

    private static WorksheetLine Season(LawCase law, PeriodPart part, IrrigationSeason season, int number)
    {
        var from = law.Sheet.Given($"season_{number}_from", season.From, season.Source);
        var to = law.Sheet.Given($"season_{number}_to", season.To, season.Source);
        var overlap = $"days(max({from.Code}, {part.From.Code}), min({to.Code}, {part.To.Code}))";
        var code = $"season_{number}_use{part.Suffix}";
        if (season.OfficialHours is not { } official)
            return law.Sheet.Add(code, Article, $"irrigation_hours × {overlap}", law.Rule("irrigation_hours", law.Rules.DailyHours.Irrigation, Article), from, part.From, to, part.To);
        var hours = law.Sheet.Given($"season_{number}_hours", official, season.Source);
        return law.Sheet.Add(code, Article, $"{hours.Code} × {overlap} ÷ days({from.Code}, {to.Code})", hours, from, part.From, to, part.To);
    }

    private static WorksheetInput Factor(LawCase law) => law.Rule("no_contract_factor", law.Rules.NoContractHoursFactor, WithoutContract);

    private static decimal Of(Activity activity, Rules.DailyHours hours) => activity switch
    {
        Activity.Dwelling => hours.Dwelling,
        Activity.IndustryOneShift => hours.OneShift,
        Activity.IndustryTwoShifts => hours.TwoShifts,
        Activity.IndustryThreeShifts => hours.ThreeShifts,
        Activity.IndustryShiftsUnknown => hours.ShiftsUnknown,
        Activity.Tourism or Activity.FuelStation or Activity.Hospital => hours.TenHours,
        Activity.ShoppingMall or Activity.ColdStore or Activity.EvCharging => hours.TwelveHours,
        _ => hours.Other,
    };
}

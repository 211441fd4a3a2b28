using System.Text.Json;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.LawTables;

/// <summary>Reads a rule set that an operator supplies: the confirmed set's form, with every number that differs. It stays marked as not confirmed.</summary>
public static class RuleSetFile
{
    /// <returns>The set, or what is wrong with it by field; never both.</returns>
    public static (RuleSet? Set, IReadOnlyDictionary<string, string[]> Errors) Read(JsonElement document)
    {
        RuleSet set;
        try
        {
            set = document.Deserialize<RuleSet>(WorksheetJson.Options)! with { Confirmed = false };
        }
        catch (JsonException error)
        {
            return (null, new Dictionary<string, string[]> { [error.Path is { Length: > 0 } path ? path : "ruleSet"] = [error.Message] });
        }
        var errors = new Dictionary<string, string[]>();
        Refuse(string.IsNullOrWhiteSpace(set.Id), "id", "Give the set a name, such as R-2022-10-01.");
        Refuse(set.Id == RuleSets.Confirmed2025.Id || set.EffectiveFrom == RuleSets.Confirmed2025.EffectiveFrom, "effectiveFrom",
            "The set in force since 14 January 2025 is built in and confirmed; supply sets of other days.");
        Refuse(set.EffectiveFrom.Year < 1950, "effectiveFrom", "Write the first day as YYYY-MM-DD.");
        Refuse(string.IsNullOrWhiteSpace(set.Title.Tr) || string.IsNullOrWhiteSpace(set.Title.En), "title", "Give the title in Turkish (tr) and English (en); both stand on the sheet.");
        Refuse(set.UseFactor is <= 0 or > 1 || set.IrrigationUseFactor is <= 0 or > 1, "useFactor", "A use factor lies above 0 and not above 1.");
        Refuse(set.PriceMultiplier <= 0 || set.RepeatPriceMultiplier <= 0 || set.IrregularFeeMultiple <= 0, "priceMultiplier", "A multiplier lies above 0.");
        Refuse(set.LeastPowerKw < 0, "leastPowerKw", "A power is not negative.");
        Refuse(Days(set).Any(days => days is < 1 or > 3_660), "periodCaps", "A limit is from 1 to 3,660 days.");
        Refuse(Hours(set).Any(hours => hours is <= 0 or > 24) || set.NoContractHoursFactor < 1, "dailyHours", "Hours of a day lie above 0 and not above 24; the factor without a contract is at least 1.");
        Refuse(set.RepeatYears is < 0 or > 20 || set.IrregularNoticeDays is < 1 or > 365, "repeatYears", "Years from 0 to 20, notice days from 1 to 365.");
        return errors.Count == 0 ? (set, errors) : (null, errors);

        void Refuse(bool isWrong, string field, string message)
        {
            if (isWrong) errors[field] = [message];
        }
    }

    private static int[] Days(RuleSet set) => set.PeriodCaps is { } caps
        ? [caps.AProven, caps.AUnproven, caps.B, caps.CUndisputed, caps.CPowerBased, caps.Cc, caps.CcIrrigation, caps.UnderRegistrationDocumented, caps.UnderRegistrationUndocumented]
        : [0];

    private static decimal[] Hours(RuleSet set) => set.DailyHours is { } hours
        ? [hours.Dwelling, hours.Irrigation, hours.OneShift, hours.TwoShifts, hours.ThreeShifts, hours.ShiftsUnknown, hours.TenHours, hours.TwelveHours, hours.Other, set.NoContractThreeShiftHours]
        : [0];
}

namespace Detection.Models.Campaigns;

/// <summary>Finds what is wrong with a campaign's terms, field by field, and says what would be right.</summary>
public static class CampaignTermsCheck
{
    public const int MostCrews = 100;
    public const int MostDays = 31;

    /// <summary>Crew-days of a plan: more make a plan nobody can read, and a search nobody waits for.</summary>
    public const int MostCrewDays = 600;

    private const int DayMinutes = 24 * 60;
    private const int MostMonths = 240;

    /// <summary>What a crew may be able to do beyond the usual.</summary>
    public static IReadOnlyList<string> Skills { get; } = ["ct_metering", "high_voltage", "police_escort"];

    /// <param name="today">Local date; a period that is over cannot be planned.</param>
    /// <param name="isTariffKnown">Whether scores are priced, so that the terms need not name a price.</param>
    /// <returns>Messages by the field's name in JSON; empty when the terms can be planned. The outline is checked where geometry is known.</returns>
    public static Dictionary<string, string[]> Find(CampaignTerms terms, DateOnly today, bool isTariffKnown)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        CheckPeriod(terms, today, errors);
        CheckCrews(terms, errors);
        Require(terms.VisitMinutes is >= 1 and <= DayMinutes, "visitMinutes", "From 1 to 1440 minutes.");
        Require(terms.Budget.CrewHours is null or (> 0 and <= 100_000), "budget.crewHours", "More than 0 hours, or left out.");
        Require(terms.Budget.Visits is null or (>= 1 and <= 100_000), "budget.visits", "From 1 visit, or left out.");
        Require(terms.Rules.MinScore is >= 0 and <= 1, "rules.minScore", "From 0 to 1.");
        Require(terms.Rules.NotVisitedWithinMonths is null or (>= 0 and <= MostMonths), "rules.notVisitedWithinMonths", "From 0 to 240 months, or left out.");
        Require(terms.Rules.StampsExpiringWithinMonths is null or (>= 0 and <= MostMonths), "rules.stampsExpiringWithinMonths", "From 0 to 240 months, or left out.");
        Require(
            terms.Rules.WordOfMouth is null or { Metres: >= 1 and <= 5_000, LostShare: >= 0 and <= 1 }, "rules.wordOfMouth",
            "From 1 to 5000 metres and a share from 0 to 1, or left out.");
        Require(terms.TlPerKwh.Values.All(price => price is > 0 and < 1e6), "tlPerKwh", "Prices above 0 TL/kWh.");
        Require(
            terms.Goal is not CampaignGoal.Money || terms.TlPerKwh.Count > 0 || isTariffKnown, "tlPerKwh",
            "The goal is money and no tariff is imported, so name a price: tlPerKwh with a tariff group's name, or 'other' for all of them.");
        Require(
            terms.Goal is not CampaignGoal.Coverage || terms.Area is not { District: null, Neighbourhood: null, Street: null, Outline: null }, "area",
            "Covering every meter needs an area: a district, neighbourhood or street, or an outline drawn on the map.");
        return errors;

        void Require(bool holds, string field, string message)
        {
            if (!holds) errors[field] = [message];
        }
    }

    private static void CheckPeriod(CampaignTerms terms, DateOnly today, Dictionary<string, string[]> errors)
    {
        if (terms.Weekdays.Any(day => day is < 1 or > 7)) errors["weekdays"] = ["Days of the week from 1 (Monday) to 7 (Sunday)."];
        else if (terms.EndsOn < terms.StartsOn) errors["endsOn"] = ["The last day lies before the first."];
        else if (terms.EndsOn < today) errors["endsOn"] = [$"The period is over: today is {today:yyyy-MM-dd}. Choose a last day from today on."];
        else if (terms.EndsOn.DayNumber - terms.StartsOn.DayNumber >= MostDays) errors["endsOn"] = [$"At most {MostDays} days."];
        else if (!terms.Days().Any()) errors["weekdays"] = ["No day of the period is a working day. Choose a longer period or more days of the week."];
    }

    private static void CheckCrews(CampaignTerms terms, Dictionary<string, string[]> errors)
    {
        if (terms.Crews.Count is < 1 or > MostCrews) errors["crews"] = [$"From 1 to {MostCrews} crews."];
        else if (errors.Count == 0 && terms.Crews.Count * terms.Days().Count() > MostCrewDays)
            errors["crews"] = [$"{terms.Crews.Count} crews on {terms.Days().Count()} days are more than {MostCrewDays} crew-days. Plan a shorter period or fewer crews."];
        for (var i = 0; i < terms.Crews.Count; i++)
        {
            var crew = terms.Crews[i];
            if (string.IsNullOrWhiteSpace(crew.Name) || crew.Name.Length > 60) errors[$"crews[{i}].name"] = ["A name of 1 to 60 letters."];
            if (crew.ShiftMinutes is < 1 or > DayMinutes) errors[$"crews[{i}].shiftMinutes"] = ["From 1 to 1440 minutes: a crew without a shift visits nobody."];
            if (crew.Depot is not (null or { Longitude: >= -180 and <= 180, Latitude: >= -85 and <= 85 }))
                errors[$"crews[{i}].depot"] = ["Longitude from -180 to 180, latitude from -85 to 85."];
            if (crew.Break is { } pause && (pause.Minutes is < 1 or > 240 || pause.Latest < pause.Earliest))
                errors[$"crews[{i}].break"] = ["From 1 to 240 minutes, and the latest beginning not before the earliest."];
            if (crew.Skills.FirstOrDefault(skill => !Skills.Contains(skill)) is { } unknown)
                errors[$"crews[{i}].skills"] = [$"There is no skill '{unknown}'; there are {string.Join(" and ", Skills)}."];
        }
        if (terms.Crews.Select(crew => crew.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < terms.Crews.Count && !errors.ContainsKey("crews"))
            errors["crews"] = ["Two crews have the same name."];
    }
}

namespace Detection.Models.Campaigns;

/// <summary>What a campaign is to bring: the unit in which a stop is worth something.</summary>
public enum CampaignGoal
{
    /// <summary>Expected energy [kWh].</summary>
    Energy,

    /// <summary>Expected money: energy times the price of the tariff group [TL].</summary>
    Money,

    /// <summary>Expected number of findings: the probability that a visit finds something.</summary>
    Findings,

    /// <summary>Every meter of the area, whatever its score, as in a house-to-house sweep.</summary>
    Coverage,
}

/// <summary>A place in EPSG:4326 [°].</summary>
public sealed record CampaignPlace(double Longitude, double Latitude);

/// <summary>Where to look; what is left out does not narrow. All that is given must hold.</summary>
/// <param name="District">The district's name (ilçe).</param>
/// <param name="Neighbourhood">The neighbourhood's name (mahalle).</param>
/// <param name="Street">The street's name.</param>
/// <param name="Outline">The corners of a drawn area, EPSG:4326, in either direction; the first need not be repeated at the end.</param>
public sealed record CampaignArea(string? District = null, string? Neighbourhood = null, string? Street = null, IReadOnlyList<CampaignPlace>? Outline = null);

/// <summary>A crew's break, between two visits, local time.</summary>
/// <param name="Minutes">How long [min].</param>
/// <param name="Earliest">Not to begin before.</param>
/// <param name="Latest">To begin by; a crew that is back by then takes none.</param>
public sealed record CampaignBreak(int Minutes, TimeOnly Earliest, TimeOnly Latest);

/// <summary>Who goes.</summary>
/// <param name="Name">As the crew is called.</param>
/// <param name="Depot">Where it sets out and returns, its home or the depot; null for the middle of the candidates.</param>
/// <param name="StartsAt">Local time of leaving.</param>
/// <param name="ShiftMinutes">From leaving to being back [min].</param>
/// <param name="Skills">What it may do beyond the usual: <c>ct_metering</c>, <c>high_voltage</c>, <c>police_escort</c>.</param>
/// <param name="Break">Null for none.</param>
public sealed record CampaignCrew(
    string Name, CampaignPlace? Depot, TimeOnly StartsAt, int ShiftMinutes, IReadOnlyList<string> Skills, CampaignBreak? Break = null);

/// <summary>The most that may be spent; null for as much as the crews have.</summary>
/// <param name="CrewHours">Hours of all crews together.</param>
/// <param name="Visits">Stops of all crews together.</param>
public sealed record CampaignBudget(double? CrewHours = null, int? Visits = null);

/// <summary>How word of a visit gets round on the days after it.</summary>
/// <param name="Metres">How far, as a straight line [m].</param>
/// <param name="LostShare">Share of a stop's value lost for each neighbour visited on an earlier day (0–1).</param>
public sealed record CampaignWordOfMouth(int Metres, double LostShare);

/// <summary>Who may be visited, and who first.</summary>
/// <param name="NotVisitedWithinMonths">Leave out who was visited so recently before the first day; null to visit anyone.</param>
/// <param name="TipsFirst">Someone was reported and nobody has been there since: visited whatever the score, and before all others.</param>
/// <param name="StampsExpiringWithinMonths">Meters whose stamp runs out so soon after the first day, within a walk of a stop, become extra stops; null for none.</param>
/// <param name="MinScore">Leave out lower scores (0–1).</param>
/// <param name="NeedsReason">Leave out those whose score has no reason.</param>
/// <param name="OneVisitPerBuilding">A building is entered once: what is visited behind one door number is visited one after the other by one crew.</param>
/// <param name="WordOfMouth">Null when it does not matter.</param>
public sealed record CampaignRules(
    int? NotVisitedWithinMonths = 12, bool TipsFirst = true, int? StampsExpiringWithinMonths = null, double MinScore = 0, bool NeedsReason = true,
    bool OneVisitPerBuilding = false, CampaignWordOfMouth? WordOfMouth = null);

/// <summary>Everything a campaign is asked to be. A plan keeps a copy, so that it can be understood after the terms have changed.</summary>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day, inclusive.</param>
/// <param name="Weekdays">The days of the week crews work, 1 (Monday) to 7.</param>
/// <param name="VisitMinutes">At each stop [min].</param>
/// <param name="TlPerKwh">Price by tariff group [TL/kWh]; the name <c>other</c> stands for all that are not named.</param>
/// <param name="Seed">The same terms, run and seed give the same plan.</param>
public sealed record CampaignTerms(
    CampaignArea Area, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<int> Weekdays, IReadOnlyList<CampaignCrew> Crews,
    CampaignBudget Budget, CampaignGoal Goal, CampaignRules Rules, int VisitMinutes, IReadOnlyDictionary<string, double> TlPerKwh, int Seed)
{
    /// <summary>The working days of the period in order.</summary>
    public IEnumerable<DateOnly> Days()
    {
        for (var day = StartsOn; day <= EndsOn; day = day.AddDays(1))
            if (Weekdays.Contains(WeekdayOf(day))) yield return day;
    }

    /// <returns>TL for a kilowatt-hour of a tariff group; null where no price is known.</returns>
    public double? PriceOf(string tariffGroup) =>
        TlPerKwh.TryGetValue(tariffGroup, out var own) ? own : TlPerKwh.TryGetValue("other", out var other) ? other : null;

    private static int WeekdayOf(DateOnly day) => day.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}

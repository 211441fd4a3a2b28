using Detection.Api.Stages.Scoring;
using Detection.Api.Stages.Sweeps;
using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Campaigns;

/// <summary>Terms as a request gives them; what is left out is as in the settings.</summary>
/// <param name="Area">Where to look; left out, everywhere.</param>
/// <param name="StartsOn">First day; today when left out.</param>
/// <param name="EndsOn">Last day, inclusive; the first day when left out.</param>
/// <param name="Weekdays">Working days of the week, 1 (Monday) to 7; all when left out.</param>
/// <param name="Crews">Who goes; what is left out of a crew is as in the settings.</param>
/// <param name="Goal">energy, money, findings or coverage.</param>
/// <param name="TlPerKwh">Price by tariff group; <c>other</c> for all that are not named.</param>
/// <param name="Seed">The same seed gives the same plan; 1 when left out.</param>
public sealed record TermsRequest(
    CampaignArea? Area = null, DateOnly? StartsOn = null, DateOnly? EndsOn = null, IReadOnlyList<int>? Weekdays = null,
    IReadOnlyList<TermsRequest.CrewRequest?>? Crews = null, CampaignBudget? Budget = null, CampaignGoal? Goal = null, CampaignRules? Rules = null,
    int? VisitMinutes = null, IReadOnlyDictionary<string, double>? TlPerKwh = null, int? Seed = null)
{
    public sealed record CrewRequest(
        string? Name = null, CampaignPlace? Depot = null, TimeOnly? StartsAt = null, int? ShiftMinutes = null, IReadOnlyList<string?>? Skills = null,
        CampaignBreak? Break = null);

    public CampaignTerms Complete(SweepSettings settings, DateOnly today)
    {
        var usual = settings.Defaults(StartsOn ?? today, Seed ?? 1);
        return usual with
        {
            Area = Area ?? usual.Area,
            EndsOn = EndsOn ?? usual.StartsOn,
            Weekdays = Weekdays ?? usual.Weekdays,
            Crews = Crews is null ? usual.Crews : [.. Crews.Select((crew, i) => Complete(crew ?? new(), settings.Crew($"{i + 1}")))],
            Budget = Budget ?? usual.Budget,
            Goal = Goal ?? usual.Goal,
            Rules = Rules ?? usual.Rules,
            VisitMinutes = VisitMinutes ?? usual.VisitMinutes,
            TlPerKwh = TlPerKwh ?? usual.TlPerKwh,
        };
    }

    private static CampaignCrew Complete(CrewRequest crew, CampaignCrew usual) => new(
        crew.Name ?? usual.Name, crew.Depot ?? usual.Depot, crew.StartsAt ?? usual.StartsAt, crew.ShiftMinutes ?? usual.ShiftMinutes,
        crew.Skills is null ? usual.Skills : [.. crew.Skills.OfType<string>()], crew.Break);
}

/// <summary>What is wrong with terms: the fields, and the outline.</summary>
public static class TermsFaults
{
    public static async Task<Dictionary<string, string[]>> Find(CampaignTerms terms, DateOnly today, PriceStore prices, CancellationToken ct)
    {
        var isTariffKnown = terms.Goal is CampaignGoal.Money && (await prices.List(ct)).Count > 0;
        var errors = CampaignTermsCheck.Find(terms, today, isTariffKnown);
        AreaOutline.TryBuild(terms.Area, out var fault);
        if (fault is not null) errors["area.outline"] = [fault];
        return errors;
    }
}

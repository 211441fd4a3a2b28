namespace Detection.Models.Campaigns;

/// <summary>Why a crew stops at a meter.</summary>
public enum StopKind
{
    /// <summary>Its score gives a reason.</summary>
    Inspection,

    /// <summary>Someone reported it.</summary>
    Tip,

    /// <summary>Its stamp runs out, and the crew is nearby.</summary>
    Stamp,

    /// <summary>Every meter of the area is visited.</summary>
    Coverage,
}

/// <summary>Why an installation is no candidate.</summary>
public enum LeftOutRule
{
    /// <summary>It belongs to another open campaign.</summary>
    OtherCampaign,
    RecentlyVisited,
    LowScore,
    NoReason,

    /// <summary>Nothing is expected of a visit.</summary>
    NothingExpected,

    /// <summary>No crew has the skill it takes.</summary>
    Skill,

    /// <summary>It lies where only two crews go together, and there is one.</summary>
    TwoCrews,
}

/// <summary>What the caution areas that a place lies in ask for.</summary>
/// <param name="NeedsTwoCrews">Only two crews that go together.</param>
/// <param name="OnlyByDaylight">Only between sunrise and sunset.</param>
/// <param name="NeedsPoliceEscort">Only with a police escort.</param>
public sealed record Caution(bool NeedsTwoCrews = false, bool OnlyByDaylight = false, bool NeedsPoliceEscort = false)
{
    public static readonly Caution None = new();
}

/// <summary>What is known of an installation when candidates are chosen.</summary>
/// <param name="Probability">That a visit finds something (0–1); 0 without a score.</param>
/// <param name="Score">0–1; 0 without a score.</param>
/// <param name="ExpectedKwh">Energy a visit is expected to bring to light [kWh].</param>
/// <param name="ExpectedTl">The same in money by the imported tariff [TL]; null where none is known.</param>
/// <param name="LastVisitedOn">The last visit that reached an outcome.</param>
/// <param name="LastTipOn">The last report.</param>
/// <param name="StampYear">Of the meter fitted now.</param>
/// <param name="RequiredSkills">What a crew must be able to do, of <see cref="CampaignTermsCheck.Skills"/>.</param>
/// <param name="InOtherCampaign">Whether another open campaign has it.</param>
/// <param name="Caution">What the caution areas there ask for; the escort is in the skills.</param>
/// <param name="Building">What is behind the same door number has the same one; null where it is not known.</param>
public sealed record CandidateFacts(
    long InstallationId, string TariffGroup, double Score, double Probability, double ExpectedKwh, double? ExpectedTl, bool HasReason,
    DateOnly? LastVisitedOn, DateOnly? LastTipOn, int? StampYear, IReadOnlyList<string> RequiredSkills, bool InOtherCampaign,
    Caution Caution, string? Building = null);

/// <summary>An installation that may be visited.</summary>
/// <param name="Value">What a visit is worth in the unit of the goal; 0 for a stamp.</param>
/// <param name="Weight">What the search reckons with: the value, raised above all others for a tip that comes first.</param>
/// <param name="RequiredSkills">What a crew must be able to do, of <see cref="CampaignTermsCheck.Skills"/>.</param>
/// <param name="Caution">What the caution areas there ask for.</param>
/// <param name="Building">What must be visited together has the same one; null for a stop of its own.</param>
public sealed record Candidate(
    long InstallationId, StopKind Kind, double Value, double Weight, double Probability, double ExpectedKwh, double? ExpectedTl,
    IReadOnlyList<string> RequiredSkills, Caution Caution, string? Building = null);

/// <summary>The candidates in the order of the facts, and how many each rule left out.</summary>
public sealed record CandidateChoice(IReadOnlyList<Candidate> Candidates, IReadOnlyDictionary<LeftOutRule, int> LeftOut);

/// <summary>Chooses a campaign's candidates by its goal and rules.</summary>
public static class Candidates
{
    /// <summary>A report older than this is no reason to go first.</summary>
    private const int TipMonths = 12;

    /// <summary>One tip outweighs so many of the most valuable other stops.</summary>
    private const double TipAdvantage = 10;

    /// <param name="stampValidYears">The stamping year is year 1.</param>
    public static CandidateChoice Choose(IEnumerable<CandidateFacts> installations, CampaignTerms terms, int stampValidYears)
    {
        var chosen = new List<Candidate>();
        var leftOut = new Dictionary<LeftOutRule, int>();
        foreach (var facts in installations)
        {
            if (FindRule(facts, terms, stampValidYears) is { } rule) leftOut[rule] = leftOut.GetValueOrDefault(rule) + 1;
            else chosen.Add(CandidateOf(facts, terms));
        }
        return new(terms.Rules.TipsFirst ? PutTipsFirst(chosen) : chosen, leftOut);
    }

    /// <returns>The rule that leaves an installation out; null for a candidate.</returns>
    public static LeftOutRule? FindRule(CandidateFacts facts, CampaignTerms terms, int stampValidYears)
    {
        if (facts.InOtherCampaign) return LeftOutRule.OtherCampaign;
        if (!terms.Crews.Any(crew => facts.RequiredSkills.All(crew.Skills.Contains))) return LeftOutRule.Skill;
        if (facts.Caution.NeedsTwoCrews && terms.Crews.Count < 2) return LeftOutRule.TwoCrews;
        if (IsOpenTip(facts, terms)) return null;
        if (WasVisitedRecently(facts, terms)) return LeftOutRule.RecentlyVisited;
        if (terms.Goal is CampaignGoal.Coverage) return null;
        var rule = facts.Score < terms.Rules.MinScore ? LeftOutRule.LowScore
            : terms.Rules.NeedsReason && !facts.HasReason ? LeftOutRule.NoReason
            : !(ValueOf(facts, terms) is > 0 and < double.PositiveInfinity) ? LeftOutRule.NothingExpected
            : (LeftOutRule?)null;
        return rule is not null && StampExpires(facts, terms, stampValidYears) ? null : rule;
    }

    private static Candidate CandidateOf(CandidateFacts facts, CampaignTerms terms)
    {
        var kind = IsOpenTip(facts, terms) ? StopKind.Tip
            : terms.Goal is CampaignGoal.Coverage ? StopKind.Coverage
            : facts.Score < terms.Rules.MinScore || (terms.Rules.NeedsReason && !facts.HasReason) || !(ValueOf(facts, terms) > 0) ? StopKind.Stamp
            : StopKind.Inspection;
        var value = kind is StopKind.Stamp ? 0 : ValueOf(facts, terms);
        var kwh = Finite(facts.ExpectedKwh);
        return new(facts.InstallationId, kind, value, value, facts.Probability, kwh, MoneyOf(facts, terms), facts.RequiredSkills, facts.Caution,
            terms.Rules.OneVisitPerBuilding ? facts.Building : null);
    }

    private static double ValueOf(CandidateFacts facts, CampaignTerms terms) => terms.Goal switch
    {
        CampaignGoal.Coverage => 1,
        CampaignGoal.Findings => facts.Probability,
        CampaignGoal.Money => MoneyOf(facts, terms) ?? 0,
        _ => Finite(facts.ExpectedKwh),
    };

    /// <summary>By the price the terms name, else as the score was priced.</summary>
    private static double? MoneyOf(CandidateFacts facts, CampaignTerms terms) =>
        terms.PriceOf(facts.TariffGroup) is { } price ? Finite(facts.ExpectedKwh) * price : facts.ExpectedTl;

    private static double Finite(double kwh) => kwh is > 0 and < double.PositiveInfinity ? kwh : 0;

    private static bool IsOpenTip(CandidateFacts facts, CampaignTerms terms) =>
        terms.Rules.TipsFirst && facts.LastTipOn is { } tip && tip >= terms.StartsOn.AddMonths(-TipMonths) && !(facts.LastVisitedOn >= tip);

    private static bool WasVisitedRecently(CandidateFacts facts, CampaignTerms terms) =>
        terms.Rules.NotVisitedWithinMonths is { } months && facts.LastVisitedOn is { } visited && visited > terms.StartsOn.AddMonths(-months);

    /// <summary>A stamp is good to the end of the last year it is valid in.</summary>
    private static bool StampExpires(CandidateFacts facts, CampaignTerms terms, int stampValidYears) =>
        terms.Rules.StampsExpiringWithinMonths is { } months && facts.StampYear is { } year
        && new DateOnly(year + stampValidYears - 1, 12, 31) <= terms.StartsOn.AddMonths(months);

    private static List<Candidate> PutTipsFirst(List<Candidate> candidates)
    {
        var advantage = TipAdvantage * candidates.Select(candidate => candidate.Value).DefaultIfEmpty(0).Max();
        if (advantage <= 0) advantage = 1;
        return [.. candidates.Select(candidate => candidate.Kind is StopKind.Tip ? candidate with { Weight = candidate.Value + advantage } : candidate)];
    }
}

using Detection.Models.Campaigns;
using Detection.Models.Statistics;

namespace Detection.Api.Stages.Sweeps;

/// <summary>What a plan brings, and what it was chosen from.</summary>
/// <param name="Value">In the unit of the goal; for coverage, meters.</param>
/// <param name="ExpectedTl">Null where a stop's price is not known.</param>
/// <param name="ExpectedFindings">How many visits are expected to find something, if the scores are probabilities.</param>
/// <param name="FindingsLow">With the confidence given, not fewer.</param>
/// <param name="FindingsHigh">With the confidence given, not more.</param>
/// <param name="Confidence">Two-sided, 0–1.</param>
/// <param name="ConsideredCount">How many of the candidates the search looked at: the most valuable ones.</param>
/// <param name="LeftOut">How many installations each rule left out.</param>
/// <param name="WordOfMouthLoss">What the stops would bring beyond <paramref name="Value"/> if no neighbour had heard of an earlier day's visit.</param>
public sealed record PlanFigures(
    CampaignGoal Goal, double Value, double ExpectedKwh, double? ExpectedTl, double ExpectedFindings, int FindingsLow, int FindingsHigh, double Confidence,
    int CandidateCount, int ConsideredCount, int TipCount, int StampCount, IReadOnlyDictionary<LeftOutRule, int> LeftOut, IReadOnlyList<CurvePoint> Curve,
    double WordOfMouthLoss = 0)
{
    private const double UsualConfidence = 0.9;

    /// <param name="stops">What is visited, as word of mouth leaves it.</param>
    /// <param name="candidates">Whom the search looked at, as nobody has heard of a visit.</param>
    public static PlanFigures Of(
        CandidateChoice choice, int consideredCount, IReadOnlyCollection<Candidate> stops, IReadOnlyDictionary<long, Candidate> candidates, CampaignTerms terms,
        IReadOnlyList<CurvePoint> curve)
    {
        var findings = PoissonBinomial.Of([.. stops.Select(stop => stop.Probability)], UsualConfidence);
        return new(
            terms.Goal, stops.Sum(stop => stop.Value), stops.Sum(stop => stop.ExpectedKwh),
            stops.Count > 0 && stops.All(stop => stop.ExpectedTl is not null) ? stops.Sum(stop => stop.ExpectedTl) : null,
            findings.Expected, findings.Low, findings.High, UsualConfidence,
            choice.Candidates.Count, consideredCount,
            stops.Count(stop => stop.Kind is StopKind.Tip), stops.Count(stop => stop.Kind is StopKind.Stamp), choice.LeftOut, curve,
            stops.Sum(stop => candidates[stop.InstallationId].Value - stop.Value));
    }
}

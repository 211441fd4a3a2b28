using Detection.Models.Campaigns;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>What word of mouth leaves of a plan's stops.</summary>
public static class HeardStops
{
    /// <param name="candidates">As they are worth when nobody has heard of a visit, by installation.</param>
    /// <param name="gossip">Null when word of a visit does not matter.</param>
    /// <returns>
    /// The days' stops by installation: who has been warned is less likely to be caught, so that chance, kWh, TL and value fall by the same
    /// share. For coverage the value counts meters, which stay.
    /// </returns>
    public static IReadOnlyDictionary<long, Candidate> Of(
        IReadOnlyList<CrewDay> days, IReadOnlyDictionary<long, Candidate> candidates, Gossip? gossip, CampaignGoal goal)
    {
        var left = gossip?.SharesLeft(days);
        return days.SelectMany(day => day.Stops).Select(stop => candidates[stop.Target.Id])
            .ToDictionary(candidate => candidate.InstallationId, candidate => left is null ? candidate : Heard(candidate, left[candidate.InstallationId], goal));
    }

    private static Candidate Heard(Candidate candidate, double share, CampaignGoal goal) => candidate with
    {
        Value = goal is CampaignGoal.Coverage ? candidate.Value : candidate.Value * share,
        Probability = candidate.Probability * share,
        ExpectedKwh = candidate.ExpectedKwh * share,
        ExpectedTl = candidate.ExpectedTl * share,
    };
}

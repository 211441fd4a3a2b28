using System.Text.Json;
using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Campaigns;

/// <summary>Why an act is refused, and what can be done instead.</summary>
internal static class CampaignWords
{
    public static string WhyNot(string state, CampaignAct act)
    {
        var allowed = CampaignLifecycle.Allowed(state);
        var instead = allowed.Count == 0 ? "It has ended; make a new campaign." : $"It can: {string.Join(", ", allowed.Select(NameOf))}.";
        return $"A campaign that is {state} does not allow {NameOf(act)}. {instead}";
    }

    public static string Taken(IReadOnlyList<TakenInstallation> taken) => taken.Count == 0
        ? "Another campaign took some of the installations at the same moment. Plan again."
        : $"An installation belongs to one open campaign. Already taken: {string.Join(", ", taken.Select(one => $"{one.InstallationNo} by campaign {one.CampaignId} ({one.Name})"))}. "
            + "Plan again, and they are left out; or close that campaign.";

    private static string NameOf(CampaignAct act) => JsonNamingPolicy.CamelCase.ConvertName(act.ToString());
}

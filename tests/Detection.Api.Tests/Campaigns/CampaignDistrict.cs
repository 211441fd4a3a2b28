using System.Net.Http.Json;
using System.Text.Json;
using Detection.Api.Tests.Sweeps;
using Detection.Testing;

namespace Detection.Api.Tests.Campaigns;

/// <summary>Campaigns brought to a state through the API, as a person would.</summary>
internal static class CampaignDistrict
{
    /// <returns>A campaign with a plan that is chosen, in a run of its own.</returns>
    public static async Task<(long CampaignId, JsonElement Sweep)> Chosen(this TaramaServiceFixture service, int candidates, Asked asked)
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(candidates));
        var campaignId = await service.Client.Draft(asked.Terms);
        var sweep = await service.Client.Plan(campaignId);
        await service.Client.Do(campaignId, "choose", new { sweepId = sweep.GetProperty("sweepId").GetInt64() });
        return (campaignId, sweep);
    }

    public static async Task<JsonElement> Do(this HttpClient client, long campaignId, string act, object? body = null)
    {
        var answer = await client.PostAsJsonAsync($"/campaigns/{campaignId}/{act}", body ?? new { });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static Task<HttpResponseMessage> Mark(this HttpClient client, long campaignId, long installationId, string state) =>
        client.PutAsJsonAsync($"/campaigns/{campaignId}/visits/{installationId}", new { state });

    public static Task<JsonElement> Sweep(this HttpClient client, long sweepId) => client.GetFromJsonAsync<JsonElement>($"/sweeps/{sweepId}");

    public static long Id(this JsonElement stop) => stop.GetProperty("installationId").GetInt64();

    public static List<JsonElement> StopsOf(this JsonElement sweep, int dayNo, int crewNo) =>
        [.. sweep.GetProperty("crews").EnumerateArray()
            .Where(crew => crew.GetProperty("dayNo").GetInt32() == dayNo && crew.GetProperty("crewNo").GetInt32() == crewNo)
            .SelectMany(crew => crew.GetProperty("groups").EnumerateArray()).SelectMany(group => group.GetProperty("stops").EnumerateArray())];
}

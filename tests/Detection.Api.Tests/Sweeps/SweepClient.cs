using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Detection.Api.Tests.Sweeps;

/// <summary>The few terms most tests care about; the rest is as in the settings.</summary>
internal sealed record Asked(int CrewCount = 2, int ShiftMinutes = 480, int VisitMinutes = 25, (double Longitude, double Latitude)? Depot = null, int Seed = 1)
{
    public object Terms => new
    {
        crews = Enumerable.Range(1, CrewCount).Select(crew => new
        {
            shiftMinutes = ShiftMinutes,
            depot = Depot is var (longitude, latitude) ? new { longitude, latitude } : null,
        }),
        visitMinutes = VisitMinutes,
        seed = Seed,
    };
}

internal static class SweepClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Makes a campaign, asks for a plan and waits until it is planned, cancelled or failed.</summary>
    public static async Task<JsonElement> Plan(this HttpClient client, Asked asked) => await client.Plan(await client.Draft(asked.Terms));

    /// <summary>Asks for a plan of a campaign and waits until it is planned, cancelled or failed.</summary>
    public static async Task<JsonElement> Plan(this HttpClient client, long campaignId, object? request = null)
    {
        var accepted = await client.PostAsJsonAsync($"/campaigns/{campaignId}/plans", request ?? new { });
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        return await client.WaitFor(accepted.Headers.Location!);
    }

    /// <returns>The id of a new draft.</returns>
    public static async Task<long> Draft(this HttpClient client, object terms)
    {
        var created = await client.PostAsJsonAsync("/campaigns", new { name = "Deneme", terms });
        Assert.True(created.StatusCode == HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        return (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("campaignId").GetInt64();
    }

    public static async Task<JsonElement> WaitFor(this HttpClient client, Uri sweep)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var body = await client.GetFromJsonAsync<JsonElement>(sweep, patience.Token);
            if (body.GetProperty("state").GetString() != "queued") return body;
            await Task.Delay(100, patience.Token);
        }
    }

    public static string En(this JsonElement body, string property) => body.GetProperty(property).GetProperty("en").GetString()!;

    public static List<JsonElement> Stops(this JsonElement sweep) =>
        [.. sweep.GetProperty("crews").EnumerateArray().SelectMany(crew => crew.GetProperty("groups").EnumerateArray())
            .SelectMany(group => group.GetProperty("stops").EnumerateArray())];
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Detection.Api.Tests.Sweeps;

internal static class SweepClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks for a sweep and waits until it is planned, cancelled or failed.</summary>
    public static async Task<JsonElement> Plan(this HttpClient client, object request)
    {
        var accepted = await client.PostAsJsonAsync("/sweeps", request);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        return await client.WaitFor(accepted.Headers.Location!);
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
}

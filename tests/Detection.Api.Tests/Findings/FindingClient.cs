using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Detection.Testing;

namespace Detection.Api.Tests.Findings;

/// <summary>Enters findings as a crew does, for tests of what follows.</summary>
internal static class FindingClient
{
    /// <summary>A finding of a separate line, complete but for its evidence.</summary>
    public static object Facts(string outcome = "illegalB", object? more = null, string address = "Ardıç Sokak 5") => Merge(
        new
        {
            outcome,
            detectedAt = "2026-10-26T10:40:00+03:00",
            place = new { address, longitude = 35.3213, latitude = 36.9914, urban = true },
            crew = new[] { "Ayşe Demir", "Mehmet Işık" },
            methodText = "Sayaçtan önceki kofradan ayrı hat çekilmiş, kompresör doğrudan beslenmiş.",
            connectionRemoved = true,
            began = new { on = "2026-08-01", source = "Komşu ifadesi ve kompresör faturası" },
            supplyCutAt = "2026-10-26T10:55:00+03:00",
            signature = new { kind = "given", witnesses = Array.Empty<string>() },
        },
        more);

    /// <summary>Takes in prices as a manager does; any form of CSV the service reads.</summary>
    public static async Task PutTariffs(this TaramaServiceFixture service, string csv)
    {
        using var manager = service.ClientOf("manager", "Müdür");
        using var answer = await manager.PutAsync("/law-tables/tariffs", new StringContent(csv, Encoding.UTF8, "text/csv"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static async Task<JsonElement> Create(this HttpClient crew, long? installationId, object facts)
    {
        using var answer = await crew.PostAsJsonAsync("/findings", new { installationId, facts });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    /// <summary>Takes a step and expects it to be taken.</summary>
    public static async Task<JsonElement> Act(this HttpClient client, JsonElement finding, string action, object? more = null)
    {
        using var answer = await client.TryAct(finding, action, more);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{action}: {body}");
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    public static Task<HttpResponseMessage> TryAct(this HttpClient client, JsonElement finding, string action, object? more = null) =>
        client.PostAsJsonAsync($"/findings/{finding.Id()}/actions", Merge(new { version = finding.GetProperty("version").GetInt32(), action }, more));

    /// <summary>Looks at every line, settles every flag, approves.</summary>
    public static async Task<JsonElement> Approve(this HttpClient reviewer, JsonElement finding)
    {
        var sheet = await reviewer.Sheet(finding);
        foreach (var flag in sheet.GetProperty("flags").EnumerateArray())
            finding = await reviewer.Act(finding, "settleFlag", new { flag = flag.GetProperty("code").GetString(), reason = "Dosyada incelendi." });
        finding = await reviewer.Act(finding, "acceptWorksheet", new { reviewedLines = sheet.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("code").GetString()).ToArray() });
        return await reviewer.Act(finding, "approveLegally");
    }

    /// <summary>The calculation; the test fails where something stands before one.</summary>
    public static async Task<JsonElement> Sheet(this HttpClient client, JsonElement finding)
    {
        var answer = await client.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/worksheet");
        Assert.True(answer.GetProperty("sheet").ValueKind is JsonValueKind.Object, answer.GetRawText());
        return answer.GetProperty("sheet");
    }

    public static int Version(this JsonElement finding) => finding.GetProperty("version").GetInt32();

    public static long Id(this JsonElement finding) => finding.GetProperty("findingId").GetInt64();

    public static string Step(this JsonElement finding) => finding.GetProperty("step").GetString()!;

    public static Task<JsonElement> Read(this HttpClient client, JsonElement finding) => client.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}");

    private static Dictionary<string, object?> Merge(object first, object? second)
    {
        var merged = first.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(first));
        foreach (var property in second?.GetType().GetProperties() ?? []) merged[property.Name] = property.GetValue(second);
        return merged;
    }
}

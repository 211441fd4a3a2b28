using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Tests.Records;
using Detection.Testing;

namespace Detection.Api.Tests.Findings;

/// <summary>The undisputed period from the readings to the sheet a person confirmed.</summary>
public sealed class UndisputedTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private readonly HttpClient _crew = service.ClientOf("crew", "Ayşe Demir");
    private readonly HttpClient _reviewer = service.ClientOf("reviewer", "Av. Işıl Öz");

    public Task InitializeAsync() => service.PutTariffs(
        "price_group,effective_from,energy_tl_per_kwh,distribution_tl_per_kwh,source\ndwelling,2026-01-01,1.25,1.1,deneme\nservices,2026-01-01,2.5,1.3,deneme\n");

    public Task DisposeAsync()
    {
        _crew.Dispose();
        _reviewer.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_data_propose_the_planted_month_a_person_confirms_it_and_the_sheet_says_who()
    {
        var finding = await Fallen("8200001");
        var asked = await Undisputed(finding);
        Assert.Equal("2026-03-01", asked.GetProperty("dates")[0].GetProperty("fellOn").GetString());
        Assert.True(asked.GetProperty("inForce").GetProperty("sameKwh").GetDecimal() > 0);
        Assert.Equal(JsonValueKind.Null, Confirmed(asked));
        Assert.Contains("03.2026", asked.GetProperty("evidence")[0].GetProperty("tr").GetString(), StringComparison.Ordinal);
        Assert.Contains("undisputed-not-confirmed", await Flags(finding));

        using var early = await Confirm(_reviewer, finding, "2026-03-01", "Okumalar açık.");
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        finding = await _crew.Act(finding, "submitForReview");
        using var byCrew = await Confirm(_crew, finding, "2026-03-01", "x");
        using var unreasoned = await Confirm(_reviewer, finding, "2026-03-01", " ");
        using var late = await Confirm(_reviewer, finding, "2026-12-01", "x");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (byCrew.StatusCode, unreasoned.StatusCode, late.StatusCode));
        finding = await Done(await Confirm(_reviewer, finding, "2026-03-01", "Kompresör faturası aynı ayı gösteriyor."));
        Assert.Equal("Av. Işıl Öz", (await Undisputed(finding)).GetProperty("inForce").GetProperty("confirmedBy").GetString());
        Assert.DoesNotContain("undisputed-not-confirmed", await Flags(finding));
        var history = (await _crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history")).GetProperty("entries");
        var last = history[history.GetArrayLength() - 1];
        Assert.Equal(("setCalculation", "Kompresör faturası aynı ayı gösteriyor."), (last.GetProperty("action").GetString(), last.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Another_day_changes_the_sheet_and_putting_it_aside_leaves_the_next_method_of_the_article()
    {
        var finding = await _crew.Act(await Fallen("8200002"), "submitForReview");
        var proposed = await _reviewer.Sheet(finding);
        finding = await Done(await Confirm(_reviewer, finding, "2026-06-01", "Komşu ifadesi haziran diyor."));
        var other = await _reviewer.Sheet(finding);
        Assert.NotEqual(Same(proposed), Same(other));
        finding = await Done(await Confirm(_reviewer, finding, null, "Okumalar güvenilir değil."));
        Assert.Equal(JsonValueKind.Null, (await Undisputed(finding)).GetProperty("inForce").ValueKind);
        var sheet = await _reviewer.Sheet(finding);
        Assert.Contains(sheet.GetProperty("lines").EnumerateArray(), line => line.GetProperty("code").GetString() == "power_kw");
    }

    [Fact]
    public async Task A_case_that_knows_no_undisputed_period_says_so()
    {
        var finding = await _crew.Create(await service.Source.AddInstallation("8200003"), FindingClient.Facts("illegalB"));
        Assert.Equal(HttpStatusCode.NotFound, (await _crew.GetAsync($"/findings/{finding.Id()}/undisputed")).StatusCode);
        var nowhere = await _crew.Create(null, FindingClient.Facts("illegalA"));
        Assert.Equal(0, (await Undisputed(nowhere)).GetProperty("dates").GetArrayLength());
    }

    /// <summary>A dwelling whose use fell to a third in March 2026; the measuring system is suspect.</summary>
    private async Task<JsonElement> Fallen(string no)
    {
        var id = await service.Source.AddInstallation(no, (35.3213, 36.9914), monthlyKwh: 300, meterSerial: "SN-" + no);
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            update reading set active_kwh = active_kwh * (1 + 0.03 * sin(extract(month from period) * 2.3)) where installation_id = @id;
            update reading set active_kwh = active_kwh / 3 where installation_id = @id and period >= '2026-03-01';
            update installation set installed_power_kw = 9 where installation_id = @id;
            insert into event (installation_id, kind, at, code) values (@id, 'seal', '2026-01-12', '')
            """, new { id });
        return await _crew.Create(id, FindingClient.Facts("illegalC", new { suspectPart = "measuringSystem" }));
    }

    private Task<JsonElement> Undisputed(JsonElement finding) => _crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/undisputed");

    private static JsonValueKind Confirmed(JsonElement undisputed) => undisputed.GetProperty("inForce").GetProperty("confirmedBy").ValueKind;

    private static Task<HttpResponseMessage> Confirm(HttpClient client, JsonElement finding, string? fellOn, string reason) =>
        client.PostAsJsonAsync($"/findings/{finding.Id()}/undisputed", new { version = finding.Version(), fellOn, reason });

    private static async Task<JsonElement> Done(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        answer.Dispose();
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    private async Task<List<string>> Flags(JsonElement finding) =>
        [.. (await _reviewer.Sheet(finding)).GetProperty("flags").EnumerateArray().Select(flag => flag.GetProperty("code").GetString()!)];

    private static string Same(JsonElement sheet) => sheet.GetProperty("facts").GetProperty("undisputed").GetRawText();
}

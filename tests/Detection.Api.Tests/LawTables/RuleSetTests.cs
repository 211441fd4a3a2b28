using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Detection.Api.Tests.Findings;
using Detection.Api.Tests.Records;
using Detection.Testing;

namespace Detection.Api.Tests.LawTables;

/// <summary>Rule sets of other days than the confirmed set's.</summary>
public sealed class RuleSetTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task A_record_before_the_confirmed_set_is_computed_by_the_one_an_operator_supplied_and_the_sheet_says_so()
    {
        using var manager = service.ClientOf("manager", "Müdür");
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        (await manager.PutAsync("/law-tables/tariffs", new StringContent(
            "price_group,effective_from,energy_tl_per_kwh,distribution_tl_per_kwh,source\ndwelling,2024-01-01,1,0,deneme\nservices,2024-01-01,1,0,deneme\n", Encoding.UTF8, "text/csv"))).EnsureSuccessStatusCode();
        var id = await service.Source.AddInstallation("8300001", (35.3213, 36.9914));
        var before = await crew.Create(id, Facts("2024-06-01"));
        Assert.Equal("no-rule-set", (await Worksheet(crew, before)).GetProperty("obstacles")[0].GetProperty("code").GetString());

        using var kept = await manager.PutAsJsonAsync("/law-tables/rule-sets", new { source = "RG 2018-30436 (deneme)", ruleSet = Set("R-2018", "2018-05-30", new JsonObject { ["priceMultiplier"] = 1.5 }) });
        Assert.True(kept.IsSuccessStatusCode, await kept.Content.ReadAsStringAsync());
        var sheet = await crew.Sheet(before);
        Assert.Equal(("R-2018", false), (sheet.GetProperty("rules").GetProperty("id").GetString(), sheet.GetProperty("rules").GetProperty("confirmed").GetBoolean()));
        Assert.Contains(sheet.GetProperty("flags").EnumerateArray(), flag => flag.GetProperty("code").GetString()!.Contains("rule", StringComparison.Ordinal));
        Assert.Contains(sheet.GetProperty("lines").EnumerateArray().SelectMany(line => line.GetProperty("inputs").EnumerateArray()),
            input => input.GetProperty("code").GetString() == "price_multiplier" && input.GetProperty("value").GetDecimal() == 1.5m);

        // From midnight of the effective date the confirmed set counts, whatever was supplied for the time before.
        foreach (var (day, rules) in ((string, string)[])[("2025-01-13", "R-2018"), ("2025-01-14", "R-2025-01-14")])
        {
            var finding = await crew.Create(id, Facts(day));
            Assert.Equal(rules, (await crew.Sheet(finding)).GetProperty("rules").GetProperty("id").GetString());
        }
        var listed = await crew.GetFromJsonAsync<JsonElement>("/law-tables/rule-sets");
        Assert.Equal(["R-2018", "R-2025-01-14"], listed.EnumerateArray().Select(set => set.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("R-2025-01-14", "2020-01-01", "{}", "effectiveFrom")]
    [InlineData("R-x", "2025-01-14", "{}", "effectiveFrom")]
    [InlineData("R-x", "2020-01-01", "{\"priceMultiplier\": 0}", "priceMultiplier")]
    [InlineData("R-x", "2020-01-01", "{\"periodCaps\": {\"b\": 0}}", "periodCaps")]
    [InlineData("R-x", "2020-01-01", "{\"dailyHours\": {\"dwelling\": 25}}", "dailyHours")]
    [InlineData("", "2020-01-01", "{}", "id")]
    public async Task A_set_that_cannot_be_is_refused_by_its_field(string id, string from, string more, string field)
    {
        using var manager = service.ClientOf("manager", "Müdür");
        using var answer = await manager.PutAsJsonAsync("/law-tables/rule-sets", new { source = "x", ruleSet = Set(id, from, JsonNode.Parse(more)!.AsObject()) });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_number_the_set_does_not_know_is_named_and_only_a_manager_supplies_one()
    {
        using var manager = service.ClientOf("manager", "Müdür");
        using var reviewer = service.ClientOf("reviewer", "Av. Işıl");
        using var unknown = await manager.PutAsJsonAsync("/law-tables/rule-sets", new { source = "x", ruleSet = Set("R-y", "2020-01-01", new JsonObject { ["moonFactor"] = 2 }) });
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("moonFactor", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var refused = await reviewer.PutAsJsonAsync("/law-tables/rule-sets", new { source = "x", ruleSet = Set("R-y", "2020-01-01", []) });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static JsonObject Set(string id, string from, JsonObject more)
    {
        var set = new JsonObject { ["id"] = id, ["effectiveFrom"] = from, ["confirmed"] = true, ["title"] = new JsonObject { ["tr"] = "Deneme", ["en"] = "Test" } };
        foreach (var (name, value) in more) set[name] = value?.DeepClone();
        return set;
    }

    private static object Facts(string day) => FindingClient.Facts(more: new
    {
        detectedAt = $"{day}T10:40:00+03:00", began = new { on = day[..4] == "2024" ? "2024-03-01" : "2024-11-01", source = "ifade" }, supplyCutAt = $"{day}T10:55:00+03:00",
        appliances = new[] { new { name = "Kompresör", powerKw = 7.5 } },
    });

    private static Task<JsonElement> Worksheet(HttpClient client, JsonElement finding) => client.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/worksheet");
}

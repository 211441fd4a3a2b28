using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;

namespace Detection.Api.Tests.Scoring;

/// <summary>What scores mean and are worth, through the real service and a real PostGIS.</summary>
public class ProbabilityAndValueTests(ScoringStageTests.Town town) : IClassFixture<ScoringStageTests.Town>
{
    [Fact]
    public async Task Without_a_tariff_values_are_in_kwh_and_tl_is_empty()
    {
        await Tariffs("truncate law_tariff");
        await town.RunStage("scores");
        var list = await town.Client.GetFromJsonAsync<JsonElement>("/scores?limit=20");

        Assert.Equal("kwh", list.GetProperty("rankedBy").GetString());
        Assert.All(list.GetProperty("items").EnumerateArray(), item =>
        {
            var probability = item.GetProperty("probability");
            Assert.Equal(JsonValueKind.Null, item.GetProperty("expectedTl").ValueKind);
            Assert.InRange(probability.GetProperty("value").GetDouble(), probability.GetProperty("low").GetDouble(), probability.GetProperty("high").GetDouble());
        });
    }

    [Fact]
    public async Task With_a_tariff_for_every_group_values_are_in_tl_and_repeats_count_more()
    {
        await Tariffs("truncate law_tariff; delete from visit; insert into visit (installation_id, visited_on, outcome) select installation_id, '2024-05-01', 'kacak_c' from installation where installation_no = '0000007'");
        var put = await Put("price_group,effective_from,energy_tl_per_kwh,distribution_tl_per_kwh,source\ndwelling,2025-01-01,2,1,test\nservices,2025-01-01,3.5,1.5,test\n");
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        await town.RunStage("scores");

        await using var connection = await town.Source.OpenConnectionAsync();
        var rows = (await connection.QueryAsync<(string No, decimal Price, decimal Tl, float Kwh)>(
            "select installation_no, tl_per_kwh, expected_tl, expected_kwh from score join installation using (installation_id) where run_id = @RunId", new { town.RunId })).ToArray();
        var list = await town.Client.GetFromJsonAsync<JsonElement>("/scores?limit=1");

        Assert.Equal("tl", list.GetProperty("rankedBy").GetString());
        Assert.Equal(240, rows.Length);
        Assert.All(rows, row => Assert.Equal(Math.Round((decimal)(double)row.Kwh * row.Price, 2, MidpointRounding.AwayFromZero), row.Tl));
        Assert.Equal((7.5m, 6m), (rows.Single(r => r.No == "0000007").Price, rows.Single(r => r.No == "0000067").Price));
        await Tariffs("truncate law_tariff; delete from visit");
    }

    [Theory]
    [InlineData("castle,2025-01-01,3,1,x", "price_group")]
    [InlineData("dwelling,2025-01-01,-3,1,x", "energy_tl_per_kwh")]
    [InlineData("dwelling,2025-01-01,3000000,1,x", "energy_tl_per_kwh")]
    [InlineData("dwelling,2025-01-01,3,1,", "source")]
    public async Task A_price_that_is_none_is_refused_by_its_field(string row, string field)
    {
        var answer = await Put($"price_group,effective_from,energy_tl_per_kwh,distribution_tl_per_kwh,source\n{row}\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("faults")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task An_explanation_is_computed_from_what_the_run_stored()
    {
        var item = (await town.Client.GetFromJsonAsync<JsonElement>("/scores?search=0000067")).GetProperty("items")[0];
        var explanation = await town.Client.GetFromJsonAsync<JsonElement>($"/installations/{item.GetProperty("installationId").GetInt64()}/explanation");

        Assert.Equal(item.GetProperty("score").GetSingle(), explanation.GetProperty("score").GetSingle());
        Assert.Equal(item.GetProperty("expectedKwh").GetSingle(), explanation.GetProperty("expectedKwh").GetSingle());
        Assert.Equal("measuring", explanation.GetProperty("assumedCase").GetString());
        var drop = explanation.GetProperty("counterfactuals").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "DROP");
        Assert.Contains("Nisan 2025'ten bu yana", drop.GetProperty("text").GetProperty("tr").GetString(), StringComparison.Ordinal);
        Assert.True(drop.GetProperty("score").GetSingle() < explanation.GetProperty("score").GetSingle());
        Assert.Equal(6, explanation.GetProperty("innocentCases").GetArrayLength());
    }

    [Fact]
    public async Task An_installation_without_a_score_has_no_explanation() =>
        Assert.Equal(HttpStatusCode.NotFound, (await town.Client.GetAsync("/installations/999999/explanation")).StatusCode);

    private async Task<HttpResponseMessage> Put(string csv)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/law-tables/tariffs") { Content = new StringContent(csv, System.Text.Encoding.UTF8, "text/csv") };
        request.Headers.Add("Tarama-Actor", "manager:Deniz");
        return await town.Client.SendAsync(request);
    }

    private async Task Tariffs(string sql)
    {
        await using var connection = await town.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }
}

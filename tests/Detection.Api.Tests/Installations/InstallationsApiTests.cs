using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Tests.Records;
using Detection.Testing;

namespace Detection.Api.Tests.Installations;

public class InstallationsApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task An_installation_comes_with_meters_score_and_reasons()
    {
        var id = await service.Source.AddInstallation("8000001", (35.32, 36.99), monthlyKwh: 100, meterSerial: "SN-1");
        var runId = await service.Source.AddRun(id);
        var found = await Get($"/installations/{id}");
        Assert.Equal("8000001", found.GetProperty("installationNo").GetString());
        Assert.Equal(35.32, found.GetProperty("longitude").GetDouble(), 9);
        Assert.Equal("SN-1", found.GetProperty("meters")[0].GetProperty("serialNo").GetString());
        var score = found.GetProperty("score");
        Assert.Equal(runId, score.GetProperty("runId").GetInt64());
        Assert.Equal(0.9, score.GetProperty("detectorScores").GetProperty("robustPeer").GetDouble());
        Assert.Equal("Use fell to 38 %.", score.GetProperty("reasons")[0].GetProperty("text").GetProperty("en").GetString());
        Assert.Equal("2026-03-01", score.GetProperty("dropBegan").GetString());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("record").ValueKind);
    }

    [Fact]
    public async Task An_installation_is_found_by_its_number()
    {
        var id = await service.Source.AddInstallation("0008000002");
        Assert.Equal(id, (await Get("/installations?no=0008000002")).GetProperty("installationId").GetInt64());
    }

    [Fact]
    public async Task A_tip_is_never_shown_because_its_giver_is_secret()
    {
        var id = await service.Source.AddInstallation("8000003");
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            "insert into event (installation_id, kind, at, note) values (@id, 'tip', now(), 'gizli'), (@id, 'seal', '2026-05-01', 'mühür')", new { id });
        var answer = await service.Client.GetStringAsync($"/installations/{id}");
        Assert.Contains("\"kind\":\"seal\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("tip\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("gizli", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_peers_median_is_of_the_same_tariff_group_nearby()
    {
        var id = await service.Source.AddInstallation("8100000", (34.0, 38.0), monthlyKwh: 50);
        for (var index = 0; index < 9; index++)
            await service.Source.AddInstallation($"81000{index + 1:00}", (34.0 + index * 0.0005, 38.0005), monthlyKwh: 100 + index);
        await service.Source.AddInstallation("8100090", (34.0001, 38.0), monthlyKwh: 99_999, tariffGroup: "industry");
        await service.Source.AddInstallation("8100091", (34.5, 38.0), monthlyKwh: 88_888);
        var periods = (await Get($"/installations/{id}/readings")).GetProperty("periods").EnumerateArray().ToList();
        Assert.Equal(24, periods.Count);
        Assert.Equal("2026-10", periods[^1].GetProperty("period").GetString());
        Assert.All(periods, period => Assert.Equal(104, period.GetProperty("peerMedianKwh").GetDouble()));
    }

    [Fact]
    public async Task Too_few_peers_give_no_median()
    {
        var id = await service.Source.AddInstallation("8200000", (30.0, 40.0), monthlyKwh: 50, tariffGroup: "public");
        var periods = (await Get($"/installations/{id}/readings")).GetProperty("periods").EnumerateArray();
        Assert.All(periods, period => Assert.Equal(JsonValueKind.Null, period.GetProperty("peerMedianKwh").ValueKind));
    }

    [Fact]
    public async Task Without_a_position_the_neighbourhood_is_the_peers()
    {
        var id = await service.Source.AddInstallation("8300000", monthlyKwh: 50, tariffGroup: "agriculture");
        for (var index = 0; index < 5; index++)
            await service.Source.AddInstallation($"83000{index + 1:00}", monthlyKwh: 200 + index, tariffGroup: "agriculture");
        Assert.Equal(202, (await Get($"/installations/{id}/readings")).GetProperty("periods")[0].GetProperty("peerMedianKwh").GetDouble());
    }

    [Fact]
    public async Task A_changed_meter_is_an_exchange_and_the_first_one_is_not()
    {
        var id = await service.Source.AddInstallation("8400000", meterSerial: "OLD");
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            "update meter set removed_on = '2025-02-03' where installation_id = @id; insert into meter (installation_id, serial_no, fitted_on) values (@id, 'NEW', '2025-02-03')",
            new { id });
        Assert.Equal("2025-02-03", Assert.Single((await Get($"/installations/{id}/readings")).GetProperty("exchanges").EnumerateArray()).GetString());
        Assert.Equal("NEW", (await Get($"/installations/{id}")).GetProperty("meters")[0].GetProperty("serialNo").GetString());
    }

    [Theory]
    [InlineData("/installations/999999", HttpStatusCode.NotFound)]
    [InlineData("/installations/999999/readings", HttpStatusCode.NotFound)]
    [InlineData("/installations?no=nosuch", HttpStatusCode.NotFound)]
    [InlineData("/installations?no=", HttpStatusCode.BadRequest)]
    public async Task What_does_not_exist_is_a_problem(string address, HttpStatusCode expected)
    {
        var answer = await service.Client.GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private async Task<JsonElement> Get(string address) => await service.Client.GetFromJsonAsync<JsonElement>(address);
}

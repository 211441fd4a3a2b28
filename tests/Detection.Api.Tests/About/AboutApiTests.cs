using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Tests.Tiles;
using Detection.Testing;

namespace Detection.Api.Tests.About;

public sealed class AboutApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task What_the_service_holds_follows_what_it_is_given()
    {
        var empty = await service.Client.GetFromJsonAsync<JsonElement>("/about");
        Assert.Equal("Tarama", empty.GetProperty("product").GetString());
        Assert.Equal(0, empty.GetProperty("installations").GetInt64());
        Assert.False(empty.GetProperty("simulatedDistrict").GetBoolean());
        Assert.Equal(JsonValueKind.Null, empty.GetProperty("bounds").ValueKind);
        Assert.Equal(JsonValueKind.Null, empty.GetProperty("latestRunId").ValueKind);

        var runId = await service.Source.AddScoredInstallations(200, stepDegrees: 0.001);
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            "insert into reading (installation_id, period, active_kwh) select installation_id, month, 1 from installation cross join unnest(array['2024-01-01', '2026-09-01']::date[]) month");
        await connection.ExecuteAsync("update run set finished_at = clock_timestamp()");

        var full = await service.Client.GetFromJsonAsync<JsonElement>("/about");
        Assert.Equal(200, full.GetProperty("installations").GetInt64());
        Assert.Equal(400, full.GetProperty("readings").GetInt64());
        Assert.Equal(("2024-01", "2026-09"), (full.GetProperty("firstPeriod").GetString(), full.GetProperty("lastPeriod").GetString()));
        Assert.True(full.GetProperty("simulatedDistrict").GetBoolean());
        Assert.False(full.GetProperty("simulatedPositions").GetBoolean());
        Assert.Equal(runId, full.GetProperty("latestRunId").GetInt64());
        Assert.Equal([35.3, 36.98, 35.399, 36.981], full.GetProperty("bounds").EnumerateArray().Select(bound => Math.Round(bound.GetDouble(), 6)));
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Detection.Testing;

namespace Detection.Api.Tests.Sweeps;

public sealed class SweepsApiTests(SweepServiceFixture service) : IClassFixture<SweepServiceFixture>
{
    private static readonly (double Longitude, double Latitude) Depot = SweepDistrict.Centre;

    [Fact]
    public async Task A_plan_has_the_crews_asked_for_and_is_the_newest_of_the_list()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(80));
        var sweep = await service.Client.Plan(new Asked(CrewCount: 3, ShiftMinutes: 240, VisitMinutes: 20, Depot));
        Assert.Equal("planned", sweep.GetProperty("state").GetString());
        Assert.Equal(3, sweep.GetProperty("crews").GetArrayLength());
        Assert.All(sweep.GetProperty("crews").EnumerateArray(), crew => Assert.True(
            crew.GetProperty("travelSeconds").GetInt32() + crew.GetProperty("visitSeconds").GetInt32() <= 4 * 3600));
        var stops = sweep.Stops();
        Assert.Equal(sweep.GetProperty("stopCount").GetInt32(), stops.Count);
        Assert.Equal(sweep.GetProperty("totalExpectedKwh").GetDouble(), stops.Sum(stop => stop.GetProperty("expectedKwh").GetDouble()), 0.01);
        Assert.All(stops, stop => Assert.Equal("Use fell.", stop.En("reason")));
        Assert.Contains("25 km/h", sweep.En("travelModel"), StringComparison.Ordinal);
        var listed = await service.Client.GetFromJsonAsync<JsonElement>("/sweeps?limit=1");
        Assert.Equal(sweep.GetProperty("sweepId").GetInt64(), listed[0].GetProperty("sweepId").GetInt64());
    }

    [Fact]
    public async Task The_same_request_gives_the_same_stops()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(60));
        var first = await service.Client.Plan(new Asked(Seed: 5));
        var second = await service.Client.Plan(new Asked(Seed: 5));
        Assert.Equal(first.Stops().Select(Number), second.Stops().Select(Number));
    }

    [Fact]
    public async Task Without_candidates_the_sweep_is_planned_empty_and_says_why()
    {
        await service.Source.AddScoredRun();
        var sweep = await service.Client.Plan(new Asked());
        Assert.Equal(0, sweep.GetProperty("stopCount").GetInt32());
        Assert.Equal(JsonValueKind.Null, sweep.GetProperty("depot").ValueKind);
        Assert.StartsWith("No candidates", sweep.En("outcome"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_candidate_is_visited_by_one_crew()
    {
        await service.Source.AddScoredRun((35.33, 37.01, 500));
        var sweep = await service.Client.Plan(new Asked(Depot: Depot));
        Assert.Single(sweep.Stops());
        Assert.Equal("1 stops chosen of 1 candidates.", sweep.En("outcome"));
    }

    [Fact]
    public async Task Candidates_all_at_one_point_share_one_parking_place()
    {
        await service.Source.AddScoredRun([.. Enumerable.Repeat<(double?, double?, float)>((35.33, 37.01, 500), 6)]);
        var sweep = await service.Client.Plan(new Asked(CrewCount: 1, Depot: Depot));
        Assert.Equal(6, sweep.Stops().Count);
        Assert.Equal(1, sweep.GetProperty("crews")[0].GetProperty("groups").GetArrayLength());
        Assert.Equal("=Çığ Sk. \"A\"", sweep.GetProperty("crews")[0].GetProperty("groups")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-120, 40)]
    [InlineData(32, 33.5)]
    public async Task From_a_depot_too_far_away_nothing_is_visited_and_the_answer_says_so(double longitude, double latitude)
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(10));
        var sweep = await service.Client.Plan(new Asked(Depot: (longitude, latitude)));
        Assert.Equal("planned", sweep.GetProperty("state").GetString());
        Assert.StartsWith("No candidate can be reached", sweep.En("outcome"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_depot_in_the_sea_off_the_coast_is_used_as_given()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(10));
        var sweep = await service.Client.Plan(new Asked(Depot: (35.3, 36.55)));
        Assert.NotEmpty(sweep.Stops());
        Assert.Equal(36.55, sweep.GetProperty("depot").GetProperty("latitude").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("/sweeps/999999")]
    [InlineData("/sweeps/999999.geojson")]
    [InlineData("/sweeps/999999.gpx")]
    [InlineData("/sweeps/999999.csv")]
    [InlineData("/sweeps/999999.kml")]
    [InlineData("/sweeps/999999/left-out")]
    [InlineData("/sweeps/compare?left=999998&right=999999")]
    [InlineData("/sweeps/999999/days/1/crews/1.html")]
    [InlineData("/sweeps/999999/days/1/crews/1.pdf")]
    public async Task A_sweep_that_is_not_there_is_a_problem_404(string address)
    {
        var answer = await service.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static string Number(JsonElement stop) => stop.GetProperty("installationNo").GetString()!;
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Detection.Testing;

namespace Detection.Api.Tests.Sweeps;

public sealed class SweepsApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    private static readonly object Depot = new { longitude = SweepDistrict.Centre.Longitude, latitude = SweepDistrict.Centre.Latitude };

    [Fact]
    public async Task A_sweep_is_planned_for_the_crews_asked_for_and_becomes_the_latest()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(80));
        var sweep = await service.Client.Plan(new { crewCount = 3, shiftSeconds = 4 * 3600, visitSeconds = 1200, depot = Depot });
        Assert.Equal("planned", sweep.GetProperty("state").GetString());
        Assert.Equal(3, sweep.GetProperty("crews").GetArrayLength());
        Assert.All(sweep.GetProperty("crews").EnumerateArray(), crew => Assert.True(
            crew.GetProperty("travelSeconds").GetInt32() + crew.GetProperty("visitSeconds").GetInt32() <= 4 * 3600));
        var stops = Stops(sweep);
        Assert.Equal(sweep.GetProperty("stopCount").GetInt32(), stops.Count);
        Assert.Equal(sweep.GetProperty("totalExpectedKwh").GetDouble(), stops.Sum(stop => stop.GetProperty("expectedKwh").GetDouble()), 0.01);
        Assert.All(stops, stop => Assert.Equal("Use fell.", stop.En("reason")));
        Assert.Contains("25 km/h", sweep.En("travelModel"), StringComparison.Ordinal);
        var latest = await service.Client.GetFromJsonAsync<JsonElement>("/sweeps/latest");
        Assert.Equal(sweep.GetProperty("sweepId").GetInt64(), latest.GetProperty("sweepId").GetInt64());
        var listed = await service.Client.GetFromJsonAsync<JsonElement>("/sweeps?limit=1");
        Assert.Equal(sweep.GetProperty("sweepId").GetInt64(), listed[0].GetProperty("sweepId").GetInt64());
    }

    [Fact]
    public async Task The_same_request_gives_the_same_stops()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(60));
        var first = await service.Client.Plan(new { seed = 5 });
        var second = await service.Client.Plan(new { seed = 5 });
        Assert.Equal(Stops(first).Select(Number), Stops(second).Select(Number));
    }

    [Fact]
    public async Task Without_candidates_the_sweep_is_planned_empty_and_says_why()
    {
        await service.Source.AddScoredRun();
        var sweep = await service.Client.Plan(new { });
        Assert.Equal(0, sweep.GetProperty("stopCount").GetInt32());
        Assert.Equal(JsonValueKind.Null, sweep.GetProperty("depot").ValueKind);
        Assert.StartsWith("No candidates", sweep.En("outcome"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_candidate_is_visited_by_one_crew()
    {
        await service.Source.AddScoredRun((35.33, 37.01, 500));
        var sweep = await service.Client.Plan(new { depot = Depot });
        Assert.Single(Stops(sweep));
        Assert.Equal("1 stops chosen of 1 candidates.", sweep.En("outcome"));
    }

    [Fact]
    public async Task Candidates_all_at_one_point_share_one_parking_place()
    {
        await service.Source.AddScoredRun([.. Enumerable.Repeat<(double?, double?, float)>((35.33, 37.01, 500), 6)]);
        var sweep = await service.Client.Plan(new { crewCount = 1, depot = Depot });
        Assert.Equal(6, Stops(sweep).Count);
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
        var sweep = await service.Client.Plan(new { depot = new { longitude, latitude } });
        Assert.Equal("planned", sweep.GetProperty("state").GetString());
        Assert.StartsWith("No candidate can be reached", sweep.En("outcome"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_depot_in_the_sea_off_the_coast_is_used_as_given()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(10));
        var sweep = await service.Client.Plan(new { depot = new { longitude = 35.3, latitude = 36.55 } });
        Assert.NotEmpty(Stops(sweep));
        Assert.Equal(36.55, sweep.GetProperty("depot").GetProperty("latitude").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("""{"shiftSeconds": 0}""", "shiftSeconds")]
    [InlineData("""{"shiftSeconds": 86401}""", "shiftSeconds")]
    [InlineData("""{"crewCount": 0}""", "crewCount")]
    [InlineData("""{"visitSeconds": -1}""", "visitSeconds")]
    [InlineData("""{"candidateCount": 20001}""", "candidateCount")]
    [InlineData("""{"depot": {"longitude": 200, "latitude": 37}}""", "depot")]
    [InlineData("""{"depot": {"longitude": 35, "latitude": 1e999}}""", null)]
    [InlineData("""{"depot": {"longitude": NaN, "latitude": 37}}""", null)]
    [InlineData("""{"crewCount": "two"}""", null)]
    public async Task A_request_that_cannot_be_met_is_refused_and_names_the_field(string body, string? field)
    {
        var answer = await service.Client.PostAsync("/sweeps", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (field is not null) Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Theory]
    [InlineData("/sweeps/999999")]
    [InlineData("/sweeps/999999.geojson")]
    [InlineData("/sweeps/999999.gpx")]
    [InlineData("/sweeps/999999.csv")]
    public async Task A_sweep_that_is_not_there_is_a_problem_404(string address)
    {
        var answer = await service.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static List<JsonElement> Stops(JsonElement sweep) =>
        [.. sweep.GetProperty("crews").EnumerateArray().SelectMany(crew => crew.GetProperty("groups").EnumerateArray())
            .SelectMany(group => group.GetProperty("stops").EnumerateArray())];

    private static string Number(JsonElement stop) => stop.GetProperty("installationNo").GetString()!;
}

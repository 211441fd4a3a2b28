using Detection.Api.Pipeline;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Sweeps;

public sealed class SweepStageTests(SweepServiceFixture service) : IClassFixture<SweepServiceFixture>
{
    private sealed record Day(int CrewNo, int ShiftSeconds, int TravelSeconds, int VisitSeconds, bool ClosesAtDepot);

    private sealed record Stop(int CrewNo, int StopNo, int WalkGroup, int ArrivalSeconds, int TravelSeconds, long InstallationId);

    [Fact]
    public async Task Every_target_is_visited_once_and_no_crew_works_longer_than_its_shift()
    {
        var runId = await service.Source.AddScoredRun(SweepDistrict.Town(150));
        await RunStage(runId);
        var days = await Days(runId);
        var stops = await Stops(runId);
        Assert.Equal(2, days.Count);
        Assert.True(stops.Count > 20, $"only {stops.Count} stops");
        Assert.Equal(stops.Count, stops.Select(stop => stop.InstallationId).Distinct().Count());
        Assert.All(days, day => Assert.True(day.TravelSeconds + day.VisitSeconds <= day.ShiftSeconds));
        Assert.All(days, day => Assert.True(day.ClosesAtDepot));
        foreach (var day in days) CheckTimes(day, [.. stops.Where(stop => stop.CrewNo == day.CrewNo)]);
    }

    [Fact]
    public async Task Run_twice_the_night_has_one_sweep_and_the_same_one()
    {
        var runId = await service.Source.AddScoredRun(SweepDistrict.Town(60));
        await RunStage(runId);
        var first = await Stops(runId);
        await RunStage(runId);
        Assert.Equal(first, await Stops(runId));
        Assert.Single(await service.Source.Query<long>("select sweep_id from sweep where run_id = @runId", new { runId }));
    }

    [Fact]
    public async Task Installations_without_a_place_or_with_nothing_to_recover_are_no_candidates()
    {
        var runId = await service.Source.AddScoredRun(
            (null, null, 900), (35.32, 37.0, 0), (35.32, 37.0, float.NaN), (35.32, 37.0, -5), (35.32, 37.0, float.PositiveInfinity), (35.32, 37.0, 7));
        await RunStage(runId);
        Assert.Equal([1], await service.Source.Query<int>("select candidates_found from sweep where run_id = @runId", new { runId }));
        Assert.Single(await Stops(runId));
    }

    [Theory]
    [InlineData("ORDINARY")]
    [InlineData("FAINT")]
    [InlineData("NO_READINGS")]
    public async Task No_crew_is_sent_where_the_scores_have_no_reason(string code)
    {
        var runId = await service.Source.AddScoredRun((35.32, 37.0, 900), (35.33, 37.0, 800));
        await service.Source.Query<long>(
            """
            update score set reasons = jsonb_build_array(jsonb_build_object('code', @code::text))
             where run_id = @runId and expected_kwh = 900 returning installation_id
            """,
            new { runId, code });
        await RunStage(runId);
        Assert.Equal([1], await service.Source.Query<int>("select candidates_found from sweep where run_id = @runId", new { runId }));
    }

    [Fact]
    public async Task A_run_without_candidates_has_a_planned_sweep_without_stops()
    {
        var runId = await service.Source.AddScoredRun();
        await RunStage(runId);
        Assert.Equal(["planned"], await service.Source.Query<string>("select state from sweep where run_id = @runId", new { runId }));
        Assert.Empty(await Stops(runId));
    }

    private static void CheckTimes(Day day, Stop[] stops)
    {
        Assert.Equal(Enumerable.Range(1, stops.Length), stops.Select(stop => stop.StopNo));
        Assert.Equal(stops.Length * 25 * 60, day.VisitSeconds);
        var now = 0;
        foreach (var stop in stops)
        {
            Assert.Equal(now + stop.TravelSeconds, stop.ArrivalSeconds);
            now = stop.ArrivalSeconds + 25 * 60;
        }
        Assert.True(now <= day.TravelSeconds + day.VisitSeconds);
        Assert.All(stops.Zip(stops.Skip(1)), pair => Assert.InRange(pair.Second.WalkGroup - pair.First.WalkGroup, 0, 1));
    }

    private Task<IReadOnlyList<Day>> Days(long runId) => service.Source.Query<Day>(
        """
        select crew_no, sweep_route.shift_seconds, travel_seconds, sweep_route.visit_seconds,
               st_equals(st_startpoint(path), sweep_route.depot) and st_equals(st_endpoint(path), sweep_route.depot) as closes_at_depot
          from sweep_route join sweep using (sweep_id) where run_id = @runId order by crew_no
        """, new { runId });

    private Task<IReadOnlyList<Stop>> Stops(long runId) => service.Source.Query<Stop>(
        """
        select crew_no, stop_no, walk_group, arrival_seconds, travel_seconds, installation_id
          from sweep_stop join sweep using (sweep_id) where run_id = @runId order by crew_no, stop_no
        """, new { runId });

    private async Task RunStage(long runId)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var stage = scope.ServiceProvider.GetServices<INightlyStage>().Single(stage => stage.Name == "sweep");
        await stage.Run(new RunContext(runId, new DateOnly(2026, 10, 31), 1, new StageProgress()), default);
    }
}

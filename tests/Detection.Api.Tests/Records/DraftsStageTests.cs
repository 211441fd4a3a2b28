using Dapper;
using Detection.Api.Pipeline;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Records;

public class DraftsStageTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task The_night_drafts_the_highest_rank_when_there_is_no_sweep_and_once_only()
    {
        var second = await service.Source.AddInstallation("9100001");
        var first = await service.Source.AddInstallation("9100002");
        var runId = await service.Source.AddRun(first, second);
        await RunStage(runId);
        await RunStage(runId);
        Assert.Equal([first], await Drafted(runId));
    }

    [Fact]
    public async Task The_night_drafts_the_first_stop_of_its_sweep()
    {
        var highest = await service.Source.AddInstallation("9100003", (35.30, 37.0));
        var stop = await service.Source.AddInstallation("9100004", (35.31, 37.0));
        var runId = await service.Source.AddRun(highest, stop);
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            with plan as (
                insert into sweep (run_id, state, crew_count, shift_seconds, visit_seconds, depot, seed, requested_at)
                values (@runId, 'planned', 1, 3600, 900, st_setsrid(st_makepoint(35.3, 37), 4326), 1, now()) returning sweep_id),
            route as (
                insert into sweep_route (sweep_id, crew_no, travel_seconds, visit_seconds, travel_metres, expected_kwh)
                select sweep_id, 1, 0, 0, 0, 0 from plan returning sweep_id)
            insert into sweep_stop (sweep_id, crew_no, stop_no, installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres, expected_kwh)
            select sweep_id, 1, stop_no, installation_id, 1, 0, 0, 0, 0
              from route, (values (1, @stop), (2, @highest)) as stop (stop_no, installation_id)
            """,
            new { runId, stop, highest });
        await RunStage(runId);
        Assert.Equal([stop], await Drafted(runId));
    }

    private async Task RunStage(long runId)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var stage = scope.ServiceProvider.GetServices<INightlyStage>().Single(stage => stage.Name == "drafts");
        await stage.Run(new RunContext(runId, new DateOnly(2026, 10, 31), 1, new StageProgress()), default);
    }

    private async Task<IEnumerable<long>> Drafted(long runId)
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        return await connection.QueryAsync<long>("select installation_id from record where run_id = @runId", new { runId });
    }
}

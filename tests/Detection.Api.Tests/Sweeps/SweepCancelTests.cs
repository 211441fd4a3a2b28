using System.Net.Http.Json;
using System.Text.Json;
using Detection.Api.Stages.Sweeps;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Sweeps;

/// <summary>A service whose solver would search for hours.</summary>
public sealed class PatientServiceFixture : TaramaServiceFixture
{
    protected override void AddServices(IServiceCollection services) => services.AddSingleton(new SweepSettings { SolverIterations = int.MaxValue });
}

public sealed class SweepCancelTests(PatientServiceFixture service) : IClassFixture<PatientServiceFixture>
{
    [Fact]
    public async Task A_sweep_cancelled_in_the_middle_is_cancelled_and_keeps_no_stops()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(100));
        var campaignId = await service.Client.Draft(new Asked().Terms);
        var accepted = await service.Client.PostAsJsonAsync($"/campaigns/{campaignId}/plans", new { });
        var jobId = (await accepted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jobId").GetGuid();
        await WaitUntilSearching(jobId);
        (await service.Client.PostAsync($"/jobs/{jobId}/cancel", null)).EnsureSuccessStatusCode();
        var sweep = await service.Client.WaitFor(accepted.Headers.Location!);
        Assert.Equal("cancelled", sweep.GetProperty("state").GetString());
        Assert.Equal(0, sweep.GetProperty("stopCount").GetInt32());
        var refused = await service.Client.PostAsJsonAsync($"/campaigns/{campaignId}/choose", new { sweepId = sweep.GetProperty("sweepId").GetInt64() });
        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.StatusCode);
    }

    private async Task WaitUntilSearching(Guid jobId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await service.Client.GetFromJsonAsync<JsonElement>($"/jobs/{jobId}", patience.Token)).GetProperty("doneCount").GetInt64() == 0)
            await Task.Delay(100, patience.Token);
    }
}

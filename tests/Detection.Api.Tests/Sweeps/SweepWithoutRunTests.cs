using System.Net;
using System.Net.Http.Json;
using Detection.Testing;

namespace Detection.Api.Tests.Sweeps;

public sealed class SweepWithoutRunTests(SweepServiceFixture service) : IClassFixture<SweepServiceFixture>
{
    [Fact]
    public async Task Before_any_run_is_done_there_is_nothing_to_sweep()
    {
        Assert.Equal(HttpStatusCode.Conflict, (await service.Client.PostAsJsonAsync($"/campaigns/{await service.Client.Draft(new { })}/plans", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync("/sweeps/latest")).StatusCode);
    }
}

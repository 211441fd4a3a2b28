using System.Net;
using Detection.Testing;

namespace Detection.Api.Tests;

public class ServiceTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task The_service_says_that_it_lives() =>
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/health/live")).StatusCode);
}

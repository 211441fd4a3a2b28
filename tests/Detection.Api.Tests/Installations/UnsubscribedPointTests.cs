using System.Net;
using System.Net.Http.Json;
using Detection.Api.Stages.Imports;
using Detection.Api.Stages.UnsubscribedPoints;
using Detection.Api.Tests.Imports;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Installations;

public class UnsubscribedPointTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task Points_without_a_subscriber_are_listed_with_their_place_and_their_acts()
    {
        await Import("unsubscribed_points.csv", "point_code,located_by,pole_no,district,longitude,latitude,seen_on\nL-1,pole,D-9,Seyhan,35.3,37,2026-01-05\nL-2,box,,Ceyhan,35.8,37,\n");
        await Import("events.csv", "installation_no,kind,at,point_code\n,tip,2026-01-05T10:00:00Z,L-1\n");
        var point = Assert.Single((await service.Client.GetFromJsonAsync<UnsubscribedPointRow[]>("/unsubscribed-points?district=Seyhan"))!);
        Assert.Equal(("L-1", "D-9", 35.3, 37d, 1L), (point.PointCode, point.PoleNo, point.Longitude, point.Latitude, point.EventCount));
        Assert.Equal(2, (await service.Client.GetFromJsonAsync<UnsubscribedPointRow[]>("/unsubscribed-points"))!.Length);
        Assert.Equal(new DateOnly(2026, 1, 5), (await service.Client.GetFromJsonAsync<UnsubscribedPointRow>("/unsubscribed-points/L-1"))!.SeenOn);
        using var none = await service.Client.GetAsync("/unsubscribed-points/none");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private async Task Import(string name, string text) => await service.Services.GetRequiredService<FileImporter>().Run(
        new ImportOrder(ImportBench.Write(name, text), name, null, false), (_, _, _) => { }, default);
}

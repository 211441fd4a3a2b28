using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Installations;

/// <summary>GET /installations/{id}: one installation.</summary>
public static class GetInstallation
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapGet("/{installationId:long}", Handle)
        .WithName("GetInstallation")
        .WithSummary("One installation: master data, meters, events, visits, score with reasons, stop and record")
        .WithResponseExample(InstallationExamples.Detail)
        .Produces<InstallationDetail>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long installationId, InstallationStore store, CancellationToken ct) =>
        await store.Find(installationId, ct) is { } row
            ? Results.Ok(await InstallationDetail.Read(store, row, ct))
            : InstallationsEndpoints.NotFound($"with id {installationId}");
}

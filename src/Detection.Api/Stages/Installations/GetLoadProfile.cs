using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Installations;

/// <summary>GET /installations/{id}/load-profile: one day's quarter-hours of a smart meter.</summary>
public static class GetLoadProfile
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapGet("/{installationId:long}/load-profile", Handle)
        .WithName("GetLoadProfile")
        .WithSummary("The 96 quarter-hours of one day, the newest where no day is named")
        .WithResponseExample(HoldingExamples.LoadProfile)
        .Produces<LoadProfileRow>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long installationId, HoldingStore store, CancellationToken ct, DateOnly? day = null) =>
        await store.FindLoadProfile(installationId, day, ct) is { } profile
            ? Results.Ok(profile)
            : Results.Problem(
                title: "No load profile", detail: $"Installation {installationId} has no load profile{(day is null ? "" : $" of {day:yyyy-MM-dd}")}.",
                statusCode: StatusCodes.Status404NotFound);
}

using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Installations;

/// <summary>GET /installations?no=: one installation by the number on its bill.</summary>
public static class FindInstallation
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapGet("/", Handle)
        .WithName("FindInstallation")
        .WithSummary("One installation by its installation number, exactly as the company writes it")
        .WithResponseExample(InstallationExamples.Detail)
        .Produces<InstallationDetail>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesValidationProblem();

    private static async Task<IResult> Handle(string? no, InstallationStore store, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(no))
            return InvalidField.Of("no", "Give an installation number, for example ?no=0071234567.");
        return await store.FindByNo(no.Trim(), ct) is { } row
            ? Results.Ok(await InstallationDetail.Read(store, row, ct))
            : InstallationsEndpoints.NotFound($"with number '{no.Trim()}'");
    }
}

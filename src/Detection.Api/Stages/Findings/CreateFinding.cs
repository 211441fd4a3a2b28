using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Installations;
using Detection.Api.Stages.Records;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>POST /findings: enter what a visit came to. Only illegal use without any meter (case a) may name no installation; it then needs a place.</summary>
public static class CreateFinding
{
    /// <param name="InstallationId">Left out for illegal use without any meter.</param>
    /// <param name="RecordId">The draft record the crew had with it; left out, the newest draft of the installation.</param>
    public sealed record Request(long? InstallationId, long? RecordId, FindingFacts Facts);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPost("/", Handle)
        .WithName("CreateFinding")
        .WithSummary("Enter what a visit came to, as a draft")
        .WithRequestExample(FindingExamples.Create)
        .WithResponseExample(FindingExamples.Detail)
        .Produces<FindingDetail>(StatusCodes.Status201Created)
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .RequireRole(FindingRoles.Entering);

    private static async Task<IResult> Handle(
        Request request, Actor actor, FindingWriter writer, FindingDesk desk, InstallationStore installations, RecordStore records, TimeProvider clock, CancellationToken ct)
    {
        var facts = FactsCheck.Complete(request.Facts);
        var errors = FactsCheck.Find(facts, clock.GetUtcNow());
        if (request.InstallationId is null && facts is not { Outcome: FindingOutcome.IllegalA, Place: { Longitude: not null, Latitude: not null } })
            errors["installationId"] = ["Name the installation. Only illegal use without any meter (case a) has none, and then needs longitude and latitude of the place."];
        if (errors.Count > 0) return Results.ValidationProblem(errors);
        var recordId = request.RecordId;
        if (request.InstallationId is { } installationId)
        {
            if (await installations.Find(installationId, ct) is not { } installation) return InstallationsEndpoints.NotFound($"with id {installationId}");
            facts = facts with { Place = Complete(facts.Place, installation) };
            recordId ??= (await installations.FindRecord(installationId, ct))?.RecordId;
        }
        if (recordId is { } id && await records.Find(id, ct) is null) return RecordsEndpoints.NotFound(id);
        var finding = await writer.Create(request.InstallationId, recordId, facts, actor, ct);
        return Results.Created($"/findings/{finding.FindingId}", await desk.Describe(finding, actor, ct));
    }

    private static Place Complete(Place place, InstallationRow installation) => place with
    {
        Address = place.Address.Length > 0
            ? place.Address
            : string.Join(", ", ((string?[])[installation.Street, installation.Neighbourhood, installation.District, installation.Province]).Where(part => !string.IsNullOrEmpty(part))),
        Longitude = place.Longitude ?? installation.Longitude,
        Latitude = place.Latitude ?? installation.Latitude,
    };
}

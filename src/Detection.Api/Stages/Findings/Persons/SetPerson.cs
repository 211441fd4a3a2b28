using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Findings;
using Detection.Models.Findings.Persons;

namespace Detection.Api.Stages.Findings.Persons;

/// <summary>PUT /findings/{id}/person: the consumer's name and identity number. The number's check digits are checked; it is never answered whole.</summary>
public static class SetPerson
{
    private const int LongestName = 200;

    /// <param name="IdentityNumber">TCKN, VKN, passport or residence document number; left out when it is not known.</param>
    public sealed record Request(string FullName, IdentityKind? IdentityKind, string? IdentityNumber);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPut("/{findingId:long}/person", Handle)
        .WithName("SetFindingPerson")
        .WithSummary("Enter the consumer; the identity number is checked, encrypted, and answered masked only")
        .WithRequestExample(new Request("Çağrı Öztürk", IdentityKind.Tckn, "10000000146"))
        .WithResponseExample(FindingExamples.Person)
        .Produces<FindingDetail.PersonPart>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .RequireRole(FindingRoles.Entering);

    private static async Task<IResult> Handle(long findingId, Request request, Actor actor, FindingWriter writer, PersonStore persons, CancellationToken ct)
    {
        var number = Clean(request.IdentityNumber);
        if (Check(request, number) is { Count: > 0 } errors) return Results.ValidationProblem(errors);
        var result = await writer.Write(findingId, version: null, actor, async (finding, transaction) =>
        {
            await persons.Keep(findingId, request.FullName.Trim(), request.IdentityKind, number, transaction, ct);
            var detail = new { IdentityKind = request.IdentityKind?.ToString(), Masked = number is null ? null : IdentityNumber.Mask(number) };
            return (new FindingChange(FindingAction.SetPerson, finding.CurrentStep, finding.ReadFacts(), Detail: detail) { ChangesVersion = false }, null);
        }, ct);
        return result is WriteResult.Done ? Results.Ok(await persons.Find(findingId, ct)) : FindingAnswers.Of(result, findingId);
    }

    private static Dictionary<string, string[]> Check(Request request, string? number)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(request.FullName) || request.FullName.Trim().Length > LongestName) errors["fullName"] = [$"1 to {LongestName} letters."];
        if (number is not null && request.IdentityKind is null) errors["identityKind"] = ["Say what the number is: tckn, vkn, passport or residence."];
        if (number is not null && request.IdentityKind is { } kind && !IdentityNumber.IsValid(kind, number))
            errors["identityNumber"] = ["The check digits do not fit: a digit is wrong or missing. Read it again from the document; write no invented number."];
        return errors;
    }

    internal static string? Clean(string? number) => string.IsNullOrWhiteSpace(number) ? null : number.Replace(" ", "", StringComparison.Ordinal).Trim();
}
